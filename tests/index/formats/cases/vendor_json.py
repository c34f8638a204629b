"""JSON of transcribers and meeting tools whose entries are stretches of speech."""

import json

from tests.index.formats.variants import Said, Variant

_SEGMENTS = (
    (0.031, 2.412, "SPEAKER_02", " Okay, I think everybody's here."),
    (2.512, 4.113, "SPEAKER_02", " Let me just share my screen."),
    (6.9, 8.214, "SPEAKER_00", " Can you make it a bit bigger?"),
    (8.3, 9.116, "SPEAKER_02", " Sure."),
    (9.4, 13.98, "SPEAKER_02", " So this is the board for the  valve line, as of this morning."),
    (14.1, 17.02, "SPEAKER_02", " Three orders are late: Oakmere, Brandt, and the one from Lisbon."),
    (17.04, 17.31, "SPEAKER_00", ""),
    (17.5, 21.2, "SPEAKER_01", " Lisbon isn't late, they moved the date to the 14th."),
    (21.0, 21.9, "SPEAKER_02", " Oh, did they?"),
    (21.4, 24.35, "SPEAKER_01", " Yeah, Teresa wrote on Friday, I'll forward it."),
    (24.6, 26.1, None, " Thank you."),
    (26.3, 31.75, "SPEAKER_00", " Then it's two. What's holding Brandt up -- is it the seals again?"),
    (
        32.0,
        36.4,
        "SPEAKER_01",
        " The seals, yes. We got 1,200 of 5,000, and 3.5% of those were off by 0.2 mm.",
    ),
    (36.5, 39.9, "SPEAKER_01", " I've asked for replacements; no answer yet."),
    (40.2, 41.0, "SPEAKER_02", " Hmm."),
    (41.1, 46.6, "SPEAKER_00", " Could we take them from the Gdańsk stock & pay the freight ourselves?"),
    (46.9, 51.25, "SPEAKER_01", " We could, it's about €900, I'd have to ask Mr. Halloran first."),
    (51.5, 52.2, "SPEAKER_00", " Ask him."),
    (52.4, 53.0, "SPEAKER_01", " Will do."),
    (58.7, 62.41, "SPEAKER_02", " Right. Next point: the audit on the 22nd."),
    (62.6, 66.2, "SPEAKER_02", " I need the calibration sheets from both shifts by Thursday."),
    (66.4, 68.8, "SPEAKER_03", " Sorry, I just joined, which sheets?"),
    (69.0, 71.3, "SPEAKER_02", " Calibration, Petra, from both shifts."),
    (71.5, 74.9, "SPEAKER_03", " Okay -- night shift is done, day shift I'll have on Wednesday."),
    (75.0, 75.6, "SPEAKER_02", " Perfect."),
    (3601.25, 3604.9, "SPEAKER_00", " We've been at this for an hour, folks."),
    (3605.1, 3606.0, "SPEAKER_03", " [laughter]"),
    (3606.2, 3609.45, "SPEAKER_02", " Last one: who takes the minutes next week?"),
    (3609.6, 3610.2, "SPEAKER_01", " Me."),
    (3610.3, 3612.8, "SPEAKER_02", " Thanks. Bye, everyone."),
    (3612.9, 3613.4, "SPEAKER_00", " Bye."),
)

