"""A check starts fast because it does not load what only a brief, a page, a URL or training needs."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
import summarize.cli
from summarize import check
check("The mill closed on Monday.", "The mill closed on Tuesday.")
print(*sorted({name.partition(".")[0] for name in sys.modules}))
print(*sorted(name for name in sys.modules if name.startswith("summarize.")))
"""
NEEDED = {"numpy", "onnxruntime", "tokenizers"}
"""What runs the small model."""
MODEL = {"summarize.model", "summarize.model.encoder"}
"""Of the seam to models, what a check needs: nothing that speaks to a vendor."""
HEAVY = {
    "anthropic",
    "hf_xet",
    "httpx2",
    "huggingface_hub",
    "instructor",
    "jinja2",
    "lxml",
    "onnx",
    "openai",
    "pydantic_settings",
    "safetensors",
    "tenacity",
    "torch",
    "trafilatura",
    "transformers",
    "yaml",
}


def test_a_check_loads_no_package_that_it_does_not_need() -> None:
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    packages, modules = (set(line.split()) for line in done.stdout.splitlines())
    assert not packages & HEAVY
    assert packages >= NEEDED
    assert {m for m in modules if m.startswith("summarize.model")} == MODEL
    assert not {m for m in modules if m.startswith(("summarize.settings", "summarize.render.page", "training"))}


def test_naming_the_package_loads_not_even_what_a_check_needs() -> None:
    program = "import sys; import summarize.cli; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert not set(done.stdout.split()) & (HEAVY | NEEDED)
