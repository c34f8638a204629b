"""Settings come from options, then variables, then defaults; a mistake is one line."""

from pathlib import Path

import pytest

from index.errors import UsageError
from ui.settings import Settings, default_library, keep_private, load_settings


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"SAIDTHAT_{name.upper()}", raising=False)


def test_defaults_need_no_variable() -> None:
    settings = load_settings()
    assert (settings.library, settings.llm, settings.host, settings.port) == (
        default_library(),
        None,
        "127.0.0.1",
        None,
    )
    assert settings.library.is_absolute()


def test_a_variable_is_read_and_an_option_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAIDTHAT_LIBRARY", str(tmp_path / "a"))
    monkeypatch.setenv("SAIDTHAT_LLM", "ollama:llama3.1:8b")
    monkeypatch.setenv("SAIDTHAT_TIMEOUT_S", "")
    assert load_settings().library == tmp_path / "a"
    assert load_settings(library=None, llm=None).llm == "ollama:llama3.1:8b"
    settings = load_settings(library=tmp_path / "b", llm="openai:gpt-5-mini")
    assert (settings.library, settings.llm, settings.timeout_s) == (tmp_path / "b", "openai:gpt-5-mini", 60.0)


def test_a_relative_library_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings(library=Path("calls")).library == tmp_path / "calls"
    assert load_settings(library="~/calls").library == Path.home() / "calls"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"llm": "gpt-5"}, "--llm 'gpt-5': name provider and model"),
        ({"llm": ":x"}, "--llm ':x': name provider and model"),
        ({"base_url": "localhost:11434"}, "--base-url 'localhost:11434': it must begin with http://"),
        ({"port": 70000}, "--port 70000: input should be less than or equal to 65535"),
    ],
)
def test_a_wrong_option_is_named(options: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError) as error:
        load_settings(**options)
    assert str(error.value).startswith(words)


def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAIDTHAT_TIMEOUT_S", "soon")
    with pytest.raises(UsageError, match="SAIDTHAT_TIMEOUT_S 'soon'"):
        load_settings()


def test_a_mistyped_variable_is_refused_with_its_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAIDTHAT_LIBARY", "/tmp/x")
    with pytest.raises(
        UsageError, match="SAIDTHAT_LIBARY is no setting of saidthat; did you mean SAIDTHAT_LIBRARY"
    ):
        load_settings()


def test_a_key_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAIDTHAT_API_KEY", "sk-secret")
    assert "sk-secret" not in repr(load_settings())


def test_unknown_fields_are_forbidden() -> None:
    with pytest.raises(UsageError, match="--shade"):
        load_settings(shade="blue")


def test_telemetry_is_switched_off() -> None:
    variables = {
        "LANGSMITH_TRACING": "true",
        "LANGCHAIN_TRACING_V2": "true",
        "GRADIO_ANALYTICS_ENABLED": "True",
    }
    keep_private(variables)
    assert variables == {
        "ANONYMIZED_TELEMETRY": "False",
        "DO_NOT_TRACK": "1",
        "GRADIO_ANALYTICS_ENABLED": "False",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "LANGCHAIN_TRACING": "false",
        "LANGCHAIN_TRACING_V2": "false",
        "LANGSMITH_TRACING": "false",
        "LANGSMITH_TRACING_V2": "false",
        "ORT_DISABLE_TELEMETRY": "1",
    }


def test_langsmith_stays_as_it_is_when_asked_for() -> None:
    variables = {"LANGSMITH_TRACING": "true", "SAIDTHAT_LANGSMITH": "1"}
    keep_private(variables)
    assert variables["LANGSMITH_TRACING"] == "true"
    assert variables["ANONYMIZED_TELEMETRY"] == "False"
