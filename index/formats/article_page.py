"""The text of a web page around a call: only the call's turns are read, nothing of the article is."""

from index.errors import UnreadableFileError
from index.formats import html_page
from index.formats.json_text import begins_as_json
from index.formats.reader import Reader, Reading, SourceFile
from index.formats.survey import read_turns, survey

_PAGE = 0.5


def sniff(source: SourceFile) -> float:
    """Sure when labelled turns stand amid headlines, marketing, a marker line or a footer."""
    # A look over the lines of a long JSON or of a web archive's pictures takes seconds.
    other = begins_as_json(source.text) or html_page.sniff(source) > 0
    found = None if other else survey(source.text)
    if found is None or not found.layout.openings:
        return 0.0
    return 0.9 if found.signs >= _PAGE else 0.4 * found.signs


def parse(source: SourceFile) -> Reading:
    """Read the turns of the call.

    Raises:
        UnreadableFileError: The page holds no turns.
    """
    found = survey(source.text)
    if not found.layout.openings:
        raise UnreadableFileError(
            f'{source.name}: the page holds no turns such as "Ana Ruiz: Good morning."; copy the part with the '
            "transcript as well"
        )
    return read_turns(found, page=True)


READER = Reader(
    name="article_page",
    version=2,
    endings=(".txt", ".text", ".md"),
    looks_like="the text of a web page with the transcript of a call in it",
    sniff=sniff,
    parse=parse,
)
