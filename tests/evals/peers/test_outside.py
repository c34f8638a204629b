"""The wire to a peer in another environment, with a scripted peer; and the real ones where they are installed."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from evals.peers.outside import OutsidePeer
from index.errors import OptionalDependencyError, PeerError
from tests.evals.examples import CALL, golden

# Read before a fixture takes the developer's settings away.
REAL_PYTHON = os.environ.get("SAIDTHAT_PEERS_PYTHON")

GREETING = '{"ready": "scripted", "versions": {"thing": "1.2"}}'
ROWS = (golden(), golden(id="q2", question="debt?"))


class Letters:
    """Counts letters: enough for a nearest neighbour."""

    fingerprint = "letters"
    model_id = "letters"
    dim = 26

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked.append(tuple(texts))
        return np.stack([self.encode_query(text) for text in texts])

    def encode_query(self, text: str) -> NDArray[np.float32]:
        row = np.array([1.0 + text.lower().count(chr(97 + n)) for n in range(26)])
        return np.asarray(row / np.linalg.norm(row), dtype=np.float32)


def start(tmp_path: Path, script: str) -> OutsidePeer:
    """Start a peer that runs `script`, with `say` and `hear` at hand."""
    path = tmp_path / "scripted.py"
    helpers = (
        "import base64, json, struct, sys, time\n"
        "def say(text): print(text, flush=True)\n"
        "def hear(): return json.loads(sys.stdin.readline())\n"
    )
    path.write_text(helpers + script, encoding="utf-8")
    return OutsidePeer("scripted", Path(sys.executable), Letters(), words_a_hit=100, once=False, serve=path)


def test_questions_go_out_embeddings_come_on_demand_and_hits_become_passages(tmp_path: Path) -> None:
    script = f"""
say('{GREETING}')
asked = hear()
say(json.dumps({{"embed": ["b", "zz"], "as": "documents"}}))
vectors = [struct.unpack("<26f", base64.b64decode(each)) for each in hear()["vectors"]]
say(json.dumps({{"embed": [asked["questions"][1]], "as": "query"}}))
(query,) = hear()["vectors"]
largest = [max(range(26), key=vector.__getitem__) for vector in vectors]
first = asked["text"].index("Revenue")
say(json.dumps({{"found": [[[first, first + 7, largest[0]], [0, 18, largest[1]]], [[0, 18, asked["k"]]]]}}))
"""
    with start(tmp_path, script) as peer:
        assert peer.versions == {"thing": "1.2"}
        found = peer.search(CALL, ROWS, 1000)
    # "b" is letter 1, "z" letter 25; 1000 words at 100 a hit ask for 11 hits. "Operator: Welcome " begins 10 early.
    assert [(one.turn, one.start, one.end, one.group, one.score) for one in found["q1"]] == [
        (2, 0, 7, 1, 1.0),
        (1, 0, 7, 2, 25.0),
    ]
    assert [(one.turn, one.start, one.end, one.score) for one in found["q2"]] == [(1, 0, 7, 11.0)]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("say('no JSON')", "said something else than it should: 'no JSON'"),
        ("say('[1]')", "said something else"),
        ("say('{\"found\": [[[0, 1]], []]}')", "said something else"),
        ("say('{\"found\": [[]]}')", "said something else"),
        ("say('{\"found\": [[[0, 99999, 1]], []]}')", "said something else"),
        ('say(\'{"embed": [1], "as": "documents"}\')', "said something else"),
        ('say(\'{"embed": ["a"], "as": "song"}\')', "said something else"),
        ("sys.exit('Boom\\nValueError: no such chunk')", "ended early: ValueError: no such chunk"),
        ("sys.exit(0)", "ended early: without a word"),
    ],
)
def test_a_peer_that_dies_or_talks_nonsense_is_one_line(tmp_path: Path, answer: str, message: str) -> None:
    script = f"say('{GREETING}')\nhear()\n{answer}\n"
    with start(tmp_path, script) as peer, pytest.raises(PeerError, match="scripted") as caught:
        peer.search(CALL, ROWS, 1000)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_peer_that_falls_silent_is_given_up(tmp_path: Path) -> None:
    with start(tmp_path, f"say('{GREETING}')\ntime.sleep(600)") as peer:
        peer.silence_s = 0.2
        with pytest.raises(PeerError, match=r"scripted said nothing for 0\.2 s"):
            peer.search(CALL, ROWS, 1000)


def test_a_missing_package_names_it_and_the_command(tmp_path: Path) -> None:
    with pytest.raises(OptionalDependencyError, match=r"scripted needs nltk, which .* lacks; .*make peers"):
        start(tmp_path, """say('{"missing": "nltk"}')""")


def test_another_greeting_is_nonsense(tmp_path: Path) -> None:
    with pytest.raises(PeerError, match="said something else"):
        start(tmp_path, """say('{"ready": "other", "versions": {}}')""")


def test_an_interpreter_that_is_not_there_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(OptionalDependencyError, match=r"cannot be run .*make peers"):
        OutsidePeer("x", tmp_path / "no-python", Letters(), words_a_hit=9, once=True)


def test_our_own_environment_lacks_what_the_worker_needs() -> None:
    with pytest.raises(OptionalDependencyError, match="llamaindex-window needs llama_index"):
        OutsidePeer("llamaindex-window", Path(sys.executable), Letters(), words_a_hit=9, once=True)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["langchain-ensemble", "llamaindex-window"])
def test_the_real_libraries_search_a_call(name: str) -> None:
    if REAL_PYTHON is None:
        pytest.skip(
            "needs the peers' environment: make peers, then SAIDTHAT_PEERS_PYTHON=.venv-peers/bin/python"
        )
    encoder = Letters()
    with OutsidePeer(name, Path(REAL_PYTHON), encoder, words_a_hit=40, once=True) as peer:
        assert "rank-bm25" in peer.versions or "llama-index-core" in peer.versions
        found = peer.search(CALL, ROWS, 1000)
        again = peer.search(CALL, ROWS, 1000)
    assert again == found
    # The call fits into one chunk, and into the windows around any sentence but the outermost.
    shown = "".join(
        CALL.turn(one.turn).text[one.start : one.end]
        for one in sorted(found["q1"], key=lambda one: (one.turn, one.start))
    )
    assert "".join(shown.split()) == "".join("".join(turn.text for turn in CALL.turns).split())
    assert encoder.asked
