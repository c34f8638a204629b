"""Names of a question that fit nobody: they are said, not guessed."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A name that the question takes for a speaker or a company, and that none in scope bears."""

    name: str
    """As the question writes it."""
    kind: Literal["speaker", "company"]
    near: str | None = None
    """The name in scope that is spelled most like it, or None."""
    mentioned: bool = False
    """Whether somebody in scope says the name, although nobody of that name speaks."""
