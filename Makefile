# `make run` starts JobPilot; `make test` checks it. Both need only Python 3.11 to 3.13.
PYTHON ?= python3
PORT ?= 8000
# `make run EMPTY=1` begins a hunt of one's own, in a file of its own unless DATABASE_URL names a database, here or in .env.
EMPTY ?=
OWN_DATABASE = $$(test -n "$$DATABASE_URL" || grep -qs '^DATABASE_URL=' .env || echo "env DATABASE_URL=sqlite:///$(CURDIR)/hunt.sqlite3")
# What the tests run, and on what: `make test TESTS=tests/skills DATABASES=sqlite`.
TESTS ?=
DATABASES ?= sqlite postgresql
# The one that is done takes half of what the other has left: some tests take a thousand times as long as others.
ON_2_CORES := -n 2 --dist worksteal
QUICK := tests/test_imports.py tests/test_constraints.py tests/test_indexes.py tests/test_json_columns.py \
	tests/jobpilot tests/companies tests/skills tests/resumes tests/interactions tests/legacy/test_sample.py \
	--ignore-glob='*_migration.py' --ignore-glob='*/test_admin.py' --ignore-glob='*/test_inbox.py' --ignore-glob='*_form.py'

# The virtual environment is `.venv`; a PYTHON of another version gets its own beside it, such as `.venv-3.13`.
VENV := .venv
ifneq ($(origin PYTHON),file)
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
$(if $(VERSION),,$(error PYTHON=$(PYTHON) does not run))
ifneq ($(wildcard .venv/bin/python),)
VENV := $(if $(wildcard .venv/bin/python$(VERSION)),.venv,.venv-$(VERSION))
endif
endif
BIN := $(VENV)/bin
RUN := $(BIN)/python
# $(1), which runs pytest, on each database.
on_each_database = set -e; for database in $(DATABASES); do \
	echo "== Tests on $$database"; TEST_DATABASE=$$database $(1); done

.DEFAULT_GOAL := help
.PHONY: help run venv test quick coverage lint check types format lock bench pictures clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

run: $(VENV)/run .env ## Serve the admin on http://127.0.0.1:8000/admin/ with mock data (EMPTY=1: without; PORT= changes the port)
	@$(if $(EMPTY),$(OWN_DATABASE) )$(RUN) manage.py run_demo --port $(PORT)$(if $(EMPTY), --empty)

venv: $(VENV)/dev ## Make the virtual environment, with all that the tests and the checks need

test: $(VENV)/dev $(if $(TESTS),,lint) ## Lint, then test on SQLite and on PostgreSQL (TESTS=tests/skills: only that, and no lint)
	@$(call on_each_database,$(RUN) -W error -m pytest $(ON_2_CORES) $(TESTS))

quick: $(VENV)/dev ## Test what takes about a minute on each database, without admin pages and migrations
	@$(call on_each_database,$(RUN) -W error -m pytest -q $(ON_2_CORES) $(QUICK))

coverage: $(VENV)/dev ## Test on both databases, and show the lines and branches that no test reaches
	@$(BIN)/coverage erase
	@$(call on_each_database,$(BIN)/coverage run -m pytest -q $(ON_2_CORES) $(TESTS))
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report

lint: check types ## Check the style, the types, who imports whom, and all that `make check` does
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	git ls-files '*.py' | xargs $(BIN)/django-upgrade --target-version 5.2 --check
	git ls-files '*.html' ':!tests/support/data' | xargs $(BIN)/djade --target-version 5.2 --check
	$(BIN)/lint-imports

check: $(VENV)/dev ## Run Django's checks, those for production too, and look for missing migrations
	SECRET_KEY=check DATABASE_URL=sqlite:// $(RUN) -W error manage.py makemigrations --check --dry-run
	DEBUG=false SECRET_KEY=$$($(RUN) -c 'import secrets; print(secrets.token_urlsafe(50))') DATABASE_URL=sqlite:// \
		$(RUN) -W error manage.py check --deploy --fail-level WARNING

types: $(VENV)/dev ## Check the types with mypy
	SECRET_KEY=types DATABASE_URL=sqlite:// $(BIN)/mypy

format: $(VENV)/dev ## Rewrite the code in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	git ls-files '*.py' | xargs $(BIN)/django-upgrade --target-version 5.2 --exit-zero-even-if-changed
	git ls-files '*.html' ':!tests/support/data' | xargs $(BIN)/djade --target-version 5.2

lock: $(VENV)/bin/python ## Write the hashes of all packages anew, after a change of requirements.txt or requirements-dev.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check uv
	for name in requirements requirements-dev; do $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-annotate --custom-compile-command "make lock" $$name.txt --output-file $$name.lock; done

bench: $(VENV)/dev ## Run the benchmarks of docs/performance.md
	$(RUN) -m benchmarks

pictures: $(VENV)/dev ## Make the pictures of the README and of docs/ anew (needs Chromium)
	$(RUN) -m pytest -q tests/browser/pictures.py

clean: ## Remove the virtual environments and the caches (never the data)
	rm -rf .venv .venv-3.* .coverage .coverage.* .mypy_cache .import_linter_cache .pytest_cache .ruff_cache .hypothesis staticfiles
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A development .env: DEBUG, a key of this checkout's own, and the passwords of the demo's administrator and people.
.env:
	@umask 077; $(PYTHON) -c 'from secrets import token_urlsafe as t; print(f"DEBUG=true\nSECRET_KEY={t(50)}\nDEMO_PASSWORD={t(9)}\nDEMO_PEOPLE_PASSWORD={t(9)}")' > $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; (3, 11) <= sys.version_info < (3, 14) or sys.exit("JobPilot needs Python 3.11 to 3.13, and $(PYTHON) is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv --clear $(VENV)

$(VENV)/run: requirements.lock | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/dev: requirements-dev.lock | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@ $(VENV)/run
