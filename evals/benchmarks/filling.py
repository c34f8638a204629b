"""A benchmark's own library: the transcripts of its data sets are added where they are missing."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import platformdirs

from evals.benchmarks.dataset import Material
from index.errors import InvalidBatchError
from index.library import Library


class Advance(Protocol):
    """Told how far a long job is."""

    def __call__(self, done: float, total: int, now: str = "") -> None:
        """Take in how many of how many are done (a part of one counts), and what is worked on now."""
        ...


def benchmark_folder() -> Path:
    """Return where benchmarks keep what may be deleted at any time: the platform's cache folder of this user."""
    return platformdirs.user_cache_path("saidthat", appauthor=False) / "benchmarks"


def fill(
    library: Library, materials: Iterable[Material], *, progress: Advance | None = None
) -> tuple[str, ...]:
    """Add the transcripts that the library lacks; what was added before costs nothing, also after a stop.

    Returns:
        The ids of those added.

    Raises:
        InvalidBatchError: The library holds another text under an id.
        SaidthatError: A transcript cannot be read or added.
    """
    held = {entry.id for entry in library.transcripts()}
    missing: list[Material] = []
    for material in materials:
        if material.id not in held:
            missing.append(material)
        elif tuple(turn.text for turn in library.get(material.id).turns) != material.texts:
            raise InvalidBatchError(
                f"the library {library.folder} holds another text as {material.id!r}; name another with --library"
            )
    for done, material in enumerate(missing):

        def encoded(part: int, whole: int, done: int = done, name: str = material.id) -> None:
            if progress is not None:
                progress(done + (part / whole if whole else 0), len(missing), name)

        # Benchmarks hold meetings of one series and scenes of one episode, some of them nearly alike.
        library.add(material.document(), keep_both=True, progress=encoded)
        if progress is not None:
            progress(done + 1, len(missing), material.id)
    return tuple(material.id for material in missing)


def wanted(
    asked: Sequence[str], materials: Mapping[str, Material], *, everything: bool
) -> tuple[Material, ...]:
    """Return the transcripts to add: those that are asked, or all when the whole library is searched."""
    return tuple(material for name, material in materials.items() if everything or name in asked)