WHISPERX = Variant(
    format="vendor_json",
    name="WhisperX: overlaps, an empty segment, one without a speaker, more than an hour",
    file="valve-line.json",
    data=json.dumps(
        {
            "segments": [
                {"start": start, "end": end, "text": text, "words": [{"word": "Okay,", "score": 0.91}]}
                | ({"speaker": speaker} if speaker else {})
                for start, end, speaker, text in _SEGMENTS
            ],
            "word_segments": [{"word": "Okay,", "start": 0.031, "end": 0.4, "score": 0.91}],
            "language": "en",
        }
    ).encode(),
    turns=(
        Said("SPEAKER_02", "Okay, I think everybody's here. Let me just share my screen.", 0.031, 4.113),
        Said("SPEAKER_00", "Can you make it a bit bigger?", 6.9, 8.214),
        Said(
            "SPEAKER_02",
            "Sure. So this is the board for the  valve line, as of this morning. "
            "Three orders are late: Oakmere, Brandt, and the one from Lisbon.",
            8.3,
            17.02,
        ),
        Said("SPEAKER_01", "Lisbon isn't late, they moved the date to the 14th.", 17.5, 21.2),
        Said("SPEAKER_02", "Oh, did they?", 21.0, 21.9),
        Said("SPEAKER_01", "Yeah, Teresa wrote on Friday, I'll forward it.", 21.4, 24.35),
        Said("Unknown speaker", "Thank you.", 24.6, 26.1),
        Said("SPEAKER_00", "Then it's two. What's holding Brandt up -- is it the seals again?", 26.3, 31.75),
        Said(
            "SPEAKER_01",
            "The seals, yes. We got 1,200 of 5,000, and 3.5% of those were off by 0.2 mm. "
            "I've asked for replacements; no answer yet.",
            32.0,
            39.9,
        ),
        Said("SPEAKER_02", "Hmm.", 40.2, 41.0),
        Said(
            "SPEAKER_00", "Could we take them from the Gdańsk stock & pay the freight ourselves?", 41.1, 46.6
        ),
        Said("SPEAKER_01", "We could, it's about €900, I'd have to ask Mr. Halloran first.", 46.9, 51.25),
        Said("SPEAKER_00", "Ask him.", 51.5, 52.2),
        Said("SPEAKER_01", "Will do.", 52.4, 53.0),
        Said(
            "SPEAKER_02",
            "Right. Next point: the audit on the 22nd. I need the calibration sheets from both shifts by Thursday.",
            58.7,
            66.2,
        ),
        Said("SPEAKER_03", "Sorry, I just joined, which sheets?", 66.4, 68.8),
        Said("SPEAKER_02", "Calibration, Petra, from both shifts.", 69.0, 71.3),
        Said("SPEAKER_03", "Okay -- night shift is done, day shift I'll have on Wednesday.", 71.5, 74.9),
        Said("SPEAKER_02", "Perfect.", 75.0, 75.6),
        Said("SPEAKER_00", "We've been at this for an hour, folks.", 3601.25, 3604.9),
        Said("SPEAKER_03", "[laughter]", 3605.1, 3606.0),
        Said("SPEAKER_02", "Last one: who takes the minutes next week?", 3606.2, 3609.45),
        Said("SPEAKER_01", "Me.", 3609.6, 3610.2),
        Said("SPEAKER_02", "Thanks. Bye, everyone.", 3610.3, 3612.8),
        Said("SPEAKER_00", "Bye.", 3612.9, 3613.4),
    ),
    warns="1 entry without words",
)

WHISPER = Variant(
    format="vendor_json",
    name="Whisper without speakers: turns by pause",
    file="memo.json",
    data=b"""{"text": " The pump is fixed. It runs again.", "segments": [
 {"id": 0, "seek": 0, "start": 0.0, "end": 2.4, "text": " The pump is fixed.", "tokens": [50364, 440], "no_speech_prob": 0.02},
 {"id": 1, "seek": 0, "start": 2.4, "end": 4.0, "text": " It runs again.", "tokens": [50484], "no_speech_prob": 0.02},
 {"id": 2, "seek": 0, "start": 7.5, "end": 9.0, "text": " Call Marek.", "tokens": [50600], "no_speech_prob": 0.3}],
 "language": "en"}""",
    turns=(
        Said("Unknown speaker", "The pump is fixed. It runs again.", 0.0, 4.0),
        Said("Unknown speaker", "Call Marek.", 7.5, 9.0),
    ),
    warns="no speakers are named",
)

