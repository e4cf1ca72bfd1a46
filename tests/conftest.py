"""What every test shares: no network but this machine, and no settings from the outside."""

from __future__ import annotations

import os
import socket
import sys
from ipaddress import ip_address
from pathlib import Path
from typing import Final

import pytest

SHARED: Final = Path(__file__).parent.parent.parent / "shared"
OUTWARD: Final = {"socket.connect", "socket.sendto", "socket.sendmsg"}
"""Audit events of CPython for what leaves a socket; their second argument is the address."""
LOOKUPS: Final = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
"""Those for questions to a name server; their first argument is the name."""
OURS: Final = ("OPENAI_", "SUMMARIZE_", "DATABRICKS_")
VARIABLES: Final = {"COLUMNS", "FORCE_COLOR", "NO_COLOR", "SOURCE_DATE_EPOCH"}


def _stay_here(event: str, arguments: tuple[object, ...]) -> None:
    """Fail the test that reaches for another machine, and let no name be found but this machine's.

    An audit hook sees every socket of the process, also those that fixtures, threads and C code
    open. `pytest.fail` is no `Exception`, so that no handler of the tested code takes it for an
    outage. Chromium and other programs that tests start are not bound by it.
    """
    if event in OUTWARD:
        host = arguments[1][0] if isinstance(arguments[1], tuple) else None  # None: a Unix socket, or one connected
        if host is not None and not _is_here(host):
            pytest.fail(f"the test reached for {host!r} ({event}); tests may reach 127.0.0.1 alone")
    elif event in LOOKUPS and not _is_number(arguments[0]):
        raise socket.gaierror(socket.EAI_NONAME, f"tests look up no names: {arguments[0]!r}")


def _is_here(host: object) -> bool:
    try:
        return ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _is_number(host: object) -> bool:
    """Whether `host` needs no name server: an address in any of its spellings, such as 127.1 or 2130706433."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    if host is None or name == "localhost":
        return True
    try:
        socket.inet_aton(name)
    except OSError:
        return ":" in name  # only an IPv6 address has one
    return True


sys.addaudithook(_stay_here)


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key, address, proxy or width of whoever runs the tests."""
    for name in list(os.environ):
        if name in VARIABLES or name.startswith(OURS) or name.upper().endswith(("_PROXY", "_API_KEY")):
            monkeypatch.delenv(name)


@pytest.fixture
def shared() -> Path:
    """The data set folder beside the checkout; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is absent: the data sets are not part of the repository")
    return SHARED
