from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.errors import BinaryInput, InputError, UndecodableInput
from summarize.source.decode import decode

GERMAN = "Der Bürgermeister von Köln sagte am Dienstag, die Brücke werde für zwölf Wochen gesperrt."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + GERMAN.encode(encoding), "a.txt", "ascii") == GERMAN


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    text = text.lstrip("\ufeff")
    data = text.encode()
    if not data.startswith((b"PK\x03\x04", b"BZh", b"RIFF", b"GIF8", b"%PDF", b"ID3", b"OggS", b"Rar!", b"{\\rtf")):
        assert decode(data, "a.txt") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", GERMAN),
        ("cp1252", "“We can’t pay,” the mayor said – twice. The £40 fee stays."),
        ("cp1252", "La alcaldesa dijo que el año próximo habrá más niños en las escuelas de España."),
        ("cp1250", "Předseda vlády řekl, že most bude uzavřen na dvanáct týdnů, a žádná náhrada není připravena."),
        ("cp1250", "Burmistrz powiedział we wtorek, że most będzie zamknięty przez dwanaście tygodni."),
        ("cp1251", "Мэр города сообщил во вторник, что мост будет закрыт на двенадцать недель."),
        ("shift_jis", "市長は火曜日、橋を十二週間閉鎖すると発表した。費用は県が負担する。"),
    ],
)
def test_the_encoding_is_found_out_where_none_is_declared(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_a_declared_charset_is_used_where_the_text_is_not_utf8() -> None:
    data = "Łódź żegna most".encode("iso8859_2")
    assert decode(data, "a.html", "iso-8859-2") == "Łódź żegna most"
    page = b'<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">' + data
    assert decode(page, "a.html").endswith("Łódź żegna most")


def test_utf8_wins_over_a_false_declaration() -> None:
    assert decode(GERMAN.encode(), "a.html", "iso-8859-1") == GERMAN


def test_an_unknown_declared_charset_is_passed_over() -> None:
    assert decode(GERMAN.encode("cp1252"), "a.html", "x-no-such-charset") == GERMAN


def test_line_ends_are_kept() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive, or a Word"),
        (b"\x1f\x8b\x08\x00", "a gzip archive"),
        (b"text\x00text", "binary data"),
        (bytes(range(1, 32)) * 20, "binary data"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(BinaryInput, match=rf"a\.bin: this looks like {kind}"):
        decode(data, "a.bin")


def test_a_broken_byte_order_mark_is_an_error() -> None:
    with pytest.raises(UndecodableInput, match="utf-16-le"):
        decode(codecs.BOM_UTF16_LE + b"\x00\xd8x", "a.txt")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_one_of_our_errors(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(decode(data, "a"), str)
