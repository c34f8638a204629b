"""A command line to be tested: its own library, a stub encoder, and two invented transcripts."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from typer.testing import CliRunner

from index.terms import terms

CALL = """Operator: Good day, and welcome to the Harrow Mills second quarter 2031 earnings call. I would now like to turn the call over to Lena Fisk, Head of Investor Relations. Please go ahead.
Lena Fisk: Thank you, operator. With me today are Orla Brandt, our Chief Executive Officer, and Piet Vos, our Chief Financial Officer.
Orla Brandt: Thank you, Lena. Flour volumes grew nine percent, and the new mill in Lund opened on time. We are pleased with the start of the year. Our people in the north worked through the harvest without one accident, and the buyers of our malt have signed for two more seasons. The oats programme with the growers of Skane begins in the spring, as we had planned.
Piet Vos: Capital expenditures were 41.5 million euros in the quarter, mostly for the new kiln. Net debt fell to 120 million euros, since the buildings in Ghent were sold. We keep our guidance for the year, with sales of about 900 million euros and a tax rate of a quarter. The dividend will be proposed to the meeting in May, and it will not be lower than before.
Operator: We will now take questions. Our first question comes from Dana Roth of Kestrel Securities. Please go ahead.
Dana Roth: Thanks for taking my question. What drove the margin in the bakery business, and should we expect more of it?
Piet Vos: The bakery margin rose because wheat was cheaper and because we closed two old lines in March. We would not expect the same again in the second half, as the harvest abroad was poor and contracts for the autumn are being signed at higher prices than those of last year.
Operator: That concludes the question and answer session. You may now disconnect.
"""

MEETING = """WEBVTT

1
00:00:01.000 --> 00:00:05.000
Mara: Shall we move the launch to October, since the scanner is late?

2
00:00:06.000 --> 00:00:12.000
Tom: Yes, the scanner needs six more weeks before anybody can use it in a shop.

3
00:00:13.000 --> 00:00:15.000
Mara: Then October it is.

4
00:00:16.000 --> 00:00:18.500
Tom: I will tell the shops tomorrow.
"""


class StubEncoder:
    """Terms hashed into 256 numbers: equal texts are equal vectors, texts that share terms are near."""

    fingerprint = "stub-256"
    model_id = "stub"
    dim = 256

    def __init__(self) -> None:
        self.calls = 0

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.calls += 1
        return (
            np.stack([self._vector(text) for text in texts]) if texts else np.zeros((0, self.dim), np.float32)
        )

    def encode_query(self, text: str) -> NDArray[np.float32]:
        self.calls += 1
        return self._vector(text)

    def _vector(self, text: str) -> NDArray[np.float32]:
        vector = np.full(self.dim, 1e-3, dtype=np.float32)
        for word in terms(text):
            vector[int.from_bytes(hashlib.sha256(word.encode()).digest()[:2], "big") % self.dim] += 1
        return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


Run = Callable[..., Any]


@pytest.fixture
def encoder() -> StubEncoder:
    return StubEncoder()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The folder of the library under test; not made yet."""
    return tmp_path / "library"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, library: Path, encoder: StubEncoder) -> Run:
    """Run the command line in this process: `run("list")`, `run("index", "-", input="Ana: Yes.")`."""
    from ui.cli import app
    from ui.commands import session
    from ui.settings import Settings

    for name in Settings.model_fields:
        monkeypatch.delenv(f"SAIDTHAT_{name.upper()}", raising=False)
    monkeypatch.setenv("SAIDTHAT_LIBRARY", str(library))
    monkeypatch.setattr(session, "make_encoder", lambda settings: encoder)
    runner = CliRunner()

    def invoke(*arguments: object, input: str | bytes | None = None) -> Any:
        return runner.invoke(app, [str(each) for each in arguments], input=input, prog_name="saidthat")

    return invoke


@pytest.fixture
def call(tmp_path: Path) -> Path:
    """An invented earnings call of 8 turns."""
    path = tmp_path / "harrow-mills-2031q2.txt"
    path.write_text(CALL, encoding="utf-8")
    return path


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    """An invented meeting of 4 turns, with times."""
    path = tmp_path / "launch-meeting.vtt"
    path.write_text(MEETING, encoding="utf-8")
    return path


@pytest.fixture
def indexed(run: Run, call: Path, meeting: Path) -> Run:
    """`run` over a library that holds both."""
    result = run("index", call, meeting)
    assert result.exit_code == 0, result.output
    return run
