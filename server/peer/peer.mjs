// The peer of the benchmarks: @neo4j/graphql over the graph that our adapter
// wrote, served by plain node:http. It prints its address and ends when its
// input does.
import { createServer } from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { graphql } from "graphql";
import neo4j from "neo4j-driver";

// What graph/neo4j writes, as far as the questions of the benchmark go. NEEDS
// leads to evidence or to a dataset itself, hence a union.
const typeDefs = /* GraphQL */ `
  type Service @node(labels: ["Service"]) {
    id: ID!
    pos: String!
    title: String!
    state: String!
    reasons: [String!]
    blockedUpstream: Boolean!
    needs: [Needed!]! @relationship(type: "NEEDS", direction: OUT, properties: "Needs")
    responsible: [Agency!]! @relationship(type: "RESPONSIBLE", direction: IN)
  }

  union Needed = Evidence | Dataset

  type Needs @relationshipProperties {
    state: String
    reason: String
  }

  type Evidence @node(labels: ["Evidence"]) {
    id: ID!
    title: String!
    datasets: [Dataset!]! @relationship(type: "PROVIDED_BY", direction: OUT)
  }

  type Dataset @node(labels: ["Dataset"]) {
    id: ID!
    title: String!
    publishers: [Agency!]! @relationship(type: "PUBLISHES", direction: IN)
  }

  type Agency @node(labels: ["Agency"]) {
    id: ID!
    title: String!
  }
`;

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

const server = createServer(async (request, response) => {
  if (request.method !== "POST" || request.url !== "/graphql") {
    response.writeHead(404).end();
    return;
  }
  try {
    const { query, variables } = await body(request);
    const answer = await graphql({ schema, source: query, variableValues: variables, contextValue: {} });
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
  } catch (err) {
    response.writeHead(400, { "Content-Type": "application/json" }).end(JSON.stringify({ errors: [{ message: String(err) }] }));
  }
});

async function end() {
  server.close();
  server.closeAllConnections();
  await driver.close();
  process.exit(0);
}

process.on("SIGTERM", end);
process.stdin.on("end", end).resume();
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
