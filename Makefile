# Two commands matter: “make demo” shows the whole thing at work, “make test” runs every test.
# Both install what they need (Debian and Ubuntu) and start a PostgreSQL of their own.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PRODUCT := .build/release/records-transfer
# Swift's libraries go into the binary, so that it runs where no Swift is installed. (The linker then warns of a
# function inside Foundation.)
RELEASE := -c release --static-swift-stdlib --product records-transfer

.PHONY: help deps swift build demo test chaos bench format lint clean

help: ## Show this list.
	@sed -nE 's/^([a-z]+):.*## (.*)$$/\1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 10

deps: swift ## Install the packages that are missing.
	@.ci/packages

swift:
	@command -v swift >/dev/null || { echo "Swift 6.3 or newer is needed and not on PATH: https://www.swift.org/install" >&2; exit 72; }

build: deps ## The release build, in .build/release/records-transfer.
	@swift build $(RELEASE)

demo: build ## Simulate a state, run the nightly job on it, and show what became of it.
	@$(PRODUCT) demo

test: deps lint ## Every test, on a PostgreSQL that is made for them and thrown away.
	@swift test

# A quarter of an hour or so. SEED=7 does it again as it was; ONLY=COMMIT takes the lines of the table that have that in their name.
chaos: deps ## Hundreds of kills, crashes and cuts while workers work: what is lost, what is done twice.
	@swift build
	@.build/debug/chaos $(if $(SEED),seed=$(SEED)) $(if $(ONLY),'only=$(ONLY)')

bench: build ## Measure the lanes.
	@$(PRODUCT) bench

format: swift ## Format the sources in place.
	@swift format --in-place --recursive Package.swift Sources Tests

lint: swift ## Check the formatting.
	@swift format lint --strict --recursive Package.swift Sources Tests

clean: ## Remove what was built. The embedded cluster below .records-transfer/ stays.
	@rm -rf .build
