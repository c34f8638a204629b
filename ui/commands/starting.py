"""`saidthat` alone: the next three commands, ready to be typed."""

from ui.commands import console
from ui.commands.session import Session, opened

FIRST_STEPS = (
    ("saidthat index FILE", "read a transcript (a file, a folder, or - for pasted text)"),
    ("saidthat index --samples", "or read the invented ones that come with saidthat"),
    ("saidthat chat", "then ask in the browser"),
)


def next_steps(session: Session) -> None:
    """Print three commands that work as they stand: over the newest transcript, or to get one."""
    steps = FIRST_STEPS
    if session.exists:
        with opened(session) as library:
            entries = library.transcripts()
        own = [entry for entry in entries if not entry.sample] or list(entries)
        if own:
            identifier = own[-1].id
            steps = (
                (
                    f'saidthat ask "what was said about costs?" --transcript {identifier}',
                    "an answer with its sources",
                ),
                (f"saidthat show {identifier}", f"the transcript: {own[-1].turns} turns"),
                ("saidthat chat", "the same in the browser"),
            )
    for command, purpose in steps:
        # A line of its own, which no table may shorten: it is there to be copied.
        console.line(command, style="bold")
        console.line(f"# {purpose}", style="dim")
    console.note("saidthat --help shows every command")
