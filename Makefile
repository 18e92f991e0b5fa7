# Each target does its own set-up; `make help` lists them.

SHELL := /bin/sh
JOBS ?= 2
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.PHONY: help demo test quick proof lint docs pictures golden strings bench lock clean setup-run setup-dev

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: setup-run ## build the sample projects as website and PDF into demo/
	@tools/demo.sh

test: setup-dev ## style, types, and every test but the full sweeps (15 to 30 minutes on two cores)
	@$(PYTEST) -rfEs -n $(JOBS) -m "not proof"

quick: setup-dev ## the tests that need no browser and no Java and take no time (2 minutes)
	@$(PYTEST) -q -n $(JOBS) -m "not slow and not browser and not java and not proof"

proof: setup-dev ## the full sweeps (about two hours)
	@$(PYTEST) -rfEs -n $(JOBS) -m proof

lint: setup-dev ## style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: setup-dev ## make the generated pages of docs/ anew
	$(BIN)/python tools/docs.py

pictures: setup-dev ## make the pictures of docs/ anew, after a change of the theme or the samples
	$(BIN)/python tools/pictures.py

golden: setup-dev ## keep anew what pages are compared with: snapshots, pictures of printed pages, rectangles
	$(BIN)/python -m tests.golden

bench: ## measure build times, beside another generator's
	@tools/bootstrap.sh bench
	$(BIN)/python -m benchmarks

strings: setup-dev ## write the catalogues of a language anew: make strings LANGUAGE=ja
	$(BIN)/python tools/strings.py $(LANGUAGE)

lock: ## pin the newest versions in requirements/*.txt
	@tools/lock.sh

clean: ## remove what was built, and .venv
	rm -rf .venv build dist demo .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

setup-run:
	@tools/bootstrap.sh run

setup-dev:
	@tools/bootstrap.sh dev
