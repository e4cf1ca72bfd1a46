from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evals import checking, verifier, verifier_claims, verifier_probes, verifier_texts
from evals.checking import Checked, Claim, Job, Mark
from evals.datasets import Authored, AuthoredClaim, Row
from evals.metrics import Interval
from evals.verifier_claims import Match
from evals.verifier_texts import Judged
from summarize.errors import BadRecord, NotReadable, UsageError
from summarize.span import Span

SOURCE = (
    "The ferry to Holm sank on Monday with 12 people on board. All of them reached the shore. "
    "The harbour master, Ines Vang, said the pumps had failed."
)
OTHER = "A bakery in Lund opened its doors after nine months of repairs. Its owner sold 400 loaves before noon."


def row(name: str, *, supported: bool, cluster: str = "c", source: str = SOURCE, text: str = "x" * 40) -> Row:
    return Row(name, "toy", source, text, "summary", supported, (), (), None, {}, cluster)


def claim(start: int, end: int, verdict: str, support: float | None, *errors: tuple[str, int, int]) -> Claim:
    return Claim(Span(start, end), verdict, support, tuple(Mark(t, Span(a, b)) for t, a, b in errors))


def done(name: str, *claims: Claim, group: str = "toy") -> Checked:
    return Checked(group, name, "rules", claims)


def gold(start: int, end: int, verdict: str, type_: str | None = None, bad: Span | None = None) -> AuthoredClaim:
    return AuthoredClaim(Span(start, end), verdict, type_, bad, ())


def match(labelled: AuthoredClaim, *ours: Claim, story: str = "s") -> Match:
    return Match(story, "pair", labelled, ours)


def value_of(figures: dict[str, Interval], name: str) -> float:
    found = figures[name].value
    assert found is not None
    return found


# --- Texts ------------------------------------------------------------------------------------------------------------


def test_scores_of_a_text() -> None:
    text = done("a", claim(0, 5, "supported", 0.9), claim(5, 9, "padding", 0.1), claim(9, 20, "unsupported", 0.3))
    assert (text.lowest, text.is_flagged) == (0.3, True)
    assert text.average == pytest.approx(0.6)


def test_what_was_not_judged_is_no_pass() -> None:
    text = done("a", claim(0, 5, "supported", 0.9), claim(5, 9, "unjudged", None))
    assert (text.lowest, text.average, text.is_flagged) == (0, 0.45, True)
    assert "unjudged, counted as flagged: 1;" in verifier_texts.summary("toy", [text])


def test_a_text_of_nothing_but_padding_claims_nothing() -> None:
    text = done("a", claim(0, 5, "padding", 0.1))
    assert (text.lowest, text.average, text.is_flagged) == (1, 1, False)


def test_figures_of_a_set_with_spans() -> None:
    wrong = Row("w", "toy", SOURCE, "x" * 40, "summary", False, (Span(10, 20),), (), None, {}, "c1")  # noqa: FBT003
    found = [
        Judged(wrong, done("w", claim(0, 30, "contradicted", 0.2, ("number", 15, 25)))),
        Judged(row("r", supported=True, cluster="c2"), done("r", claim(0, 40, "supported", 0.8))),
        Judged(row("q", supported=True, cluster="c3"), done("q", claim(0, 40, "unsupported", 0.5, ("date", 0, 5)))),
    ]
    by_name = {f.name: f.interval for f in verifier_texts.figures(verifier_texts.SPANS, found)}
    assert value_of(by_name, "balanced accuracy") == pytest.approx((1 + 0.5) / 2)
    assert value_of(by_name, "AUROC") == 1
    assert value_of(by_name, "span F1, error marks") == pytest.approx(2 * 5 / (15 + 10))
    assert value_of(by_name, "span F1, whole flagged claims") == pytest.approx(2 * 10 / (70 + 10))
    assert value_of(by_name, "false alarms per 100 clean") == 50
    assert by_name["false alarms per 100 clean"].n == 2
    assert value_of(by_name, "response F1") == pytest.approx(2 / 3)
    assert value_of(by_name, "response precision") == 0.5
    assert value_of(by_name, "response recall") == 1


