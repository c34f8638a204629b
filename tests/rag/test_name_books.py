"""Names looked up by what a question may write of them: nothing is missed that comparing with all would find."""

import random
from collections.abc import Callable

import pytest

import rag.companies
import rag.firms
import rag.people
from index.transcript import Speaker, Transcript, Turn
from rag.companies import written_companies
from rag.firms import asked_firms
from rag.people import mentions
from rag.wording import read_words

_SYLLABLES = "bal cor dan fel gim hol jav kel lum mor nes pol quin ras sil tor vel wex yar zim a o s".split()
_BEHIND = ["Inc", "Corp", "Capital Markets", "Group", "& Co.", "of America", "Securities", "N.V.", "plc", ""]
_FIRST = "William Robert Margaret Timothy Katherine Anna Jo Iv James Elizabeth Daniel".split()
_ASKED = [
    "What did {} say about capex?",
    "the {} analyst on margins",
    "{}: how did sales develop?",
    "Did {} and {} agree on churn?",
    "What about churn at {}?",
    "{}'s question to {}",
    "how did {} explain the loss",
    "What is said of a {}?",
]


def _word(draw: random.Random) -> str:
    return "".join(draw.choices(_SYLLABLES, k=draw.randint(1, 3))).capitalize()


def _name(draw: random.Random) -> str:
    return " ".join([*(_word(draw) for _ in range(draw.randint(1, 4))), draw.choice(_BEHIND)]).strip()


def _written(draw: random.Random, name: str) -> str:
    """A name as a question may have it: whole, cut, joined, as initials, with a slip, small."""
    parts = name.replace("&", " ").replace(".", "").split() or [name]
    slip = list(parts[0])
    slip[draw.randrange(len(slip))] = draw.choice("aeiot")
    forms = [
        name,
        parts[0],
        parts[-1],
        "".join(part[0] for part in parts),
        "".join(part[: draw.randint(1, 3)] for part in parts),
        parts[0][:5],
        "".join(slip),
        "".join(parts),
        name.lower(),
        name.upper(),
        draw.choice(["Bill", "Tim", "Bob", "Kate", "Peggy", "Beth", "Dan", "Jim"]),
    ]
    return draw.choice(forms)


def _questions(draw: random.Random, names: list[str]) -> list[str]:
    found = []
    for _ in range(400):
        form = draw.choice(_ASKED)
        found.append(form.format(*(_written(draw, draw.choice(names)) for _ in range(form.count("{}")))))
    return found


def _differ(
    monkeypatch: pytest.MonkeyPatch, ask: Callable[[str], object], questions: list[str], book: str
) -> tuple[int, int]:
    """How many questions find somebody, and of how many comparing with all would find another."""
    looked_up = [ask(question) for question in questions]
    where, attribute = book.rsplit(".", 1)
    owner = getattr(getattr(rag, where.split(".")[0]), where.split(".")[1])
    everything = {
        "maybe": lambda self, *_: list(self.names),
        "maybe_near": lambda self, _: list(self.transcripts),
    }[attribute]
    monkeypatch.setattr(owner, attribute, everything)
    linear = [ask(question) for question in questions]
    return sum(map(bool, linear)), sum(one != other for one, other in zip(looked_up, linear, strict=True))


@pytest.mark.parametrize("seed", range(3))
def test_firms(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    draw = random.Random(seed)
    firms = frozenset(_name(draw) for _ in range(120))

    def ask(question: str) -> object:
        return asked_firms(question, read_words(question), firms)

    found, wrong = _differ(monkeypatch, ask, _questions(draw, sorted(firms)), "firms._Firms.maybe")
    assert found > 100
    assert wrong == 0


@pytest.mark.parametrize("seed", range(3))
def test_companies(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    draw = random.Random(seed)
    companies = {_name(draw): draw.choice([None, _word(draw)[:4].upper()]) for _ in range(120)}

    def ask(question: str) -> object:
        return written_companies(question, companies, lambda company, word: 0 if word.islower() else 6)

    found, wrong = _differ(monkeypatch, ask, _questions(draw, list(companies)), "companies._Companies.maybe")
    assert found > 100
    assert wrong == 0


@pytest.mark.parametrize("seed", range(3))
def test_people(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    draw = random.Random(seed)
    firms = [_name(draw) for _ in range(20)]
    transcripts = tuple(
        Transcript(
            id=f"call{number}",
            title=f"Call {number}",
            turns=(Turn(number=1, speaker="Operator", text="Welcome."),),
            speakers=tuple(
                Speaker(
                    name=f"{draw.choice([*_FIRST, _word(draw)])} {_word(draw)}",
                    firm=draw.choice([*firms, None]),
                    kind=draw.choice(["analyst", "management"]),
                )
                for _ in range(6)
            ),
        )
        for number in range(25)
    )
    names = [speaker.name for transcript in transcripts for speaker in transcript.speakers]
    found, wrong = _differ(
        monkeypatch,
        lambda question: mentions(question, transcripts),
        _questions(draw, names),
        "people._Everybody.maybe_near",
    )
    assert found > 100
    assert wrong == 0
