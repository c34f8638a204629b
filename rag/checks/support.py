"""Does every claim have a source that shares its words?"""

from collections.abc import Sequence

from index.terms import query_terms, terms
from rag.alignment import MIN_ALIGNMENT, score
from rag.answer import CheckResult
from rag.checks.evidence import Cited, result
from rag.checks.numbers import unproven

_LEAD_TERMS = frozenset(
    terms(
        "closest passages may answer question following key points here summary said stated details statements main"
        " management company call meeting transcript quarter according speakers made these in order comments"
    )
)
_MAX_LEAD_WORDS = 14


def check_support(claims: Sequence[Cited]) -> CheckResult:
    """Check every sentence that says something: it cites, and its quotes hold at least MIN_ALIGNMENT of it.

    A sentence that only leads over to what follows ("On capex:") needs no marker of its own, as long as its words
    stand in the answer's quotes.
    """
    outcomes: dict[int, bool] = {}
    everything = "\n".join(claim.quotes for claim in claims)
    for claim in claims:
        said = claim.claim
        if not claim.sentence.markers and not (said.terms or said.figures):
            continue
        if claim.citations:
            outcomes[claim.sentence.index] = _aligned(claim)
        else:
            outcomes[claim.sentence.index] = _leads(claim, everything)
    return result(outcomes)


def _aligned(claim: Cited) -> bool:
    share, _ = score(claim.claim, claim.quotes)
    return share >= MIN_ALIGNMENT


def _leads(claim: Cited, everything: str) -> bool:
    sentence = claim.sentence
    if sentence.markers or not sentence.text.endswith(":") or len(sentence.text.split()) > _MAX_LEAD_WORDS:
        return False
    left = claim.claim.terms - _LEAD_TERMS - query_terms(everything).keys()
    return not left and not unproven(claim.claim, everything, claim.transcripts)
