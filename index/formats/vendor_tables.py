"""Where each tool's JSON keeps what was said: one row a shape, the only place that knows the tools' keys.

A path is keys with dots between ("results.utterances"); a number counts into a list and `*` takes every entry.
A time's path may end in its unit: "offset@tick". `CHECKED` rows were held against published examples or schemas
of the tool, the others are from memory and are read leniently.
"""

from dataclasses import dataclass

NAMES = (
    "speaker_name", "speakerName", "speaker.name", "speaker.display_name", "speaker.displayName", "speaker",
    "participant.name", "participant_name", "participantName", "participant", "display_name", "displayName",
    "user_name", "userName", "username", "user.name", "user", "author.name", "author", "from.name", "from",
    "sender.name", "sender", "who", "person", "name", "role", "speaker_label", "speakerLabel", "speaker_id",
    "speakerId", "speaker.id", "speaker_tag", "speakerTag", "channel_label",
)  # fmt: skip
"""Keys of who speaks, the usual ones of all tools; a name is preferred to an id."""
TEXTS = (
    "text", "transcript", "content", "sentence", "utterance", "message", "words", "raw_text", "caption", "speech",
    "dialogue", "dialog", "line", "body", "value", "transcription", "said",
)  # fmt: skip
STARTS = (
    "start_time", "startTime", "start", "start_seconds", "startSeconds", "start_sec", "start_ms@ms", "startMs@ms",
    "start_time_ms@ms", "startTimeMs@ms", "start_timestamp.relative", "start_timestamp", "begin", "begin_time",
    "timestamp.0", "timestamp", "time", "ts", "offset", "offset_seconds", "data_start",
)  # fmt: skip
ENDS = (
    "end_time", "endTime", "end", "end_seconds", "endSeconds", "end_sec", "end_ms@ms", "endMs@ms", "end_time_ms@ms",
    "endTimeMs@ms", "end_timestamp.relative", "end_timestamp", "stop", "finish", "timestamp.1", "end_ts", "data_end",
)  # fmt: skip
PARTS = ("words", "sentences", "elements", "tokens", "segments", "terms")
"""Lists inside an entry that may hold its text in parts."""
IDS = ("id", "speaker_id", "speakerId", "speaker", "participant_id")
"""Keys of the id in a list of speakers; the name beside it has one of the usual keys."""

TITLES = (
    "title", "meeting_title", "meetingTitle", "meeting.title", "meeting_name", "topic", "subject", "call.title",
    "metadata.title", "data.transcript.title", "transcript.title", "speech.title", "calls.0.metaData.title",
    "event_title",
)  # fmt: skip
DATES = (
    "date", "meeting_date", "meetingDate", "meeting.date", "dateString", "date_string", "call_date", "event_date",
    "recorded_at", "recordedAt", "started_at", "start_datetime", "happenedAt", "metadata.date", "call.date",
    "data.transcript.dateString", "data.transcript.date", "transcript.dateString", "transcript.date",
    "calls.0.metaData.started", "0.date",
)  # fmt: skip
COMPANIES = ("company", "company_name", "companyName", "issuer", "metadata.company")
TICKERS = ("ticker", "symbol", "0.symbol", "metadata.ticker")
WHOLE_TEXTS = (
    "text", "transcript", "content", "transcription", "results.transcripts.*.transcript",
    "results.channels.*.alternatives.0.transcript", "combinedRecognizedPhrases.*.display", "combinedPhrases.*.text",
    "result.transcription.full_transcript", "data.transcript", "data.text", "0.content", "0.transcript", "0.text",
)  # fmt: skip
"""Where the whole transcript may stand as one text, when no list of stretches is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ByStart:
    """Speakers in a list beside the words; a word has the speaker whose entry starts when it does."""

    at: str
    start: str
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One shape of JSON."""

    tool: str
    """Name for people. Of several rows of one tool that fit a file, the first that names speakers is taken."""
    checked: bool = False
    """True when the shape was held against published examples or schemas of the tool."""
    at: tuple[str, ...]
    """Paths of the list of stretches; the first that is there counts. Several lists (a `*`) are channels."""
    needs: str | None = None
    """A path that at least one entry must have."""
    speaker: tuple[str, ...] = NAMES
    text: tuple[str, ...] = TEXTS
    start: tuple[str, ...] = STARTS
    end: tuple[str, ...] = ENDS
    duration: tuple[str, ...] = ("duration", "duration_seconds", "duration_ms@ms", "durationMs@ms")
    """For files that give no end."""
    unit: str | None = "s"
    """What a bare number of a time counts in: "s", "ms", "tick", "sample"; None when only the figures tell."""
    parts: tuple[str, ...] = ()
    """Lists inside an entry that hold its text in parts with times of their own."""
    words: bool = False
    """True when each stretch is a word or a sign of punctuation."""
    channel: tuple[str, ...] = ()
    """Keys of the recording's channel, which stands for the speaker where none is named; "*" is the list's place."""
    names: tuple[str, ...] = ("speakers", "participants", "speaker_map", "speaker_names")
    """Paths of the list of speakers, or of an object {id: name}, that says whose id is whose."""
    by_start: ByStart | None = None
    turn_after: str | None = None
    """Key that is true where somebody else speaks next."""
    repeats: bool = False
    """True when the last list may repeat all lists before it, with speakers."""
    joins: bool = True
    """True when neighbours by one speaker are one turn even without times; else each entry is a turn then."""


