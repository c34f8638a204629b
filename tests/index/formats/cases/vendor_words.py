"""JSON of transcribers whose entries are single words."""

import json

from tests.index.formats.variants import Said, Variant


def _deepgram(*words: tuple[str, float, float, int | None]) -> list[dict[str, object]]:
    return [
        {
            "word": word.strip(".,?!").lower(),
            "start": start,
            "end": end,
            "confidence": 0.98,
            "punctuated_word": word,
        }
        | ({} if speaker is None else {"speaker": speaker, "speaker_confidence": 0.7})
        for word, start, end, speaker in words
    ]


DEEPGRAM_WORDS = Variant(
    format="vendor_json",
    name="Deepgram without utterances: speakers of the words",
    file="listen.json",
    data=json.dumps(
        {
            "metadata": {"channels": 1},
            "results": {
                "channels": [
                    {
                        "alternatives": [
                            {
                                "transcript": "Are you there? Yes, Tom. Go on. Fine.",
                                "words": _deepgram(
                                    ("Are", 0.08, 0.3, 0), ("you", 0.3, 0.4, 0), ("there?", 0.4, 0.9, 0),
                                    ("Yes,", 1.2, 1.4, 1), ("Tom.", 1.4, 1.9, 1), ("Go", 2.2, 2.4, 1), ("on.", 2.4, 2.8, 1),
                                    ("Fine.", 3.0, 3.4, 0),
                                ),
                            }
                        ]
                    }
                ]
            },
        }
    ).encode(),
    turns=(
        Said("Speaker 0", "Are you there?", 0.08, 0.9),
        Said("Speaker 1", "Yes, Tom. Go on.", 1.2, 2.8),
        Said("Speaker 0", "Fine.", 3.0, 3.4),
    ),
)  # fmt: skip

DEEPGRAM_CHANNELS = Variant(
    format="vendor_json",
    name="Deepgram with a channel a person: interleaved by time",
    file="stereo.json",
    data=json.dumps(
        {
            "results": {
                "channels": [
                    {
                        "alternatives": [
                            {"words": _deepgram(("Hello?", 0.1, 0.6, None), ("Bye.", 9.0, 9.4, None))}
                        ]
                    },
                    {
                        "alternatives": [
                            {
                                "words": _deepgram(
                                    ("Who", 2.0, 2.2, None), ("is", 2.2, 2.3, None), ("it?", 2.3, 2.6, None)
                                )
                            }
                        ]
                    },
                    {"alternatives": [{"transcript": "", "words": []}]},
                ]
            }
        }
    ).encode(),
    turns=(
        Said("Channel 0", "Hello?", 0.1, 0.6),
        Said("Channel 1", "Who is it?", 2.0, 2.6),
        Said("Channel 0", "Bye.", 9.0, 9.4),
    ),
)

ASSEMBLYAI_WORDS = Variant(
    format="vendor_json",
    name="AssemblyAI without utterances",
    file="words.json",
    data=json.dumps(
        {
            "text": "Ready? Ready. Start.",
            "utterances": None,
            "words": [
                {"text": "Ready?", "start": 120, "end": 480, "confidence": 0.9, "speaker": "A"},
                {"text": "Ready.", "start": 700, "end": 1100, "confidence": 0.9, "speaker": "B"},
                {"text": "Start.", "start": 1300, "end": 1640, "confidence": 0.9, "speaker": "B"},
            ],
        }
    ).encode(),
    turns=(Said("Speaker A", "Ready?", 0.12, 0.48), Said("Speaker B", "Ready. Start.", 0.7, 1.64)),
)

