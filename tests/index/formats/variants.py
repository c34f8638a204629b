"""Files as tools write them, and what a reader of each finds in it: one module a format in `cases/`."""

import importlib
import pkgutil
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Said:
    """One turn that a person finds in the file, written down by hand."""

    speaker: str
    text: str
    start: float | None = None
    """Seconds, or None when the file has no times."""
    end: float | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One file."""

    format: str
    """Name of the reader that must be chosen by the content alone."""
    name: str
    """What is special about it, in a few words: "utf-16", "overlapping cues"."""
    file: str
    """File name as the tool gives it."""
    data: bytes
    turns: tuple[Said, ...]
    title: str | None = None
    """Expected title; None leaves it open. So do the next ones."""
    date: str | None = None
    company: str | None = None
    ticker: str | None = None
    period: str | None = None
    people: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    """Expected role and firm by name."""
    warns: str | None = None
    """Words that some warning must hold; None expects no warning."""


@cache
def variants() -> tuple[Variant, ...]:
    """Return the files of all formats, in the order of the modules' names."""
    folder = Path(__file__).parent / "cases"
    return tuple(
        variant
        for module in sorted(pkgutil.iter_modules([str(folder)]), key=lambda each: each.name)
        for variant in importlib.import_module(f"tests.index.formats.cases.{module.name}").VARIANTS
    )
