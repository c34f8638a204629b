"""Every tuned weight of the ranking, and how to switch one part off (docs/decisions/0006-ranking.md)."""

from dataclasses import dataclass, replace

from index.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Weights of the evidence. Scores are in deviations of the scope: 1.0 lifts a chunk by one."""

    dense: float = 1.0
    """Of the cosine."""
    lexical: float = 0.25
    """Of BM25."""
    around: float = 0.5
    """Of the wide chunk's evidence beside the narrow chunk's own."""
    mention: float = 3.5
    """Lift of a chunk that a named person speaks."""
    asker: float = 3.0
    """Lift of a question, when the question is who asked, or what was asked."""
    section: float = 2.0
    """Lift of a chunk in the part of the transcript that the question names."""
    figure: float = 0.3
    """Lift of a chunk that holds a digit: what people look up on a call is mostly a figure."""
    reply: float = 0.2
    """Share of a question's score that the reply inherits: the words of the query often stand in the question."""
    reply_fade: float = 0.8
    """The turn two before counts this much of the turn before (a hand-over may stand between question and reply)."""
    aside: float = 2.5
    """Taken from what analysts, interviewers and operators say, unless the question is about an exchange."""
    asked_figure: float = 0.4
    """Added to `figure` when the question asks for one."""
    exchange: float = 5.0
    """Lift of the replies in the exchange that a question is about."""
    exchange_question: float = 0.5
    """Share of that lift for the questions in it."""
    topic: float = 2500.0
    """Width of the talk around a chunk, in characters (the deviation of a Gaussian); 0 for no long stretches."""
    topic_lexical: float = 0.8
    """Of BM25 beside the cosine, where stretches are looked for."""
    topic_mention: float = 2.0
    """Lift of what a named person says, where stretches are looked for."""

    def without(self, part: str) -> "Ranking":
        """The same weights with one part of `PARTS` switched off.

        Raises:
            UsageError: there is no such part.
        """
        if part not in PARTS:
            raise UsageError(f'There is no part "{part}" of the ranking: there is {", ".join(PARTS)}.')
        return replace(self, **{PARTS[part]: 0.0})


PARTS = {
    "vectors": "dense",
    "words": "lexical",
    "surroundings": "around",
    "people": "mention",
    "askers": "asker",
    "sections": "section",
    "digits": "figure",
    "replies": "reply",
    "asides": "aside",
    "asked-figures": "asked_figure",
    "exchanges": "exchange",
    "topics": "topic",
}
"""What an ablation switches off: its name for people, and the weight that becomes 0."""
