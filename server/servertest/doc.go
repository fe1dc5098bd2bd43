// Package servertest proves that GraphQL says the same on every store: Stories
// asks each question of testdata/*.graphql and of testdata/followup/*.graphql and
// compares with the answer kept beside it. The graphs behind them are drawn in
// fixture.go and followup.go; Books pairs them.
package servertest
