// Package peer_test measures our GraphQL beside that of @neo4j/graphql, which
// makes one Cypher statement of each query, on one Neo4j and one graph. peer.mjs
// serves it; node_modules comes from “make tools-bench”.
package peer_test