REV = Variant(
    format="vendor_json",
    name="Rev: elements with signs of their own, names in a list",
    file="rev.json",
    data=b"""{"speakers": [{"id": 0, "name": "Ana Ruiz"}, {"id": 1, "name": "Speaker 2"}], "monologues": [
 {"speaker": 0, "elements": [
  {"type": "text", "value": "Hello", "ts": 0.5, "end_ts": 0.9, "confidence": 1}, {"type": "punct", "value": ","}, {"type": "punct", "value": " "},
  {"type": "text", "value": "world", "ts": 1.0, "end_ts": 1.5, "confidence": 0.8}, {"type": "punct", "value": "."}, {"type": "punct", "value": " "},
  {"type": "text", "value": "It's", "ts": 1.75, "end_ts": 2.0}, {"type": "punct", "value": " "}, {"type": "unknown", "value": "<unk>"}, {"type": "punct", "value": "."}]},
 {"speaker": 1, "elements": [{"type": "text", "value": "Yes", "ts": 2.5, "end_ts": 2.8}, {"type": "punct", "value": "."}]}]}""",
    turns=(Said("Ana Ruiz", "Hello, world. It's <unk>.", 0.5, 2.0), Said("Speaker 2", "Yes.", 2.5, 2.8)),
)

AWS = Variant(
    format="vendor_json",
    name="AWS Transcribe, older: speakers in a list beside the words",
    file="asrOutput.json",
    data=json.dumps(
        {
            "jobName": "job-1",
            "accountId": "111122223333",
            "status": "COMPLETED",
            "results": {
                "transcripts": [{"transcript": "I've been on hold, for an hour. Sorry about that."}],
                "speaker_labels": {
                    "speakers": 2,
                    "segments": [
                        {
                            "start_time": "4.87", "end_time": "6.88", "speaker_label": "spk_0",
                            "items": [{"start_time": t, "speaker_label": "spk_0"} for t in ("4.87", "5.02", "5.17", "5.29", "5.64", "5.84")],
                        },
                        {
                            "start_time": "8.49", "end_time": "9.24", "speaker_label": "spk_1",
                            "items": [{"start_time": t, "speaker_label": "spk_1"} for t in ("8.49", "8.88", "9.05")],
                        },
                    ],
                },
                "items": [
                    {"type": "pronunciation", "start_time": start, "end_time": end, "alternatives": [{"confidence": "0.99", "content": word}]}
                    if start
                    else {"type": "punctuation", "alternatives": [{"confidence": "0.0", "content": word}]}
                    for word, start, end in (
                        ("I've", "4.87", "5.02"), ("been", "5.02", "5.17"), ("on", "5.17", "5.29"), ("hold", "5.29", "5.5"), (",", "", ""),
                        ("for", "5.64", "5.8"), ("ages", "5.84", "6.88"), (".", "", ""),
                        ("Sorry", "8.49", "8.8"), ("about", "8.88", "9.0"), ("that", "9.05", "9.24"), (".", "", ""),
                    )
                ],
            },
        }
    ).encode(),
    turns=(Said("spk_0", "I've been on hold, for ages.", 4.87, 6.88), Said("spk_1", "Sorry about that.", 8.49, 9.24)),
)  # fmt: skip

AWS_SEGMENTS = Variant(
    format="vendor_json",
    name="AWS Transcribe, newer: segments of audio",
    file="asrOutput-2.json",
    data=b"""{"jobName": "job-2", "results": {"transcripts": [{"transcript": "Hi. Hello."}], "items": [
  {"id": 0, "type": "pronunciation", "start_time": "0.1", "end_time": "0.4", "speaker_label": "spk_0", "alternatives": [{"content": "Hi"}]}],
 "audio_segments": [
  {"id": 0, "transcript": "Hi.", "start_time": "0.1", "end_time": "0.4", "speaker_label": "spk_0", "items": [0]},
  {"id": 1, "transcript": "Hello.", "start_time": "0.9", "end_time": "1.4", "speaker_label": "spk_1", "items": [1]}]}}""",
    turns=(Said("spk_0", "Hi.", 0.1, 0.4), Said("spk_1", "Hello.", 0.9, 1.4)),
)

