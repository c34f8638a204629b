"""Filters become transcripts and turns."""

from pathlib import Path

import pytest

from index.errors import EmptyLibraryError, TranscriptNotFoundError, UnknownFilterError, UsageError
from index.filters import Filters
from index.library import Library
from index.transcript import Section, Speaker
from tests.index.library_kit import StubEncoder, document

ACME_SPEAKERS = (
    Speaker(name="Operator", kind="operator"),
    Speaker(name="Tao Li", role="Vice Chairman and CEO", kind="management"),
    Speaker(name="Ben Hale", role="Chief Financial Officer", kind="management"),
    Speaker(name="Ann Roy", firm="Goldman Sachs Asia", kind="analyst"),
)
ACME_NAMES = ["Operator", "Tao Li", "Ben Hale", "Ann Roy", "Ben Hale", "Ann Roy"]
ACME_SECTIONS = (
    Section(kind="prepared_remarks", first_turn=1, last_turn=3),
    Section(kind="questions_and_answers", first_turn=4, last_turn=6),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory):
    """Two calls of Acme, one of Zeta, a meeting without structure; samples besides."""
    with Library.open(tmp_path_factory.mktemp("library"), encoder=StubEncoder()) as library:
        library.add(document("sample-call", ["A sample."], company="Acme Samples"), sample=True)
        for name, period, date in (
            ("acme-q1", "Q1 2024", "2024-05-20"),
            ("acme-q2", "Q2 2024", "2024-08-21"),
        ):
            library.add(
                document(
                    name,
                    [f"Turn {number} of {name}." for number in range(1, 7)],
                    company="Acme Cloud Holdings",
                    period=period,
                    date=date,
                    speakers=ACME_SPEAKERS,
                    names=ACME_NAMES,
                    sections=ACME_SECTIONS,
                )
            )
        library.add(
            document(
                "zeta",
                ["Welcome.", "Thanks."],
                company="Zeta Inc",
                period="H1 2023",
                speakers=(Speaker(name="Zoe Zim", role="CFO", kind="management"), Speaker(name="Al Bo")),
                names=["Zoe Zim", "Al Bo"],
            )
        )
        library.add(document("meeting", ["Hello.", "Hi.", "Bye."], date="2024-06-01"))
        yield library


def scoped(library: Library, **filters: object) -> dict[str, list[int]]:
    scope = library.scope(Filters(**filters))
    assert set(scope.allowed) == {transcript.id for transcript in scope.transcripts}
    assert len(scope.revisions) == len(scope.keys) == len(scope.transcripts)
    assert scope.chunks == len(library.indexed(scope))
    return {name: sorted(turns) for name, turns in scope.allowed.items()}


WHOLE = {"acme-q1": [1, 2, 3, 4, 5, 6], "acme-q2": [1, 2, 3, 4, 5, 6], "zeta": [1, 2], "meeting": [1, 2, 3]}


def test_without_filters_everything_but_the_samples(library: Library) -> None:
    assert scoped(library) == WHOLE
    assert list(scoped(library)) == list(WHOLE)  # in the order of adding
    assert not library.scope().whole_library


def test_a_sample_is_found_when_named(library: Library) -> None:
    assert scoped(library, transcripts=("sample",)) == {"sample-call": [1]}
    assert scoped(library, transcripts=("1", "zeta")) == {"sample-call": [1], "zeta": [1, 2]}


def test_samples_alone_are_the_whole_library(tmp_path: Path) -> None:
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        with pytest.raises(EmptyLibraryError, match="saidthat index"):
            library.scope()
        library.add(document("sample-1", ["One."]), sample=True)
        library.add(document("sample-2", ["Two."]), sample=True)
        assert scoped(library) == {"sample-1": [1], "sample-2": [1]}
        assert library.scope().whole_library
        library.add(document("own", ["Mine."]))
        assert scoped(library) == {"own": [1]}
        library.remove("own")
        assert scoped(library) == {"sample-1": [1], "sample-2": [1]}


