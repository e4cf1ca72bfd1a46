"""The HTTP client under the vendor's: it bounds an answer in time and in bytes, and lets no key in.

The vendor's own time-outs count between two bytes, so that a server which sends one byte a
second is never too late for it. And a server may send back the key that it was given, in an
error, a header or an answer; what is cut out here cannot turn up in a message, a log or a
traceback later on.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

import httpx2

MAX_ANSWER_BYTES: Final = 8_000_000
"""No brief comes near it (a 128k-token answer is about half a megabyte); without it a server could fill the memory."""
MIN_SECRET_CHARS: Final = 6
"""What is shorter is a placeholder such as "none", and would be cut out of ordinary words."""
REMOVED: Final = "[key removed]"


def without(text: str, secrets: tuple[str, ...]) -> str:
    """The text with every secret of it replaced. Shorter ones than `MIN_SECRET_CHARS` are left alone."""
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= MIN_SECRET_CHARS:
            text = text.replace(secret, REMOVED)
    return text


class Wire(httpx2.Client):
    """An `httpx2.Client` that reads every answer to its end, within `total` seconds and `MAX_ANSWER_BYTES`.

    A server that falls silent just before the deadline is given up `total` seconds later at
    the latest. `clock` counts seconds; it is a parameter for the tests alone. Redirects are
    not followed: an article goes nowhere but where its owner sent it.
    """

    def __init__(
        self,
        total: float,
        connect: float,
        secrets: tuple[str, ...],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(
            timeout=httpx2.Timeout(total, connect=min(connect, total)),
            # No connection is kept: a new one costs nothing beside what a model takes to answer, and one that
            # the server closed meanwhile would cost an attempt.
            limits=httpx2.Limits(max_keepalive_connections=0),
            follow_redirects=False,
        )
        self._wire_total = total
        self._wire_secrets = secrets
        self._wire_clock = clock

    def send(self, request: httpx2.Request, **options: Any) -> httpx2.Response:  # noqa: ANN401 - the parent's options
        """Send the request and read the whole answer.

        Raises:
            httpx2.ReadTimeout: the deadline passed.
            httpx2.RemoteProtocolError: the answer is larger than it can be.
        """
        deadline = self._wire_clock() + self._wire_total
        response = super().send(request, **{**options, "stream": True})
        body = bytearray()
        try:
            for chunk in response.iter_bytes():
                body += chunk
                if self._wire_clock() > deadline:
                    raise httpx2.ReadTimeout(f"no whole answer within {self._wire_total:g} s", request=request)
                if len(body) > MAX_ANSWER_BYTES:
                    raise httpx2.RemoteProtocolError(f"an answer of over {MAX_ANSWER_BYTES} bytes", request=request)
        finally:
            response.close()
        return _rebuilt(response, bytes(body), self._wire_secrets)


def _rebuilt(response: httpx2.Response, body: bytes, secrets: tuple[str, ...]) -> httpx2.Response:
    # The body is decoded by now, and its length may change: what framed it on the way is left out.
    framing = {"content-encoding", "content-length", "transfer-encoding"}
    headers = [(name, without(value, secrets)) for name, value in response.headers.multi_items() if name not in framing]
    text = without(body.decode("utf-8", "surrogateescape"), secrets)
    return httpx2.Response(
        response.status_code,
        headers=headers,
        content=text.encode("utf-8", "surrogateescape"),
        request=response.request,
    )
