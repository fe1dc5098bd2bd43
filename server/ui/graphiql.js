// A small page to write queries in: no build, no other host. The address keeps
// the question, so a copied link asks the same.
// The examples are those of ui/examples, in the page already.
const types = `query {
  __schema {
    types { name description fields { name description type { name kind ofType { name kind } } } }
  }
}`;

const at = (id) => document.getElementById(id);

function show(query, variables) {
  at('query').value = query;
  at('variables').value = typeof variables === 'object' ? JSON.stringify(variables, null, 2) : variables ?? '';
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
  const examples = at('examples').querySelectorAll('button');
  for (const example of examples) {
    example.addEventListener('click', () => { show(example.dataset.query, example.dataset.variables); run(); });
  }
  at('schema')?.addEventListener('click', () => { show(types); run(); });
  at('ask').addEventListener('submit', (e) => { e.preventDefault(); run(); });
  at('ask').addEventListener('keydown', (e) => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); run(); }
  });
  let kept;
  try { kept = JSON.parse(decodeURIComponent(location.hash.slice(1))); } catch { kept = undefined; }
  if (kept && kept.query) show(kept.query, kept.variables); else show(examples[0].dataset.query, examples[0].dataset.variables);
}

start();
