"""The wheel, away from the checkout: all that the program needs is inside, and nothing that it does not."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ARTICLE = (ROOT / "examples" / "article.txt").read_text(encoding="utf-8")
REWRITE = (ROOT / "examples" / "rewrite.txt").read_text(encoding="utf-8")
DATA = {
    "summarize/py.typed",
    "summarize/model/weights/model.int8.onnx",
    "summarize/model/weights/tokenizer.json",
    "summarize/model/weights/model.json",
    "summarize/render/page.html",
    "summarize/render/page.css",
    "summarize/render/page.js",
    "summarize/prompts/brief.v1.md",
    "summarize/prompts/lock.json",
}
LARGEST = 25_000_000
"""Bytes of the small model with its tokenizer: what the wheel may weigh for it."""

Python = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's contents, in a folder of their own."""
    built, folder = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("unpacked")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-build-isolation"]
    subprocess.run([*pip, "--no-deps", "--no-index", "-w", built, ROOT], check=True)  # noqa: S603
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def python(unpacked: Path, tmp_path: Path) -> Python:
    """Runs Python in an empty folder with the unpacked wheel and the libraries, and without the checkout.

    With -S no .pth file is read, so that the editable installation of the checkout is not found.
    """
    path = os.pathsep.join([str(unpacked), sysconfig.get_path("platlib"), sysconfig.get_path("purelib")])
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "rewrite.txt").write_text(REWRITE, encoding="utf-8")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-S", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)  # noqa: S603

    return run


def test_the_data_is_inside_and_the_workshop_is_not(unpacked: Path) -> None:
    files = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    assert files >= DATA
    assert {name.partition("/")[0].partition("-")[0] for name in files} == {"summarize"}
    assert not [name for name in files if {"tests", "training", "evals", "__pycache__"} & set(name.split("/"))]
    entry_points = next(unpacked.glob("*.dist-info/entry_points.txt")).read_text(encoding="utf-8")
    assert "summarize = summarize.cli:main" in entry_points


def test_every_module_and_data_file_of_the_checkout_is_inside(unpacked: Path) -> None:
    ours = [p for p in (ROOT / "summarize").rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    lacking = [p for p in ours if not (unpacked / p.relative_to(ROOT)).is_file()]
    assert lacking == []


def test_the_small_model_is_small(unpacked: Path) -> None:
    weights = unpacked / "summarize" / "model" / "weights"
    assert sum(path.stat().st_size for path in weights.glob("*")) <= LARGEST


def test_it_is_the_wheel_that_runs_and_its_prompt_that_is_read(python: Python, unpacked: Path) -> None:
    code = (
        "import json, sys, summarize; from summarize.model.prompt import load; from importlib.metadata import version;"
        "print(json.dumps([summarize.__file__, version('summarize'), load('brief.v1').sha256, sys.path]))"
    )
    done = python("-c", code)
    assert done.stderr == ""
    file, number, digest, path = json.loads(done.stdout)
    assert Path(file) == unpacked / "summarize" / "__init__.py"
    assert str(ROOT) not in path
    assert (unpacked / f"summarize-{number}.dist-info").is_dir()
    assert digest == hashlib.sha256((ROOT / "prompts" / "brief.v1.md").read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("arguments", "code", "begins"),
    [
        (["check", "--source", "article.txt", "rewrite.txt", "--format", "json"], 1, "{"),
        (["check", "--source", "article.txt", "rewrite.txt", "--format", "html"], 1, "<!doctype html>"),
        (["brief", "article.txt"], 0, ""),
        (["schema", "brief"], 0, "{"),
        (["--version"], 0, "summarize "),
    ],
)
def test_it_works_away_from_the_checkout(python: Python, arguments: list[str], code: int, begins: str) -> None:
    done = python("-m", "summarize", *arguments)
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.lower().startswith(begins)
    assert done.stdout.strip()
