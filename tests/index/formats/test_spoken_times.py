"""Times in words become clocks, and what only says them again becomes blank."""

from index.formats.spoken_times import with_clocks


def test_a_name_beside_the_time_keeps_its_line() -> None:
    lines = [
        "Ana 0 minutes 3 seconds",
        "Hi.",
        "Bo 1 minute 8 seconds1:08",
        "Ho.",
        "Ana 2 hours 4 seconds",
        "Bye.",
    ]
    assert with_clocks(lines) == ("Ana  0:00:03", "Hi.", "Bo  0:01:08", "Ho.", "Ana  2:00:04", "Bye.")


def test_a_time_that_a_clock_beside_says_is_blank() -> None:
    lines = ["0:03", "3 seconds", "a", "0:09", "9 seconds", "b", "1:00", "1 minute", "c"]
    assert with_clocks(lines) == ("0:03", "", "a", "0:09", "", "b", "1:00", "", "c")


def test_an_answer_of_two_words_is_what_was_said() -> None:
    lines = ["Ana: How long?", "5 minutes", "Ana: Only?", "30 seconds"]
    assert with_clocks(lines) == tuple(lines)
