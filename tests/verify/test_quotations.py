from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.verify.finding import Finding
from summarize.verify.quotations import check_quotations
from tests.verify.speech import claim, passages, sources

STORY = (
    "The ferry to Skarholm was cancelled on Tuesday, stranding 40 passengers.\n\n"
    '"We slept on the benches and nobody brought us so much as a biscuit," said Ragna Oust, a teacher.\n\n'
    'Harbour master Jonas Vik said the crew had been "heroic" and that the pier would be mended. '
    '"It is an old pier," he told reporters, "and it has seen worse winters than this one."\n\n'
    "Ferry company head Liv Brekke said that the tickets would be refunded within five days."
)


def check(text: str, *stories: str) -> tuple[Finding, ...]:
    given = sources(*(stories or (STORY,)))
    return check_quotations(claim(text), passages(given)[:6], given)


@pytest.mark.parametrize(
    "text",
    [
        '"We slept on the benches and nobody brought us so much as a biscuit," said Ragna Oust.',
        'Ragna Oust said they "slept on the benches".',
        "Oust, a teacher, said: ‘We slept on the benches…’",
        'Oust said: "[They] slept on the benches ... [without] so much as a biscuit."',
        'Oust said: "We slept on the benches ... nobody brought us so much as a biscuit."',
        'The harbour master said: "It is an old pier and it has seen worse winters than this one."',
        'A passenger said they "SLEPT – on the benches"; nobody came.',
        'The crew was "heroic", said Jonas Vik.',
        'The so-called "bench night" was over by dawn.',
        'The novel "The Long Winter" was read aloud.',
        "Nothing is quoted here.",
        '"It has seen worse winters than this one," he said.',
    ],
)
def test_true_quotations_are_left_alone(text: str) -> None:
    assert check(text) == ()


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ('Oust said: "We slept on the floor and nobody brought us so much as a biscuit."', "floor", "benches"),
        ('"It is a new pier and it has seen worse winters than this one," he said.', "new", "old"),
        ('Oust said: "We slept on the benches and they brought us so much as a biscuit."', "they", "nobody"),
    ],
)
def test_altered_words_are_marked_alone(text: str, found: str, expected: str) -> None:
    (finding,) = check(text)
    assert (finding.type, finding.effect) == ("quote", "contradicts")
    assert found in finding.span.of(text)
    assert finding.expected is not None
    assert expected in finding.expected
    assert len(finding.span) < 20


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('Jonas Vik said it was "a disgrace to the whole coast".', "a disgrace to the whole coast"),
        ('Liv Brekke called the night "regrettable".', "regrettable"),
    ],
)
def test_invented_quotations_are_marked_whole(text: str, found: str) -> None:
    (finding,) = check(text)
    assert (finding.type, finding.effect, finding.expected) == ("quote", "lacks", None)
    assert finding.span.of(text).rstrip(".") == found


def test_the_wrong_speaker_is_named() -> None:
    text = '"We slept on the benches and nobody brought us so much as a biscuit," said Liv Brekke.'
    (finding,) = check(text)
    assert (finding.type, finding.effect, finding.expected) == ("attribution", "contradicts", "Ragna Oust")
    assert finding.span.of(text) == "Liv Brekke"


@pytest.mark.parametrize("speaker", ["she", "the teacher", "one passenger", "Ms Oust", "a woman"])
def test_pronouns_roles_and_short_names_are_no_other_speaker(speaker: str) -> None:
    assert check(f'"We slept on the benches," {speaker} said.') == ()


def test_another_source_with_the_quotation_clears_it() -> None:
    other = 'Liv Brekke added: "We slept on the benches, too, all of us."'
    text = '"We slept on the benches," said Liv Brekke.'
    assert check(text, STORY, other) == check(text, other, STORY) == ()


def test_the_order_of_the_sources_makes_no_difference() -> None:
    other = "The weather will be fine. Nobody swims in Skarholm."
    text = 'Oust said: "We slept on the floor and nobody brought us so much as a biscuit."'
    one, two = check(text, STORY, other), check(text, other, STORY)
    assert [(f.span, f.expected) for f in one] == [(f.span, f.expected) for f in two]


@given(st.text(max_size=120))
@settings(max_examples=60)
def test_spans_lie_in_the_claim_whatever_is_quoted(words: str) -> None:
    text = f'Ragna Oust said: "{words}" on Monday.'
    given_claim = claim(text)
    for finding in check_quotations(given_claim, (), sources(STORY)):
        assert given_claim.statement.span.contains(finding.span)


@pytest.mark.parametrize("sentence", [s for s in STORY.replace("\n\n", "\n").split("\n") if s])
def test_the_story_against_itself_is_clean(sentence: str) -> None:
    assert check(sentence) == ()


def test_a_long_hostile_source_is_searched_in_time() -> None:
    given = sources('"a a ' * 40_000)
    started = time.perf_counter()
    check_quotations(claim('He said: "a a b a a a b ... a a a a c".'), passages(given)[:6], given)
    assert time.perf_counter() - started < 15


def test_a_body_in_the_speakers_title_hides_nobody() -> None:
    source = (
        "“The bridge will open in May,” said Mayor Anna Fjeld. Council leader Olaf Holm said that the works had cost "
        "too much."
    )
    text = "“The bridge will open in May,” said Council leader Olaf Holm."
    one, against = claim(text), sources(source)
    found = check_quotations(one, against.passages(one.statement), against)
    assert [(f.span.of(text), f.expected) for f in found] == [("Council leader Olaf Holm", "Anna Fjeld")]
