# Sammenheng. “make run” shows it, “make test” proves it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

CACHE   ?= .cache
STORE   ?= file:$(CACHE)/sample.graph
ADDR    ?= localhost:8080
VERSION ?= $(shell git describe --always --dirty 2>/dev/null || echo development)
GO_TEST  = go test -timeout 30m

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: build
build: ## build bin/sammenheng
	go build -trimpath -ldflags "-X main.version=$(VERSION)" -o bin/sammenheng ./server/cmd/sammenheng

.PHONY: run
run: build ## build, load the sample and serve it at http://localhost:8080
	mkdir -p $(CACHE)
	bin/sammenheng load --sources data/sources.yaml --store $(STORE) --archive $(CACHE)/sample.archive
	bin/sammenheng serve --store $(STORE) --addr $(ADDR)

.PHONY: test
test: tools-test ## run every test, the real Neo4j included
	$(GO_TEST) ./...

.PHONY: race
race: tools-test ## run the tests of shared state under the race detector
	$(GO_TEST) -race ./graph ./graph/memory ./server/... ./loaders

.PHONY: lint
lint: ## formatting, vet, staticcheck, and that generated files are fresh
	@unformatted=$$(go tool gofumpt -l graph schema/*.go server loaders data | grep -v schema/generated.go || true); \
	  if [ -n "$$unformatted" ]; then echo "not formatted (go tool gofumpt -w):"; echo "$$unformatted"; exit 1; fi
	go vet ./...
	go tool staticcheck ./...
	go mod tidy -diff
	@$(MAKE) --no-print-directory generate-check

.PHONY: generate
generate: ## make the GraphQL code from the SDL
	go tool gqlgen generate

.PHONY: generate-check
generate-check:
	@before=$$(sha256sum schema/generated.go); go tool gqlgen generate; after=$$(sha256sum schema/generated.go); \
	  if [ "$$before" != "$$after" ]; then echo "schema/generated.go was stale: commit what make generate writes"; exit 1; fi
	@echo "generated files are fresh"

.PHONY: bench
bench: tools-bench build ## print every figure beside its target
	go build -o bin/neo4j-test ./graph/neo4j/neo4jtest/cmd/neo4j-test
	go test -run '^$$' -bench . -benchtime 1x -timeout 60m ./loaders/... ./graph/memory ./graph/neo4j ./server/...

.PHONY: vuln
vuln: ## look for known vulnerabilities (needs the Go vulnerability database)
	go tool govulncheck ./...

# What tests and benchmarks need beside Go. A machine that lacks a tool gets
# Debian's package when we are root; else the line says what is not proven and
# what to install. In CI that is a failure.
define need
	@command -v $(1) >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(2) >/dev/null; \
	  else \
	    echo "!!! NOT PROVEN without $(1) ($(3)): install $(2)"; \
	    test "$${CI:-}" != true; fi; }
endef

.PHONY: tools-test
tools-test:
	$(call need,java,openjdk-17-jre-headless,Neo4j runs on it)
	$(call need,mvn,maven,it fetches Neo4j)
	@if command -v java >/dev/null && command -v mvn >/dev/null; then \
	  go run ./graph/neo4j/neo4jtest/cmd/neo4j-test fetch; fi

.PHONY: tools-bench
tools-bench: tools-test
	$(call need,rapper,raptor2-utils,the peer of the decoders)

.PHONY: clean
clean: ## remove what was built and loaded
	rm -rf bin $(CACHE)/sample.graph* $(CACHE)/sample.archive