GOOGLE = Variant(
    format="vendor_json",
    name="Google: the last result repeats all words with their speakers",
    file="speech.json",
    data=b"""{"results": [
 {"alternatives": [{"transcript": "hi there", "words": [
   {"startTime": "0s", "endTime": "0.500s", "word": "hi"}, {"startTime": "0.500s", "endTime": "0.900s", "word": "there"}]}], "resultEndTime": "1.2s"},
 {"alternatives": [{"transcript": "hello", "words": [{"startTime": "1.400s", "endTime": "1.900s", "word": "hello"}]}], "resultEndTime": "2s"},
 {"alternatives": [{"words": [
   {"startTime": "0s", "endTime": "0.500s", "word": "hi", "speakerTag": 1}, {"startTime": "0.500s", "endTime": "0.900s", "word": "there", "speakerTag": 1},
   {"startTime": "1.400s", "endTime": "1.900s", "word": "hello", "speakerTag": 2}]}]}]}""",
    turns=(Said("Speaker 1", "hi there", 0.0, 0.9), Said("Speaker 2", "hello", 1.4, 1.9)),
)

AZURE = Variant(
    format="vendor_json",
    name="Azure: ticks, a phrase that was not recognised",
    file="contenturl_0.json",
    data=b"""{"source": "https://files.example/a.wav", "timestamp": "2031-05-24T13:37:05Z", "durationInTicks": 91800000,
 "combinedRecognizedPhrases": [{"channel": 0, "display": "Good morning. Hello."}],
 "recognizedPhrases": [
  {"recognitionStatus": "Success", "channel": 0, "speaker": 1, "offset": "PT0.36S", "duration": "PT1.42S",
   "offsetInTicks": 3600000.0, "durationInTicks": 14200000.0,
   "nBest": [{"confidence": 0.92, "lexical": "good morning", "display": "Good morning."}, {"confidence": 0.4, "display": "Good mourning."}]},
  {"recognitionStatus": "Failure", "channel": 0, "offset": "PT2S", "duration": "PT1S", "offsetInTicks": 20000000.0, "durationInTicks": 10000000.0},
  {"recognitionStatus": "Success", "channel": 0, "speaker": 2, "offset": "PT1H2.5S", "duration": "PT0.5S",
   "offsetInTicks": 36025000000.0, "durationInTicks": 5000000.0, "nBest": [{"confidence": 0.92, "lexical": "hello", "display": "Hello."}]}]}""",
    turns=(Said("Speaker 1", "Good morning.", 0.36, 1.78), Said("Speaker 2", "Hello.", 3602.5, 3603.0)),
    warns="1 entry without words",
)

SPEECHMATICS = Variant(
    format="vendor_json",
    name="Speechmatics: signs that belong to the word before, an unknown voice",
    file="speechmatics.json",
    data=json.dumps(
        {
            "format": "2.9",
            "job": {"created_at": "2031-05-24T13:37:05Z", "duration": 5},
            "metadata": {"type": "transcription"},
            "results": [
                {"type": kind, "start_time": start, "end_time": end, "alternatives": [{"content": text, "confidence": 0.9, "language": "en", "speaker": speaker}]}
                | ({"attaches_to": "previous", "is_eos": text == "."} if kind == "punctuation" else {})
                for kind, text, start, end, speaker in (
                    ("word", "Well", 0.1, 0.4, "S1"), ("punctuation", ",", 0.4, 0.4, "S1"), ("word", "no", 0.5, 0.8, "S1"), ("punctuation", ".", 0.8, 0.8, "S1"),
                    ("word", "Why", 1.2, 1.6, "S2"), ("punctuation", "?", 1.6, 1.6, "S2"),
                    ("word", "Mm", 6.0, 6.2, "UU"), ("punctuation", ".", 6.2, 6.2, "UU"),
                )
            ],
        }
    ).encode(),
    turns=(Said("S1", "Well, no.", 0.1, 0.8), Said("S2", "Why?", 1.2, 1.6), Said("Unknown speaker", "Mm.", 6.0, 6.2)),
    warns="without a name",
)  # fmt: skip

