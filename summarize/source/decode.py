"""Bytes to text: what is no text is named, and the encoding is found out. No I/O."""

from __future__ import annotations

import codecs
import re
from typing import Final

from summarize.errors import BinaryInput, UndecodableInput
from summarize.source.language import classify

MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP, WAV or AVI file"),
    (b"PK\x03\x04", "a ZIP archive, or a Word, Excel, OpenDocument or EPUB file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF document"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a Windows program"),
    (b"SQLite format 3", "an SQLite database"),
)
"""First bytes of the kinds that people pass by mistake, from the file(1) magic database."""
BOMS: Final[tuple[tuple[bytes, str], ...]] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its first two bytes are that of UTF-16-LE
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
META_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b\x1a"))
HEAD_BYTES: Final = 4_096
"""How far into a page HTML allows the charset to be declared is 1,024 bytes; real pages are laxer."""
CONTROL_SHARE: Final = 0.05
"""Texts hold hardly any control bytes; compressed data holds about one in ten."""
GUESS_BYTES: Final = 65_536
LATIN: Final = {
    "cp1252": frozenset("en de fr es it pt nl sv da nb nn no fi is ca gl eu ga cy af id ms sw br oc lb".split()),
    "cp1250": frozenset("cs sk pl hu hr sl sr bs ro sq".split()),
    "cp1254": frozenset({"tr", "az"}),
    "cp1257": frozenset({"lt", "lv", "et"}),
}
"""The Windows code pages for Latin script, which hardly differ to a guesser by bytes, and their languages."""
LEGACY: Final = (
    *LATIN,
    *("iso8859_2", "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp1253", "iso8859_7", "cp1255", "cp1256"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
)
"""The encodings of the WHATWG Encoding Standard that news still comes in."""
SAMPLE_CHARS: Final = 2_000


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The text in `data`, without a byte-order mark. `declared` is what the sender called its encoding.

    UTF-8 is tried first whatever was declared: no other encoding passes for it by chance.

    Raises:
        BinaryInput: the bytes are no text; the message says what they look like.
        UndecodableInput: no encoding fits.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            text = _try(data[len(mark) :], encoding)
            if text is None:
                raise UndecodableInput(
                    f"{name}: starts with a {encoding} byte-order mark but is not {encoding}; save it as UTF-8"
                )
            return text
    _refuse_binary(data, name)
    found = META_CHARSET.search(data[:HEAD_BYTES])
    meta = found[1].decode("ascii") if found else None
    for claim in ("utf-8", declared, meta):
        text = _try(data, claim) if claim else None
        if text is not None:
            return text
    text = _try(data, _guess(data))
    if text is None:
        raise UndecodableInput(f"{name}: text in no encoding that could be found out; save it as UTF-8")
    return text


def looks_like(data: bytes) -> str | None:
    """What kind of binary file `data` starts like; None where it starts like none that is known."""
    return next((kind for magic, kind in MAGIC if data.startswith(magic)), None)


def _refuse_binary(data: bytes, name: str) -> None:
    kind = looks_like(data)
    controls = len(data) - len(data.translate(None, CONTROLS))
    if kind is None and (b"\x00" in data or controls > len(data) * CONTROL_SHARE):
        kind = "binary data"
    if kind:
        raise BinaryInput(f"{name}: this looks like {kind}, expected text, Markdown or HTML; extract its text first")


def _try(data: bytes, encoding: str | None) -> str | None:
    try:
        return data.decode(encoding or "utf-8")
    except (UnicodeError, LookupError, ValueError):
        return None


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  # heavy, and rarely needed: most input is UTF-8

    best = from_bytes(data[:GUESS_BYTES], cp_isolation=list(LEGACY)).best()
    if best is None or best.encoding in LATIN:
        return _latin(data)
    return best.encoding


def _latin(data: bytes) -> str:
    """Which Latin code page: the one whose languages the text is in, read by it. By default the web's, cp1252."""
    for encoding, languages in LATIN.items():
        text = _try(data, encoding)
        if text is not None and classify(text[:SAMPLE_CHARS]) in languages:
            return encoding
    return "cp1252"
