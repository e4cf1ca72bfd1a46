"""The seam: what the model is asked, and what becomes of its answer."""

from __future__ import annotations

import pytest

from summarize.article import Article
from summarize.errors import BrokenWeights
from summarize.pipeline import check
from summarize.report import Judgement, Report
from summarize.verify.entailment import TYPES, probability
from summarize.verify.standard import PROFILES, USUAL, Profile, Standard
from tests.verify.reader import SETTINGS, SURE, Answer, Scripted

SOURCE = "The mill in Ostrow closed in 1951 after a flood. Its wheel was sold to a museum for 900 zlotys."
TEXT = "After a flood the mill in Ostrow closed."


def checked(text: str, model: Scripted, standard: Standard = USUAL) -> Report:
    return check([Article("s1", SOURCE)], Article("text", text), standard=standard, reader=model)


def judged(text: str, answer: Answer, standard: Standard = USUAL) -> Judgement:
    (claim,) = checked(text, Scripted(answer), standard).claims
    return claim


# --- its answer --------------------------------------------------------------------------


def test_what_it_bears_out_is_supported() -> None:
    claim = judged(TEXT, Answer(supported=2.0))
    assert (claim.verdict, claim.support, claim.errors) == ("supported", 0.8808, ())


def test_what_it_does_not_bear_out_is_not_and_its_words_are_marked() -> None:
    claim = judged(TEXT, Answer(supported=-2.0, bad={"flood": 2.0}, kind="causal"))
    assert (claim.verdict, claim.support) == ("unsupported", 0.1192)
    assert [(e.type, e.found, e.expected) for e in claim.errors] == [("causal", "flood", None)]
    assert TEXT[claim.errors[0].start : claim.errors[0].end] == "flood"
    assert "flood" in claim.reason


def test_what_it_takes_for_a_conflict_is_contradicted_and_shows_the_passage() -> None:
    claim = judged(TEXT, Answer(supported=-2.0, contradicted=SURE, bad={"flood": 2.0}))
    assert claim.verdict == "contradicted"
    assert claim.evidence[0].text == "The mill in Ostrow closed in 1951 after a flood."


def test_what_has_nothing_to_check_is_padding() -> None:
    claim = judged("Change is never easy for the old places of this world.", Answer(padding=SURE))
    assert (claim.verdict, [e.type for e in claim.errors]) == ("padding", ["padding_generic"])


def test_a_sure_check_outweighs_it() -> None:
    claim = judged("The mill in Ostrow closed in 1915 after a flood.", Answer(supported=3.0))
    assert claim.verdict == "contradicted"
    first = claim.errors[0]
    assert (first.type, first.found, first.expected) == ("date", "1915", "1951")


def test_a_check_that_is_seldom_right_does_not() -> None:
    settings = {**SETTINGS, "findings": {"date contradicts": -0.5}, "base_rate": 0.8}
    model = Scripted(Answer(supported=3.0), settings=settings)
    assert checked("The mill in Ostrow closed in 1915 after a flood.", model).passed


# --- what it is asked --------------------------------------------------------------------


def test_it_is_asked_of_every_claim_in_order_and_once() -> None:
    other = "The museum paid 900 zlotys for the wheel."
    model = Scripted(Answer(), Answer())
    assert checked(f"{TEXT} {other}", model).passed
    assert (model.asked, model.answers) == ([TEXT, other], [])


def test_a_sentence_that_stands_in_the_source_is_not_asked_of() -> None:
    model = Scripted()
    report = checked(SOURCE, model)
    assert {c.verdict for c in report.claims} == {"supported"}
    assert model.asked == []


def test_what_has_no_words_and_what_is_in_another_language_is_not_asked_of() -> None:
    model = Scripted()
    german = (
        "Die alte Mühle wurde nach einem Hochwasser geschlossen, und das Rad hat ein Museum gekauft. "
        "Es ist nicht bekannt, wie viel dafür bezahlt wurde, aber die Stadt hat mit einer Million gerechnet."
    )
    sources, text = [Article("s1", SOURCE, language="en")], Article("text", german, language="de")
    assert {c.verdict for c in check(sources, text, reader=model).claims} == {"unjudged"}
    assert {c.verdict for c in checked("…", model).claims} <= {"unjudged"}
    assert model.asked == []


# --- how hard it is judged ---------------------------------------------------------------


@pytest.mark.parametrize(("profile", "passed"), [("strict", False), ("balanced", True), ("lenient", True)])
def test_the_profile_is_the_threshold(profile: Profile, passed: bool) -> None:  # noqa: FBT001
    assert checked(TEXT, Scripted(Answer(supported=0.4)), Standard(profile)).passed is passed


def test_a_desk_whose_texts_are_mostly_true_gets_fewer_alarms() -> None:
    answer = Answer(supported=-1.0)
    assert judged(TEXT, answer).verdict == "unsupported"
    assert judged(TEXT, answer, Standard(base_rate=0.95)).verdict == "supported"


def test_the_report_names_the_model_and_the_standard() -> None:
    model = Scripted()
    for profile in PROFILES:
        made = checked(SOURCE, model, Standard(profile, 0.9)).provenance
        assert made.verifier.endswith("+scripted")
        assert made.weights_sha256 == model.sha256
        assert (made.profile, made.base_rate) == (profile, 0.9)
        assert made.threshold == SETTINGS["thresholds"][profile]
        assert made.false_alarms == SETTINGS["false_alarms"][profile]
    assert checked(SOURCE, model).provenance.base_rate is None


def test_settings_of_another_version_are_an_error_before_anything_is_judged() -> None:
    model = Scripted(Answer(), settings={"slope": 1.5})
    with pytest.raises(BrokenWeights, match=r"model\.json of scripted: calibration"):
        checked(TEXT, model)
    assert model.asked == []


# --- its scale ---------------------------------------------------------------------------


@pytest.mark.parametrize(("logit", "share"), [(0.0, 0.5), (1e9, 1.0), (-1e9, 0.0), (800.0, 1.0), (-800.0, 0.0)])
def test_a_logit_is_a_probability_without_overflow(logit: float, share: float) -> None:
    assert probability(logit) == share


def test_the_kinds_of_error_are_the_eleven_that_are_no_padding() -> None:
    assert len(set(TYPES)) == len(TYPES) == 11
    assert not [kind for kind in TYPES if kind.startswith("padding")]


# --- what the shipped weights were trained to say -------------------------------------------


def test_the_outputs_of_the_model_keep_their_order() -> None:
    assert (
        *("number", "date", "entity", "quote", "attribution", "negation"),
        *("modality", "predicate", "causal", "location", "out_of_source"),
    ) == TYPES
