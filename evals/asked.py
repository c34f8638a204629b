"""One golden set, asked: each question with what came back and its score."""

from dataclasses import dataclass

from evals.golden import GoldenRow
from evals.rows import AnswerRow, PassageRow
from evals.scoring import QuestionScore


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question with what came back and its score."""

    score: QuestionScore
    answer: AnswerRow | None = None
    """None when no answers are scored."""
    passages: tuple[PassageRow, ...] | None = None
    """Best first; None when no passages are scored."""

    @property
    def row(self) -> GoldenRow:
        """The golden row."""
        return self.score.row


@dataclass(frozen=True, slots=True, kw_only=True)
class EvalRun:
    """One golden set, asked."""

    name: str
    """Of the golden set."""
    questions: tuple[Asked, ...]
    """In the order of the golden set."""
    answerer: str | None
    """None when rows of files are scored that do not say."""
    encoder: str | None
    """Fingerprint, or None when it is not known."""
    machine: str
    words: int | None
    """Budget of the searches, or None when it is not known."""

    @property
    def scores(self) -> tuple[QuestionScore, ...]:
        """The scores, in the order of the questions."""
        return tuple(asked.score for asked in self.questions)
