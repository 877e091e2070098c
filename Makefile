# Anshin: `make help` lists what there is.
PYTHON ?= python3
APP = .envs/app/bin/python
BOT = .envs/bot/bin/python
export PYTHONDONTWRITEBYTECODE = 1
export OMP_NUM_THREADS ?= 1

.PHONY: help run serve test test-browser test-all check format train crisis secrets evaluate bench clean install install-dev screenshots
.DEFAULT_GOAL := help

help: ## Show this list
	@grep -hE '^[a-z-]+:.*?## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

install: ## Set up both environments and the page assets (the other commands do it by themselves)
	@$(PYTHON) deploy/install.py app bot assets

install-dev:
	@$(PYTHON) deploy/install.py dev bot browser-assets

run: install ## Demonstration: two demo towns on http://localhost:8080 (PORT=... for another port)
	@exec $(APP) -m deploy.launch demo

serve: install ## Production: refuses demo accounts and default keys (docs/operator.md)
	@exec $(APP) -m deploy.launch production

test: install-dev ## Set up and pass the tests (no browser, no PostgreSQL needed)
	@sh deploy/test.sh quick

test-browser: install-dev ## The tests that drive Debian's Chromium, with the whole service running
	@sh deploy/test.sh browser

test-all: install-dev ## Everything: tests, PostgreSQL, engine, browser journeys
	@sh deploy/test.sh all

check: install-dev ## Lint, types, import directions, templates, YAML, content
	@sh deploy/check.sh

format: install-dev ## Format the code
	@$(APP) -m ruff check --fix -q . || true
	@$(APP) -m ruff format -q .

train: install ## Train the engine's model if the messages, rules or components changed
	@$(APP) -m deploy.train

crisis: install-dev ## Learn the crisis screen's table from data/crisis anew; refused if it does worse
	@$(APP) -m measure.learn crisis

secrets: install-dev ## Learn the table of the ear for secrets from data/secrets anew; refused if it does worse
	@$(APP) -m measure.learn secrets

evaluate: install-dev ## Score the running product on the evaluation sets; writes docs/evaluation.md
	@$(APP) -m measure.evaluate

bench: install-dev ## Stock Rasa and Anshin side by side on this machine; writes docs/bench.md
	@$(APP) -m measure.bench

clean: ## Remove what tests and tools left (keeps var/ and the environments)
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .rasa test-results .import_linter_cache
	@find . -name __pycache__ -not -path './.envs/*' -prune -exec rm -rf {} +
