"""Names that fit nobody are said; what only looks like such a name is not."""

from dataclasses import replace

import pytest

from index.transcript import Speaker, Transcript, Turn
from rag.unknown import Unknown, say, unknown_names

CALL = Transcript(
    id="call",
    title="Halden Robotics Q2 2031 earnings call",
    company="Halden Robotics N.V.",
    kind="earnings_call",
    turns=(
        Turn(
            number=1,
            speaker="Ana Ruiz",
            text="Walmart ordered ten arms. The FDA asked for more. Moody's raised us. Our former head Lars Dekker left,"
            " and Mr. Ostrander follows. Vision Pro sells. Volvo said no.",
        ),
    ),
    speakers=(
        Speaker(name="Operator", kind="operator"),
        Speaker(name="Ana Ruiz", role="CFO", kind="management"),
        Speaker(name="Timothy Zhao", firm="Oakmere Bryce", kind="analyst"),
        Speaker(name="Suzanne S.", kind="management"),
        Speaker(name="Steve", firm="Ferrand Loch", kind="analyst"),
        Speaker(name="Jean-Marc d'Orsay", kind="management"),
        Speaker(name="Tao Zou", kind="management"),
    ),
)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What did Zimmermann say about capex?", "Zimmermann"),
        ("What did Mr. Zimmermann say about capex?", "Zimmermann"),
        ("What did Hans Zimmermann ask?", "Hans Zimmermann"),
        ("what did Zimmermann think of pricing", "Zimmermann"),
        ("How did Zimmermann answer?", "Zimmermann"),
        ("Did Zimmermann mention China?", "Zimmermann"),
        ("Does Zimmermann believe in growth?", "Zimmermann"),
        ("Why was Zimmermann worried about cash?", "Zimmermann"),
        ("According to Zimmermann, is it over?", "Zimmermann"),
        ("What was Zimmermann's answer on cash?", "Zimmermann"),
        ("Zimmermann's view on margins?", "Zimmermann"),
        ("What is Zimmermann's first question about?", "Zimmermann"),
        ("Who is Zimmermann?", "Zimmermann"),
        ("Who's Hans Zimmermann?", "Hans Zimmermann"),
        ("Zimmermann asked about cash. What was the reply?", "Zimmermann"),
        ("Hans Zimmermann wondered about cash; the reply?", "Hans Zimmermann"),
        ("What was the reply to Zimmermann?", "Zimmermann"),
        ("What was said by Zimmermann on tax?", "Zimmermann"),
        ("questions from Zimmermann?", "Zimmermann"),
        ("What did Steve Jobs say?", ""),  # the transcript knows one Steve, without a family name
        ("What did Ana Kowalski say?", "Ana Kowalski"),
        ("What did Lars Dekker say about output?", "Lars Dekker"),  # only mentioned
        ("What did Ostrander tell analysts?", "Ostrander"),
        ("What did Müller-Ott say about Asia?", "Müller-Ott"),
        ("What did van der Berg say?", "van der Berg"),
        ("What did Frobnitz explain about margins?", "Frobnitz"),
        ("What did the Morgan Stanley analyst ask?", "Morgan Stanley"),
        ("What did the analyst from Castellane Peak want to know?", "Castellane Peak"),
        ("Did anybody from Castellane ask about debt?", "Castellane"),
        ("What did O'Neill say on pricing?", "O'Neill"),
    ],
)
def test_a_name_that_fits_nobody_is_found(question: str, name: str) -> None:
    assert [one.name for one in unknown_names(question, [CALL])] == ([name] if name else [])


@pytest.mark.parametrize(
    "question",
    [
        "What did Ana Ruiz say about capex?",
        "What did Ruiz say?",
        "what did Riuz say?",  # nearly spelled
        "What did Tim ask?",
        "What did Mr. Zhao ask?",
        "What did Zau say about AI?",
        "What did Suzanne Sitherwood say?",
        "What did Steve Rasche think?",
        "What did d’Orsay say?",
        "What did Jean-Marc answer?",
        "What did Walmart say about the order?",  # an organisation that is talked about
        "What did Moody's say about the rating?",
        "What did the FDA say about the trial?",
        "What did Volvo think?",
        "What did Halden say about capex?",
        "What did Oakmere want to know?",
        "What did the Ferrand Loch analyst ask?",
        "What did Management say about capex?",
        "What did The Board say?",
        "What did the CFO say?",
        "What did EBITDA tell?",
        "What did China say about tariffs?",
        "What did Congress say?",
        "What did the European analyst ask?",
        "What did they say in May about cash?",
        "Was March mentioned?",
        "Is Vision Pro mentioned?",
        "What did Q2 say about demand?",
        "What was said about Zimmermann?",
        "How is the Zimmermann project going?",
        "Did Tesla raise prices?",
        "What is Berlin's share of output?",
        "Why did Zwolle lose output?",
        "According to GAAP, was there a loss?",
        "Who is Zimmermann's supplier?",
        "What did I say?",
        "What did Chief Financial Officer Ruiz say?",
        "What Did Everybody Say About The Robots?",
        "capex?",
        "Who asked about capex?",
    ],
)
def test_no_false_alarm(question: str) -> None:
    assert unknown_names(question, [CALL]) == ()


def test_the_nearest_name_and_a_mention_are_told() -> None:
    assert unknown_names("What did Anna Ruhiz say?", [CALL]) == ()
    assert unknown_names("What did Ruizen say?", [CALL]) == (
        Unknown(name="Ruizen", kind="speaker", near="Ana Ruiz"),
    )
    (one,) = unknown_names("What did Lars Dekker say?", [CALL])
    assert (one.mentioned, one.near) == (True, None)


def test_labels_without_names_may_hide_anybody() -> None:
    numbered = replace(
        CALL, speakers=(Speaker(name="Speaker 1"), Speaker(name="Speaker 2"), Speaker(name="Ana"))
    )
    assert unknown_names("What did Zimmermann say?", [numbered]) == ()


def test_what_is_said_of_them() -> None:
    one = Unknown(name="Zimmermann", kind="speaker", near="Timmermans")
    assert (
        say([one], [CALL]) == "Nobody called Zimmermann speaks in this call. The nearest name is Timmermans."
    )
    assert say([one], [CALL, CALL]) == (
        "No transcript here is of Zimmermann. Nobody called Zimmermann speaks in these 2 calls."
        " The nearest name is Timmermans."
    )
    firm = Unknown(name="Castellane", kind="firm", mentioned=True)
    assert say([firm], [CALL]) == "Nobody from Castellane speaks in this call; the name is only mentioned."
    assert say([], [CALL]) == ""
