from __future__ import annotations

from datetime import date

import pytest

from summarize.source.clean import removed_parts
from summarize.source.metadata import dates_in, language_of, published_of, title_of
from tests.source.pages import BRIDGE_DE, BRIDGE_ES, BRIDGE_FR, BRIDGE_IT, FERRY, PAGES


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Ferry timetable halved\n\n{FERRY}", "Ferry timetable halved"),
        (f"# Ferry timetable halved\n\n{FERRY}", "Ferry timetable halved"),
        (f"**Ferry timetable halved**\n\n{FERRY}", "Ferry timetable halved"),
        (f"BREAKING NEWS\nFerry timetable halved\n\n{FERRY}", "Ferry timetable halved"),
        (f"ISLAND FERRY HALVES ITS WINTER TIMETABLE\n\n{FERRY}", "ISLAND FERRY HALVES ITS WINTER TIMETABLE"),
        (f"Share this\nBy Mira Olsen\nWhy is the ferry late?\n\n{FERRY}", "Why is the ferry late?"),
        (FERRY, None),
        (f"Here is the summary:\n\n{FERRY}", None),
        (f"- Two boats a day\n\n{FERRY}", None),
        ("", None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert title_of(text, removed_parts(text)) == title


def test_the_title_is_found_under_the_junk_of_a_page() -> None:
    text = "".join(part for _, part in PAGES["wordpress"])
    assert title_of(text, removed_parts(text)) == "Ferry timetable halved for the winter"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Published 12 March 2024\n", date(2024, 3, 12)),
        ("Published: 17:04, 12 March 2024 | Updated: 18:40, 14 March 2024\n", date(2024, 3, 12)),
        ("March 12, 2024, 5:04 p.m.\n", date(2024, 3, 12)),
        ("2024-03-12T17:04:00Z\n", date(2024, 3, 12)),
        ("Veröffentlicht am 12.03.2024 um 14:03 Uhr\n", date(2024, 3, 12)),
        ("Publié le 12 mars 2024 à 14:03\n", date(2024, 3, 12)),
        ("Publicado el 12 de marzo de 2024\n", date(2024, 3, 12)),
        ("Updated 3:14 pm\n", None),
        ("", None),
    ],
)
def test_published_from_the_byline(head: str, day: date | None) -> None:
    text = f"Ferry timetable halved for winter\n{head}\n{FERRY}"
    assert published_of(text, removed_parts(text)) == day


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("NORHAVEN, March 12 (Coastal Wire) — ", None),
        ("NORHAVEN, March 12, 2024 (Coastal Wire) — ", date(2024, 3, 12)),
        ("NORHAVEN, 12 March 2024 - ", date(2024, 3, 12)),
        ("On March 12, 2019 a storm sank the old ferry. Since then ", None),
    ],
)
def test_published_from_the_dateline(dateline: str, day: date | None) -> None:
    text = dateline + FERRY
    assert published_of(text, removed_parts(text)) == day


def test_a_date_that_is_none_is_passed_over() -> None:
    assert list(dates_in("31 February 2024, 12 Foo 2024, 3/4/2024, 1 March 2024")) == [date(2024, 3, 1)]


@pytest.mark.parametrize(
    ("text", "language"),
    [(FERRY, "en"), (BRIDGE_DE, "de"), (BRIDGE_FR, "fr"), (BRIDGE_ES, "es"), (BRIDGE_IT, "it")],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "Too short", "12 345 678 901 234 567 890", "\ud800" * 50])
def test_too_few_letters_have_no_language(text: str) -> None:
    assert language_of(text) is None


def test_junk_in_another_language_does_not_count() -> None:
    text = "".join(part for _, part in PAGES["consent-german"]).replace("Alte Brücke wird gesperrt", "Bridge to close")
    text = text.replace(BRIDGE_DE, FERRY)
    assert language_of(text, removed_parts(text)) == "en"


def test_lone_surrogates_do_not_crash_the_classifier() -> None:
    assert language_of("Die Stadt \ud800 sperrt die Brücke ab Montag für zwölf Wochen") == "de"