WHISPER_CPP = Variant(
    format="vendor_json",
    name="whisper.cpp with stereo diarisation",
    file="call.wav.json",
    data=b"""{
\t"systeminfo": "AVX = 1 | AVX2 = 1 | ",
\t"model": {"type": "base", "multilingual": false},
\t"params": {"model": "models/ggml-base.en.bin", "language": "en", "translate": false},
\t"result": {"language": "en"},
\t"transcription": [
\t\t{"timestamps": {"from": "00:00:00,000", "to": "00:00:03,200"}, "offsets": {"from": 0, "to": 3200}, "text": " Is the order in?", "speaker": "0"},
\t\t{"timestamps": {"from": "00:00:03,200", "to": "00:00:04,960"}, "offsets": {"from": 3200, "to": 4960}, "text": " It is.", "speaker": "1"},
\t\t{"timestamps": {"from": "00:00:04,960", "to": "00:00:06,000"}, "offsets": {"from": 4960, "to": 6000}, "text": " Since Monday.", "speaker": "1"}
\t]
}""",
    turns=(
        Said("Speaker 0", "Is the order in?", 0.0, 3.2),
        Said("Speaker 1", "It is. Since Monday.", 3.2, 6.0),
    ),
)

ASSEMBLYAI = Variant(
    format="vendor_json",
    name="AssemblyAI: milliseconds, letters for speakers, a byte order mark",
    file="transcript.json",
    data=b"\xef\xbb\xbf"
    + json.dumps(
        {
            "id": "5f1c0c1e",
            "language_model": "assemblyai_default",
            "status": "completed",
            "audio_url": "https://files.example/abc",
            "text": "Good morning. Morning! Shall we begin?",
            "words": [{"text": "Good", "start": 250, "end": 510, "confidence": 0.97, "speaker": "A"}],
            "utterances": [
                {
                    "confidence": 0.97,
                    "start": 250,
                    "end": 1210,
                    "text": "Good morning.",
                    "speaker": "A",
                    "words": [],
                },
                {
                    "confidence": 0.93,
                    "start": 1400,
                    "end": 2040,
                    "text": "Morning!",
                    "speaker": "B",
                    "words": [],
                },
                {
                    "confidence": 0.95,
                    "start": 3_725_000,
                    "end": 3_727_480,
                    "text": "Shall we begin?",
                    "speaker": "A",
                },
            ],
            "confidence": 0.95,
            "audio_duration": 3730,
        }
    ).encode(),
    turns=(
        Said("Speaker A", "Good morning.", 0.25, 1.21),
        Said("Speaker B", "Morning!", 1.4, 2.04),
        Said("Speaker A", "Shall we begin?", 3725.0, 3727.48),
    ),
)

DEEPGRAM = Variant(
    format="vendor_json",
    name="Deepgram utterances: numbers for speakers, neighbours joined",
    file="deepgram.json",
    data=json.dumps(
        {
            "metadata": {
                "request_id": "4d9a",
                "created": "2031-02-11T09:12:44.000Z",
                "duration": 14.2,
                "channels": 1,
            },
            "results": {
                "channels": [{"alternatives": [{"transcript": "how many", "words": []}]}],
                "utterances": [
                    {
                        "start": 0.41915998,
                        "end": 2.1,
                        "confidence": 0.98,
                        "channel": 0,
                        "transcript": "How many of them are broken?",
                        "speaker": 0,
                        "id": "a",
                    },
                    {
                        "start": 2.6399999,
                        "end": 3.2,
                        "confidence": 0.91,
                        "channel": 0,
                        "transcript": "Seven.",
                        "speaker": 1,
                        "id": "b",
                    },
                    {
                        "start": 3.9,
                        "end": 6.48,
                        "confidence": 0.99,
                        "channel": 0,
                        "transcript": "Seven of forty, to be exact.",
                        "speaker": 1,
                        "id": "c",
                    },
                    {
                        "start": 6.9,
                        "end": 7.6,
                        "confidence": 0.8,
                        "channel": 0,
                        "transcript": "",
                        "speaker": 0,
                        "id": "d",
                    },
                ],
            },
        }
    ).encode(),
    turns=(
        Said("Speaker 0", "How many of them are broken?", 0.419, 2.1),
        Said("Speaker 1", "Seven. Seven of forty, to be exact.", 2.64, 6.48),
    ),
    warns="1 entry without words",
)

