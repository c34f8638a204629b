"""Every setting of saidthat: from an option of a command, else from a `SAIDTHAT_…` variable, else its default."""

import difflib
import os
from collections.abc import MutableMapping
from pathlib import Path

import platformdirs
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import UsageError

PREFIX = "SAIDTHAT_"

_NO_TELEMETRY = {
    "ANONYMIZED_TELEMETRY": "False",
    "DO_NOT_TRACK": "1",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "ORT_DISABLE_TELEMETRY": "1",
}
_NO_LANGSMITH = {
    "LANGCHAIN_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
}


def default_library() -> Path:
    """Return the library's folder in the platform's data folder of this user."""
    return platformdirs.user_data_path("saidthat", appauthor=False) / "library"


class Settings(BaseSettings):
    """What a command runs with."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", env_ignore_empty=True, frozen=True)

    library: Path = Field(default_factory=default_library)
    """Folder of the library, absolute."""
    llm: str | None = None
    """Language model as "provider:model"; None for exact quotes."""
    base_url: str | None = None
    """Address of the model's server, when it is not the provider's own."""
    api_key: SecretStr | None = None
    """Key for that server; the providers' own variables (such as OPENAI_API_KEY) count too."""
    timeout_s: float = Field(default=60.0, gt=0, le=3600)
    """Seconds that a language model may stay silent."""
    encoder: str | None = None
    """Sentence encoder by folder or name; None for the one that is installed with saidthat."""
    peers_python: Path | None = None
    """Python of the environment in which benchmarks run other systems; None for the one that `make peers` makes."""
    host: str = "127.0.0.1"
    """Where the web page listens; the default can be reached from this machine only."""
    port: int | None = Field(default=None, ge=1, le=65535)
    """Port of the web page; None takes the first free one from 7860."""
    langsmith: bool = False
    """Lets LangChain send traces to LangSmith when its own variables ask for that; off, nothing is sent."""

    @field_validator("library")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        try:
            return value.expanduser().absolute()
        except RuntimeError as error:
            raise ValueError("its home folder is not known; give the whole path") from error

    @field_validator("llm")
    @classmethod
    def _names_provider(cls, value: str | None) -> str | None:
        if value is None:
            return None
        provider, colon, model = value.strip().partition(":")
        if not (provider and colon and model):
            raise ValueError('name provider and model, such as "ollama:llama3.1" or "openai:gpt-5-mini"')
        return value.strip()

    @field_validator("base_url")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError('it must begin with http:// or https://, such as "http://localhost:11434"')
        return value


def load_settings(**options: object) -> Settings:
    """Read the settings; an option that is None leaves the variable or the default.

    Raises:
        UsageError: A value that no setting can have, or a `SAIDTHAT_…` variable that is no setting.
    """
    _refuse_unknown_variables()
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise UsageError(_words_of(error, given)) from error


def keep_private(environment: MutableMapping[str, str] | None = None) -> None:
    """Switch the telemetry of every library off, LangSmith too unless SAIDTHAT_LANGSMITH asks for it.

    Must run before chromadb, gradio, langchain, onnxruntime or a Hugging Face library is imported.
    """
    variables = os.environ if environment is None else environment
    variables.update(_NO_TELEMETRY)
    if variables.get(f"{PREFIX}LANGSMITH", "").strip().lower() not in {"1", "true", "yes", "on"}:
        variables.update(_NO_LANGSMITH)


def _refuse_unknown_variables() -> None:
    # pydantic-settings forbids unknown keys of files only; a mistyped SAIDTHAT_LIBRARY would silently
    # open another library.
    known = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    for variable in sorted(os.environ):
        if variable.upper().startswith(PREFIX) and variable.upper() not in known:
            near = difflib.get_close_matches(variable.upper(), known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(known)}"
            raise UsageError(f"the variable {variable} is no setting of saidthat; {hint}")


def _words_of(error: ValidationError, given: dict[str, object]) -> str:
    first = error.errors(include_url=False, include_context=False)[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    origin = f"--{name.replace('_', '-')}" if name in given else f"{PREFIX}{name.upper()}"
    reason = str(first["msg"]).removeprefix("Value error, ")
    value = "" if name == "api_key" else f" {first['input']!r}"
    return f"{origin}{value}: {reason[:1].lower()}{reason[1:]}"
