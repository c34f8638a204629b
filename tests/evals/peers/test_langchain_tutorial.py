import sys
from dataclasses import replace
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest
from langchain_core.embeddings import Embeddings

from evals.figures import retrieval_figures
from evals.golden import read_golden
from evals.peers.langchain_tutorial import CHUNK_CHARACTERS, LangChainTutorial
from evals.peers.registry import run_peer
from evals.rows import PassageRow
from evals.turns import turns_of_folder
from index.encoder import load_encoder
from index.errors import OptionalDependencyError
from index.transcript import Transcript, Turn
from tests.evals.examples import CALL, golden
from tests.evals.fakes import FakeLibrary

SENTENCE = "Turn {n} sentence {m} says something about zinc, quartz and jam."

LONG = Transcript(
    id="long",
    title="A long call",
    turns=tuple(
        Turn(number=n, speaker=f"Speaker {n % 3}", text=" ".join(SENTENCE.format(n=n, m=m) for m in range(9)))
        for n in range(1, 31)
    ),
)


class Letters(Embeddings):
    """Counts letters: enough for a nearest neighbour."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        return [1.0 + text.lower().count(letter) for letter in "abcdefghijklmnopqrstuvwxyz"]


@pytest.fixture(autouse=True)
def _extra() -> None:
    reason = "needs the extra `peers`: pip install 'saidthat[peers]'"
    for package in ("langchain_chroma", "langchain_huggingface", "langchain_text_splitters"):
        if find_spec(package) is None:
            pytest.skip(reason)


def search(transcript: Transcript, words: int) -> tuple[PassageRow, ...]:
    tutorial = LangChainTutorial(Letters())
    return tutorial.search(transcript, [golden(transcript=transcript.id)], words)["q1"]


def words_of(passage: PassageRow, transcript: Transcript) -> list[str]:
    return transcript.turn(passage.turn).text[passage.start : passage.end].split()


def test_a_short_call_is_one_chunk_handed_on_turn_by_turn() -> None:
    found = search(CALL, 1000)
    assert [(passage.turn, passage.start, passage.end) for passage in found] == [
        (turn.number, 0, len(turn.text)) for turn in CALL.turns
    ]
    assert {passage.group for passage in found} == {1}


@pytest.mark.parametrize("words", [10, 250, 1000])
def test_the_budget_is_used_and_kept(words: int) -> None:
    found = search(LONG, words)
    assert sum(len(words_of(passage, LONG)) for passage in found) == words
    assert all(passage.start < passage.end <= len(LONG.turn(passage.turn).text) for passage in found)


def test_chunks_come_best_first_and_hold_about_1000_characters() -> None:
    found = search(LONG, 1000)
    scores = [passage.score or 0.0 for passage in found]
    assert scores == sorted(scores, reverse=True)
    for group in {passage.group for passage in found}:
        stretch = [passage for passage in found if passage.group == group]
        assert sum(passage.end - passage.start for passage in stretch) <= CHUNK_CHARACTERS
        assert all(after.turn == before.turn + 1 for before, after in pairwise(stretch))


def test_two_searches_share_nothing() -> None:
    search(LONG, 100)
    assert {passage.turn for passage in search(CALL, 1000)} == {1, 2, 3, 4}
    assert search(replace(CALL, id="again"), 1000)[0].transcript == "again"


@pytest.mark.parametrize("package", ["langchain-chroma", "langchain-huggingface", "langchain-text-splitters"])
def test_a_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    monkeypatch.setitem(sys.modules, package.replace("-", "_"), None)
    with pytest.raises(OptionalDependencyError, match=rf"needs {package}; .*saidthat\[peers\]"):
        search(CALL, 100) if package != "langchain-huggingface" else LangChainTutorial.of_model(Path("model"))


@pytest.mark.slow
def test_it_reaches_the_figures_that_are_known_of_the_tutorial(shared: Path) -> None:
    """Measured independently, with the libraries themselves and no code of saidthat."""
    folder, questions = shared / "transcripts" / "earnings21", shared / "golden" / "earnings21-dev.jsonl"
    turns = turns_of_folder(folder)
    rows = read_golden(questions)
    held = [
        Transcript(id=name, title=name, turns=tuple(turns[name])) for name in {row.transcript for row in rows}
    ]
    library = FakeLibrary(*held, encoder=load_encoder())
    found = retrieval_figures(run_peer("langchain-tutorial", library, rows, name="dev", words=1000).scores)
    assert found is not None
    known = {"keyfacts@250w": 0.435, "keyfacts@500w": 0.549, "keyfacts@1000w": 0.703, "hit@5": 0.828}
    assert {metric: found[metric] for metric in known} == known
