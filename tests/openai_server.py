"""An OpenAI-compatible server for tests: real HTTP on 127.0.0.1, answers from a script, misbehaves when told to.

In a test:

    with OpenAIServer([Status(429, headers={"retry-after": "2"}), Answer({"headline": ...})]) as server:
        ... a client with base_url=server.url ...
    server.requests[0].body["messages"]

It fails the test at the end of the block when it was asked more often than its script says, or less.

By hand, to play the model yourself (each request is written down, then answered from the files in order):

    python -m tests.openai_server answer.json --port 8001 --record requests/
"""

from __future__ import annotations

import argparse
import contextlib
import json
import socket
import struct
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

Json = Any
OVER_ASKED: Final = 418
"""The status for a request beyond the script: one that no client takes for a reason to try again."""


@dataclass(frozen=True)
class Answer:
    """A completion. `value` becomes JSON; a string is sent as it is, so that it can be broken JSON."""

    value: Json
    tokens: tuple[int, int] | None = (100, 20)
    finish_reason: str | None = None
    refusal: str | None = None


@dataclass(frozen=True)
class Status:
    """An error. `{authorization}` in the message is replaced by the header that the client sent: an echo of its key."""

    code: int
    message: str = "a scripted error"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Raw:
    """A body as it stands."""

    body: bytes
    code: int = 200
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Hang:
    """No answer at all until the server closes."""


@dataclass(frozen=True)
class Reset:
    """Headers, half a body, and the connection is torn down."""


@dataclass(frozen=True)
class Drip:
    """One byte every `interval` seconds, for ever."""

    interval: float


Step = Answer | Status | Raw | Hang | Reset | Drip


@dataclass(frozen=True)
class Recorded:
    """One request, as it came."""

    path: str
    headers: Mapping[str, str]
    body: Json


class OpenAIServer:
    """Serves `steps` in order, one a request. `url` is the base URL; `requests` is what it was asked."""

    def __init__(self, steps: Sequence[Step], port: int = 0, record: Path | None = None) -> None:
        self.steps = list(steps)
        self.requests: list[Recorded] = []
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._record = record
        handler = type("Handler", (_Handler,), {"script": self})
        self._http = _Server(("127.0.0.1", port), handler)

    @property
    def url(self) -> str:
        """Base URL, to the `/v1`."""
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def take(self, request: Recorded) -> Step:
        """Note the request, and hand out the step that answers it."""
        with self._lock:
            self.requests.append(request)
            at = len(self.requests)
        if self._record:
            (self._record / f"request-{at:03}.json").write_text(
                json.dumps(request.body, ensure_ascii=False, indent=1), encoding="utf-8"
            )
        if at > len(self.steps):
            return Status(OVER_ASKED, f"the script has {len(self.steps)} steps, this is request {at}")
        return self.steps[at - 1]

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()
        if kind is None and len(self.requests) != len(self.steps):
            raise AssertionError(
                f"the script has {len(self.steps)} steps, the server was asked {len(self.requests)} times"
            )

    def serve_by_hand(self) -> None:
        """Serve in this thread until interrupted."""
        with contextlib.suppress(KeyboardInterrupt):
            self._http.serve_forever()
        self._http.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):  # a client that timed out has hung up
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    script: OpenAIServer
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        headers = {name.lower(): value for name, value in self.headers.items()}
        step = self.script.take(Recorded(self.path, headers, body))
        if not self.path.endswith("/chat/completions"):
            step = Status(404, f"no such path: {self.path}")
        match step:
            case Answer():
                self._send(200, json.dumps(completion(step, body)).encode())
            case Status():
                message = step.message.replace("{authorization}", headers.get("authorization", ""))
                error = {"error": {"message": message, "type": "scripted", "param": None, "code": None}}
                self._send(step.code, json.dumps(error).encode(), step.headers)
            case Raw():
                self._send(step.code, step.body, {"content-type": step.content_type, **step.headers})
            case Hang():
                self.script.closing.wait()
            case Reset():
                self._start(200, 1_000, {})
                self.wfile.write(b'{"id": "c1", ')
                # Closed with no time to linger, a socket sends RST where it would have sent FIN.
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.close_connection = True
            case Drip():
                self._start(200, 1_000_000, {})
                while not self.script.closing.wait(step.interval):
                    self.wfile.write(b" ")

    def _start(self, code: int, length: int, headers: Mapping[str, str]) -> None:
        self.send_response(code)
        for name, value in {"content-type": "application/json", **headers, "content-length": str(length)}.items():
            self.send_header(name, value)
        self.end_headers()

    def _send(self, code: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        self._start(code, len(body), headers or {})
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        pass


def completion(answer: Answer, request: Json) -> Json:
    """The completion that carries `answer`, in the shape that the request asks for: a tool call, or content."""
    text = answer.value if isinstance(answer.value, str) else json.dumps(answer.value)
    message: dict[str, Json] = {"role": "assistant", "content": None, "refusal": answer.refusal}
    if answer.refusal is None and "tools" in request:
        function = {"name": request["tools"][0]["function"]["name"], "arguments": text}
        message["tool_calls"] = [{"id": "call_1", "type": "function", "function": function}]
    elif answer.refusal is None:
        message["content"] = text
    finish = answer.finish_reason or ("tool_calls" if "tool_calls" in message else "stop")
    choice = {"index": 0, "message": message, "finish_reason": finish, "logprobs": None}
    whole = {"id": "c1", "object": "chat.completion", "created": 1, "model": request["model"], "choices": [choice]}
    if answer.tokens is not None:
        sent, received = answer.tokens
        whole["usage"] = {"prompt_tokens": sent, "completion_tokens": received, "total_tokens": sent + received}
    return whole


def _answers(paths: Sequence[Path]) -> Iterator[Answer]:
    for path in paths:
        yield Answer(json.loads(path.read_text(encoding="utf-8")))


def main() -> None:
    """Serve the given answers until interrupted."""
    parser = argparse.ArgumentParser(description="Serve answers from files as an OpenAI-compatible model.")
    parser.add_argument("answers", nargs="*", type=Path, help="JSON files, one an answer, served in order")
    parser.add_argument("--port", type=int, default=8001)
    parser.add_argument("--record", type=Path, help="a folder to write every request to")
    options = parser.parse_args()
    if options.record:
        options.record.mkdir(parents=True, exist_ok=True)
    server = OpenAIServer(list(_answers(options.answers)), options.port, options.record)
    sys.stderr.write(f"OPENAI_BASE_URL={server.url}\n")
    server.serve_by_hand()


if __name__ == "__main__":
    main()
