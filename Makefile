# What a newcomer needs: `make site` builds content/ into public/, `make test` runs every test.
# Both install what is missing on a Debian machine with Swift.

.PHONY: help site test docs install manual lint format accuracy fuzz soak threads clean

help: ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: ## Build the site from content/ into public/
	@Scripts/site

test: ## Run every test: Swift, golden sites, browser
	@Scripts/test

docs: ## Build the handbook out of docs/ into public-docs/
	@Scripts/site docs public-docs

install: ## Build a release and put it under PREFIX, with manual page and completions
	@Scripts/install "$(or $(PREFIX),/usr/local)"

manual: ## Make docs/man/casebook.1 anew from the commands' help
	@swift build --product casebook >&2 && Scripts/manual .build/debug/casebook > docs/man/casebook.1

lint: ## Check the format of the Swift sources
	@Scripts/lint

format: ## Format the Swift sources
	swift format --in-place --recursive Package.swift Sources Tests theme

accuracy: ## Compare what Casebook reads in the labelled documents with what people read
	@Scripts/accuracy $(ARGUMENTS)

fuzz: ## Fuzz every reader with libFuzzer, a minute each: make fuzz ARGUMENTS="3600 document"
	@Scripts/fuzz $(ARGUMENTS)

soak: ## The long form of the tests of interrupted builds and endless documents: 500 kills, 2 GB
	@CASEBOOK_LONG=1 CASEBOOK=$(CURDIR)/$(or $(BINARY),.build/debug/casebook) .venv/bin/python -m pytest -q --timeout=0 Tests/Robustness

threads: ## Build sites with ThreadSanitizer watching
	@Scripts/thread-sanitizer $(ARGUMENTS)

clean: ## Remove what was built
	rm -rf .build public .venv .fuzz
