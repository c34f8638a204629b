"""Firms of questioners in a question, and words that firms are made of."""

import pytest

from rag.firms import asked_firms
from rag.wording import read_words

FIRMS = (
    "Bank of America",
    "JP Morgan",
    "Morgan Stanley",
    "Goldman Sachs",
    "Credit Suisse",
    "RBC Capital Markets",
    "Oakmere Bryce",
    "Benchmark Company",
    "C.L. Kessel",
    "Stifel",
    "Keefe Bruyette & Woods",
    "Societe Generale",
    "Citigroup",
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Bank of America ask?", ["Bank of America"]),
        ("the BofA guy on margins", ["Bank of America"]),
        ("bofa's question?", ["Bank of America"]),
        ("JPM on capex", ["JP Morgan"]),
        ("What did J.P. Morgan want to know?", ["JP Morgan"]),
        ("What did JPMorgan want to know?", ["JP Morgan"]),
        ("Morgan Stanley's question", ["Morgan Stanley"]),
        ("What did MS ask?", ["Morgan Stanley"]),
        ("How many ms does it take?", []),
        ("Goldman on churn", ["Goldman Sachs"]),
        ("goldman on churn", ["Goldman Sachs"]),
        ("the GS analyst", ["Goldman Sachs"]),
        ("What did Credit Suisse ask?", ["Credit Suisse"]),
        ("How large are credit losses?", []),
        ("Tax Credit income?", []),
        ("What did RBC ask about churn?", ["RBC Capital Markets"]),
        ("Oakmere's question?", ["Oakmere Bryce"]),
        ("Is there a benchmark for yields?", []),
        ("What did Benchmark ask?", ["Benchmark Company"]),
        ("CL Kessel's analyst", ["C.L. Kessel"]),
        ("What did Stiefel ask?", ["Stifel"]),
        ("Is it stifled?", []),
        ("KBW on deposits", ["Keefe Bruyette & Woods"]),
        ("Goldman and Stifel on churn", ["Goldman Sachs", "Stifel"]),
        ("the SocGen analyst on churn", ["Societe Generale"]),
        ("Citi's question?", ["Citigroup"]),
        ("How is the city doing?", []),
        ("bank of the river in America", []),
        ("", []),
    ],
)
def test_asked_firms(question: str, expected: list[str]) -> None:
    assert sorted(asked_firms(question, read_words(question), FIRMS)) == sorted(expected)
