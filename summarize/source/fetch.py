"""A URL to bytes. The one module that imports httpx2, and the one that opens a connection.

The address that the user typed may be anything, an intranet's included. A redirect is typed
by a stranger: it may not lead to an address that is not on the public internet, or a page
could have this machine read what only this machine can reach. So each redirect's host is
resolved, every address it has is checked, and the connection goes to the very address that
was checked: a name that resolves differently a moment later gains nothing.

Proxy variables and netrc of the environment are not honoured: behind a proxy the check
would be of the proxy's address.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import httpx2

from summarize.errors import FetchError, PrivateAddress, TooLarge

MAX_REDIRECTS: Final = 5
"""Newsrooms use two or three (http to https, bare domain to www, tracking); five is fetch's usual bound for tools."""
TEXT_TYPES: Final = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
HEADERS: Final = {
    "user-agent": "Mozilla/5.0 (compatible; summarize)",
    "accept": "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9",
    "accept-encoding": "gzip, deflate",
}
NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
"""RFC 6052: IPv6 addresses that a gateway translates to the IPv4 address in their last 32 bits."""

Resolver = Callable[[str, int], tuple[str, ...]]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came. `final_url` is where the redirects ended, without credentials; `content_type` is in lower case."""

    data: bytes
    content_type: str
    charset: str | None
    final_url: str


@dataclass(frozen=True, slots=True)
class _Hop:
    """One request. `host` is the vetted IP address to connect to, None for the address the user typed."""

    url: httpx2.URL
    address: str | None = None


def resolve_host(host: str, port: int) -> tuple[str, ...]:
    """The IP addresses of a host name, as the system resolves it.

    Raises:
        OSError: the name does not resolve.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an IP address is on the public internet, also if it is an IPv4 address in the clothes of IPv6."""
    parsed: Address = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = [parsed.ipv4_mapped, parsed.sixtofour, *(parsed.teredo or ())]
        if parsed in NAT64:
            inner.append(ipaddress.IPv4Address(int(parsed) & 0xFFFF_FFFF))
        embedded = [address for address in inner if address is not None]
        if embedded:
            return all(map(_is_public, embedded))
    return _is_public(parsed)


def _is_public(address: Address) -> bool:
    return address.is_global and not address.is_multicast and not address.is_reserved


@dataclass(frozen=True, slots=True)
class Network:
    """How a redirect's host is resolved, and which of its addresses may be connected to."""

    resolve: Resolver = resolve_host
    may_connect: Callable[[str], bool] = is_public


def fetch(url: str, *, limit: int, timeout: float, network: Network | None = None) -> Fetched:
    """The page at `url`: at most `limit` decoded bytes within `timeout` seconds, over at most five redirects.

    Raises:
        FetchError: unreachable, too slow, a bad status, no text, or too many redirects.
        PrivateAddress: a redirect leads off the public internet.
        TooLarge: more than `limit` bytes, decoded.
    """
    deadline = time.monotonic() + timeout
    try:
        hop = _Hop(_checked(httpx2.URL(url), url))
        for _ in range(MAX_REDIRECTS + 1):
            answer = _request(hop, limit, deadline)
            if isinstance(answer, Fetched):
                return answer
            hop = _vetted(hop.url.join(answer), url, network or Network())
    except (httpx2.InvalidURL, UnicodeError) as error:
        raise FetchError(f"{url}: not a valid address ({error}); expected http:// or https:// and a host") from error
    except httpx2.TimeoutException as error:
        raise _timed_out(url) from error
    except (httpx2.HTTPError, httpx2.StreamError) as error:
        why = str(error) or type(error).__name__
        raise FetchError(f"{url}: could not be fetched ({why}); check the address, or save the page") from error
    raise FetchError(
        f"{url}: more than {MAX_REDIRECTS} redirects; open it in a browser and pass the address it ends at"
    )


def _checked(url: httpx2.URL, typed: str) -> httpx2.URL:
    if url.scheme not in {"http", "https"} or not url.host:
        raise FetchError(f"{typed}: leads to {str(url)[:100]!r}; only http:// and https:// addresses are fetched")
    return url


def _vetted(url: httpx2.URL, typed: str, network: Network) -> _Hop:
    url = _checked(url.copy_with(username=None, password=None), typed)
    try:
        addresses = network.resolve(url.host, url.port or (443 if url.scheme == "https" else 80))
    except OSError as error:
        raise FetchError(f"{typed}: redirects to {url.host}, which does not resolve ({error})") from error
    private = next((address for address in addresses if not network.may_connect(address)), None)
    if private or not addresses:
        raise PrivateAddress(
            f"{typed}: redirects to {url.host} ({private}), which is not on the public internet;"
            f" if you trust it, pass {url} itself"
        )
    return _Hop(url, addresses[0])


def _target(hop: _Hop) -> tuple[httpx2.URL, dict[str, str], dict[str, str]]:
    """Where to connect, with which headers, and for which name the certificate must be."""
    if hop.address is None:
        return hop.url, HEADERS, {}
    headers = HEADERS | {"host": hop.url.netloc.decode("ascii")}
    return hop.url.copy_with(host=hop.address), headers, {"sni_hostname": hop.url.raw_host.decode("ascii")}


def _request(hop: _Hop, limit: int, deadline: float) -> Fetched | str:
    """The page, or the address that it redirects to. A client per hop: no cookie or credential travels on."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise _timed_out(str(hop.url))
    url, headers, extensions = _target(hop)
    with (
        httpx2.Client(trust_env=False, timeout=left, follow_redirects=False) as client,
        client.stream("GET", url, headers=headers, extensions=extensions) as response,
    ):
        if response.has_redirect_location:
            return response.headers["location"]
        return _read(response, hop.url, limit, deadline)


def _read(response: httpx2.Response, url: httpx2.URL, limit: int, deadline: float) -> Fetched:
    shown = str(url.copy_with(username=None, password=None))
    if not response.is_success:
        raise FetchError(
            f"{shown}: answered {response.status_code} {response.reason_phrase}; check the address, or save the page"
        )
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and kind not in TEXT_TYPES:
        raise FetchError(f"{shown}: is {kind}, expected a web page or plain text; extract its text and pass that")
    if "," in response.headers.get("content-encoding", ""):
        raise FetchError(
            f"{shown}: is compressed more than once, which only hostile servers do; save the page and pass that"
        )
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > limit:
            raise TooLarge(f"{shown}: more than {limit:,} bytes; raise the limit with --max-bytes")
        if time.monotonic() > deadline:
            raise _timed_out(shown)
    return Fetched(bytes(data), kind, response.charset_encoding, shown)


def _timed_out(url: str) -> FetchError:
    return FetchError(f"{url}: no complete answer in time; try again, allow more with --timeout, or save the page")