def test_pairs_are_held_against_the_reference_of_their_cluster() -> None:
    found = [
        Judged(row("edit1", supported=False, cluster="a"), done("edit1", claim(0, 9, "supported", 0.4))),
        Judged(row("edit2", supported=False, cluster="a"), done("edit2", claim(0, 9, "supported", 0.7))),
        Judged(row("ref", supported=True, cluster="a"), done("ref", claim(0, 9, "supported", 0.7))),
        Judged(row("lone", supported=False, cluster="b"), done("lone", claim(0, 9, "supported", 0.1))),
    ]
    assert [(one.row.id, other.row.id) for one, other in verifier_texts.pairs(found)] == [
        ("edit1", "ref"),
        ("edit2", "ref"),
    ]
    by_name = {f.name: f.interval for f in verifier_texts.figures(verifier_texts.PAIRS, found)}
    assert (value_of(by_name, "pairs in order"), by_name["pairs in order"].n) == (0.75, 2)


# --- Claims -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("other", "is_met"), [(Span(5, 15), False), (Span(4, 15), True), (Span(8, 10), True), (Span(10, 20), False)]
)
def test_claims_meet_by_more_than_half_of_the_shorter(other: Span, is_met: bool) -> None:  # noqa: FBT001
    assert verifier_claims.meets(Span(0, 10), other) is is_met
    assert verifier_claims.meets(other, Span(0, 10)) is is_met


def test_a_flag_for_words_outside_of_the_labelled_claim_does_not_count() -> None:
    labelled = gold(0, 20, "supported")
    wide = claim(0, 50, "contradicted", 0.1, ("number", 30, 32))
    assert not match(labelled, wide).is_flagged
    assert match(labelled, wide).called == "supported"
    assert match(labelled, claim(0, 50, "contradicted", 0.1, ("number", 10, 32))).is_flagged
    assert match(labelled, claim(0, 50, "unsupported", 0.1)).is_flagged


def test_what_a_labelled_claim_is_called() -> None:
    labelled = gold(0, 20, "supported")
    lacks, against = claim(0, 20, "unsupported", 0.2), claim(0, 20, "contradicted", 0.1)
    pads, unjudged = claim(0, 20, "padding", 0.5), claim(0, 20, "unjudged", None)
    assert match(labelled, lacks, against).called == "contradicted"
    assert match(labelled, pads, lacks).called == "unsupported"
    assert match(labelled, pads).called == "padding"
    assert match(labelled, pads, claim(0, 20, "supported", 0.9)).called == "supported"
    assert match(labelled, unjudged).called == "unjudged"
    assert match(labelled).called == "unmet"


def test_an_error_is_named_by_a_mark_of_its_type_inside_it() -> None:
    labelled = gold(0, 20, "contradicted", "number", Span(5, 8))
    assert match(labelled, claim(0, 20, "contradicted", 0.1, ("date", 0, 2), ("number", 5, 8))).is_named
    assert not match(labelled, claim(0, 20, "contradicted", 0.1, ("date", 5, 8))).is_named
    assert not match(labelled, claim(0, 40, "contradicted", 0.1, ("date", 5, 8), ("number", 30, 33))).is_named


def test_marks_are_cut_at_the_ends_of_the_labelled_claim() -> None:
    found = match(gold(10, 20, "contradicted", "date"), claim(0, 30, "contradicted", 0.1, ("date", 5, 15)))
    assert found.marks == (Mark("date", Span(10, 15)),)


