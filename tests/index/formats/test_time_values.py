"""Times as tools write them."""

import pytest

from index.formats.time_values import MILLISECOND, SECOND, TICK, from_the_start, likely_unit, read_time


@pytest.mark.parametrize(
    ("value", "unit", "seconds"),
    [
        (12, SECOND, 12.0),
        (1500, MILLISECOND, 1.5),
        (36_000_000, TICK, 3.6),
        ("12.5", SECOND, 12.5),
        ("12,5", SECOND, 12.5),
        ("1500", MILLISECOND, 1.5),
        ("1.5s", MILLISECOND, 1.5),
        ("250 ms", SECOND, 0.25),
        ("0:09", SECOND, 9.0),
        ("75:00", SECOND, 4500.0),
        ("01:02:03", SECOND, 3723.0),
        ("00:01:23,450", SECOND, 83.45),
        ("[00:01:23.450]", SECOND, 83.45),
        ("PT1M2.5S", SECOND, 62.5),
        ("PT1H", SECOND, 3600.0),
        ("1970-01-02T00:00:00Z", SECOND, 86400.0),
        ("PT", SECOND, None),
        ("soon", SECOND, None),
        ("-1", SECOND, None),
        ("2031-99-99T00:00", SECOND, None),
    ],
)
def test_times(value: object, unit: float, seconds: float | None) -> None:
    assert read_time(value, unit) == seconds


def test_moments_of_the_calendar_count_from_the_first() -> None:
    assert from_the_start([(2e9 + 5, 2e9 + 7), (2e9, None), (None, 3.0)]) == [
        (5.0, 7.0),
        (0.0, None),
        (None, None),
    ]


def test_a_time_beyond_any_recording_is_none() -> None:
    assert from_the_start([(1.0, 9e9), (5e9, 5e9)]) == [(1.0, None), (None, None)]


@pytest.mark.parametrize(
    ("spans", "words", "unit"),
    [
        ([(0, 4)], 8, SECOND),
        ([(0, 4000)], 8, MILLISECOND),
        ([("0", "4000"), ("4000", "7000")], 10, MILLISECOND),
        ([(0.0, 4000.5)], 8, SECOND),
        ([(0, None), (4000, None), (9000, None)], 12, MILLISECOND),
        ([(None, None)], 3, SECOND),
    ],
)
def test_whole_numbers_too_large_for_the_words_are_milliseconds(
    spans: list[tuple[object, object]], words: int, unit: float
) -> None:
    assert likely_unit(spans, words) == unit
