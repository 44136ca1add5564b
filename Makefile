# `make run` starts JobPilot; `make test` checks it. Both need only Python 3.11 to 3.13.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help run test lint format bench clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

run: $(VENV)/run .env ## Serve the admin on http://127.0.0.1:8000/admin/ with mock data (PORT= changes the port)
	@$(RUN) manage.py run_demo --port $(PORT)

test: $(VENV)/dev lint ## Lint, then the whole suite on SQLite and on PostgreSQL
	TEST_DATABASE=sqlite $(RUN) -W error -m pytest -n 2
	TEST_DATABASE=postgresql $(RUN) -W error -m pytest -n 2

lint: $(VENV)/dev ## Check style, the settings for production, and that no migration is missing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	git ls-files '*.py' | xargs $(BIN)/django-upgrade --target-version 5.2 --check
	git ls-files '*.html' | xargs $(BIN)/djade --target-version 5.2 --check
	SECRET_KEY=lint DATABASE_URL=sqlite:// $(RUN) -W error manage.py makemigrations --check --dry-run
	DEBUG=false SECRET_KEY=$$($(RUN) -c 'import secrets; print(secrets.token_urlsafe(50))') DATABASE_URL=sqlite:// \
		$(RUN) -W error manage.py check --deploy --fail-level WARNING

format: $(VENV)/dev ## Rewrite the code in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	git ls-files '*.py' | xargs $(BIN)/django-upgrade --target-version 5.2 --exit-zero-even-if-changed
	git ls-files '*.html' | xargs $(BIN)/djade --target-version 5.2

bench: $(VENV)/dev ## Run the benchmarks of docs/performance.md
	$(RUN) -m benchmarks

clean: ## Remove the virtual environment and the caches (never the data)
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis staticfiles
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A development .env: DEBUG, a key of this checkout's own, and the demo administrator's password.
.env:
	@umask 077; $(PYTHON) -c 'from secrets import token_urlsafe as t; print(f"DEBUG=true\nSECRET_KEY={t(50)}\nDEMO_PASSWORD={t(9)}")' > $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; (3, 11) <= sys.version_info < (3, 14) or sys.exit("JobPilot needs Python 3.11 to 3.13, and $(PYTHON) is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/run: requirements.txt | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev: requirements.txt requirements-dev.txt | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/run
