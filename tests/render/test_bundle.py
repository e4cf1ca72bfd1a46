from __future__ import annotations

from dataclasses import replace

import pytest

from summarize.article import Article
from summarize.render.bundle import Briefed, Checked
from tests.render import sample


def test_texts_of_another_report_are_refused() -> None:
    good = sample.checked()
    with pytest.raises(ValueError, match="expected those of the report"):
        replace(good, sources=good.sources[:1])
    with pytest.raises(ValueError, match="text of 5 characters"):
        Checked(good.report, good.sources, Article("text", "short"))
    with pytest.raises(ValueError, match="brief's report"):
        Briefed(sample.briefed().record, good)


def test_a_source_is_found_by_its_id() -> None:
    assert sample.checked().source("council").path == "desk/council-notice.txt"
    with pytest.raises(ValueError, match="'nobody'"):
        sample.checked().source("nobody")
