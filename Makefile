# `make chat` tries saidthat, `make test` tests it; `make` lists the rest.
# CONTRIBUTING.md says more. Nothing is installed outside the folders .venv and .venv-peers.

VENV ?= .venv
BIN := $(VENV)/bin
EXTRAS := openai,anthropic,ollama,peers,dev
# Where `make eval` indexes the samples, away from the library that you use.
EVAL_LIBRARY := $(CURDIR)/build/eval-library
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The first Python from 3.11 on that runs; `make chat PYTHON=/path/to/python3` names another.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then echo $$name; break; fi; done)

.DEFAULT_GOAL := help
.PHONY: help chat test check eval peers wheel constraints clean

help:
	@echo "make chat         set up what is missing, index the samples, open the web page (Ctrl+C ends it)"
	@echo "make test         set up what is missing, run all tests (make test ARGS='-k vtt' runs some)"
	@echo "make check        lint, format, types, import contracts, dependencies"
	@echo "make eval         golden questions over the samples, build/eval-report.json; fails when answers got worse"
	@echo "make peers        set up .venv-peers: other systems for 'saidthat eval retrieval' to compare with"
	@echo "make wheel        build dist/*.whl, install it in an empty folder, ask a question there"
	@echo "make constraints  renew constraints.txt: the newest versions that fit together (then make test)"
	@echo "make clean        remove build results and caches (.venv and .venv-peers stay)"
	@echo "make help         this list"

chat: $(VENV)/.saidthat
	$(BIN)/saidthat index --samples
	$(BIN)/saidthat chat $(ARGS)

test: $(VENV)/.saidthat-dev
	$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.saidthat-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pip check
	$(BIN)/python -m pip install --quiet --dry-run --no-build-isolation -c constraints.txt ".[$(EXTRAS)]"

eval: $(VENV)/.saidthat-dev
	rm -rf "$(EVAL_LIBRARY)"
	$(BIN)/saidthat index --samples --library "$(EVAL_LIBRARY)"
	$(BIN)/saidthat eval --gate --library "$(EVAL_LIBRARY)" --output build/eval-report.json $(ARGS)

# LangChain's ensemble and LlamaIndex do not go with our own versions: they get an environment of their own.
peers: .venv-peers/.saidthat-peers

.venv-peers/.saidthat-peers: evals/peers/requirements.txt
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip install -r evals/peers/requirements.txt
	@touch $@

wheel: $(VENV)/.saidthat-dev
	rm -rf dist
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	$(BIN)/python -m pytest tests/test_wheel.py $(ARGS)

# Torch is held at the release whose CPU build was tested; gradio[mcp] keeps pydantic where that extra can join.
constraints:
	rm -rf build/constraints
	$(PYTHON) -m venv build/constraints
	build/constraints/bin/python -m pip install --quiet --upgrade pip
	build/constraints/bin/python -m pip install -e ".[$(EXTRAS)]" "gradio[mcp]" $$(grep '^torch==' constraints.txt)
	sed '/^[^#]/d' constraints.txt > build/constraints.txt
	build/constraints/bin/python -m pip freeze --all --exclude-editable | sed 's/+[a-z0-9.]*$$//' \
		| grep -vE '^(pip=|nvidia|cuda|triton)' >> build/constraints.txt
	mv build/constraints.txt constraints.txt
	rm -rf build/constraints

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find index rag evals ui tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp each, so that a second run installs nothing; the tests' set holds the plain one too.
$(VENV)/.saidthat: WHAT := .
$(VENV)/.saidthat-dev: WHAT := .[dev]
$(VENV)/.saidthat $(VENV)/.saidthat-dev: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "make: saidthat needs Python 3.11 or newer and found none; install it, or name one:" \
		"make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv $(VENV) || { echo "make: $(PYTHON) could not" \
		"make the folder $(VENV); on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@test -d $(VENV)/lib/python*/site-packages/torch || { \
		echo "Setting up $(VENV): about 0.5 GB to download and 2 GB on disk, once; a few minutes."; \
		test "$$(uname -s)" != Linux || echo "On Linux, PyTorch's default build brings several GB of CUDA libraries on top:" \
			"README.md, 'PyTorch without CUDA', says how to take its CPU build."; }
	$(BIN)/python -m pip install -c constraints.txt -e "$(WHAT)"
	@touch $(VENV)/.saidthat $@
