"""The systems of a benchmark by name: saidthat, and what it is compared with."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from evals.golden import GoldenRow
from evals.peers.kept_embeddings import KeptEmbeddings
from evals.peers.langchain_tutorial import LangChainTutorial
from evals.peers.outside import OutsidePeer
from evals.peers.registry import Peer
from evals.peers.single_signal import SingleSignal
from evals.rows import PassageRow, parse_passages
from index.errors import OptionalDependencyError, UsageError
from index.filters import Filters
from index.library import Library
from index.transcript import Transcript
from rag.assistant import Assistant
from rag.rows import passages_row

OWN = "saidthat"
SCOPED = "saidthat-scoped"
"""saidthat asked of the transcript alone, beside saidthat asked of the whole library."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What systems are built from."""

    library: Library
    assistant: Assistant
    peers_python: Path | None
    """Interpreter of the peers' own environment; None when there is none."""
    kept: Path
    """Folder where the peers' embeddings are kept."""
    whole_library: bool = False
    """Ask saidthat the whole library, with the company named in the question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Systems:
    """Those that can run."""

    built: Mapping[str, Peer]
    """In the order they are shown."""
    left_out: tuple[str, ...] = ()
    """A line for each that cannot run: why, and what helps."""
    versions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Of the packages of systems in another environment."""


class Own:
    """saidthat as the command line asks it."""

    def __init__(self, assistant: Assistant, *, whole_library: bool = False) -> None:
        """Ask `assistant`, of each question's own transcript or of the whole library."""
        self._assistant = assistant
        self._whole_library = whole_library

    def search(
        self, transcript: Transcript, rows: Sequence[GoldenRow], words: int
    ) -> dict[str, tuple[PassageRow, ...]]:
        """Return the passages of each question about `transcript`, best first, by question id."""
        found = {}
        for row in rows:
            question, filters = row.question, Filters(transcripts=(transcript.id,))
            if self._whole_library:
                question, filters = f"{transcript.company or transcript.title}: {question}", Filters()
            passages = self._assistant.search(question, history=row.history, filters=filters, words=words)
            found[row.id] = parse_passages(passages_row(row.id, passages), f"question {row.id!r}")
        return found


def _own(name: str, setting: Setting, stack: ExitStack) -> Peer:
    return Own(setting.assistant, whole_library=setting.whole_library)


def _tutorial(name: str, setting: Setting, stack: ExitStack) -> Peer:
    return LangChainTutorial.of_encoder(KeptEmbeddings(setting.library.encoder, setting.kept))


def _outside(name: str, setting: Setting, stack: ExitStack, *, words_a_hit: int, once: bool) -> OutsidePeer:
    if setting.peers_python is None:
        raise OptionalDependencyError(
            f"{name} runs in an environment of its own: make it with: make peers (or name one with --peers-python)"
        )
    encoder = KeptEmbeddings(setting.library.encoder, setting.kept)
    peer = OutsidePeer(name, setting.peers_python, encoder, words_a_hit=words_a_hit, once=once)
    return stack.enter_context(peer)


def _ensemble(name: str, setting: Setting, stack: ExitStack) -> Peer:
    return _outside(name, setting, stack, words_a_hit=40, once=False)


def _window(name: str, setting: Setting, stack: ExitStack) -> Peer:
    # The windows of neighbouring sentences are nearly the same.
    return _outside(name, setting, stack, words_a_hit=5, once=True)


def _bm25(name: str, setting: Setting, stack: ExitStack) -> Peer:
    return SingleSignal.bm25(setting.library)


def _dense(name: str, setting: Setting, stack: ExitStack) -> Peer:
    return SingleSignal.dense(setting.library)


SYSTEMS: Mapping[str, Callable[[str, Setting, ExitStack], Peer]] = {
    OWN: _own,
    "langchain-tutorial": _tutorial,
    "langchain-ensemble": _ensemble,
    "llamaindex-window": _window,
    "bm25": _bm25,
    "dense": _dense,
}


def check_names(names: Sequence[str], *, whole_library: bool) -> None:
    """Check what a person asks for.

    Raises:
        UsageError: A name is no system, or no system that searches a whole library.
    """
    for name in names:
        if name not in SYSTEMS:
            raise UsageError(f"--systems {name}: there is no such system; there is {', '.join(SYSTEMS)}")
        if whole_library and name != OWN:
            raise UsageError(
                f"--scope library: {name} searches one transcript at a time; leave --systems out"
            )


def build(names: Sequence[str], setting: Setting, stack: ExitStack) -> Systems:
    """Start the systems; `stack` ends them.

    Args:
        names: Those asked for; none means all that can run.
        setting: What they are built from.
        stack: Of what is to be closed at the end.

    Raises:
        UsageError: See `check_names`.
        OptionalDependencyError: A system that was named cannot run.
        PeerError: A peer died.
    """
    check_names(names, whole_library=setting.whole_library)
    if setting.whole_library:
        return Systems(built={OWN: _own(OWN, setting, stack), SCOPED: Own(setting.assistant)})
    built: dict[str, Peer] = {}
    left_out: list[str] = []
    for name in dict.fromkeys(names or SYSTEMS):
        try:
            built[name] = SYSTEMS[name](name, setting, stack)
        except OptionalDependencyError as error:
            if names:
                raise
            left_out.append(f"left out: {error}")
    versions = {name: dict(peer.versions) for name, peer in built.items() if isinstance(peer, OutsidePeer)}
    return Systems(built=built, left_out=tuple(left_out), versions=versions)
