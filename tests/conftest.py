"""Fixtures of all tests: the real data beside the checkout, a browser, and a network that is closed."""

import ipaddress
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
PRIVATE_VARIABLES = ("SAIDTHAT_", "LANGSMITH_", "LANGCHAIN_", "OPENAI_", "ANTHROPIC_", "OLLAMA_")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

settings.register_profile("dev", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("dev"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


class NetworkBlockedError(RuntimeError):
    """A test tried to reach another machine."""


def _is_loopback(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host is None or host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _host(event: str, arguments: tuple[object, ...]) -> object:
    """Return the host that a socket's audit event names; None where it names none (a Unix socket)."""
    if event == "socket.getaddrinfo":
        return arguments[0]
    address = arguments[1] if len(arguments) > 1 else None
    return address[0] if isinstance(address, tuple) and address else None


def _block_network(event: str, arguments: tuple[object, ...]) -> None:
    if event not in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"):
        return
    host = _host(event, arguments)
    if not _is_loopback(host):
        raise NetworkBlockedError(f"tests reach no network, but this one asked for {host!r} ({event})")


def pytest_configure() -> None:
    """Close the network for the whole run.

    An audit hook sits below `socket.socket` and asyncio, and nothing can take it off again.
    """
    sys.addaudithook(_block_network)


@pytest.fixture(scope="session", autouse=True)
def own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees or touches the developer's settings, keys or library; child processes inherit that."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.startswith(PRIVATE_VARIABLES) or name.endswith("_API_KEY"):
                patch.delenv(name)
        patch.setenv("SAIDTHAT_LIBRARY", str(tmp_path_factory.mktemp("default-library")))
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real transcripts and reference scorers; its licences keep it out of the project."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder ../shared with real transcripts, which is not part of the project")
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium for the browser tests, which carry the marker `browser`."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(
            f"needs Chromium (one of {', '.join(BROWSERS)} on the PATH); Debian: apt-get install chromium"
        )
    return found
