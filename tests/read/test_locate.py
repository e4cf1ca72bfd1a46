from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.read.locate import Haystack, Place, locate
from summarize.span import Span

TEXT = (
    "The “Marrow Weir” was shut on Monday — the third time this year — after divers found a crack.\n"
    "Engineer Łucja Bąk said it’s 12 centimetres long.   It may be\u00a0older than the weir’s records. "
    "Divers found a crack in 2019 too, she said… and nobody mended it."
)


def found(words: str, text: str = TEXT) -> tuple[str, str] | None:
    place = locate(words, text)
    return None if place is None else (place.span.of(text), place.alignment)


@pytest.mark.parametrize(
    ("words", "where", "alignment"),
    [
        ("Engineer Łucja Bąk", "Engineer Łucja Bąk", "exact"),
        ("  after divers found a crack.\n", "after divers found a crack.", "exact"),
        ('The "Marrow Weir" was shut', "The “Marrow Weir” was shut", "normalised"),
        ("'the marrow weir' was shut", "The “Marrow Weir” was shut", "fuzzy"),
        (
            "shut on Monday - the third time this year - after divers found a crack.",
            "shut on Monday — the third time this year — after divers found a crack.",
            "normalised",
        ),
        ("“after divers found a crack”", "after divers found a crack", "normalised"),
        ("AFTER DIVERS FOUND A CRACK", "after divers found a crack", "normalised"),
        ("on Monday - the third time this year - after", "on Monday — the third time this year — after", "normalised"),
        ("on Monday—the third time", "on Monday — the third time", "normalised"),
        ("it's 12 centimetres long. It may be older", "it’s 12 centimetres long.   It may be\u00a0older", "normalised"),
        ("she said... and nobody", "she said… and nobody", "normalised"),
        ("Łucja Ba\u0328k said", "Łucja Bąk said", "normalised"),
        ("nobody mended it!", "nobody mended it", "normalised"),
        ("The Marrow Weir was shut on Tuesday, the third time this year", None, "fuzzy"),
        ("the cause of the flood is not known to anybody", None, None),
        ("", None, None),
        ("… ”", None, None),
        ("rack", None, None),
        ("1", None, None),
    ],
)
def test_places(words: str, where: str | None, alignment: str | None) -> None:
    place = locate(words, TEXT)
    assert (place.alignment if place else None) == alignment
    if where is not None:
        assert place is not None
        assert place.span.of(TEXT) == where


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (
            "was shut on Monday, third time this year, after divers found a crack",
            "was shut on Monday — the third time this year — after divers found a crack",
        ),
        ("Engineer Bąk said it is 12 centimetres long", "Engineer Łucja Bąk said it’s 12 centimetres long"),
        ("the engineer Łucja Bąk said it was 12 centimetres", "Engineer Łucja Bąk said it’s 12 centimetres"),
    ],
)
def test_words_copied_badly_are_found_nearly_and_whole(words: str, where: str) -> None:
    assert found(words) == (where, "fuzzy")


def test_repeated_words_are_found_where_they_stand_first() -> None:
    text = "Rain fell. Rain fell. Then the RAIN fell again, and rain  fell."
    assert locate("Rain fell", text) == Place(Span(0, 9), "exact")
    assert locate("rain fell", text) == Place(Span(0, 9), "normalised")
    assert locate("rain  fell", text) == Place(Span(52, 62), "exact"), "exact anywhere goes before normalised"


def test_words_are_not_cut_but_scripts_without_spaces_are_searched() -> None:
    assert found("art", "party") is None
    assert found("art", "party and art") == ("art", "exact")
    assert found("12", "2012 or 1290") is None
    assert found("東京で", "彼は東京で開いた") == ("東京で", "exact")


def test_a_decomposed_text_is_found_with_its_own_offsets() -> None:
    text = unicodedata.normalize("NFD", "Im Café Zürich traf man sich.")
    assert found("Café Zürich", text) == (unicodedata.normalize("NFD", "Café Zürich"), "normalised")


def test_a_text_shorter_than_the_words_does_not_hold_them() -> None:
    assert locate("seven barges sank in the harbour at dawn", "the harbour at dawn") is None


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.text("abcd .“”—é", min_size=1, max_size=12), min_size=1), st.data())
def test_whole_words_of_a_text_are_always_found_exactly(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    pieces = text.split()
    start = data.draw(st.integers(0, len(pieces)))
    words = text.strip() if start == len(pieces) else pieces[start]
    if any(c.isalnum() for c in words):
        place = locate(words, text)
        assert place is not None
        assert (place.span.of(text), place.alignment) == (words, "exact")


@settings(deadline=None)  # the machine may be busy
@given(st.text(max_size=300), st.text(max_size=60))
def test_any_span_lies_in_the_text_and_holds_a_word(text: str, words: str) -> None:
    place = locate(words, text)
    if place is not None:
        assert 0 <= place.span.start < place.span.end <= len(text)
        assert place == Haystack(text).find(words)


@settings(deadline=None)  # the machine may be busy
@given(
    st.lists(
        st.sampled_from(
            ["The", "weir—shut", "“again”", "Monday’s", "rain,", "12", "cm…", "Łódź", "İstanbul", "straße", "ﬁsh"]
        ),
        min_size=1,
    )
)
def test_words_with_other_typography_are_found_at_the_same_place(words: list[str]) -> None:
    inner = " ".join(words)
    text = f"Before it all. {inner} And after."
    other = inner.translate(str.maketrans("“”’—", '""\'-')).replace(" ", "\n ").replace("…", "...")
    place = locate(other, text)
    if locate(inner, text) is not None:
        assert place is not None
        assert place.alignment in {"exact", "normalised"}
        assert place.span.of(text) in inner
        assert text[: place.span.start].count("Before") == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a " * 100_000, "a " * 30 + "b c d e"),
        ("x" + " " * 200_000, "x y z w"),
        ("'" * 200_000, "''''a'b c d e"),
        ("a-" * 100_000, "A-a-a-a-a-b c d e"),
        ("- " * 100_000, "- - - - a - - b c d"),
        ("aaaa" * 50_000, "aaa aaa aaa aaa b"),
        ("ab cd ef gh " * 16_000, "ab cd ef gh xx yy zz " * 20),
        ("The weir. ", "w " * 100_000),
        (" " * 200_000, " " * 100_000 + "a b c d" + " " * 100_000),
    ],
)
def test_hostile_texts_take_no_longer(text: str, words: str) -> None:
    start = time.process_time()
    locate(words, text)
    assert time.process_time() - start < 2.0
