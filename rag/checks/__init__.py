"""Deterministic checks of an answer: exact quotes, the right speaker, the right figures, a source for every claim."""

from rag.checks.run import run_checks
from rag.checks.sentences import ClaimSentence, claim_sentences

__all__ = ["ClaimSentence", "claim_sentences", "run_checks"]
