"""Against a real server on this machine: what a mock would hide is what matters here."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import httpx2
import pytest

from summarize.errors import FetchError, PrivateAddress, TooLarge
from summarize.source.fetch import Fetched, Network, _Hop, _target, fetch, is_public
from summarize.source.load import load
from tests.source.test_html import PAGE

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    answers: ClassVar[dict[str, Answer]] = {}
    seen: ClassVar[list[tuple[str, dict[str, str]]]] = []

    def do_GET(self) -> None:
        self.seen.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
        self.answers[self.path](self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def reply(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    Handler.answers.clear()
    Handler.seen.clear()
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    thread.join()
    httpd.server_close()


def answer(path: str, body: bytes = b"hello", status: int = 200, **headers: str) -> None:
    Handler.answers[path] = lambda handler: handler.reply(body, status, **headers)


def get(url: str, limit: int = 1_000_000, timeout: float = 5.0) -> Fetched:
    return fetch(url, limit=limit, timeout=timeout)


def test_a_page_with_its_type_and_charset(server: str) -> None:
    answer("/a", "Brücke".encode("latin-1"), content_type="Text/HTML; charset=ISO-8859-1")
    page = get(f"{server}/a")
    assert (page.data, page.content_type) == ("Brücke".encode("latin-1"), "text/html")
    assert (page.charset or "").lower() == "iso-8859-1"
    assert page.final_url == f"{server}/a"


def test_the_address_that_was_typed_may_be_private(server: str) -> None:
    answer("/a", PAGE.encode(), content_type="text/html")
    (article,) = load(f"{server}/a")
    assert (article.url, article.path, article.title) == (f"{server}/a", None, "Ferry timetable halved")


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://10.0.0.8/",
        "http://192.168.1.1/admin",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[fd00::1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "//127.0.0.1:1/x",
        "/same-host",
    ],
)
def test_a_redirect_off_the_public_internet_is_refused(server: str, target: str) -> None:
    answer("/a", status=302, location=target)
    answer("/same-host")
    with pytest.raises(PrivateAddress, match=r"if you trust it, pass .* itself"):
        get(f"{server}/a")
    assert [path for path, _ in Handler.seen] == ["/a"]


@pytest.mark.parametrize("private", ["10.0.0.1", "::1", "169.254.169.254"])
def test_a_name_that_resolves_to_a_private_address_is_refused(server: str, private: str) -> None:
    answer("/a", status=301, location="http://news.example/")
    with pytest.raises(PrivateAddress, match=r"news\.example"):
        fetch(f"{server}/a", limit=10, timeout=5, network=Network(lambda _host, _port: ("93.184.216.34", private)))


def test_a_name_that_does_not_resolve(server: str) -> None:
    answer("/a", status=301, location="http://news.example/")

    def resolve(_host: str, _port: int) -> tuple[str, ...]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(FetchError, match="does not resolve"):
        fetch(f"{server}/a", limit=10, timeout=5, network=Network(resolve))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://news.example/a", "javascript:alert(1)", "gopher://x/"])
def test_a_redirect_to_another_scheme_is_refused(server: str, target: str) -> None:
    answer("/a", status=302, location=target)
    with pytest.raises(FetchError, match="only http:// and https://"):
        get(f"{server}/a")


def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    hop = _Hop(httpx2.URL("https://news.example:8443/a?b=c"), "93.184.216.34")
    url, headers, extensions = _target(hop)
    assert str(url) == "https://93.184.216.34:8443/a?b=c"
    assert headers["host"] == "news.example:8443"
    assert extensions == {"sni_hostname": "news.example"}


def test_an_ipv6_address_is_written_in_brackets() -> None:
    url, _, _ = _target(_Hop(httpx2.URL("http://news.example/"), "2606:2800:220:1::1"))
    assert str(url) == "http://[2606:2800:220:1::1]/"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104  # an address to refuse, not to bind
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:  # noqa: FBT001
    assert is_public(address) is public


def local(server: str) -> Network:
    """A network on which every name leads to the test server, and may."""
    host = server.removeprefix("http://").partition(":")[0]
    return Network(resolve=lambda _host, _port: (host,), may_connect=lambda _address: True)


def test_redirects_are_followed_under_the_name_but_at_the_vetted_address(server: str) -> None:
    port = server.rpartition(":")[2]
    answer("/a", status=302, location=f"http://user:secret@news.example:{port}/b", set_cookie="id=1")
    answer("/b", status=307, location="c?d=e#f")
    answer("/c?d=e", content_type="text/plain")
    page = fetch(f"{server}/a", limit=10, timeout=5, network=local(server))
    assert page.data == b"hello"
    assert page.final_url == f"http://news.example:{port}/c?d=e#f"
    hosts = [(path, headers["host"]) for path, headers in Handler.seen[1:]]
    assert hosts == [("/b", f"news.example:{port}"), ("/c?d=e", f"news.example:{port}")]
    assert not any({"cookie", "authorization"} & headers.keys() for _, headers in Handler.seen)


def test_too_many_redirects(server: str) -> None:
    answer("/a", status=302, location=f"http://news.example:{server.rpartition(':')[2]}/a")
    with pytest.raises(FetchError, match="more than 5 redirects"):
        fetch(f"{server}/a", limit=10, timeout=5, network=local(server))
    assert len(Handler.seen) == 6


def test_the_time_limit_is_for_all_redirects_together(server: str) -> None:
    release = threading.Event()

    def slowly(handler: Handler) -> None:
        release.wait(0.15)
        handler.reply(b"", 302, location=f"http://news.example:{server.rpartition(':')[2]}/a")

    Handler.answers["/a"] = slowly
    with pytest.raises(FetchError, match="no complete answer in time"):
        fetch(f"{server}/a", limit=10, timeout=0.4, network=local(server))


def test_a_name_without_addresses_is_refused(server: str) -> None:
    answer("/a", status=302, location="http://news.example/")
    with pytest.raises(PrivateAddress):
        fetch(f"{server}/a", limit=10, timeout=5, network=Network(resolve=lambda _host, _port: ()))


@pytest.mark.parametrize("status", [403, 404, 410, 500, 503])
def test_a_bad_status(server: str, status: int) -> None:
    answer("/a", status=status)
    with pytest.raises(FetchError, match=f"answered {status}"):
        get(f"{server}/a")


def test_a_redirect_without_a_target(server: str) -> None:
    answer("/a", status=302)
    with pytest.raises(FetchError, match="answered 302"):
        get(f"{server}/a")


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json", "video/mp4; x=y"])
def test_what_is_no_page(server: str, kind: str) -> None:
    answer("/a", b"%PDF-1.7", content_type=kind)
    with pytest.raises(FetchError, match=kind.partition(";")[0]):
        get(f"{server}/a")


def test_too_large_by_its_plain_bytes(server: str) -> None:
    answer("/a", b"x" * 5_000, content_type="text/plain")
    assert len(get(f"{server}/a", limit=5_000).data) == 5_000
    with pytest.raises(TooLarge, match=r"more than 4,999 bytes.*--max-bytes"):
        get(f"{server}/a", limit=4_999)


def test_too_large_by_its_unpacked_bytes(server: str) -> None:
    bomb = gzip.compress(b"x" * 30_000_000)
    answer("/a", bomb, content_type="text/html", content_encoding="gzip")
    with pytest.raises(TooLarge):
        get(f"{server}/a", limit=100_000)


def test_gzip_is_unpacked(server: str) -> None:
    answer("/a", gzip.compress(b"hello"), content_type="text/html", content_encoding="gzip")
    assert get(f"{server}/a").data == b"hello"


def test_layered_compression_is_refused(server: str) -> None:
    answer("/a", gzip.compress(gzip.compress(b"x")), content_type="text/html", content_encoding="gzip, gzip")
    with pytest.raises(FetchError, match="compressed more than once"):
        get(f"{server}/a")


def test_broken_compression(server: str) -> None:
    answer("/a", b"not gzip", content_type="text/html", content_encoding="gzip")
    with pytest.raises(FetchError, match="could not be fetched"):
        get(f"{server}/a")


def test_a_server_that_hangs(server: str) -> None:
    release = threading.Event()

    def hang(_handler: Handler) -> None:
        release.wait(5)

    Handler.answers["/a"] = hang
    with pytest.raises(FetchError, match="no complete answer in time"):
        get(f"{server}/a", timeout=0.2)
    release.set()


def test_a_server_that_drips(server: str) -> None:
    release = threading.Event()

    def drip(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("content-type", "text/html")
        handler.end_headers()
        while not release.wait(0.05):
            handler.wfile.write(b"x")

    Handler.answers["/a"] = drip
    with pytest.raises(FetchError, match="no complete answer in time"):
        get(f"{server}/a", timeout=0.3)
    release.set()


def test_a_reset_in_the_middle(server: str) -> None:
    def reset(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("content-length", "1000")
        handler.end_headers()
        handler.wfile.write(b"half")
        handler.wfile.flush()
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.close()

    Handler.answers["/a"] = reset
    with pytest.raises(FetchError, match="could not be fetched"):
        get(f"{server}/a")


def test_nobody_answers() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(FetchError, match="could not be fetched"):
        get(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize("url", ["http://", "http://[::1", "https:///a", "http://a b/", "http://exa\x00mple/"])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(FetchError):
        get(url)


def test_credentials_are_neither_shown_nor_kept(server: str) -> None:
    answer("/a", content_type="text/plain")
    page = get(server.replace("http://", "http://user:secret@") + "/a")
    assert "secret" not in page.final_url


def test_proxies_of_the_environment_are_left_alone(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    answer("/a", content_type="text/plain")
    assert get(f"{server}/a").data == b"hello"
