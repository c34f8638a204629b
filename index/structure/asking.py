"""Who puts questions to whom: a question and the turn that answers it, counted over a whole transcript."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.transcript import Turn

_MARK = re.compile(r"<[^<>]{0,40}>|\[[^\[\]]{0,40}\]|\([^()]{0,20}\)|\{[^{}]{0,30}\}")
_REQUEST = re.compile(
    r"\b(?:(?:tell|give|remind) (?:me|us)|walk (?:me|us) through|(?:talk|speak) (?:to (?:me|us) )?(?:a (?:bit|little) "
    r"(?:more )?)?about|(?:can|could|would|will) you|i(?:'d| would|'ll| will)? (?:like|want) to ask|describe|"
    r"explain|let me ask|ask(?:ing)?(?: you)?(?: both| all)?,? (?:if|whether|about|what|how|why|when|who)|"
    r"i(?:'m| am| was)? (?:just )?wonder(?:ing)? (?:if|whether|what|how|why|about))\b",
    re.IGNORECASE,
)
_UNMARKED = re.compile(
    r"\b(?:what(?:'s| is| are| was| were| do| does| did| would| made| happened)|how(?:'s| is| are| was| do| does|"
    r" did| many| much| long| would)|why(?: is| are| was| do| does| did| would)|when(?: did| do| was| will)|"
    r"where(?: do| did| is| are| was| were)|who(?:'s| is| was| were| did)|do you|did you|are you|were you|"
    r"have you|is there|was there)\b",
    re.IGNORECASE,
)
_TAIL = 220
_SUBSTANCE = 3
_ANSWER = 5
_BRIEF = 40
_LONG_ANSWER = 60
_NOD = 8


def spoken_words(text: str) -> int:
    """Return the number of words of a text, marks such as [Laughter] or {gap} left out."""
    return sum(any(character.isalnum() for character in word) for word in _MARK.sub(" ", text).split())


def asks(text: str, *, marked: bool = True) -> bool:
    """True when the end of a turn puts a question.

    Args:
        text: The words of the turn.
        marked: False for a transcript without any question mark: there the wording alone has to say it.
    """
    tail = _MARK.sub(" ", text)[-_TAIL:]
    return "?" in tail or bool(_REQUEST.search(tail)) or (not marked and bool(_UNMARKED.search(tail)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Questions and answers of a transcript."""

    pairs: Sequence[tuple[Turn, Turn]]
    """A turn that asks and the turn of somebody else that answers it."""
    turns: int
    """Turns with enough words to count."""
    words: Mapping[str, int]
    """Words spoken, by speaker, in the order of first speaking."""
    asked: Mapping[str, int]
    """Questions that were answered, by the one who asked."""
    answered: Mapping[str, int]
    """Questions that somebody answered."""
    marked: bool
    """Whether the transcript has question marks."""

    @property
    def askers(self) -> frozenset[str]:
        """Those who ask clearly more than they answer."""
        return frozenset(
            name for name, count in self.asked.items() if 2 * count > 3 * self.answered.get(name, 0)
        )

    @property
    def repliers(self) -> frozenset[str]:
        """Those who answer more than they ask."""
        return (
            frozenset(name for name, count in self.answered.items() if count > self.asked.get(name, 0))
            - self.askers
        )

    @property
    def rate(self) -> float:
        """Answered questions in proportion to the turns, 0 to about .5."""
        return len(self.pairs) / self.turns if self.turns else 0.0

    @property
    def split(self) -> float:
        """How far those who ask are others than those who answer: 1 never the same person, 0 each as often."""
        both = sum(min(count, self.answered.get(name, 0)) for name, count in self.asked.items())
        return 1 - both / len(self.pairs) if self.pairs else 0.0

    @property
    def share(self) -> float:
        """Share of all words that stand in answers, 0 to 1."""
        total = sum(self.words.values())
        return sum(spoken_words(other.text) for _, other in self.pairs) / total if total else 0.0

    @property
    def mean_answer(self) -> float:
        """Words of an answer on average."""
        return sum(spoken_words(other.text) for _, other in self.pairs) / max(1, len(self.pairs))

    def leading(self, many: int) -> tuple[str, ...]:
        """Return the askers who put most questions, at most `many`, most first."""
        askers = self.askers
        ranked = sorted((name for name in self.words if name in askers), key=lambda name: -self.asked[name])
        return tuple(ranked[:many])


def find_asking(turns: Sequence[Turn]) -> Asking:
    """Collect the questions of a transcript that somebody answers.

    The answer is the next turn of another speaker; a few words in between ("The honourable minister.") are passed over.
    In a long talk a question has three words and an answer five, since people agree aloud while others speak; in one of
    at most 40 turns "Why Fridays?" and "Yes." count too.
    """
    brief = len(turns) <= _BRIEF
    marked = any("?" in turn.text for turn in turns)
    words: dict[str, int] = {}
    lengths: list[tuple[Turn, int]] = []
    for turn in turns:
        count = spoken_words(turn.text)
        words[turn.speaker] = words.get(turn.speaker, 0) + count
        if count >= (1 if brief else _SUBSTANCE):
            lengths.append((turn, count))
    put = [asks(turn.text, marked=marked) for turn, _ in lengths]
    pairs: list[tuple[Turn, Turn]] = []
    for position, (turn, _) in enumerate(lengths):
        if put[position]:
            answer = _answer(turn, position, lengths, put, least=1 if brief else _ANSWER)
            if answer is not None:
                pairs.append((turn, answer))
    return Asking(
        pairs=pairs,
        turns=len(lengths),
        words=words,
        asked=Counter(one.speaker for one, _ in pairs),
        answered=Counter(other.speaker for _, other in pairs),
        marked=marked,
    )


def _answer(
    asked: Turn, position: int, lengths: Sequence[tuple[Turn, int]], put: Sequence[bool], *, least: int
) -> Turn | None:
    following = list(range(position + 1, min(position + 3, len(lengths))))
    if len(following) == 2 and lengths[following[0]][1] <= _NOD and not put[following[0]]:
        nodded, then = (lengths[at][0].speaker for at in following)
        if then not in (asked.speaker, nodded) and lengths[following[1]][1] >= _NOD:
            following = following[1:]
    if not following:
        return None
    turn, count = lengths[following[0]]
    if turn.speaker == asked.speaker or count < least:
        return None
    return turn if count > _LONG_ANSWER or not put[following[0]] else None
