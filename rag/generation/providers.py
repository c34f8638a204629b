"""Which model is asked, and where: LangChain's `init_chat_model` with what each provider needs.

Provider packages are extras and are imported on the first call.
"""

import importlib.util
import ipaddress
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from index.errors import OptionalDependencyError, UsageError
from rag.generation.errors import Target, failure

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

NUM_CTX = 8192
"""Context asked of Ollama, in tokens: its default cuts longer prompts silently. Holds the passages and the answer."""
MAX_TOKENS = 2048
"""Limit that Anthropic's interface demands; far above four sentences."""
NO_KEY = "not-needed"
"""Sent to a local server that asks for none, since the client packages insist on one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """What is known of a provider beyond its name."""

    package: str
    """The package to import."""
    key_variables: tuple[str, ...] = ()
    """Environment variables of the key, in the provider's own order."""
    url_variables: tuple[str, ...] = ()
    default_url: str = ""
    """Given explicitly, so that no gateway of LangSmith's named in the environment comes in between."""


PROVIDERS = {
    "openai": Provider(
        package="langchain_openai",
        key_variables=("OPENAI_API_KEY",),
        url_variables=("OPENAI_API_BASE", "OPENAI_BASE_URL"),
        default_url="https://api.openai.com/v1",
    ),
    "anthropic": Provider(
        package="langchain_anthropic",
        key_variables=("ANTHROPIC_API_KEY",),
        url_variables=("ANTHROPIC_API_URL", "ANTHROPIC_BASE_URL"),
        default_url="https://api.anthropic.com",
    ),
    "ollama": Provider(
        package="langchain_ollama", url_variables=("OLLAMA_HOST",), default_url="http://127.0.0.1:11434"
    ),
}
"""Providers with an extra of their own. Any other that LangChain knows works once its package is installed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """How to reach a model."""

    provider: str
    model: str
    base_url: str | None
    """None: the provider's package decides."""
    api_key: str | None
    timeout_s: float
    """Seconds of silence after which the client gives up."""

    @property
    def target(self) -> Target:
        """The model as error messages name it."""
        known = PROVIDERS.get(self.provider)
        variables = known.key_variables if known else ()
        return Target(
            provider=self.provider,
            model=self.model,
            host=_host(self.base_url) or self.provider,
            key_variable=variables[0] if variables else "the provider's key",
        )


def connection(model: str, *, base_url: str | None, api_key: str | None, timeout_s: float) -> Connection:
    """Read "provider:model" and find its package, server and key, without importing anything or opening a connection.

    Raises:
        UsageError: `model` is not of that form, or the time limit is not above 0.
        OptionalDependencyError: the provider's package is not installed.
    """
    provider, colon, name = model.partition(":")
    if not (provider and colon and name.strip()):
        raise UsageError(
            f"--llm {model!r}: write provider:model, e.g. ollama:llama3.1 or openai:gpt-4.1-mini"
        )
    if timeout_s <= 0:
        raise UsageError(f"a time limit of {timeout_s:g} s: give more than 0 seconds")
    known = PROVIDERS.get(provider)
    if known is not None and importlib.util.find_spec(known.package) is None:
        raise OptionalDependencyError(
            f'--llm {model} needs the package {known.package}; run: pip install "saidthat[{provider}]"'
        )
    if known is not None:
        base_url = base_url or _first_set(known.url_variables) or known.default_url
        api_key = api_key or _first_set(known.key_variables)
    return Connection(
        provider=provider, model=name.strip(), base_url=base_url, api_key=api_key, timeout_s=timeout_s
    )


def chat_model(way: Connection, left_out: frozenset[str] = frozenset()) -> "BaseChatModel":
    """Build the LangChain chat model. The key goes nowhere but into the model object.

    Args:
        way: how to reach it.
        left_out: parameters that the model rejected.

    Raises:
        ModelError: no key is set (code "no_key").
        OptionalDependencyError: the package of a provider without an extra is missing.
        UsageError: LangChain knows no such provider.
    """
    from langchain.chat_models import init_chat_model

    settings: dict[str, Any] = {} if "temperature" in left_out else {"temperature": 0}
    settings |= _settings(way)
    try:
        model: BaseChatModel = init_chat_model(way.model, model_provider=way.provider, **settings)
    except ImportError:
        package = f"langchain-{way.provider}".replace("_", "-")
        raise OptionalDependencyError(
            f"--llm {way.provider}:{way.model} needs a package of LangChain's; run: pip install {package}"
        ) from None
    except ValueError as error:
        if "key" in str(error).casefold() and not way.api_key:
            raise failure("no_key", way.target) from None
        raise UsageError(
            f"--llm {way.provider}:{way.model}: LangChain does not accept it ({type(error).__name__}); see its list of"
            " chat models for the provider's name"
        ) from None
    return model


def _settings(way: Connection) -> dict[str, Any]:
    if way.provider == "ollama":
        headers = {"Authorization": f"Bearer {way.api_key}"} if way.api_key else {}
        return {
            "base_url": way.base_url,
            "num_ctx": NUM_CTX,
            "client_kwargs": {"timeout": way.timeout_s, "headers": headers},
        }
    known = PROVIDERS.get(way.provider)
    if known is None:
        given = {"base_url": way.base_url, "api_key": way.api_key}
        return {name: value for name, value in given.items() if value}
    key = way.api_key or (NO_KEY if is_local(way.base_url) else None)
    if key is None:
        raise failure("no_key", way.target)
    settings: dict[str, Any] = {
        "base_url": way.base_url,
        "api_key": key,
        "timeout": way.timeout_s,
        "max_retries": 0,
    }
    if way.provider == "anthropic":
        return settings | {"max_tokens": MAX_TOKENS}
    if way.base_url != known.default_url:
        # Servers that speak OpenAI's protocol know the chat completions, seldom the newer interface.
        settings |= {"use_responses_api": False, "stream_usage": False}
    return settings


def is_local(base_url: str | None) -> bool:
    """Whether a server stands on this machine or in a private network, where keys are rare."""
    host = urlsplit(base_url or "").hostname or ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return bool(host) and (
            "." not in host or host.endswith((".local", ".internal", ".lan", ".home.arpa"))
        )
    return address.is_loopback or address.is_private


def _host(base_url: str | None) -> str:
    """Host and port alone: a user name or password in the address is never shown."""
    url = base_url if base_url is None or "//" in base_url else f"//{base_url}"
    parts = urlsplit(url or "")
    return parts.netloc.rpartition("@")[2]


def _first_set(names: tuple[str, ...]) -> str | None:
    return next((value for name in names if (value := os.environ.get(name))), None)
