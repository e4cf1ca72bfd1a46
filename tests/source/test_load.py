from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest

from summarize.article import Article
from summarize.errors import (
    BadRecord,
    BinaryInput,
    EmptyInput,
    InputError,
    NoArticle,
    NotReadable,
    TooLarge,
)
from summarize.source.load import Intake, Unread, article_from_text, load, stream
from summarize.source.metadata import Known
from tests.source.pages import FERRY, FERRY_MORE, PAGES
from tests.source.test_html import PAGE


def write(folder: Path, name: str, data: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def test_a_text_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"\ufeffFerry timetable halved\r\n\r\n{FERRY}")
    (article,) = load(path)
    assert (article.id, article.path, article.url) == ("s1", path, None)
    assert article.text == f"Ferry timetable halved\r\n\r\n{FERRY}"
    assert (article.title, article.language) == ("Ferry timetable halved", "en")


def test_a_markdown_file_with_front_matter(tmp_path: Path) -> None:
    head = "---\ntitle: 'Ferry halved'\nauthor: Mira Olsen\ndate: 2024-03-12\n---\n"
    (article,) = load(write(tmp_path, "a.md", f"{head}# Another heading\n\n{FERRY}"))
    assert (article.title, article.author, article.published) == ("Ferry halved", "Mira Olsen", date(2024, 3, 12))
    assert [(part.reason, part.span.of(article.text)) for part in article.removed] == [("front_matter", head)]


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a"])
def test_html_is_extracted_whatever_the_file_is_called(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, PAGE)
    (article,) = load(path)
    assert article.text.startswith("Ferry timetable halved\n\nThe ferry company said")
    assert (article.author, article.path, article.url) == ("Mira Olsen", path, "https://coast.example/ferry")


@pytest.mark.parametrize("data", [PAGE.encode(), FERRY.encode(), FERRY.encode("utf-16")])
def test_standard_input(data: bytes) -> None:
    (article,) = load("-", first=3, intake=Intake(stdin=io.BytesIO(data)))
    assert (article.id, article.path) == ("s3", None)
    assert "winter timetable" in article.text


def test_a_folder_is_read_in_order_with_what_is_in_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.htm", ".hidden.txt", ".git/d.txt", "image.png", "notes"):
        write(tmp_path, name, PAGE if name.endswith("htm") else f"{name}: {FERRY}")
    articles = load(str(tmp_path))
    assert [(a.id, Path(a.path or "").relative_to(tmp_path).as_posix()) for a in articles] == [
        ("s1", "a.md"),
        ("s2", "b.txt"),
        ("s3", "sub/c.htm"),
    ]


def test_a_glob_is_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        write(tmp_path, name, FERRY)
    assert [Path(a.path or "").name for a in load(str(tmp_path / "*.txt"))] == ["a.txt", "b.txt"]
    assert len(load(str(tmp_path / "**" / "*"))) == 3


def test_a_file_whose_name_looks_like_a_glob(tmp_path: Path) -> None:
    path = write(tmp_path, "a[1].txt", FERRY)
    assert load(path)[0].path == path


def test_jsonl(tmp_path: Path) -> None:
    lines = [
        {
            "id": "x",
            "text": FERRY,
            "title": "T",
            "author": "A",
            "published": "2024-03-12T08:00:00Z",
            "url": "https://a.b",
        },
        {"source": FERRY, "text": "A rewrite."},
        {"id": 7, "article": FERRY, "path": "orig.txt", "language": "en"},
    ]
    path = write(tmp_path, "a.jsonl", "\ufeff" + "\n\n".join(map(json.dumps, lines)))
    first, second, third = load(path)
    assert (first.id, first.title, first.author, first.published) == ("x", "T", "A", date(2024, 3, 12))
    assert (first.url, first.path) == ("https://a.b", path)
    assert (second.id, second.text) == ("s2", FERRY)
    assert (third.id, third.path, third.language) == ("7", "orig.txt", "en")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not JSON"),
        ("[1]", "a JSON list"),
        ('{"id": "x"}', "no text"),
        ('{"text": 3}', "no text"),
        ('{"text": "x", "title": 3}', "title is a JSON int"),
        ('{"text": "x", "published": "soon"}', "published is 'soon'"),
        ("[" * 5_000, "not JSON"),
        ('{"text": ' + "9" * 5_000 + "}", "not JSON"),
        ("\udcff", "not JSON"),
    ],
)
def test_a_bad_line_is_named_with_its_number(tmp_path: Path, line: str, says: str) -> None:
    data = json.dumps({"text": FERRY}).encode() + b"\n" + line.encode("utf-8", "surrogateescape")
    path = write(tmp_path, "a.jsonl", data)
    with pytest.raises(BadRecord, match=rf"a\.jsonl, line 2: {says}"):
        load(path)


