"""Errors of the providers' packages become one line with the reason and the next step."""

import socket

import pytest

from index.errors import ModelError
from rag.generation.errors import MODEL_ERROR_CODES, Target, failure, rejected_parameter, translate

TARGET = Target(provider="openai", model="m", host="example.org", key_variable="OPENAI_API_KEY")


class StatusError(Exception):
    def __init__(self, message: str, status_code: int, param: str | None = None) -> None:
        super().__init__(message)
        self.status_code = status_code
        self.param = param


class _Response:
    status_code = 429


class ResponseStatusError(Exception):
    response = _Response()


class ConnectError(Exception):
    """Named as httpx names it."""


class RemoteProtocolError(Exception):
    """Named as httpx names it."""


class APITimeoutError(Exception):
    """Named as OpenAI's package names it."""


class APIError(Exception):
    """Named as OpenAI's package names it."""


class StrangeError(Exception):
    """Of a package that nobody has seen."""


def _after(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


CASES = [
    (StatusError("no", 401), "bad_key"),
    (StatusError("no", 403), "bad_key"),
    (StatusError("no", 404), "no_model"),
    (StatusError("no", 408), "server_error"),
    (StatusError("no", 413), "context"),
    (StatusError("no", 422), "rejected"),
    (StatusError("no", 529), "server_error"),
    (StatusError("maximum context length is 4096", 400), "context"),
    (ResponseStatusError("slow down"), "rate_limited"),
    (_after(StrangeError("x"), StatusError("no", 500)), "server_error"),
    (APITimeoutError("x"), "timeout"),
    (TimeoutError("x"), "timeout"),
    (socket.gaierror(-2, "Name or service not known"), "unreachable"),
    (_after(ConnectError("x"), OSError("[Errno 11001] getaddrinfo failed")), "unreachable"),
    (_after(ConnectError("x"), ConnectionRefusedError("x")), "unreachable"),
    (ConnectionError("Failed to connect to Ollama"), "unreachable"),
    (RemoteProtocolError("peer closed connection"), "cut_off"),
    (ConnectionResetError("x"), "cut_off"),
    (ValueError("No generation chunks were returned"), "empty"),
    (ValueError("x"), "protocol"),
    (AttributeError("'str' object has no attribute 'model_dump'"), "protocol"),
    (APIError("an error in the stream"), "server_error"),
    (StrangeError("x"), "failed"),
]


@pytest.mark.parametrize(("error", "code"), CASES, ids=[f"{type(e).__name__}-{code}" for e, code in CASES])
def test_codes(error: Exception, code: str) -> None:
    translated = translate(error, TARGET, 60.0)
    assert isinstance(translated, ModelError)
    assert translated.code == code
    assert code in MODEL_ERROR_CODES
    assert "\n" not in str(translated)


def test_the_next_step_is_told() -> None:
    assert "start the model server" in str(translate(ConnectionRefusedError("x"), TARGET, 60.0))
    assert "OPENAI_API_KEY" in str(translate(StatusError("x", 401), TARGET, 60.0))
    ollama = Target(provider="ollama", model="llama3.1", host="127.0.0.1:11434", key_variable="")
    assert "ollama pull llama3.1" in str(translate(StatusError("x", 404), ollama, 60.0))


def test_what_the_server_says_is_left_out() -> None:
    assert "sk-1234" not in str(translate(StatusError("Incorrect API key: sk-1234", 401), TARGET, 60.0))
    assert "sk-1234" not in str(translate(StrangeError("sk-1234"), TARGET, 60.0))


def test_whether_trying_again_can_help() -> None:
    assert failure("rate_limited", TARGET).retry
    assert not failure("no_key", TARGET).retry


@pytest.mark.parametrize(
    ("error", "left_out", "parameter"),
    [
        (StatusError("Unsupported parameter: 'temperature'", 400), frozenset(), "temperature"),
        (StatusError("Unsupported value", 400, param="temperature"), frozenset(), "temperature"),
        (StatusError("Unsupported parameter: 'temperature'", 400), frozenset({"temperature"}), None),
        (StatusError("Unsupported parameter: 'temperature'", 500), frozenset(), None),
        (StatusError("bad request", 400), frozenset(), None),
    ],
)
def test_the_rejected_parameter(error: Exception, left_out: frozenset[str], parameter: str | None) -> None:
    assert rejected_parameter(error, left_out) == parameter