def test_figures_of_claims() -> None:
    number = gold(0, 20, "contradicted", "number", Span(5, 9))
    invented = gold(0, 20, "unsupported", "out_of_source", Span(0, 10))
    found = [
        match(number, claim(0, 20, "contradicted", 0.1, ("number", 5, 13)), story="s1"),
        match(number, claim(0, 20, "supported", 0.9), story="s2"),
        match(invented, claim(0, 20, "unsupported", 0.3, ("entity", 0, 4)), story="s2"),
        match(gold(0, 20, "supported"), claim(0, 20, "supported", 0.9), story="s3"),
        match(gold(0, 20, "supported"), claim(0, 20, "unsupported", 0.3), story="s3"),
        match(gold(0, 20, "padding", "padding_meta"), claim(0, 20, "padding", 0.5), story="s3"),
        match(gold(0, 20, "padding", "padding_meta"), claim(0, 20, "unsupported", 0.2), story="s3"),
    ]
    by_name = {f.name: f.interval for f in verifier_claims.figures("toy", found)}
    assert value_of(by_name, "balanced accuracy of claims") == pytest.approx((2 / 3 + 1 / 2) / 2)
    assert by_name["balanced accuracy of claims"].n == 5
    assert value_of(by_name, "recall of verdicts, macro") == pytest.approx((1 / 2 + 1 / 2 + 1 + 1 / 2) / 4)
    assert value_of(by_name, "errors flagged") == pytest.approx(2 / 3)
    assert value_of(by_name, "errors named with the right type") == pytest.approx(1 / 3)
    assert value_of(by_name, "span F1 on errors") == pytest.approx(2 * (4 + 4) / (8 + 4 + 4 + 4 + 10))
    assert value_of(by_name, "false alarms per 100 supported") == 50
    assert value_of(by_name, "padding called padding") == 0.5
    assert value_of(by_name, "padding called supported") == 0
    assert value_of(by_name, "padding called unsupported or contradicted") == 0.5
    # Said .1 is 0 (1 claim), .3 is 1/2 (2 claims), .9 is 1/2 (2 claims).
    assert value_of(by_name, "expected calibration error") == pytest.approx((0.1 + 2 * 0.2 + 2 * 0.4) / 5)
    by_type = {f.name: f.interval for f in verifier_claims.type_figures("toy", found)}
    assert list(by_type) == ["number: flagged", "number: named", "out_of_source: flagged", "out_of_source: named"]
    assert value_of(by_type, "number: named") == 0.5
    assert verifier_claims.confusion(found)["contradicted"] == {
        "supported": 1,
        "contradicted": 1,
        "unsupported": 0,
        "padding": 0,
        "unjudged": 0,
        "unmet": 0,
    }


# --- Probes -----------------------------------------------------------------------------------------------------------


def test_words_of_other_articles_stand_on_both_sides() -> None:
    others = [
        row("a", supported=True, cluster="a", source="one two"),
        row("b", supported=True, cluster="b", source="three  four\nfive"),
        row("c", supported=True, cluster="a", source="near copy"),
        row("d", supported=True, cluster="d", source="six seven eight nine"),
    ]
    made = verifier_probes.surrounded(others[0], others, 6)
    before, after = made.split("\n\none two\n\n")
    assert (before, after) == ("six seven eight", "three  four\nfive")
    assert "near" not in verifier_probes.surrounded(others[0], others, 100)


def test_first_words_keep_the_white_space_between_them() -> None:
    assert verifier_probes.first_words("a  b\nc d", 3) == "a  b\nc"
    assert verifier_probes.first_words("a b", 5) == "a b"
    assert verifier_probes.first_words("a b c c", 3) == "a b c"


def test_a_finding_blames_the_claim_it_shares_most_with() -> None:
    labelled = [gold(0, 10, "supported"), gold(10, 30, "contradicted", "date")]
    assert verifier_probes.claim_of(Span(8, 20), labelled) == labelled[1]
    assert verifier_probes.claim_of(Span(40, 50), labelled) is None


def test_findings_of_the_exact_checks() -> None:
    (found,) = verifier_probes.findings(Job("toy", "a", SOURCE, "The ferry to Holm sank with 15 people on board."))
    assert (found.type, found.effect) == ("number", "contradicts")


def test_precision_of_the_exact_checks() -> None:
    said = "The ferry to Holm sank with 15 people on board."
    right = Authored(
        "t", "pair", "s1", "held", "2025-02-14", None, SOURCE, said, (gold(0, 47, "contradicted", "number"),)
    )
    other = Authored(
        "u", "pair", "s2", "held", "2025-02-14", None, SOURCE, said, (gold(0, 47, "contradicted", "date"),)
    )
    wrong = Authored("v", "pair", "s3", "held", "2025-02-14", None, SOURCE, said, (gold(0, 47, "supported"),))
    table = verifier_probes.check_precision([(text, verifier.job(text)) for text in (right, other, wrong)], 1)
    found = {figure.name: figure.interval for figure in table.figures}
    assert value_of(found, "number, contradicts: in error") == pytest.approx(2 / 3)
    assert value_of(found, "number, contradicts: of this type") == pytest.approx(1 / 3)
    assert found["number, contradicts: in error"].clusters == 3


# --- Checking and keeping ---------------------------------------------------------------------------------------------