def test_a_stream_goes_on_after_a_bad_item_and_drops_none(tmp_path: Path) -> None:
    good = json.dumps({"id": "g", "text": FERRY})
    path = write(tmp_path, "a.jsonl", f'{good}\n{{\n{{"id": "e", "text": " "}}\n{good}')
    items = list(stream(path))
    assert [(item.id, type(item)) for item in items] == [("g", Article), ("s2", Unread), ("e", Unread), ("g", Article)]
    errors = [item.error.kind for item in items if isinstance(item, Unread)]
    assert errors == ["bad_record", "empty"]


def test_an_overlong_line_is_skipped_and_the_next_read(tmp_path: Path) -> None:
    good = json.dumps({"text": FERRY})
    path = write(tmp_path, "a.jsonl", f'{{"text": "{"x" * 5_000}"}}\n{good}\n')
    first, second = stream(path, intake=Intake(limit=1_000))
    assert isinstance(first, Unread)
    assert "line 1: more than 1,000 bytes" in str(first.error)
    assert isinstance(second, Article)


def test_a_stream_is_lazy(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", json.dumps({"text": FERRY}) + "\n{")
    assert isinstance(next(stream(path)), Article)


def test_a_folder_with_a_bad_file_goes_on(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", b"%PDF-1.4")
    write(tmp_path, "b.txt", FERRY)
    first, second = stream(str(tmp_path))
    assert isinstance(first, Unread)
    assert first.path == str(tmp_path / "a.txt")
    assert isinstance(second, Article)
    assert second.id == "s2"


@pytest.mark.parametrize(
    ("name", "data", "error", "says"),
    [
        ("a.txt", "", EmptyInput, "empty"),
        ("a.txt", " \n\u3000\t", EmptyInput, "empty"),
        ("a.txt", b"%PDF-1.7 ...", BinaryInput, "looks like a PDF"),
        ("a.txt", "x" * 2_000, TooLarge, "more than 1,000 bytes.*--max-bytes"),
        ("a.html", "<html></html>", NoArticle, "no article"),
    ],
)
def test_what_cannot_be_used_says_why(
    tmp_path: Path, name: str, data: str | bytes, error: type[InputError], says: str
) -> None:
    path = write(tmp_path, name, data)
    with pytest.raises(error, match=says) as caught:
        load(path, intake=Intake(limit=1_000))
    assert path in str(caught.value)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ("nowhere.txt", "no such file"),
        ("*.nothing", "matches no file"),
        ("", "no such file"),
        ("a\x00b", "no such file"),
    ],
)
def test_what_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spec: str, says: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotReadable, match=says):
        load(spec)


def test_an_empty_folder(tmp_path: Path) -> None:
    write(tmp_path, "a.png", b"x")
    with pytest.raises(NotReadable, match=r"a folder without articles; expected files that end in \.txt"):
        load(str(tmp_path))


def test_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.raises(NotReadable, match="cannot be read"):
        load(str(tmp_path / "a.txt"))


def test_a_text_in_memory() -> None:
    text = "".join(part for _, part in PAGES["wordpress"])
    article = article_from_text(text, "text", path="rewrite.md")
    assert (article.id, article.path, article.text) == ("text", "rewrite.md", text)
    assert (article.title, article.published) == ("Ferry timetable halved for the winter", date(2024, 3, 12))
    assert len(article.removed) == len([reason for reason, _ in PAGES["wordpress"] if reason])


def test_what_is_known_wins_over_what_is_found() -> None:
    known = Known("Given", "Somebody", date(2020, 1, 2), "fr")
    article = article_from_text(f"Ferry halved for winter\nPublished 12 March 2024\n\n{FERRY}", known=known)
    assert (article.title, article.author, article.published, article.language) == (
        "Given",
        "Somebody",
        date(2020, 1, 2),
        "fr",
    )


def test_an_empty_text_in_memory() -> None:
    with pytest.raises(EmptyInput, match="text: nothing but white space"):
        article_from_text(" \n", "text")


@pytest.mark.parametrize("text", ["\ud800", "\x00", FERRY + "\udfff" + FERRY_MORE, "...", "\u200b\u200b"])
def test_odd_characters_never_crash(text: str) -> None:
    article = article_from_text(text)
    assert article.text == text
    assert len(article.sha256) == 64
