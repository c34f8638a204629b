"""What goes wrong with a model, in one line each: the reason and the next step. No key and no server text in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.errors import ModelError

MODEL_ERROR_CODES = frozenset(
    {
        "no_key",
        "bad_key",
        "no_model",
        "rate_limited",
        "server_error",
        "timeout",
        "unreachable",
        "cut_off",
        "empty",
        "nonsense",
        "too_long",
        "rejected",
        "context",
        "protocol",
        "failed",
    }
)
"""Every `ModelError.code` and `Fallback.code`."""

AUTOMATIC = frozenset({"rate_limited", "server_error", "cut_off", "empty"})
"""Errors after which the call is repeated by itself, as long as nothing was shown yet."""

_LATER = frozenset(
    {"rate_limited", "server_error", "timeout", "unreachable", "cut_off", "empty", "nonsense", "failed"}
)
_PARAMETERS = ("temperature",)
"""Parameters that some models reject; each can be left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The model that is asked, as error messages name it."""

    provider: str
    model: str
    host: str
    """Host and port of the server, without user or password."""
    key_variable: str
    """Environment variable that holds the key."""


_MESSAGES = {
    "no_key": "{provider} needs an API key and none is set; set {key}, or answer with exact quotes (without --llm)",
    "bad_key": "{host} refused the API key ({status}); check {key}",
    "no_model": "{host} has no model “{model}” (404); check the name{pull} and the base URL",
    "rate_limited": "{host} limits requests or the quota is used up (429); wait a minute, or check the plan",
    "server_error": "{host} failed ({status}); try again later",
    "timeout": "{host} was silent for {seconds:g} s; try again, choose a faster model, or allow more time",
    "overtime": "{host} had not finished after {seconds:g} s; try again, choose a faster model, or allow more time",
    "refused": "{host} refuses connections; start the model server, or check the base URL",
    "dns": "{host} is not found; check the base URL and the network",
    "unreachable": "{host} cannot be reached; check the base URL and the network",
    "cut_off": "{host} broke off in mid-answer; ask again",
    "empty": "{model} wrote no answer; ask again, or choose another model",
    "reasoning": "{model} wrote only reasoning and no answer; ask again, or choose another model",
    "nonsense": "what {model} wrote could not be confirmed in the passages; ask again, or choose another model",
    "too_long": "{model} did not stop writing and was ended after {characters:,} characters; choose another model",
    "rejected": "{host} rejected the request ({status}); check that “{model}” is a chat model",
    "context": "the passages do not fit into the context of {model}; choose a model with a longer context",
    "protocol": "{host} does not answer as {provider} does; check the base URL (most end in /v1)",
    "failed": "{model} failed ({exception}); ask again, or choose another model",
}
_CODE_OF = {"overtime": "timeout", "refused": "unreachable", "dns": "unreachable", "reasoning": "empty"}


def failure(kind: str, target: Target, **details: object) -> ModelError:
    """The error of one kind of failure (a code, or a finer kind that has a wording of its own), worded for people."""
    message = _MESSAGES[kind].format(
        provider=target.provider, model=target.model, host=target.host, key=target.key_variable, **details
    )
    code = _CODE_OF.get(kind, kind)
    return ModelError(message, code=code, retry=code in _LATER)


def translate(error: BaseException, target: Target, seconds: float) -> ModelError:
    """Name what a provider's package raised. What it says itself is left out: it may repeat the key.

    Args:
        error: as raised.
        target: the model that was asked.
        seconds: how long a silent server is waited for.
    """
    chain = tuple(_chain(error))
    status = next(filter(None, map(_status, chain)), None)
    if status is not None:
        return _of_status(status, chain, target)
    kinds = {cls.__name__ for link in chain for cls in type(link).__mro__}
    texts = " ".join(str(link) for link in chain).casefold()
    for kind, names, words in _SYMPTOMS:
        if kinds & names or (words and re.search(words, texts)):
            return failure(kind, target, seconds=seconds, status="in mid-answer")
    return failure("failed", target, exception=type(error).__name__)


_SYMPTOMS: tuple[tuple[str, frozenset[str], str], ...] = (
    ("context", frozenset({"ContextOverflowError"}), "context window"),
    ("timeout", frozenset({"TimeoutError", "TimeoutException", "APITimeoutError", "ModelTimeoutError"}), ""),
    (
        "dns",
        frozenset({"gaierror"}),
        "name or service not known|name resolution|getaddrinfo|nodename nor servname",
    ),
    ("refused", frozenset({"ConnectionRefusedError"}), "connection refused|actively refused"),
    (
        "cut_off",
        frozenset({"RemoteProtocolError", "ReadError", "ConnectionResetError", "BrokenPipeError"}),
        "",
    ),
    ("unreachable", frozenset({"ConnectError", "APIConnectionError", "ConnectionError", "OSError"}), ""),
    ("empty", frozenset(), "no generation|no data received"),
    ("protocol", frozenset({"ValueError", "KeyError", "TypeError", "AttributeError"}), ""),
    ("server_error", frozenset({"APIError", "ResponseError"}), ""),
)
"""Kinds of failure with the exception classes (of any provider's package) or words that show them, in this order."""


def rejected_parameter(error: BaseException, left_out: frozenset[str]) -> str | None:
    """The parameter that a request was rejected for, if it can be left out and has not been yet."""
    for link in _chain(error):
        if _status(link) in (400, 422):
            named = f"{getattr(link, 'param', '')} {link}".casefold()
            for name in _PARAMETERS:
                if name in named and name not in left_out:
                    return name
    return None


def _of_status(status: int, chain: tuple[BaseException, ...], target: Target) -> ModelError:
    if status in (401, 403):
        return failure("bad_key", target, status=status)
    if status == 404:
        pull = f" (ollama pull {target.model})" if target.provider == "ollama" else ""
        return failure("no_model", target, pull=pull)
    if status == 429:
        return failure("rate_limited", target)
    if status == 408 or status >= 500:
        return failure("server_error", target, status=status)
    texts = " ".join(str(link) for link in chain).casefold()
    too_long = re.search(
        r"context[ _](?:length|window|size)|maximum context|too many tokens|prompt is too long", texts
    )
    return (
        failure("context", target)
        if too_long or status == 413
        else failure("rejected", target, status=status)
    )


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__


def _status(error: BaseException) -> int | None:
    """HTTP status of an error of any provider's package, None without one."""
    for holder in (error, getattr(error, "response", None)):
        status = getattr(holder, "status_code", None)
        if isinstance(status, int) and 400 <= status < 600:
            return status
    return None
