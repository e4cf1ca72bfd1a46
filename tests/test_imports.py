"""A check starts fast because it does not load what only a brief, a page or a URL needs."""

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
HEAVY = {
    "anthropic",
    "hf_xet",
    "httpx2",
    "huggingface_hub",
    "instructor",
    "jinja2",
    "lxml",
    "numpy",
    "onnx",
    "onnxruntime",
    "openai",
    "pydantic_settings",
    "tenacity",
    "tokenizers",
    "torch",
    "trafilatura",
    "yaml",
}


def test_a_check_loads_no_package_that_it_does_not_need() -> None:
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    packages, modules = (set(line.split()) for line in done.stdout.splitlines())
    assert not packages & HEAVY
    assert not {m for m in modules if m.startswith(("summarize.model", "summarize.settings", "summarize.render.page"))}
