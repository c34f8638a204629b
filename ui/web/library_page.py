"""The library column and the scope chooser as HTML."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.library import Entry
from ui.render import escape_html
from ui.web.adding import Import


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one browser page looks at and asks about."""

    scope: tuple[str, ...] = ()
    """Ids of the transcripts that questions are limited to; empty for all."""
    current: str | None = None
    """Id of the transcript that was chosen last."""


def first_view(entries: Sequence[Entry]) -> View:
    """Return the view of a new page: the person's newest transcript, else the sample with the latest date."""
    if not entries:
        return View()
    own = [entry for entry in entries if not entry.sample]
    chosen = own[-1] if own else max(entries, key=lambda entry: entry.date or "")
    return View(scope=(chosen.id,), current=chosen.id)


def library_html(entries: Sequence[Entry], view: View) -> str:
    """Return the list of transcripts; the current one is marked, and named for static/page.js."""
    current = escape_html(view.current or "")
    if not entries:
        return '<div class="library" data-current=""><p class="empty">No transcripts yet.</p></div>'
    items = "".join(_entry_html(entry, entry.id == view.current) for entry in entries)
    return f'<div class="library" data-current="{current}"><ul aria-label="Transcripts">{items}</ul></div>'


def _entry_html(entry: Entry, current: bool) -> str:
    facts = [f"{entry.turns:,} turns", entry.date or "", "sample" if entry.sample else ""]
    facts_html = escape_html(" · ".join(fact for fact in facts if fact))
    title = escape_html(entry.title)
    return (
        f'<li><button type="button" class="entry" data-action="pick" data-transcript="{escape_html(entry.id)}"'
        f' aria-current="{"true" if current else "false"}" title="{title}">'
        f'<span class="entry-title" dir="auto">{title}</span><span class="entry-facts">{facts_html}</span>'
        f"</button></li>"
    )


def scope_html(entries: Sequence[Entry], view: View) -> str:
    """Return the chooser of what is asked: one, several or all transcripts."""
    options = "".join(
        f'<label class="scope-option"><input type="checkbox" name="scope" value="{escape_html(entry.id)}"'
        f"{' checked' if entry.id in view.scope else ''}><bdi>{escape_html(entry.title)}</bdi></label>"
        for entry in entries
    )
    everything = "true" if not view.scope else "false"
    return (
        f'<button type="button" class="scope-button" popovertarget="scope-menu" aria-label="Transcripts to ask'
        f' about: {escape_html(scope_words(entries, view))}"><span class="scope-words" dir="auto">'
        f"{escape_html(scope_words(entries, view))}</span></button>"
        f'<button type="button" class="scope-all" data-action="scope-all" aria-pressed="{everything}">'
        f"All transcripts</button>"
        f'<div id="scope-menu" popover><fieldset><legend>Ask about</legend>{options}</fieldset></div>'
    )


def scope_words(entries: Sequence[Entry], view: View) -> str:
    """Return the scope in words: a title, "2 transcripts", or "All 3 transcripts"."""
    chosen = [entry.title for entry in entries if entry.id in view.scope]
    if not chosen:
        # Samples leave library-wide questions as soon as there is a transcript of one's own.
        count = sum(1 for entry in entries if not entry.sample) or len(entries)
        return f"All {count} transcripts" if count > 1 else "All transcripts"
    return chosen[0] if len(chosen) == 1 else f"{len(chosen)} transcripts"


def notice_html(state: Import) -> str:
    """Return the lines that say how an import goes or went."""
    running = f'<p class="running">{escape_html(state.running)}</p>' if state.running else ""
    lines = "".join(f'<p class="note">{escape_html(line)}</p>' for line in state.lines)
    failures = "".join(f'<p class="failure" role="alert">{escape_html(line)}</p>' for line in state.failures)
    return failures + lines + running
