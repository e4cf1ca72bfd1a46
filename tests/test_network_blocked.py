"""The guard of `conftest.py`: a test that leaves this machine fails, and says where it went."""

from __future__ import annotations

import asyncio
import socket

import httpx2
import pytest

ELSEWHERE = "192.0.2.1"
"""An address that RFC 5737 keeps for documentation: nobody answers there."""


def test_names_are_not_looked_up() -> None:
    for ask in (socket.gethostbyname, socket.gethostbyname_ex, lambda name: socket.getaddrinfo(name, 80)):
        with pytest.raises(socket.gaierror, match="tests look up no names"):
            ask("example.com")
    with pytest.raises(httpx2.ConnectError, match="tests look up no names"):
        httpx2.get("http://example.com/")


@pytest.mark.parametrize("address", [ELSEWHERE, "0.0.0.0"])  # noqa: S104 - nothing is bound
def test_nobody_is_reached(address: str) -> None:
    with socket.socket() as stream:
        for connect in (stream.connect, stream.connect_ex):
            with pytest.raises(pytest.fail.Exception, match="tests may reach"):
                connect((address, 80))
    with socket.socket(type=socket.SOCK_DGRAM) as datagrams, pytest.raises(pytest.fail.Exception):
        datagrams.sendto(b"?", (address, 53))


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    assert socket.getaddrinfo("localhost", 80)
    asyncio.run(asyncio.sleep(0))  # an event loop opens a pair of sockets to itself