FIREFLIES = Variant(
    format="vendor_json",
    name="Fireflies from its API: times as strings, a speaker without a name, other scripts",
    file="fireflies.json",
    data=json.dumps(
        {
            "data": {
                "transcript": {
                    "id": "01JQ",
                    "title": "Q3  pricing – weekly",
                    "date": 1_930_212_000_000,
                    "duration": 31.5,
                    "speakers": [{"id": 0, "name": "Małgorzata Lis"}, {"id": 1, "name": "佐藤 健"}],
                    "sentences": [
                        {
                            "index": 0,
                            "speaker_name": "Małgorzata Lis",
                            "speaker_id": 0,
                            "text": "Dzień dobry, all.",
                            "raw_text": "dzień dobry all",
                            "start_time": "0.48",
                            "end_time": "1.92",
                        },
                        {
                            "index": 1,
                            "speaker_name": "Małgorzata Lis",
                            "speaker_id": 0,
                            "text": "Prices first?",
                            "raw_text": "prices first",
                            "start_time": "2.1",
                            "end_time": "3.0",
                        },
                        {
                            "index": 2,
                            "speaker_name": "佐藤 健",
                            "speaker_id": 1,
                            "text": "はい。 Four percent.",
                            "raw_text": "four percent",
                            "start_time": "3.36",
                            "end_time": "5.2",
                        },
                        {
                            "index": 3,
                            "speaker_name": None,
                            "speaker_id": 2,
                            "text": "Agreed.",
                            "raw_text": "agreed",
                            "start_time": "5.5",
                            "end_time": None,
                        },
                    ],
                }
            }
        },
        ensure_ascii=False,
    ).encode(),
    turns=(
        Said("Małgorzata Lis", "Dzień dobry, all. Prices first?", 0.48, 3.0),
        Said("佐藤 健", "はい。 Four percent.", 3.36, 5.2),
        Said("Speaker 2", "Agreed.", 5.5),
    ),
    title="Q3 pricing – weekly",
    date="2031-03-02",
)

FIREFLIES_DOWNLOAD = Variant(
    format="vendor_json",
    name="a bare list of sentences with clock times, as downloaded",
    file="Pricing-weekly.json",
    data=b"""[
  {"sentence": "Hello.", "startTime": "00:00", "endTime": "00:02", "speaker_name": "Ana Ruiz", "speaker_id": 0},
  {"sentence": "Can you hear me?", "startTime": "00:02", "endTime": "00:04", "speaker_name": "Ana Ruiz", "speaker_id": 0},
  {"sentence": "Loud and clear.", "startTime": "01:00:05", "endTime": "01:00:07", "speaker_name": "Bob  Lee", "speaker_id": 1}
]""",
    turns=(
        Said("Ana Ruiz", "Hello. Can you hear me?", 0.0, 4.0),
        Said("Bob Lee", "Loud and clear.", 3605.0, 3607.0),
    ),
)

GONG = Variant(
    format="vendor_json",
    name="Gong: monologues of sentences, names in a list of parties",
    file="gong.json",
    data=b"""{"requestId": "4al018", "callTranscripts": [{"callId": "7782342274", "transcript": [
 {"speakerId": "6432345678555530067", "topic": "Intro", "sentences": [
   {"start": 460, "end": 2310, "text": "Thanks for making time."}, {"start": 2400, "end": 3900, "text": "How is the pilot?"}]},
 {"speakerId": "5432345678555530099", "topic": null, "sentences": [{"start": 4100, "end": 6200, "text": "Good, mostly."}]}]}],
 "parties": [{"speakerId": "6432345678555530067", "name": "Dee Okonkwo", "title": "Account Executive"}]}""",
    turns=(
        Said("Dee Okonkwo", "Thanks for making time. How is the pilot?", 0.46, 3.9),
        Said("Speaker 5432345678555530099", "Good, mostly.", 4.1, 6.2),
    ),
)

VARIANTS = (WHISPERX, WHISPER, WHISPER_CPP, ASSEMBLYAI, DEEPGRAM, FIREFLIES, FIREFLIES_DOWNLOAD, GONG)
