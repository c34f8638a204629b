"""Short ways to write a transcript for a test."""

from index.structure import annotate
from index.transcript import Speaker, Transcript, Turn


def talk(script: str) -> Transcript:
    """Return the annotated transcript of lines `Name: text`."""
    turns = []
    for line in script.strip().splitlines():
        name, _, text = line.strip().partition(": ")
        if name:
            turns.append(Turn(number=len(turns) + 1, speaker=name, text=text))
    return annotate(Transcript(id="talk", title="Talk", turns=tuple(turns)))


def who(transcript: Transcript, name: str) -> Speaker:
    """Return a speaker by name."""
    return transcript.speaker(name)


CALL = """
Operator: Good day and welcome to the Fenwick Tools third quarter 2031 earnings conference call. All participants are in a listen-only mode. I would now like to hand the call over to Dana Whitlock, Head of Investor Relations of Fenwick Tools. Please go ahead.
Dana Whitlock: Thank you. This call contains forward-looking statements; actual results may differ. On the call with me are our President and CEO, Mr. Ravi Menon; and CFO, Ms. Lucia Prado. I will now turn the call over to Ravi.
Ravi Menon: Thank you, Dana, and good morning. We grew in every region this quarter, orders rose by nine percent and our new plant opened on time and on budget. I am proud of the whole team and of what it has built here. Lucia will now walk you through the numbers.
Lucia Prado: Thanks, Ravi. Revenue was 210 million, gross margin was 41 percent, and we spent 12 million on capital expenditures, mostly for the plant. Net cash stood at 55 million at the end of September. With that, operator, we are ready for questions.
Operator: Thank you. To ask a question, please press star one. Our first question comes from the line of Tom Archer from Birch & Lane (NYSE:BLN). Please go ahead.
Tom Archer: Good morning, everyone.
Ravi Menon: Morning, Tom.
Tom Archer: Could you talk about pricing, and what do you expect for capex next year?
Ravi Menon: Pricing has held up well. Lucia, will you take capex?
Lucia Prado: Sure. We expect about 15 million, so a little more than this year.
Tom Archer: Great, thank you.
Ravi Menon: Thanks, Tom.
Operator: Our next question is from Mei Ling with Harbour Row Capital. Your line is open.
Ravi Menon: Hello, Mei.
Mei Ling: Thanks for taking my question. How should we think about margins?
Lucia Prado: They should stay close to where they are today.
Mei Ling: Thank you.
Operator: There are no further questions. I will turn the call back to Dana Whitlock for closing remarks.
Dana Whitlock: Thank you all for joining us. Have a good day.
Operator: This concludes today's conference call. You may now disconnect.
"""
"""An invented earnings call with all that a usual one has."""
