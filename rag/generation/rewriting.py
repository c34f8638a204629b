"""A follow-up rewritten by a model so that it stands alone: what is sent, and what is accepted of what comes back."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.errors import ModelError
from index.terms import terms
from rag.generation.stream import DraftStream
from rag.prompts import REWRITE_HUMAN, REWRITE_SYSTEM

if TYPE_CHECKING:
    from langchain_core.prompts import ChatPromptTemplate

REWRITE_TIMEOUT_S = 8.0
"""Seconds that the model may be silent over a rewrite: the search can do without it."""
MAX_WORDS = 60
"""A rewritten question has at most so many words."""
MAX_CHARACTERS = 1_000
"""With more than this the model is not rewriting, and is ended."""
KNOWN_SHARE = 0.5
"""At least this share of the terms of a rewrite stands in the question or the conversation."""

_LABEL = re.compile(
    r"^(?:(?:the |rewritten |standalone |stand-alone |last )*question(?: rewritten)?)\s*:\s*", re.IGNORECASE
)
_QUOTES = "\"'`“”„«»* "
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w&]+")
_ASKS = re.compile(
    r"^(?:what|how|who|whom|whose|which|why|when|where|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should"
    r"|summari[sz]e|list|compare|describe|explain|name|show|give|tell|find)\b",
    re.IGNORECASE,
)


def rewrite_prompt() -> "ChatPromptTemplate":
    """The prompt of a rewrite; its variables are conversation and question."""
    from langchain_core.prompts import ChatPromptTemplate

    return ChatPromptTemplate.from_messages([("system", REWRITE_SYSTEM), ("human", REWRITE_HUMAN)])


def rewritten(stream: DraftStream, question: str, history: Sequence[tuple[str, str]]) -> str | None:
    """Read a rewrite to its end; None when the model fails or writes what is no rewrite of `question`."""
    try:
        for _ in stream:
            if len(stream.draft) > MAX_CHARACTERS:
                return None
    except ModelError:
        return None
    finally:
        stream.close()
    return accepted(stream.draft, question, history)


def accepted(draft: str, question: str, history: Sequence[tuple[str, str]]) -> str | None:
    """The rewritten question in `draft`, or None where it cannot be trusted.

    It must be one line that asks, keep the figures and names of `question`, bring in no figure of its own, and be
    made of the words of the conversation for the most part.
    """
    text = _LABEL.sub("", draft.strip().strip(_QUOTES)).strip(_QUOTES)
    if not text or "\n" in text or len(text.split()) > MAX_WORDS:
        return None
    if not (text.endswith("?") or (_ASKS.match(text) and not question.rstrip().endswith("?"))):
        return None
    said = " ".join((question, *(part for pair in history for part in pair)))
    figures = set(_FIGURE.findall(text))
    if not set(_FIGURE.findall(question)) <= figures or not figures <= set(_FIGURE.findall(said)):
        return None
    if any(name.casefold() not in text.casefold() for name in _NAME.findall(question)):
        return None
    own = set(terms(text))
    return text if own and len(own & set(terms(said))) >= KNOWN_SHARE * len(own) else None
