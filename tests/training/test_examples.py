from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from summarize.span import Span
from training.examples import SETS, Labels, changed, labelled, read

SOURCE = "The mill in Ostrow closed in 1951 after a flood. Its wheel was sold to a museum for 900 zlotys."
FIRST, SECOND = "The mill closed in 1915.", "Its wheel was sold."
TEXT = f"{FIRST} {SECOND}"


def row(**changes: Any) -> dict[str, Any]:
    given = {
        "id": "r1",
        "source": SOURCE,
        "text": TEXT,
        "label": False,
        "spans": [],
        "error_types": [],
        "meta": {},
        "cluster": "mill",
        "dataset": "frank",
        "right": None,
    }
    return {**given, **changes}


def span(words: str, kind: str = "wrong", text: str = TEXT) -> dict[str, Any]:
    return {"start": text.index(words), "end": text.index(words) + len(words), "type": kind}


def labels(**changes: Any) -> list[tuple[str, Labels]]:
    return [(claim.statement.text, found) for claim, found in labelled(row(**changes))]


def bad(found: tuple[str, Labels]) -> list[str]:
    text, known = found
    return [s.of(text) for s in known.bad or ()]


# --- annotated texts ---------------------------------------------------------------------


def test_a_right_text_has_right_claims() -> None:
    assert labels(label=True) == [(FIRST, Labels(1.0, ())), (SECOND, Labels(1.0, ()))]


def test_a_marked_claim_is_wrong_and_the_others_of_its_text_are_right() -> None:
    first, second = labels(spans=[span("1915")])
    assert (first[1].supported, bad(first)) == (0.0, ["1915"])
    assert second == (SECOND, Labels(1.0, ()))


def test_a_span_over_two_claims_is_shared_out() -> None:
    assert [bad(each) for each in labels(spans=[span("1915. Its")])] == [["1915."], ["Its"]]


def test_offsets_are_those_of_the_claim_and_not_of_the_text() -> None:
    assert labels(spans=[span("sold")])[1][1].bad == (Span(14, 18),)
    assert SECOND[14:18] == "sold"


@pytest.mark.parametrize(
    ("kind", "contradicted"), [("Evident Conflict", 1.0), ("Subtle Baseless Info", 0.0), ("wrong", None)]
)
def test_a_span_may_say_whether_the_source_says_otherwise(kind: str, contradicted: float | None) -> None:
    assert labels(spans=[span("1915", kind)])[0][1].contradicted == contradicted


@pytest.mark.parametrize(
    ("kinds", "contradicted"),
    [(["intrinsic"], 0.8), (["extrinsic"], 0.1), (["intrinsic", "extrinsic"], None), (["REFUTES"], 0.8), ([], None)],
)
def test_so_may_the_kind_of_error(kinds: list[str], contradicted: float | None) -> None:
    assert labels(text=FIRST, error_types=kinds) == [(FIRST, Labels(0.0, None, contradicted))]


def test_a_wrong_text_without_spans_says_nothing_of_its_single_sentences() -> None:
    assert labels() == []
    assert labels(text=FIRST) == [(FIRST, Labels(0.0, None))]


def test_a_text_put_right_shows_the_words_and_leaves_a_doubt_of_the_others() -> None:
    first, second = labels(right="The mill closed in 1951. Its wheel was sold.")
    assert (first[1].supported, bad(first)) == (0.0, ["1915"])
    assert second == (SECOND, Labels(0.9, ()))


def test_a_claim_without_words_is_left_out() -> None:
    assert labels(label=True, text="… !") == []


def test_a_row_that_is_one_claim_is_not_cut() -> None:
    ((text, _),) = labels(label=True, unit="claim", text=f" {TEXT} ")
    assert text == TEXT


# --- what was put right ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "right", "words"),
    [
        ("The mill closed in 1915.", "The mill closed in 1951.", ["1915"]),
        ("The old mill closed.", "The mill closed.", ["old"]),
        ("The mill closed.", "The old mill closed.", ["mill"]),
        ("The mill closed", "The mill closed after a flood", []),
        ("the MILL closed.", "The mill closed.", []),
        ("The mill burned down in 1915.", "The mill closed in 1951.", ["burned down", "1915"]),
        ("", "The mill closed.", []),
    ],
)
def test_the_words_that_were_put_right(text: str, right: str, words: list[str]) -> None:
    assert [s.of(text) for s in changed(text, right)] == words


