// Package servertest proves that GraphQL says the same on every store: Stories
// asks each question of testdata/*.graphql and compares with the answer kept
// beside it. The graph behind them is drawn in fixture.go.
package servertest
