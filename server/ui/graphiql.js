// A small page to write queries in: no build, no other host. The address keeps
// the question, so a copied link asks the same.
const examples = [
  ['Which services are blocked, and why?', `query {
  blockedServices(first: 10) {
    totalCount
    counts { blocked unknown clear }
    version { number assessedOn }
    nodes {
      title
      verdict { illustrative blockedUpstream }
      needs(decides: true) {
        nodes { state reason explanation dataset { title } illustrative }
      }
    }
  }
}`],
  ['The seven life events at a glance', `query {
  lifeEvents(filter: { national: true }) {
    nodes {
      national
      title
      summary {
        counts { blocked unknown clear }
        reasons { reason state services }
        ministries { title orgNumber }
      }
    }
  }
}`],
  ['Search', `query Search($text: String!) {
  search(text: $text) {
    totalCount
    nodes { id kind title(lang: EN) titleLanguage(lang: EN) }
  }
}`, { text: 'barn' }],
  ['What a law is the basis of', `query {
  laws(first: 5) {
    nodes {
      reference
      title
      bases { nodes { basisKind validTo basisOf { nodes { kind title } } } }
    }
  }
}`],
];
const types = `query {
  __schema {
    types { name description fields { name description type { name kind ofType { name kind } } } }
  }
}`;

const at = (id) => document.getElementById(id);

function show(query, variables) {
  at('query').value = query;
  at('variables').value = variables ? JSON.stringify(variables, null, 2) : '';
}

async function run() {
  const query = at('query').value;
  let variables;
  try {
    variables = at('variables').value.trim() ? JSON.parse(at('variables').value) : undefined;
  } catch (e) {
    at('status').textContent = 'The variables are not JSON: ' + e.message;
    return;
  }
  history.replaceState(null, '', '#' + encodeURIComponent(JSON.stringify({ query, variables })));
  at('status').textContent = 'Asking …';
  const start = performance.now();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = await response.json();
    at('answer').textContent = JSON.stringify(answer, null, 2);
    const ms = Math.round(performance.now() - start);
    at('status').textContent = answer.errors ? `${answer.errors.length} error(s), ${ms} ms` : `Answered in ${ms} ms`;
  } catch (e) {
    at('status').textContent = 'No answer: ' + e.message;
  }
}

function start() {
  for (const [title, query, variables] of examples) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = title;
    button.addEventListener('click', () => { show(query, variables); run(); });
    const item = document.createElement('li');
    item.append(button);
    at('examples').append(item);
  }
  at('schema').addEventListener('click', () => { show(types); run(); });
  at('ask').addEventListener('submit', (e) => { e.preventDefault(); run(); });
  at('ask').addEventListener('keydown', (e) => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); run(); }
  });
  let kept;
  try { kept = JSON.parse(decodeURIComponent(location.hash.slice(1))); } catch { kept = undefined; }
  if (kept && kept.query) show(kept.query, kept.variables); else show(examples[0][1]);
}

start();
