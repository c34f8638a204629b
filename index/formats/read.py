"""Bytes of a file become a transcript: refuse, decode, choose a reader, parse, annotate."""

from pathlib import PurePath

from index.document import Document
from index.errors import UnreadableFileError, UsageError
from index.formats.encodings import decode
from index.formats.file_names import NameFacts, read_name
from index.formats.ids import PASTED_NAMES
from index.formats.ids import transcript_id as derived_id
from index.formats.reader import Reader, Reading, SourceFile
from index.formats.refusals import is_binary, refuse_data
from index.formats.registry import FORMATS
from index.language import LANGUAGES, detect_language
from index.structure import annotate
from index.transcript import Transcript

_SURE_ENOUGH = 0.1
_EXACT = frozenset({"interchange", "exported"})
"""Formats whose files say all that is known: what they leave out is not looked for in the file's name."""
_SHOWN_LINES = 3
_SHOWN = 60
MULTILINGUAL = "sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2"
"""An encoder for about fifty languages, named where English is not what is spoken."""


def read_document(
    data: bytes, name: str, *, format: str | None = None, transcript_id: str | None = None
) -> Document:
    """Read a file as a transcript.

    Args:
        data: The bytes of the file.
        name: Its path or name, "-" for text that was pasted.
        format: Name of a reader of `FORMATS`; by default the one that is surest of the content.
        transcript_id: The id to give; by default the file's own (interchange), else the slug of the file's stem.

    Raises:
        UnreadableFileError: The file is no transcript that can be read; one line with the next step.
        InvalidTranscriptError: The file breaks the rules of its format; one line that says where.
        UsageError: There is no such format.
    """
    refuse_data(data, name)
    binary = is_binary(data)
    text, warning = ("", None) if binary else decode(data, name)
    source = SourceFile(name=name, data=data, text=text)
    reader = _chosen(source, format, binary=binary)
    reading = reader.parse(source)
    facts = NameFacts() if reader.name in _EXACT else read_name(name)
    transcript = _transcript(reading, source, transcript_id, facts)
    return Document(
        transcript=annotate(
            transcript, stated=reading.stated, questions_turn=reading.questions_turn, kind=reading.kind
        ),
        data=data,
        format=reader.name,
        format_version=reader.version,
        warnings=((warning,) if warning else ()) + reading.warnings + _about_language(transcript.language),
        stated=reading.stated,
        questions_turn=reading.questions_turn,
        kind=reading.kind,
        speakerless=reading.speakerless,
    )


def _about_language(code: str | None) -> tuple[str, ...]:
    """Say what another language than English means for searching."""
    if code in (None, "en"):
        return ()
    return (
        f"mostly in {LANGUAGES.get(code, code)}: the built-in encoder knows English only, so search goes by the "
        f"words themselves first; `saidthat reindex --encoder {MULTILINGUAL}` takes a model that knows it too",
    )


def _chosen(source: SourceFile, format: str | None, *, binary: bool) -> Reader:
    if format is not None:
        if format not in FORMATS:
            raise UsageError(f'there is no format "{format}"; choose one of {", ".join(sorted(FORMATS))}')
        if FORMATS[format].binary != binary:
            other = "binary" if binary else "text"
            raise UnreadableFileError(
                f"{source.name}: this is a {other} file, which {format} cannot be; leave --format out"
            )
        return FORMATS[format]
    sure = {name: reader.sniff(source) for name, reader in FORMATS.items() if reader.binary == binary}
    best = max(sure, key=lambda name: (sure[name], name), default="")
    if best and sure[best] >= _SURE_ENOUGH:
        return FORMATS[best]
    shown = [" ".join(line.split())[:_SHOWN] for line in source.text.split("\n") if line.strip()][
        :_SHOWN_LINES
    ]
    raise UnreadableFileError(
        f"{source.name}: no known format; tried {', '.join(sorted(FORMATS))}; the file begins with "
        f'{" / ".join(shown)!r}; export the transcript as text with "Name: words" lines or as WebVTT'
    )


def _transcript(reading: Reading, source: SourceFile, given: str | None, facts: NameFacts) -> Transcript:
    identity = given or reading.id or derived_id(source.name, reading.title, source.data)
    return Transcript(
        id=identity,
        title=reading.title or facts.title or _readable(source.name) or identity,
        turns=reading.turns,
        company=reading.company or facts.company,
        ticker=reading.ticker or facts.ticker,
        period=reading.period or facts.period,
        date=reading.date or facts.date,
        series=reading.series,
        language=reading.language or detect_language(reading.turns),
        source=reading.source or source.name,
    )


def _readable(name: str) -> str:
    """The stem as people gave it is a better title than its slug."""
    return " ".join(PurePath(name).stem.split()) if name not in PASTED_NAMES else ""
