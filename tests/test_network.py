"""The network is closed while tests run: a test of the block in conftest.py itself."""

import asyncio
import socket

import pytest

# TEST-NET-1 of RFC 5737: an address that no machine has.
ELSEWHERE = ("192.0.2.1", 80)


def test_connecting_elsewhere_raises() -> None:
    with socket.socket() as opened, pytest.raises(RuntimeError, match=r"192\.0\.2\.1"):
        opened.connect(ELSEWHERE)


def test_connect_ex_and_datagrams_raise_too() -> None:
    with socket.socket() as opened, pytest.raises(RuntimeError, match="reach no network"):
        opened.connect_ex(ELSEWHERE)
    with (
        socket.socket(type=socket.SOCK_DGRAM) as datagrams,
        pytest.raises(RuntimeError, match="reach no network"),
    ):
        datagrams.sendto(b"x", ELSEWHERE)


def test_a_name_is_not_even_looked_up() -> None:
    with pytest.raises(RuntimeError, match=r"example\.org"):
        socket.create_connection(("example.org", 443), timeout=1)


def test_asyncio_is_blocked() -> None:
    async def reach() -> None:
        await asyncio.open_connection(*ELSEWHERE)

    with pytest.raises(RuntimeError, match=r"192\.0\.2\.1"):
        asyncio.run(reach())


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("localhost", port), timeout=5) as client:
            assert client.getpeername()[1] == port