ELEVENLABS = Variant(
    format="vendor_json",
    name="ElevenLabs: spaces are entries of their own",
    file="scribe.json",
    data=b"""{"language_code": "en", "text": "Hi, Bo. (laughs) Hey", "words": [
 {"text": "Hi,", "start": 0.1, "end": 0.3, "type": "word", "speaker_id": "speaker_0"}, {"text": " ", "start": 0.3, "end": 0.4, "type": "spacing", "speaker_id": "speaker_0"},
 {"text": "Bo.", "start": 0.4, "end": 0.7, "type": "word", "speaker_id": "speaker_0"}, {"text": " ", "start": 0.7, "end": 1.0, "type": "spacing", "speaker_id": "speaker_0"},
 {"text": "(laughs)", "start": 1.0, "end": 1.6, "type": "audio_event", "speaker_id": "speaker_1"}, {"text": " ", "start": 1.6, "end": 1.7, "type": "spacing", "speaker_id": "speaker_1"},
 {"text": "Hey", "start": null, "end": null, "type": "word", "speaker_id": "speaker_1"}]}""",
    turns=(Said("speaker_0", "Hi, Bo.", 0.1, 0.7), Said("speaker_1", "(laughs) Hey", 1.0, 1.6)),
)

RECALL = Variant(
    format="vendor_json",
    name="Recall.ai: a participant and words an entry",
    file="recall.json",
    data=b"""[{"participant": {"id": 100, "name": "Ana Ruiz", "is_host": true, "platform": "desktop"}, "language_code": "en", "words": [
  {"text": "Morning,", "start_timestamp": {"relative": 9.73, "absolute": "2031-07-17T00:00:09.730066Z"}, "end_timestamp": {"relative": 10.1, "absolute": "2031-07-17T00:00:10.1Z"}},
  {"text": "all.", "start_timestamp": {"relative": 10.2}, "end_timestamp": {"relative": 10.6}}]},
 {"participant": {"id": 200, "name": null}, "words": [
  {"text": "Hi.", "start_timestamp": {"relative": 11.0}, "end_timestamp": {"relative": 11.4}}]}]""",
    turns=(Said("Ana Ruiz", "Morning, all.", 9.73, 10.6), Said("Speaker 200", "Hi.", 11.0, 11.4)),
)

WHISPERX_WORDS = Variant(
    format="vendor_json",
    name="WhisperX: speakers at the words only, numbers without times",
    file="unit.json",
    data=b"""{"segments": [{"start": 0.6, "end": 2.9, "text": "Unit 1. Page", "words": [
  {"word": "Unit", "start": 0.629, "end": 1.27, "score": 0.763, "speaker": "SPEAKER_01"}, {"word": "1."},
  {"word": "Page", "start": 2.131, "end": 2.831, "score": 0.809, "speaker": "SPEAKER_01"}, {"word": "58."},
  {"word": "Listening.", "start": 3.992, "end": 4.392, "score": 0.89, "speaker": "SPEAKER_00"}]}], "language": "en"}""",
    turns=(
        Said("SPEAKER_01", "Unit 1. Page 58.", 0.629, 2.831),
        Said("SPEAKER_00", "Listening.", 3.992, 4.392),
    ),
)

CHINESE = Variant(
    format="vendor_json",
    name="words of a script without spaces",
    file="会议.json",
    data=json.dumps(
        {
            "results": [
                {"type": kind, "start_time": start, "end_time": start, "alternatives": [{"content": text, "speaker": "S1"}]}
                for kind, text, start in (("word", "我们", 0.1), ("word", "同意", 0.5), ("punctuation", "。", 0.5), ("word", "RMB", 1.0), ("word", "三亿", 1.4))
            ]
        },
        ensure_ascii=False,
    ).encode(),
    turns=(Said("S1", "我们同意。 RMB 三亿", 0.1, 1.4),),
)  # fmt: skip

VARIANTS = (
    DEEPGRAM_WORDS, DEEPGRAM_CHANNELS, ASSEMBLYAI_WORDS, REV, AWS, AWS_SEGMENTS, GOOGLE, AZURE, SPEECHMATICS, ELEVENLABS,
    RECALL, WHISPERX_WORDS, CHINESE,
)  # fmt: skip
