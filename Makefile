# The two commands of a newcomer are `make demo` and `make test`; both set up what they need.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: setup demo test check format bench bench-brief eval-verifier verifier-page model-card screenshot lock wheel clean

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "summarize needs Python 3.11 or newer; try: make setup PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

demo: setup
	@mkdir -p .demo
	$(BIN)/summarize brief examples/article.txt
	@printf '\n%s\n\n' '--- and what somebody else made of it ------------------------------------------'
	$(BIN)/summarize check --source examples/article.txt examples/rewrite.txt --fail-on none
	@$(BIN)/summarize check -s examples/article.txt examples/rewrite.txt -f html -o .demo/report.html --fail-on none
	@$(BIN)/summarize check -s examples/article.txt examples/rewrite.txt -f json -o .demo/report.json --fail-on none
	@printf '\n%s\n' 'The same as a page: .demo/report.html, and as data: .demo/report.json'

test: setup
	$(BIN)/python -m pytest

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# ARGS: some of the groups; --torch PYTHON names an interpreter with torch and transformers for the rivals; ...
bench: setup
	$(BIN)/python -m evals.bench $(ARGS)

bench-brief: setup
	$(BIN)/python -m evals.bench_brief

# DATA is a folder of annotated texts; ARGS goes on to the measurement: --length 5000, --self, --checks, --json OUT ...
DATA ?= ../shared/data
eval-verifier: setup
	$(BIN)/python -m evals.verifier $(DATA) $(ARGS)

# FIGURES is what `make eval-verifier ARGS="--json FIGURES"` wrote; ARGS: --also FILE ..., or --compare FILE for the card.
FIGURES ?= figures.json
WEIGHTS ?= summarize/model/weights
verifier-page: setup
	$(BIN)/python -m evals.page $(FIGURES) $(WEIGHTS) $(ARGS) > docs/verifier-figures.md.new
	mv docs/verifier-figures.md.new docs/verifier-figures.md

model-card: setup
	$(BIN)/python -m training.card $(FIGURES) $(WEIGHTS) --data $(DATA) $(ARGS) > $(WEIGHTS)/MODEL_CARD.md.new
	mv $(WEIGHTS)/MODEL_CARD.md.new $(WEIGHTS)/MODEL_CARD.md

screenshot: setup
	$(BIN)/python -m evals.screenshot docs/report.png

wheel: setup
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-build-isolation --no-deps -w dist .

# The one target that needs uv, which writes the lock; everything else needs only pip.
lock:
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements.lock

clean:
	rm -rf .venv dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis .demo
