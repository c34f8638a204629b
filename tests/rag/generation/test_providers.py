"""Which model is asked, where, and with which key."""

import importlib.util
import sys

import pytest

from index.errors import ModelError, OptionalDependencyError, UsageError
from rag.generation.providers import NO_KEY, chat_model, connection, is_local


@pytest.mark.parametrize(
    ("model", "provider", "name"),
    [("ollama:llama3.1:8b", "ollama", "llama3.1:8b"), ("openai:gpt-4.1-mini", "openai", "gpt-4.1-mini")],
)
def test_the_first_colon_parts_provider_and_model(model: str, provider: str, name: str) -> None:
    way = connection(model, base_url=None, api_key=None, timeout_s=60)
    assert (way.provider, way.model) == (provider, name)


@pytest.mark.parametrize("model", ["", "llama3.1", "ollama:", ":llama3.1", "ollama: "])
def test_anything_else_is_refused(model: str) -> None:
    with pytest.raises(UsageError, match="provider:model"):
        connection(model, base_url=None, api_key=None, timeout_s=60)


def test_a_time_limit_of_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="more than 0"):
        connection("ollama:m", base_url=None, api_key=None, timeout_s=0)


def test_a_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(OptionalDependencyError, match=r'pip install "saidthat\[openai\]"'):
        connection("openai:m", base_url=None, api_key=None, timeout_s=60)


def test_a_missing_package_of_another_provider_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "langchain_groq", None)
    way = connection("groq:m", base_url=None, api_key=None, timeout_s=60)
    with pytest.raises(OptionalDependencyError, match="pip install langchain-groq"):
        chat_model(way)


def test_a_provider_that_langchain_does_not_know() -> None:
    with pytest.raises(UsageError, match="nosuch:m"):
        chat_model(connection("nosuch:m", base_url=None, api_key=None, timeout_s=60))


def test_the_keys_place_is_the_argument_then_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "from-environment")
    assert connection("openai:m", base_url=None, api_key=None, timeout_s=1).api_key == "from-environment"
    assert connection("openai:m", base_url=None, api_key="given", timeout_s=1).api_key == "given"


@pytest.mark.parametrize(
    ("provider", "variable"), [("openai", "OPENAI_API_KEY"), ("anthropic", "ANTHROPIC_API_KEY")]
)
def test_no_key(provider: str, variable: str) -> None:
    with pytest.raises(ModelError, match=variable) as raised:
        chat_model(connection(f"{provider}:m", base_url=None, api_key=None, timeout_s=1))
    assert (raised.value.code, raised.value.retry) == ("no_key", False)


def test_a_local_server_needs_no_key() -> None:
    model = chat_model(connection("openai:m", base_url="http://127.0.0.1:8000/v1", api_key=None, timeout_s=1))
    assert model.openai_api_key.get_secret_value() == NO_KEY  # type: ignore[attr-defined]


def test_the_address_is_always_named_so_that_no_gateway_comes_in_between(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGSMITH_GATEWAY", "true")
    monkeypatch.setenv("LANGSMITH_GATEWAY_API_KEY", "lsv2_gateway")
    openai = chat_model(connection("openai:m", base_url=None, api_key="k", timeout_s=1))
    assert openai.openai_api_base == "https://api.openai.com/v1"  # type: ignore[attr-defined]
    assert openai.openai_api_key.get_secret_value() == "k"  # type: ignore[attr-defined]
    anthropic = chat_model(connection("anthropic:m", base_url=None, api_key="k", timeout_s=1))
    assert anthropic.anthropic_api_url == "https://api.anthropic.com"  # type: ignore[attr-defined]


def test_the_time_limit_reaches_the_client() -> None:
    openai = chat_model(connection("openai:m", base_url=None, api_key="k", timeout_s=7))
    assert openai.request_timeout == 7  # type: ignore[attr-defined]
    ollama = chat_model(connection("ollama:m", base_url=None, api_key=None, timeout_s=7))
    assert ollama.client_kwargs["timeout"] == 7  # type: ignore[attr-defined]
    assert ollama.num_ctx == 8192  # type: ignore[attr-defined]


def test_a_user_and_password_in_the_address_are_never_shown() -> None:
    way = connection("ollama:m", base_url="http://ana:secret@10.0.0.7:11434", api_key=None, timeout_s=1)
    assert way.target.host == "10.0.0.7:11434"


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1:8000/v1", True),
        ("http://localhost:8000", True),
        ("http://[::1]:8000", True),
        ("http://192.168.1.4:8000", True),
        ("http://gpubox:8000", True),
        ("http://gpu.lan", True),
        ("https://api.example.org/v1", False),
        ("https://8.8.8.8/v1", False),
        (None, False),
    ],
)
def test_local_servers(url: str | None, local: bool) -> None:
    assert is_local(url) is local
