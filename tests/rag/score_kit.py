"""Chunks laid out by hand for the tests of scores: a call with two exchanges, and evidence given as numbers."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from index.indexed import IndexedChunks
from index.transcript import Exchange, Span, Speaker, Transcript
from rag.evidence import Evidence, ScopeIndex
from rag.question import Query
from tests.rag.scope_kit import transcript

PLAIN = Query(text="q", standalone="q", weights={}, mentions=(), wants_figure=False, wants_question=False)

_SAID = (
    ("Operator", "Next is Dana Roth."),
    ("Dana Roth", "What drove the bakery margin?"),
    ("Piet Vos", "Wheat became cheaper."),
    ("Dana Roth", "And will it last?"),
    ("Piet Vos", "Through the autumn, we think."),
    ("Li Anker", "How is the dairy doing?"),
    ("Orla Brandt", "It is doing well."),
)
CALL = replace(
    transcript(
        "call",
        *_SAID,
        speakers=(
            Speaker(name="Operator", kind="operator"),
            Speaker(name="Dana Roth", kind="analyst", firm="Ashby Bank"),
            Speaker(name="Piet Vos", kind="management", role="CFO"),
            Speaker(name="Li Anker", kind="analyst"),
            Speaker(name="Orla Brandt", kind="management"),
        ),
    ),
    exchanges=(
        Exchange(number=1, asker="Dana Roth", first_turn=2, last_turn=5, questions=(2, 4), replies=(3, 5)),
        Exchange(number=2, asker="Li Anker", first_turn=6, last_turn=7, questions=(6,), replies=(7,)),
    ),
)


def layout(*spans: tuple[str, tuple[Span, ...]], terms: Sequence[str] = ()) -> ScopeIndex:
    """Narrow chunks of these (transcript, spans), with these terms each."""
    return ScopeIndex(
        IndexedChunks(
            ids=np.arange(1, len(spans) + 1),
            transcripts=tuple(name for name, _ in spans),
            sizes=("narrow",) * len(spans),
            spans=tuple(held for _, held in spans),
            terms=tuple(terms) or ("flour",) * len(spans),
            vectors=np.ones((len(spans), 1), dtype=np.float32),
        )
    )


def one_each(call: Transcript, turns: Sequence[int], terms: Sequence[str] = ()) -> ScopeIndex:
    """A narrow chunk for each of these turns (a turn may come twice), whole."""
    return layout(
        *((call.id, (Span(turn=turn, start=0, end=len(call.turn(turn).text)),)) for turn in turns),
        terms=terms,
    )


def evidence(dense: Sequence[float], lexical: Sequence[float] | None = None) -> Evidence:
    """Evidence of the chunks themselves; that of their surroundings is the same for all."""
    flat = np.zeros(len(dense))
    return Evidence(
        dense=np.array(dense, dtype=np.float64),
        dense_around=flat,
        lexical=flat if lexical is None else np.array(lexical, dtype=np.float64),
        lexical_around=flat,
    )