_SPEAKER = ("speaker", "speaker_name", "speaker_label", "speaker_id")
_WORD = ("punctuated_word", "word", "text")

ROWS: tuple[Row, ...] = (
    Row(
        tool="Deepgram",
        checked=True,
        at=("results.utterances",),
        speaker=("speaker",),
        text=("transcript",),
        channel=("channel",),
        start=("start",),
        end=("end",),
    ),
    Row(
        tool="Deepgram",
        checked=True,
        at=("results.channels.*.alternatives.0.paragraphs.paragraphs",),
        speaker=("speaker",),
        parts=("sentences",),
        channel=("*",),
        start=("start",),
        end=("end",),
    ),
    Row(
        tool="Deepgram",
        checked=True,
        at=("results.channels.*.alternatives.0.words",),
        speaker=("speaker",),
        text=_WORD,
        words=True,
        channel=("*",),
        start=("start",),
        end=("end",),
    ),
    Row(
        tool="AWS Transcribe",
        checked=True,
        at=("results.audio_segments",),
        needs="speaker_label",
        text=("transcript",),
        speaker=("speaker_label",),
        channel=("channel_label",),
    ),
    Row(
        tool="AWS Transcribe",
        checked=True,
        at=("results.items",),
        text=("alternatives.0.content",),
        speaker=("speaker_label",),
        by_start=ByStart(
            at="results.speaker_labels.segments.*.items", start="start_time", speaker="speaker_label"
        ),
        words=True,
        channel=("channel_label",),
    ),
    Row(
        tool="AWS Transcribe",
        at=("results.channel_labels.channels.*.items",),
        text=("alternatives.0.content",),
        speaker=(),
        words=True,
        channel=("*",),
    ),
    Row(
        tool="IBM Watson",
        at=("results.*.alternatives.0.timestamps",),
        needs="0",
        text=("0",),
        start=("1",),
        end=("2",),
        speaker=(),
        by_start=ByStart(at="speaker_labels", start="from", speaker="speaker"),
        words=True,
    ),
    Row(
        tool="Google Speech-to-Text",
        checked=True,
        at=("results.*.alternatives.0.words", "response.results.*.alternatives.0.words"),
        needs="word",
        text=("word",),
        speaker=("speakerTag", "speakerLabel", "speaker_tag", "speaker_label"),
        words=True,
        repeats=True,
        start=("startTime", "startOffset", "start_time", "start_offset"),
        end=("endTime", "endOffset", "end_time", "end_offset"),
    ),
    Row(
        tool="Google Speech-to-Text",
        at=("results", "response.results"),
        text=("alternatives.0.transcript",),
        speaker=(),
        start=(),
        end=(),
        channel=("channelTag",),
    ),
    Row(
        tool="Speechmatics",
        checked=True,
        at=("results",),
        text=("alternatives.0.content",),
        speaker=("alternatives.0.speaker",),
        start=("start_time",),
        end=("end_time",),
        words=True,
        channel=("channel",),
    ),
    Row(
        tool="Azure Speech",
        checked=True,
        at=("recognizedPhrases",),
        text=("nBest.0.display", "nBest.0.lexical", "display"),
        speaker=("speaker",),
        start=("offsetInTicks@tick", "offsetMilliseconds@ms", "offset@tick"),
        end=(),
        duration=("durationInTicks@tick", "durationMilliseconds@ms", "duration@tick"),
        channel=("channel",),
    ),
    Row(
        tool="Azure Speech",
        at=("phrases",),
        needs="offsetMilliseconds",
        speaker=("speaker",),
        start=("offsetMilliseconds@ms",),
        end=(),
        duration=("durationMilliseconds@ms",),
        channel=("channel",),
    ),
    Row(
        tool="Gladia",
        at=("result.transcription.utterances", "transcription.utterances"),
        speaker=("speaker",),
        channel=("channel",),
    ),
    Row(
        tool="AssemblyAI",
        checked=True,
        at=("utterances", "sentences", "paragraphs"),
        needs="start",
        speaker=("speaker",),
        text=("text",),
        unit="ms",
        channel=("channel",),
        start=("start",),
        end=("end",),
    ),
    Row(
        tool="ElevenLabs",
        checked=True,
        at=("words",),
        needs="type",
        speaker=("speaker_id", "speaker"),
        text=("text",),
        words=True,
        start=("start",),
        end=("end",),
    ),
    Row(
        tool="AssemblyAI",
        checked=True,
        at=("words",),
        needs="start",
        speaker=("speaker",),
        text=_WORD,
        unit="ms",
        words=True,
        channel=("channel",),
        start=("start",),
        end=("end",),
    ),
    Row(
        tool="Fireflies",
        checked=True,
        at=("data.transcript.sentences", "transcript.sentences", "sentences"),
        speaker=("speaker_name", "speaker_id"),
        text=("text", "raw_text", "sentence"),
        names=("data.transcript.speakers", "transcript.speakers", "speakers"),
    ),
    Row(
        tool="Rev",
        checked=True,
        at=("monologues",),
        parts=("elements", "terms", "blocks"),
        text=("value", "text"),
        speaker=("speaker", "speaker.name", "speaker_name"),
        start=("ts", "timestamp", "start"),
        end=("end_ts", "end_timestamp", "end"),
        words=True,
    ),
    Row(
        tool="Gong",
        checked=True,
        at=("callTranscripts.0.transcript", "transcript"),
        needs="speakerId",
        parts=("sentences",),
        speaker=("speakerName", "speakerId"),
        unit="ms",
        names=("parties", "calls.0.parties", "callTranscripts.0.parties"),
        start=("start",),
        end=("end",),
    ),
    Row(
        tool="whisper.cpp",
        checked=True,
        at=("transcription",),
        needs="offsets",
        speaker=("speaker",),
        start=("offsets.from@ms",),
        end=("offsets.to@ms",),
        turn_after="speaker_turn_next",
    ),
    Row(tool="insanely-fast-whisper", at=("speakers",), needs="timestamp", speaker=("speaker",)),
    Row(tool="Transformers", at=("chunks",), needs="timestamp", speaker=("speaker",)),
    Row(tool="Whisper", checked=True, at=("segments",), needs="text", text=("text",)),
    Row(tool="Whisper", checked=True, at=("segments.*.words",), speaker=_SPEAKER, text=_WORD, words=True),
    Row(tool="Soniox", at=("tokens",), speaker=("speaker",), words=True),
    Row(
        tool="Recall.ai",
        checked=True,
        at=("",),
        needs="words.0.text",
        parts=("words",),
        speaker=("participant.name", "speaker", "participant.id", "speaker_id"),
        text=("text",),
        words=True,
    ),
    Row(
        tool="Grain",
        checked=True,
        at=("", "transcript", "transcript_json"),
        needs="participant_id",
        unit="ms",
    ),
    Row(tool="Read.ai", checked=True, at=("transcript.speaker_blocks", "speaker_blocks"), unit=None),
    Row(tool="Google Meet", checked=True, at=("transcriptEntries",), speaker=("participant",)),
    Row(
        tool="Otter",
        at=("speech.transcripts",),
        speaker=("speaker_name", "speaker_id", "speaker_model_label"),
        start=("start_offset@sample",),
        end=("end_offset@sample",),
        names=("speech.speakers",),
    ),
    Row(
        tool="YouTube",
        at=("events",),
        needs="segs",
        parts=("segs",),
        text=("utf8",),
        words=True,
        speaker=(),
        start=("tStartMs@ms",),
        end=(),
        duration=("dDurationMs@ms",),
    ),
)
"""In the order in which they are tried."""

ANY_ROWS = (
    Row(tool="other", at=(), unit=None, joins=False),
    Row(tool="other", at=(), unit=None, joins=False, parts=PARTS, text=(*_WORD, "value"), words=True),
)
"""A list of objects with usual keys of who speaks or when, and of what is said, wherever it stands in the file."""
ROLES = ("speaker_title", "job_title", "title", "position")
"""Keys that give a speaker's role beside the name, in such a list."""
FIRMS = ("company", "firm", "organization", "organisation", "affiliation")