def only(turns: list[int], *names: str) -> dict[str, list[int]]:
    return dict.fromkeys(names or ("acme-q1", "acme-q2"), turns)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"speakers": ("hale",)}, only([3, 5])),
        ({"speakers": ("Ann Roy", "tao")}, only([2, 4, 6])),
        ({"roles": ("CFO",)}, {**only([3, 5]), "zeta": [1]}),
        ({"roles": ("chief financial officer",)}, {**only([3, 5]), "zeta": [1]}),
        ({"roles": ("Chief Executive Officer",)}, only([2])),
        ({"roles": ("analyst",)}, only([4, 6])),
        ({"roles": ("management",)}, {**only([2, 3, 5]), "zeta": [1]}),
        ({"roles": ("CFO", "operator")}, {**only([1, 3, 5]), "zeta": [1]}),
        ({"firms": ("goldman",)}, only([4, 6])),
        ({"sections": ("remarks",)}, only([1, 2, 3])),
        ({"sections": ("q&a",)}, only([4, 5, 6])),
        ({"sections": ("qa", "prepared remarks")}, only([1, 2, 3, 4, 5, 6])),
        ({"sections": ("qa",), "roles": ("CFO",)}, only([5])),
        ({"companies": ("acme",)}, only([1, 2, 3, 4, 5, 6])),
        ({"companies": ("Zeta", "Acme"), "speakers": ("zoe",)}, {"zeta": [1]}),
        ({"periods": ("2024Q2",)}, only([1, 2, 3, 4, 5, 6], "acme-q2")),
        ({"periods": ("2024",), "roles": ("CFO",)}, only([3, 5])),
        ({"periods": ("1H23", "Q1")}, {**only([1, 2, 3, 4, 5, 6], "acme-q1"), "zeta": [1, 2]}),
        ({"since": "2024-06"}, {**only([1, 2, 3, 4, 5, 6], "acme-q2"), "meeting": [1, 2, 3]}),
        ({"since": "2024-08-21"}, only([1, 2, 3, 4, 5, 6], "acme-q2")),
        ({"since": "2024", "companies": ("acme",)}, only([1, 2, 3, 4, 5, 6])),
        ({"transcripts": ("acme-q1", "acme-q2"), "speakers": ("tao",)}, only([2])),
    ],
    ids=str,
)
def test_filters(library: Library, filters: dict[str, object], expected: dict[str, list[int]]) -> None:
    assert scoped(library, **filters) == expected


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"speakers": ("nobody",)}, 'No speaker "nobody": there is Operator, Tao Li, Ben Hale, Ann Roy, Zoe Zim, Al Bo, Ben, Ada.'),
        ({"speakers": ("tao", "nobody")}, 'No speaker "nobody"'),
        ({"roles": ("treasurer",)}, 'No role "treasurer": there is operator, Vice Chairman and CEO, Chief Financial Officer, analyst, CFO, other.'),
        ({"firms": ("ubs",)}, 'No firm "ubs": there is Goldman Sachs Asia.'),
        ({"firms": ("ubs",), "transcripts": ("zeta",)}, 'No firm "ubs": nothing in scope states a firm.'),
        ({"sections": ("appendix",)}, 'No section "appendix": there is remarks, qa.'),
        ({"sections": ("qa",), "transcripts": ("zeta",)}, 'No section "qa": there is whole.'),
        ({"companies": ("initech",)}, 'No company "initech": there is Acme Cloud Holdings, Zeta Inc.'),
        ({"periods": ("Q4 2024",)}, 'No period "Q4 2024": there is Q1 2024, Q2 2024, H1 2023, 2024.'),
        ({"since": "2025"}, 'Nothing is from "2025" or later: dates run from 2024-05-20 to 2024-08-21.'),
        ({"since": "2020", "companies": ("zeta",)}, "no transcript in scope states a date"),
        ({"speakers": ("tao",), "sections": ("qa",)}, "No turn fits all filters together (speaker tao, section qa)"),
    ],
    ids=str,
)  # fmt: skip
def test_a_filter_that_fits_nothing_says_what_there_is(
    library: Library, filters: dict[str, object], message: str
) -> None:
    with pytest.raises(UnknownFilterError) as caught:
        library.scope(Filters(**filters))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_long_lists_are_cut(tmp_path: Path) -> None:
    names = [f"Person {number}" for number in range(20)]
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        library.add(document("call", ["Hello there."] * 20, names=names))
        with pytest.raises(UnknownFilterError, match=r"Person 11 and 8 more\.$"):
            library.scope(Filters(speakers=("nobody",)))


def test_a_transcript_that_is_not_there(library: Library) -> None:
    with pytest.raises(TranscriptNotFoundError, match="acme-q3"):
        library.scope(Filters(transcripts=("acme-q3",)))


def test_since_must_be_a_date(library: Library) -> None:
    with pytest.raises(UsageError, match="ISO date"):
        library.scope(Filters(since="last year"))


def test_the_listing_takes_the_same_filters_and_keeps_its_numbers(library: Library) -> None:
    assert [(entry.number, entry.id) for entry in library.transcripts()] == [
        (1, "sample-call"), (2, "acme-q1"), (3, "acme-q2"), (4, "zeta"), (5, "meeting"),
    ]  # fmt: skip
    assert [entry.id for entry in library.transcripts(Filters(companies=("acme",)))] == [
        "sample-call", "acme-q1", "acme-q2",
    ]  # fmt: skip
    assert [entry.number for entry in library.transcripts(Filters(roles=("CFO",)))] == [2, 3, 4]
    assert [entry.number for entry in library.transcripts(Filters(periods=("2024",), sections=("qa",)))] == [
        2,
        3,
    ]
    with pytest.raises(UnknownFilterError):
        library.transcripts(Filters(firms=("ubs",)))


def test_an_empty_library_lists_nothing(tmp_path: Path) -> None:
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        assert library.transcripts() == ()
        with pytest.raises(EmptyLibraryError):
            library.transcripts(Filters(companies=("acme",)))
