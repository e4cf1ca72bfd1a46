from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.render.place import Lines


@given(st.text("ab\n\r", max_size=30))
def test_lines_and_columns_lead_back_to_the_offset(text: str) -> None:
    lines = Lines(text)
    starts = {lines.line(at): at - lines.column(at) + 1 for at in range(len(text) + 1)}
    for at in range(len(text) + 1):
        assert starts[lines.line(at)] + lines.column(at) - 1 == at


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    lines = Lines("one\r\ntwo\rthree\n")
    assert [lines.line(at) for at in (0, 4, 5, 9, 15)] == [1, 1, 2, 3, 4]
    assert lines.column(7) == 3
