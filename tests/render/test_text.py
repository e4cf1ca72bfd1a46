"""The plain text and the terminal share one layout; colour is all that differs."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from summarize.render import terminal, text
from summarize.render.bundle import Checked
from tests.render import sample

HOSTILE = "[bold red]x[/] \x1b[2J\x1b]0;title\x07 \u202egnp.exe\u202c \u200b[/nonsense] :smile: \x9b31m \ud800"


def coloured(checked: Checked, *, width: int = 100, no_color: bool = False) -> str:
    out = StringIO()
    terminal.show(
        Console(file=out, width=width, force_terminal=True, color_system="standard", no_color=no_color, _environ={}),
        checked,
    )
    return out.getvalue()


def test_the_outcome_comes_first_and_the_worst_claims_next() -> None:
    lines = text.render(sample.checked()).splitlines()
    assert lines[0] == "Needs work  27 claims, 45 of 291 words wasted (15%)"
    assert lines[1] == "✕ 6 contradicted  ? 4 unsupported  … 1 unjudged  ≈ 6 padding  ✓ 10 supported"
    shown = "\n".join(lines)
    order = ["CONTRADICTED 6", "UNSUPPORTED 4", "UNJUDGED 1", "PADDING 6", "SOURCES DISAGREE 1", "LEFT OUT 4"]
    places = [shown.index(title) for title in order]
    assert places == sorted(places)


def test_a_claim_shows_its_error_its_correction_and_its_evidence_with_the_line() -> None:
    shown = text.render(sample.checked())
    start = shown.index("c4  line 5  support 3%")
    claim = shown[start : shown.index("c7  line 9")]
    assert "[13,000 vehicles] a day" in claim
    assert "number         13,000 vehicles → 31,000 vehicles" in claim
    assert "agency line 3, normalised" in claim
    assert "│ The suspension bridge, opened in 1964" in claim


def test_supported_claims_are_counted_and_listed_on_request() -> None:
    counted = text.render(sample.checked())
    listed = text.render(sample.checked(), every_claim=True)
    assert "10 supported claims not listed" in counted
    assert "c25" not in counted
    assert "SUPPORTED 10" in listed
    assert "c25" in listed


def test_every_claim_is_shown_or_counted_and_none_lost() -> None:
    listed = text.render(sample.checked(), every_claim=True)
    assert all(f"  {claim.id}  line" in listed for claim in sample.checked().report.claims)


def test_a_clean_text_says_so() -> None:
    shown = text.render(sample.clean())
    assert shown.startswith("Passed  1 claim")
    assert "LEFT OUT" not in shown
    assert text.render_removed(sample.one_claim("a", "b")) == "Nothing was set aside.\n"


def test_removed_parts_are_listed_with_their_reasons() -> None:
    shown = text.render_removed(sample.checked())
    assert "line 1  cookie and consent notice" in shown
    assert "│ Share this: Facebook | X | E-mail" in shown
    assert "SET ASIDE FROM SOURCE council 1" in shown


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal_and_none_than_120_columns(width: int) -> None:
    out = StringIO()
    console = Console(file=out, width=width, color_system=None, _environ={})
    terminal.show(console, sample.checked())
    terminal.show_brief(console, sample.briefed())
    assert max(map(cell_len, out.getvalue().splitlines())) <= min(width, 120)


def test_evidence_stands_beside_the_claim_where_there_is_room() -> None:
    out = StringIO()
    terminal.show(Console(file=out, width=120, color_system=None, _environ={}), sample.checked())
    assert any("c4  line 5" in line and "agency line 3" in line for line in out.getvalue().splitlines())


def test_colour_marks_by_underline_as_well_and_is_off_without_a_terminal_or_by_request() -> None:
    assert "\x1b[1;4;31m13,000 vehicles" in coloured(sample.checked())
    assert "[13,000 vehicles]" not in coloured(sample.checked())
    assert "[13,000 vehicles]" in coloured(sample.checked(), no_color=True)
    assert "\x1b" not in text.render(sample.checked())


def test_the_environment_does_not_change_the_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    before = text.render(sample.checked())
    for name, value in (("COLUMNS", "40"), ("FORCE_COLOR", "1"), ("TERM", "dumb"), ("NO_COLOR", "")):
        monkeypatch.setenv(name, value)
    assert text.render(sample.checked()) == before


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    checked = sample.one_claim(HOSTILE, HOSTILE)
    shown = text.render(checked)
    assert "Wrong story" in shown
    assert "[bold red]x[/] ␛[2J" in shown
    assert not set(shown) & set("\x1b\x07\x9b\u202e\u202c\ud800")
    styled = coloured(checked)
    assert "\x1b[2J" not in styled
    assert "\x1b]" not in styled
    assert ":smile:" in styled
    styled.encode("utf-8")


def test_a_brief_shows_every_section_with_its_places() -> None:
    shown = text.render_brief(sample.briefed())
    for label in ("Key points", "Who", "What", "When", "Where", "Quoted", "Figures", "Background", "Next", "Open"):
        assert f"\n{label} " in shown
    assert "Carrow Bridge closed after cracks found in two hangers  line 1" in shown
    assert "£2.4 million: set aside for the repair  line 9" in shown
    assert "“a kind of knocking” (speaker not named)  line 11" in shown
    assert "Local businesses fear heavy losses.  [not in the article]" in shown


def test_a_brief_ends_with_its_check_on_one_line_and_what_wrote_it() -> None:
    shown = " ".join(text.render_brief(sample.briefed()).split())
    assert "Needs work 4 claims: 1 unsupported, 3 supported; 0 of 32 words wasted (0%)." in shown
    assert "Written by example/small-1, prompt brief.v1" in shown
    assert "(trainedAlgorithmicMedia)" in shown
