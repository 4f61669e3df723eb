# Every target sets up what it needs by itself, in .venv and node_modules, from lock
# files with hashes; a second run finds everything there and starts at once.
# Works with GNU make 3.81 and newer.

PORT ?= 8000
PYTEST_ARGS ?=
BENCH_N ?= 1000 10000
BENCH_ARGS ?=

BIN := .venv/bin
SCHEMA := $(BIN)/check-jsonschema --quiet --builtin-schema
FORMS := .github/ISSUE_TEMPLATE
NPM_BIN := node_modules/.bin
SETUP := tools/setup.sh
SAY := @printf '\033[1m==>\033[0m %s\n'

# A Node that the set-up installed lives in .venv.
export PATH := $(CURDIR)/$(BIN):$(PATH)
# Material for MkDocs announces its end of life at every start; DEVELOPERS.md says so once.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site build test check format bench pictures lock clean \
	setup-site setup-test setup-check setup-bench

help: ## Show this list
	@echo "make <target>; the first run fetches what it needs, later runs start at once."
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "PYTHON=python3.12 uses another Python; PORT=8001 serves elsewhere;"
	@echo "PYTEST_ARGS='-k search' and BENCH_ARGS='...' are passed on; UPGRADE=1 for lock;"
	@echo "BENCH_N='1000 10000' says for how many offerings bench measures."

setup-site:
	@$(SETUP) python site
	@$(SETUP) web site

setup-test:
	@$(SETUP) python test
	@$(SETUP) web all
	@$(SETUP) browser

setup-check:
	@$(SETUP) python check
	@$(SETUP) web all

# Without a browser or rivals the rest is measured all the same.
setup-bench:
	@$(SETUP) python test
	@$(SETUP) web site
	@$(SETUP) rivals || true
	@$(SETUP) browser || true

site: setup-site ## Build the catalogue and serve it at http://127.0.0.1:8000 (PORT=)
	$(SAY) "Serving the site at http://127.0.0.1:$(PORT); it follows your changes (stop: Ctrl-C)"
	@KAART_SITE_URL=http://127.0.0.1:$(PORT)/ $(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: setup-site ## Build the site into site/, ready for any web server
	$(SAY) "Building the site into site/"
	@$(BIN)/mkdocs build

# A file of tests stays with one process: its tests share sites and windows. Each process has a
# Chromium of its own, so more than four ask too much memory.
test: setup-test ## Run all tests, in a real browser too (PYTEST_ARGS=)
	$(SAY) "Running the tests"
	@KAART_CHROMIUM="$$($(SETUP) chromium)" $(BIN)/pytest \
	  --numprocesses auto --maxprocesses 4 --dist loadfile $(PYTEST_ARGS)

check: setup-check ## Check style and types of Python, TypeScript and CSS
	$(SAY) "Style of Python (ruff)"
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	$(SAY) "Types of Python (mypy)"
	@$(BIN)/mypy
	$(SAY) "Style of TypeScript and CSS (biome)"
	@$(NPM_BIN)/biome check --error-on-warnings
	$(SAY) "Types of TypeScript (tsc)"
	@$(NPM_BIN)/tsc --project tsconfig.json
	@$(NPM_BIN)/tsc --project generator/web/tsconfig.worker.json
	$(SAY) "Workflows and forms (actionlint, check-jsonschema)"
	@$(BIN)/actionlint -shellcheck= -pyflakes= .github/workflows/*.yml
	@$(SCHEMA) vendor.github-workflows .github/workflows/*.yml
	@$(SCHEMA) vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard $(FORMS)/*.yml))
	@$(SCHEMA) vendor.github-issue-config $(FORMS)/config.yml
	@$(SCHEMA) vendor.dependabot .github/dependabot.yml
	@$(SCHEMA) vendor.gitlab-ci --data-transform gitlab-ci docs/bestanden/gitlab-ci.yml
	$(SAY) "Entries (kaart check)"
	@$(BIN)/kaart check
	@$(BIN)/kaart format --check
	$(SAY) "What editors read is made from the schema"
	@$(BIN)/python -m tools.editor_schema --check
	$(SAY) "Installed packages agree with what pyproject.toml asks (pip)"
	@$(BIN)/python -m pip --disable-pip-version-check check

format: setup-check ## Put style right where a tool can do it
	$(SAY) "Formatting Python, TypeScript, CSS and entries"
	@$(BIN)/ruff check --fix-only --quiet
	@$(BIN)/ruff format
	@$(NPM_BIN)/biome check --write
	@$(BIN)/python -m tools.editor_schema
	@$(BIN)/kaart format

bench: setup-bench ## Measure speed and size against the goals (BENCH_N=, BENCH_ARGS=)
	$(SAY) "Running the benchmarks; only compare figures of one and the same run"
	@KAART_CHROMIUM="$$($(SETUP) chromium)" $(BIN)/python -m bench --sizes $(BENCH_N) $(BENCH_ARGS)

pictures: setup-test ## Take the pictures in docs/ anew, after a change of what they show
	$(SAY) "Taking pictures of the form and of the site"
	@KAART_CHROMIUM="$$($(SETUP) chromium)" $(BIN)/python -m tools.pictures

# Re-lock after a change of pyproject.toml, requirements/*.in or package.json. Versions
# stay as they are where they still fit; `make lock UPGRADE=1` takes the newest.
lock: ## Write the lock files anew (UPGRADE=1 takes newer versions)
	@$(SETUP) lock
	$(SAY) "Working out versions and hashes; the lock files never name an address"
	@tools/lock.sh

clean: ## Remove what was built (ALL=1: what was installed too)
	$(SAY) "Removing what can be made again"
	@rm -rf site dist generator/sociale_kaart/static .kaart-cache .cache \
		.pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find catalogue docs generator tests bench tools -name __pycache__ -type d -prune \
		-exec rm -rf {} + 2>/dev/null || true
	@$(if $(ALL),rm -rf .venv node_modules)
