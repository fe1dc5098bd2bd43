// Loads the sample into a store and serves it: node serve.mjs embedded|neo4j PORT.
// Neo4j is the server of NEO4J_TEST_URI, or one that lives as long as this does.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const [kind, port] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'sammenheng-ui-'));
const children = [];
let ending = false;

function start(program, args, env = {}) {
  const child = spawn(join(root, 'bin', program), args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  child.on('error', (error) => end(`${program}: ${error.message}: run make build first`));
  child.on('exit', () => end(`${program} ended`));
  children.push(child);
  return child;
}

function end(reason) {
  if (ending) return;
  ending = true;
  if (reason) console.error(reason);
  for (const child of children) child.kill('SIGTERM');
  Promise.all(children.map((child) => child.exitCode ?? new Promise((done) => child.once('exit', done)))).then(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(reason ? 1 : 0);
  });
}

/** The address and password that neo4j-test prints when the server answers. */
async function ownNeo4j() {
  const child = start('neo4j-test', ['run', '-heap', '1g', '-pagecache', '256m']);
  let told = '';
  for await (const part of child.stdout) {
    told += part;
    if (/^NEO4J_TEST_PASSWORD=.*\n/m.test(told)) break;
  }
  return Object.fromEntries(told.trim().split('\n').map((line) => line.split('=')));
}

async function storeOf() {
  if (kind === 'embedded') return { store: `file:${join(folder, 'sample.graph')}`, env: {} };
  const at = process.env.NEO4J_TEST_URI ? process.env : await ownNeo4j();
  return { store: at.NEO4J_TEST_URI, env: { NEO4J_USERNAME: at.NEO4J_TEST_USERNAME, NEO4J_PASSWORD: at.NEO4J_TEST_PASSWORD } };
}

process.on('SIGTERM', () => end());
process.on('SIGINT', () => end());
const { store, env } = await storeOf();
// A day of its own, for what is overdue or in force today is not so tomorrow.
const load = ['load', '--date', '2026-11-22', '--sources', 'data/sources.yaml', '--store', store, '--archive', join(folder, 'archive')];
try {
  execFileSync(join(root, 'bin/sammenheng'), load, { cwd: root, env: { ...process.env, ...env }, stdio: 'ignore' });
} catch (error) {
  // Exit 3 says that some source failed; the sample has one that shall.
  if (error.status !== 3) end(`load ended with ${error.status}`);
}
if (!ending) start('sammenheng', ['serve', '--store', store, '--addr', `localhost:${port}`], env);
