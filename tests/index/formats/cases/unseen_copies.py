"""What people copy out of windows: chats, panels with times in words, timecodes, names in a column."""

from tests.index.formats.variants import Said, Variant

_SLACK = """Ana Ruiz  [9:14 AM]
morning all

Bo Chen  [9:15 AM]
hey
note: I'm late

Ana Ruiz  [9:20 AM]
ok

Bo Chen  [9:31 AM]
here
"""

_ZOOM_CHAT = """14:02:03\t From  Nadia Ferro : to  Everyone : hi all
14:02:20\t From  Gus Lind : to  Everyone : hello
14:05:00\t From  Nadia Ferro : to  Everyone : the sheet: https://sheet.invalid/7
14:06:11\t From  Gus Lind : to  Nadia Ferro(Privately) : 41 or 14?
14:06:40\t From  Nadia Ferro : to  Gus Lind(Privately) : 41
"""

_TEAMS_PANE = """Ana Ruiz
Ana Ruiz 0 minutes 3 seconds
Good morning.
Bo Chen
Bo Chen 0 minutes 8 seconds
Hi. How long do we have?
Ana Ruiz
Ana Ruiz 1 minute 2 seconds
5 minutes
Bo Chen
Bo Chen 1 hour 0 minutes 9 seconds
Thanks.
"""

_PANEL = """0:00
0 seconds
so today we look at valves
0:04
4 seconds
and why they stick
0:41
41 seconds
first take the cover off
1:02
1 minute, 2 seconds
and clean it
"""

_TIMECODE = """00;00;00;05 - 00;00;04;12
Speaker 1
Welcome to the show.

00;00;04;20 - 00;00;06;00
Speaker 2
Thanks, glad to be here.

00;00;06;05 - 00;00;08;00
Speaker 1
Shall we?
"""

_COLUMN = """KITCHEN TABLE TALK, PART 2

ANA RUIZ        Good morning. We start
                with the budget.

BO CHEN         Fine.

ANA RUIZ        It is two million. Note: without tax.

BO CHEN         Too much.
"""

VARIANTS = (
    Variant(
        format="labelled_text",
        name="unseen: a chat copied, names with the time of the day",
        file="channel.txt",
        data=_SLACK.encode(),
        turns=(
            Said("Ana Ruiz", "morning all"),
            Said("Bo Chen", "hey note: I'm late"),
            Said("Ana Ruiz", "ok"),
            Said("Bo Chen", "here"),
        ),
    ),
    Variant(
        format="labelled_text",
        name="unseen: a meeting's chat, from somebody to somebody",
        file="meeting_saved_chat.txt",
        data=_ZOOM_CHAT.replace("\n", "\r\n").encode(),
        turns=(
            Said("Nadia Ferro", "hi all"),
            Said("Gus Lind", "hello"),
            Said("Nadia Ferro", "the sheet: https://sheet.invalid/7"),
            Said("Gus Lind", "41 or 14?"),
            Said("Nadia Ferro", "41"),
        ),
        warns="times are of the day",
    ),
    Variant(
        format="clock_text",
        name="unseen: a pane copied, times in words, each name twice",
        file="Weekly.txt",
        data=_TEAMS_PANE.encode(),
        turns=(
            Said("Ana Ruiz", "Good morning.", 3.0, None),
            Said("Bo Chen", "Hi. How long do we have?", 8.0, None),
            Said("Ana Ruiz", "5 minutes", 62.0, None),
            Said("Bo Chen", "Thanks.", 3609.0, None),
        ),
    ),
    Variant(
        format="clock_text",
        name="unseen: a player's panel copied, each time twice",
        file="valves.txt",
        data=_PANEL.encode(),
        turns=(
            # Where each time ends with the next one there is no pause to part turns at.
            Said(
                "Unknown speaker",
                "so today we look at valves and why they stick first take the cover off and clean it",
                0.0,
                62.0,
            ),
        ),
        warns="speaker",
    ),
    Variant(
        format="clock_text",
        name="unseen: an editor's text, timecodes with frames",
        file="Sequence 02.txt",
        data=_TIMECODE.encode("utf-8-sig"),
        turns=(
            Said("Speaker 1", "Welcome to the show.", 0.05, 4.12),
            Said("Speaker 2", "Thanks, glad to be here.", 4.2, 6.0),
            Said("Speaker 1", "Shall we?", 6.05, 8.0),
        ),
    ),
    Variant(
        format="labelled_text",
        name="unseen: names in a column of their own",
        file="kitchen.txt",
        data=_COLUMN.encode(),
        turns=(
            Said("ANA RUIZ", "Good morning. We start with the budget."),
            Said("BO CHEN", "Fine."),
            Said("ANA RUIZ", "It is two million. Note: without tax."),
            Said("BO CHEN", "Too much."),
        ),
    ),
)