# --- authored claims ---------------------------------------------------------------------


def authored(*claims: dict[str, Any]) -> list[tuple[str, Labels]]:
    return labels(claims=list(claims), published="2025-03-01")


def said(words: str, verdict: str, kind: str | None = None, wrong: str | None = None) -> dict[str, Any]:
    at = span(words)
    marked = [TEXT.index(wrong), TEXT.index(wrong) + len(wrong)] if wrong else None
    return {"start": at["start"], "end": at["end"], "verdict": verdict, "type": kind, "bad": marked}


def test_authored_claims_have_their_verdicts_kinds_and_words() -> None:
    first, second = authored(said(FIRST, "contradicted", "date", "1915"), said(SECOND, "supported"))
    assert (first[1].supported, first[1].contradicted, first[1].type, bad(first)) == (0.0, 1.0, "date", ["1915"])
    assert second == (SECOND, Labels(1.0, ()))


def test_an_invention_is_not_contradicted() -> None:
    ((_, found),) = authored(said(FIRST, "unsupported", "out_of_source"))
    assert (found.supported, found.contradicted, found.bad, found.type) == (0.0, 0.0, None, "out_of_source")


def test_whether_padding_is_supported_is_unknown_unless_it_repeats() -> None:
    generic, repeat = authored(said(FIRST, "padding", "padding_generic"), said(SECOND, "padding", "padding_repeat"))
    assert (generic[1].supported, generic[1].padding) == (None, 1.0)
    assert (repeat[1].supported, repeat[1].padding) == (1.0, 0.0)


def test_a_claim_that_nobody_labelled_is_left_out() -> None:
    assert [text for text, _ in authored(said(SECOND, "supported"))] == [SECOND]


# --- files -------------------------------------------------------------------------------


def write(path: Path, *rows: dict[str, Any]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress("".join(f"{json.dumps(r)}\n" for r in rows).encode()))


def test_the_sets_are_read_with_their_corrections_and_passages(tmp_path: Path) -> None:
    for name in SETS:
        write(tmp_path / "train" / f"{name}.jsonl.gz")
    write(tmp_path / "train" / "defacto.jsonl.gz", row(id="d1"))
    write(
        tmp_path / "train" / "frank.jsonl.gz", row(id="f1", label=True), row(id="f2", text=FIRST, source="It rained.")
    )
    corrected = row(id="c1", text="The mill closed in 1951. Its wheel was sold.", label=True, meta={"of": "d1"})
    write(tmp_path / "train" / "defacto_corrected.jsonl.gz", corrected)
    own = {"text": TEXT, "source": SOURCE, "story": "ours", "claims": [said(FIRST, "contradicted", "date", "1915")]}
    write(tmp_path / "own.jsonl.gz", {**own, "split": "train"}, {**own, "split": "dev"})
    corpus = read(tmp_path, [tmp_path / "own.jsonl.gz"])
    assert corpus.articles[1].sentences == ("It rained.",)
    assert len(corpus.articles) == 2
    found = [(e.dataset, e.article, e.claim, e.labels.supported) for e in corpus.examples]
    assert found == [
        ("defacto", 0, FIRST, 0.0),
        ("defacto", 0, SECOND, 0.9),
        ("defacto_corrected", 0, "The mill closed in 1951.", 1.0),
        ("defacto_corrected", 0, SECOND, 1.0),
        ("frank", 0, FIRST, 1.0),
        ("frank", 0, SECOND, 1.0),
        ("frank", 1, FIRST, 0.0),
        ("authored", 0, FIRST, 0.0),
    ]
    assert {e.cluster for e in corpus.examples} == {"mill", "ours"}
    for example in corpus.examples:
        assert all(0 <= place < len(corpus.articles[example.article].sentences) for place in example.ranked)
    assert corpus.examples[0].ranked[0] == 0
