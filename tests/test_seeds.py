"""The five articles that the product was started from. They are not in the repository; nothing here quotes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize import brief, check, load
from summarize.report import Report

pytestmark = pytest.mark.shared
NAMES = {
    "000": "000_e6e0045aead664b8.txt",
    "001": "001_31f5797922dc6c20.txt",
    "002": "002_3b03215c86b7af87.txt",
    "003": "003_841df9786a664fec.txt",
    "004": "004_3d855ee1c08d846c.txt",
}


def checked(shared: Path, source: str, text: str) -> Report:
    (one,), (other,) = (load(str(shared / "seeds" / NAMES[name])) for name in (source, text))
    return check(one, other)


@pytest.mark.parametrize("name", NAMES)
def test_each_against_itself_is_clean(shared: Path, name: str) -> None:
    report = checked(shared, name, name)
    assert report.passed
    assert not report.wrong_story
    assert {c.verdict for c in report.claims} <= {"supported", "padding"}


@pytest.mark.parametrize("name", ["001", "004"])
def test_the_rewrites_show_padding_and_a_person_whom_the_source_does_not_name(shared: Path, name: str) -> None:
    report = checked(shared, "000", name)
    assert not report.wrong_story
    assert not report.passed
    assert report.scores.padding >= 4
    assert any(e.type == "entity" and e.expected is None for c in report.claims for e in c.errors)


@pytest.mark.parametrize("name", ["002", "003"])
def test_the_other_stories_are_told_apart(shared: Path, name: str) -> None:
    assert checked(shared, "000", name).wrong_story


@pytest.mark.parametrize("name", NAMES)
def test_the_brief_of_each_is_borne_out_by_it(shared: Path, name: str) -> None:
    (article,) = load(str(shared / "seeds" / NAMES[name]))
    made = brief(article)
    assert made.report.passed
    assert 3 <= len(made.brief.key_points) <= 5
