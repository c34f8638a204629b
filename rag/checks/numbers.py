"""Does every figure of a claim stand in its cited quotes, by value and unit?"""

from collections.abc import Sequence

from index.transcript import Transcript
from rag.alignment import Claim, proven_figures
from rag.answer import CheckResult
from rag.checks.evidence import Cited, result
from rag.figures import Figure, figures, missing


def check_numbers(claims: Sequence[Cited]) -> CheckResult:
    """Check the sentences that state a figure in their own words."""
    outcomes: dict[int, bool] = {}
    for cited in claims:
        wanted = cited.claim.figures
        if wanted:
            outcomes[cited.sentence.index] = not unproven(cited.claim, cited.quotes, cited.transcripts)
    return result(outcomes)


def unproven(claim: Claim, quotes: str, transcripts: Sequence[Transcript]) -> tuple[Figure, ...]:
    """The claim's figures that stand in no quote. Where a quote leaves the currency out, the transcript's count."""
    said = proven_figures(claim, quotes)
    left = missing(claim.figures, said)
    if any(figure.money for figure in left):
        left = missing(left, said, currencies=currencies(transcripts))
    return left


def currencies(transcripts: Sequence[Transcript]) -> frozenset[str]:
    """Units of money that the turns use."""
    return frozenset(
        figure.unit
        for transcript in transcripts
        for turn in transcript.turns
        for figure in figures(turn.text)
        if figure.money
    )