def test_a_check_is_that_of_the_product_in_any_number_of_processes() -> None:
    jobs = [Job("toy", "a", SOURCE, "The ferry sank with 15 people on board."), Job("toy", "b", SOURCE, SOURCE)]
    alone = list(checking.spread(checking.checked, jobs, 1))
    assert alone == list(checking.spread(checking.checked, jobs, 2))
    assert [each.is_flagged for each in alone] == [True, False]
    assert alone[0].claims[0].errors[0].span.of(jobs[0].text).startswith("15")


def test_a_text_that_cannot_be_checked_is_named() -> None:
    with pytest.raises(BadRecord, match="toy, a"):
        checking.checked(Job("toy", "a", SOURCE, "  "))


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    found = [
        done("a", claim(0, 5, "unjudged", None)),
        done("b", claim(0, 5, "contradicted", 0.25, ("date", 1, 3)), group="g"),
    ]
    checking.write(path, found)
    assert list(checking.read(path).values()) == found
    assert json.loads(path.read_text(encoding="utf-8").splitlines()[1])["lowest"] == 0.25


def test_a_file_that_was_not_kept_by_us(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text('{"id": "a"}\n', encoding="utf-8")
    with pytest.raises(BadRecord, match=":1:"):
        checking.read(path)
    with pytest.raises(NotReadable, match="--reports"):
        checking.read(tmp_path / "nowhere")


# --- The command ------------------------------------------------------------------------------------------------------


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "dev").mkdir()
    (tmp_path / "authored").mkdir()
    pairs = [
        {"id": "1", "text": "The ferry to Holm sank with 15 people on board.", "label": 0, "cluster": "a"},
        {"id": "2", "text": "The ferry to Holm sank on Monday with 12 people on board.", "label": 1, "cluster": "a"},
        {"id": "3", "text": "The bakery in Lund sold 400 loaves.", "label": 1, "cluster": "b", "source": OTHER},
    ]
    common: dict[str, Any] = {
        "dataset": "toy",
        "source": SOURCE,
        "unit": "summary",
        "spans": [],
        "error_types": [],
        "model": None,
    }
    lines = "".join(json.dumps(common | {"meta": {}} | pair) + "\n" for pair in pairs)
    (tmp_path / "dev" / "toy.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_the_table_is_made_and_made_again(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept, out = data / "kept.jsonl", data / "out.json"
    assert verifier.main([str(data), "--processes", "1", "--reports", str(kept)]) == 0
    first = capsys.readouterr().out
    assert "balanced accuracy" in first
    assert verifier.main([str(data), "--from", str(kept), "--json", str(out)]) == 0
    assert capsys.readouterr().out == first
    (figure, *_) = json.loads(out.read_text(encoding="utf-8"))["figures"]
    assert (figure["group"], figure["n"], figure["clusters"]) == ("toy", 3, 2)


@pytest.mark.parametrize(("option", "shown"), [("--self", "flagged: 0 of 2"), ("--length=10", "verdicts changed")])
def test_probes(data: Path, option: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert verifier.main([str(data), "--processes", "1", option]) == 0
    assert shown in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["--sets", "nope"], "expected some of toy"), (["--from", "nowhere"], "--reports")],
)
def test_mistakes_are_told(data: Path, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert verifier.main([str(data), *arguments]) == 2
    assert message in capsys.readouterr().err


def test_texts_that_were_not_kept_are_missed(data: Path) -> None:
    loaded = verifier.load(data, [], None)
    with pytest.raises(BadRecord, match="3 texts were not checked"):
        verifier.table(loaded, {})


def test_a_folder_without_data(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match="no data"):
        verifier.load(tmp_path, [], None)


def test_an_unknown_set(data: Path) -> None:
    with pytest.raises(UsageError, match="no set"):
        verifier.load(data, ["toy", "more"], None)


def test_a_limit_takes_whole_clusters() -> None:
    items = [f"{cluster}{n}" for cluster in "abcd" for n in range(3)]
    kept = verifier.limited(items, lambda item: item[0], 4)
    assert len(kept) == 6
    assert {item[0] for item in kept} == {item[0] for item in kept if item.endswith("2")}
    assert list(kept) == sorted(kept)
    assert verifier.limited(items, lambda item: item[0], None) == tuple(items)


def test_an_authored_text_comes_with_its_dateline() -> None:
    text = Authored("t", "pair", "s", "held", "2025-02-14", None, SOURCE, "Rain.", ())
    made = verifier.job(text)
    assert made.published is not None
    assert made.published.isoformat() == "2025-02-14"
