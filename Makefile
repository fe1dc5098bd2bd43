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
build: ui ## build bin/sammenheng, with the web UI where there is Node
	go build -trimpath -ldflags "-X main.version=$(VERSION)" -o bin/sammenheng ./server/cmd/sammenheng

# npm runs anew only when the lock file has changed. Without Node there is no UI
# to build, and the server serves its plain pages.
UI = cd frontend &&
define npm
	@cmp -s frontend/package-lock.json frontend/node_modules/.ours || \
	  { $(UI) npm ci --loglevel=error && cp package-lock.json node_modules/.ours; }
endef

.PHONY: ui
ui: ## build the web UI into frontend/dist
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory ui-build; \
	  else echo "no Node.js: the server will serve its plain pages (install nodejs and npm for the web UI)"; fi

.PHONY: ui-build
ui-build:
	$(npm)
	$(UI) npx vite build --logLevel warn

.PHONY: run
run: build ## build, load the sample and serve it at http://localhost:8080
	mkdir -p $(CACHE)
	bin/sammenheng load --sources data/sources.yaml --store $(STORE) --archive $(CACHE)/sample.archive
	bin/sammenheng serve --store $(STORE) --addr $(ADDR)

.PHONY: test
test: tools-test ## run every test, the real Neo4j and the browser included
	$(GO_TEST) ./...
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory test-ui; fi

# The browser tests build nothing themselves: they use what stands in bin. They
# run on both stores, on Neo4j where Java can run it.
UI_STORES = $(if $(shell command -v java),embedded$(COMMA)neo4j,embedded)
COMMA := ,

.PHONY: test-ui
test-ui: build
	$(UI) npx vitest run
	go build -o bin/neo4j-test ./graph/neo4j/neo4jtest/cmd/neo4j-test
	@if command -v chromium >/dev/null; then $(UI) UI_STORES=$(UI_STORES) npx playwright test; fi

.PHONY: race
race: tools-test ## run the tests of shared state under the race detector
	$(GO_TEST) -race ./graph ./graph/memory ./server/... ./loaders ./loaders/source ./loaders/archive

.PHONY: lint
lint: tools-lint ## formatting, vet, staticcheck, Cypher by Neo4j's own parser, and that generated files are fresh
	@unformatted=$$(go tool gofumpt -l graph schema/*.go server loaders data frontend/*.go | grep -v schema/generated.go || true); \
	  if [ -n "$$unformatted" ]; then echo "not formatted (go tool gofumpt -w):"; echo "$$unformatted"; exit 1; fi
	go vet ./...
	go tool staticcheck ./...
	go mod tidy -diff
	@if command -v node >/dev/null; then node graph/neo4j/cypherlint/lint.mjs; fi
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory lint-ui; fi
	@$(MAKE) --no-print-directory generate-check

.PHONY: lint-ui
lint-ui:
	$(npm)
	$(UI) npx tsc --noEmit
	$(UI) npx oxlint --deny-warnings

.PHONY: generate
generate: ## make the GraphQL code from the SDL, and the types of the web UI's queries
	go tool gqlgen generate
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory generate-ui; fi

UI_TYPES = src/api/graphql-env.d.ts

.PHONY: generate-ui
generate-ui:
	$(npm)
	mkdir -p bin
	go run ./server/cmd/sammenheng schema > bin/schema.graphqls
	$(UI) npx gql.tada generate-output

.PHONY: generate-check
generate-check:
	@before=$$(sha256sum schema/generated.go); go tool gqlgen generate; after=$$(sha256sum schema/generated.go); \
	  if [ "$$before" != "$$after" ]; then echo "schema/generated.go was stale: commit what make generate writes"; exit 1; fi
	@if command -v npm >/dev/null; then before=$$(sha256sum frontend/$(UI_TYPES)); $(MAKE) --no-print-directory generate-ui; \
	  if [ "$$before" != "$$(sha256sum frontend/$(UI_TYPES))" ]; then echo "frontend/$(UI_TYPES) was stale: commit what make generate writes"; exit 1; fi; fi
	@echo "generated files are fresh"

# A load is measured once, a question as often as two seconds allow, and the
# race against the peer in 200 rounds. Times count on a machine that does nothing
# else; the ratios hold on others too.
BENCH = go test -run '^$$' -bench . -timeout 60m

.PHONY: bench
bench: tools-bench build ## print every figure beside its target
	go build -o bin/neo4j-test ./graph/neo4j/neo4jtest/cmd/neo4j-test
	$(BENCH) -benchtime 1x ./loaders/... ./server/cmd/...
	$(BENCH) -benchtime 2s ./graph/memory
	$(BENCH) -benchtime 2s ./server
	$(BENCH) -benchtime 2s ./graph/neo4j
	$(BENCH) -benchtime 200x ./server/peer

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
	$(call need,npm,nodejs npm,the web UI is built and tested with it)
	$(call need,chromium,chromium,the web UI is tested in it)
	@if command -v java >/dev/null && command -v mvn >/dev/null; then \
	  go run ./graph/neo4j/neo4jtest/cmd/neo4j-test fetch; fi

# The Cypher checker is built for a newer Node than ours, and runs on it.
.PHONY: tools-lint
tools-lint:
	$(call need,node,nodejs npm,Neo4j's Cypher checker runs on it)
	@if command -v npm >/dev/null; then \
	  cd graph/neo4j/cypherlint && (cmp -s package-lock.json node_modules/.ours || \
	  { npm ci --no-audit --no-fund --loglevel=error && cp package-lock.json node_modules/.ours; }); fi

.PHONY: tools-bench
tools-bench: tools-test
	$(call need,rapper,raptor2-utils,the peer of the decoders)
	$(call need,npm,nodejs npm,the peer of the server runs on it)
	@if command -v npm >/dev/null; then cd server/peer && npm ci --no-audit --no-fund --loglevel=error; fi

.PHONY: clean
clean: ## remove what was built and loaded
	rm -rf bin frontend/dist/assets frontend/dist/index.html* $(CACHE)/sample.graph* $(CACHE)/sample.archive
