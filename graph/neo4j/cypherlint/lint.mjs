// Reads every .cypher file of the adapter with Neo4j's own parser and semantic
// checker, and holds it to the rules of the house. Ends with 1 if a file breaks
// one; warnings count, since nobody reads warnings.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lintCypherQuery } from '@neo4j-cypher/language-support'

const here = dirname(fileURLToPath(import.meta.url))
const statements = join(here, '..', 'cypher')
const schema = join(here, '..', '..', '..', 'schema')

const database = {
  labels: ['Thing', 'Alias', 'Meta', 'Lock', 'Run', 'Change', 'Problem', ...enumOf('Kind')],
  relationshipTypes: ['OF', 'BROUGHT', ...enumOf('EdgeType')],
  parameters: { in: {} },
}

/** The values of an enum of the GraphQL schema: the labels and types are the same words. */
function enumOf(name) {
  for (const file of readdirSync(schema).filter((f) => f.endsWith('.graphqls'))) {
    const body = readFileSync(join(schema, file), 'utf8').match(new RegExp(`^enum ${name}\\b[^{]*{([^}]*)}`, 'm'))
    if (body) return body[1].replaceAll(/"""[^]*?"""|"[^"\n]*"|#.*/g, '').match(/\w+/g)
  }
  throw new Error(`the schema has no enum ${name}`)
}

/** What is wrong with one file, a line each. */
function faults(path, text) {
  const found = lintCypherQuery(text, database).diagnostics.map(
    (d) => `${d.range.start.line + 1}:${d.range.start.character + 1} ${d.message}`,
  )
  if (!text.startsWith('// ')) found.push('1:1 say in plain words, on top, what the statement asks or does')
  for (const [, parameter] of text.matchAll(/\$(\w+)/g)) {
    if (parameter !== 'in') found.push(`$${parameter}: every parameter is a member of $in`)
  }
  const asks = !/^(schema|write)\//.test(path)
  const code = text.replaceAll(/\/\/.*/g, '')
  if (asks && !/\bORDER BY\b(?![^]*\bRETURN\b)/.test(code)) found.push('the last RETURN needs an ORDER BY: answers have a total order')
  return found
}

// A checker that lets this pass is not checking.
const wrongOnPurpose = '// Wrong.\nMATCH (s:Servise)-[:NEEDS]->(d) WHERE $id = d.id\nRETURN x.id AS id'
if (faults('wrong.cypher', wrongOnPurpose).length < 4) throw new Error('the checker does not see that a wrong statement is wrong')

const files = readdirSync(statements, { recursive: true }).filter((f) => f.endsWith('.cypher')).sort()
let wrong = 0
for (const path of files) {
  for (const fault of faults(path, readFileSync(join(statements, path), 'utf8'))) {
    console.error(`${relative(process.cwd(), join(statements, path))}:${fault}`)
    wrong++
  }
}
if (files.length === 0) throw new Error(`no .cypher file below ${statements}`)
console.log(`cypherlint: ${files.length} statements, ${wrong} faults`)
process.exitCode = wrong === 0 ? 0 : 1
