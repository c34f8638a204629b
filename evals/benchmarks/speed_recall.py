"""What the search by candidates finds of what exact scoring of every chunk would."""

from collections.abc import Sequence
from dataclasses import replace

from index.library import Library
from rag.question import understand
from rag.retrieval import Retriever

TOP = 10
"""Passages of the exact ranking that are looked for."""


def recall_of_candidates(library: Library, questions: Sequence[str]) -> float:
    """Return the share of the first `TOP` chunks of exact scoring that are among the first `TOP` of the usual search.

    Args:
        library: With more chunks than are scored exactly; all of them are read into memory.
        questions: At least one.
    """
    scope = library.scope()
    exact = replace(scope, chunks=0)
    retriever = Retriever(library)
    found = 0
    for question in questions:
        query = understand(question, scope.transcripts)
        best = {(hit.transcript, hit.spans) for hit in retriever.retrieve(query, exact).hits[:TOP]}
        usual = {(hit.transcript, hit.spans) for hit in retriever.retrieve(query, scope).hits[:TOP]}
        found += len(best & usual)
    return found / (TOP * len(questions))
