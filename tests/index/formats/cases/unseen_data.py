"""Answers of speech services as their interfaces return them, with all the keys beside the words."""

from tests.index.formats.variants import Said, Variant

_ASSEMBLYAI = """{
 "id": "5551722-f677-48a6-9287-39c0aafd9ac1", "language_model": "assemblyai_default",
 "acoustic_model": "assemblyai_default", "language_code": "en_us", "status": "completed",
 "audio_url": "https://cdn.example.invalid/upload/9f2c.mp3", "text": "Thanks for joining. Happy to. ...",
 "words": [{"text": "Thanks", "start": 960, "end": 1280, "confidence": 0.99, "speaker": "A"},
           {"text": "for", "start": 1280, "end": 1400, "confidence": 1.0, "speaker": "A"}],
 "utterances": [
  {"speaker": "A", "text": "Thanks for joining. Where were you when it started?", "confidence": 0.97, "start": 960, "end": 4120,
   "words": [{"text": "Thanks", "start": 960, "end": 1280, "confidence": 0.99, "speaker": "A"}]},
  {"speaker": "B", "text": "Happy to. At home: it was a Sunday.", "confidence": 0.96, "start": 4400, "end": 7010, "words": []},
  {"speaker": "A", "text": "And you called the plant.", "confidence": 0.91, "start": 7200, "end": 8000, "words": []},
  {"speaker": "B", "text": "I called, nobody", "confidence": 0.88, "start": 8050, "end": 9100, "words": []},
  {"speaker": "B", "text": "picked up for 40 minutes.", "confidence": 0.93, "start": 9300, "end": 11250, "words": []},
  {"speaker": "C", "text": "I was on the other line.", "confidence": 0.80, "start": 11300, "end": 12900, "words": []},
  {"speaker": "A", "text": "Who is that?", "confidence": 0.95, "start": 13000, "end": 13700, "words": []}],
 "confidence": 0.9404, "audio_duration": 14.0, "punctuate": true, "format_text": true, "dual_channel": null,
 "webhook_url": null, "auto_highlights": false, "speaker_labels": true, "content_safety": false,
 "iab_categories_result": {"status": "unavailable", "results": [], "summary": {}}, "chapters": null,
 "sentiment_analysis_results": null, "entities": null, "summary": null, "error": null}"""

_DEEPGRAM = """{"metadata": {"transaction_key": "deprecated", "request_id": "a847f427", "sha256": "5324da68",
 "created": "2025-02-11T08:41:12.011Z", "duration": 25.93, "channels": 1, "models": ["30089e05"],
 "model_info": {"30089e05": {"name": "2-general-nova", "version": "2024-01-09.29447", "arch": "nova-2"}}},
 "results": {"channels": [{"alternatives": [{"transcript": "yep hello good morning who is speaking please this is the warehouse",
   "confidence": 0.9987, "words": [
    {"word": "yep", "start": 5.52, "end": 6.02, "confidence": 0.99, "speaker": 0, "speaker_confidence": 0.5, "punctuated_word": "Yep."},
    {"word": "hello", "start": 6.1, "end": 6.5, "confidence": 0.99, "speaker": 0, "speaker_confidence": 0.5, "punctuated_word": "Hello?"},
    {"word": "good", "start": 7.1, "end": 7.3, "confidence": 0.99, "speaker": 1, "speaker_confidence": 0.6, "punctuated_word": "Good"},
    {"word": "morning", "start": 7.3, "end": 7.9, "confidence": 0.99, "speaker": 1, "speaker_confidence": 0.6, "punctuated_word": "morning."},
    {"word": "who", "start": 8.0, "end": 8.2, "confidence": 0.99, "speaker": 1, "speaker_confidence": 0.6, "punctuated_word": "Who"},
    {"word": "is", "start": 8.2, "end": 8.3, "confidence": 0.99, "speaker": 1, "speaker_confidence": 0.6, "punctuated_word": "is"},
    {"word": "speaking", "start": 8.3, "end": 8.9, "confidence": 0.99, "speaker": 1, "speaker_confidence": 0.6, "punctuated_word": "speaking,"},
    {"word": "please", "start": 8.9, "end": 9.3, "confidence": 0.99, "speaker": 1, "speaker_confidence": 0.6, "punctuated_word": "please?"},
    {"word": "this", "start": 10.0, "end": 10.2, "confidence": 0.99, "speaker": 0, "speaker_confidence": 0.7, "punctuated_word": "This"},
    {"word": "is", "start": 10.2, "end": 10.3, "confidence": 0.99, "speaker": 0, "speaker_confidence": 0.7, "punctuated_word": "is"},
    {"word": "the", "start": 10.3, "end": 10.4, "confidence": 0.99, "speaker": 0, "speaker_confidence": 0.7, "punctuated_word": "the"},
    {"word": "warehouse", "start": 10.4, "end": 11.25, "confidence": 0.99, "speaker": 0, "speaker_confidence": 0.7, "punctuated_word": "warehouse."}],
   "paragraphs": {"transcript": "\\nSpeaker 0: Yep. Hello?\\n\\nSpeaker 1: Good morning. Who is speaking, please?\\n\\nSpeaker 0: This is the warehouse.",
    "paragraphs": [{"sentences": [{"text": "Yep.", "start": 5.52, "end": 6.02}, {"text": "Hello?", "start": 6.1, "end": 6.5}],
      "num_words": 2, "start": 5.52, "end": 6.5, "speaker": 0},
     {"sentences": [{"text": "Good morning.", "start": 7.1, "end": 7.9}, {"text": "Who is speaking, please?", "start": 8.0, "end": 9.3}],
      "num_words": 6, "start": 7.1, "end": 9.3, "speaker": 1},
     {"sentences": [{"text": "This is the warehouse.", "start": 10.0, "end": 11.25}], "num_words": 4, "start": 10.0, "end": 11.25, "speaker": 0}]}}]}]}}"""

_FIREFLIES = """{"data": {"transcript": {"id": "01HX3Q", "title": "Lindqvist <> Ormond: pricing", "date": 1747224000000,
 "dateString": "2025-05-14T12:00:00.000Z", "duration": 31.4, "host_email": "v.lindqvist@example.com",
 "organizer_email": "v.lindqvist@example.com", "participants": ["v.lindqvist@example.com", "p.ormond@example.org"],
 "meeting_attendees": [{"displayName": "Vera Lindqvist", "email": "v.lindqvist@example.com", "phoneNumber": null, "name": null, "location": null}],
 "speakers": [{"id": 0, "name": "Vera Lindqvist"}, {"id": 1, "name": "Piet Ormond"}],
 "transcript_url": "https://app.example.invalid/view/01HX3Q", "audio_url": null, "video_url": null,
 "summary": {"keywords": ["pricing"], "action_items": "Vera Lindqvist\\nSend the sheet (00:20)", "overview": "Price talk. They agreed on 12%."},
 "sentences": [
  {"index": 0, "speaker_name": "Vera Lindqvist", "speaker_id": 0, "text": "Hi Piet.", "raw_text": "hi piet", "start_time": "0.88", "end_time": "1.6", "ai_filters": {"task": null, "pricing": null, "metric": null, "question": null, "date_and_time": null, "text_cleanup": "Hi Piet.", "sentiment": "neutral"}},
  {"index": 1, "speaker_name": "Piet Ormond", "speaker_id": 1, "text": "Hello, hello.", "raw_text": "hello hello", "start_time": "1.9", "end_time": "2.7", "ai_filters": {"task": null}},
  {"index": 2, "speaker_name": "Vera Lindqvist", "speaker_id": 0, "text": "You saw the sheet?", "raw_text": "you saw the sheet", "start_time": "3.1", "end_time": "4.2", "ai_filters": {"task": null}},
  {"index": 3, "speaker_name": "Vera Lindqvist", "speaker_id": 0, "text": "Twelve percent, three years.", "raw_text": "twelve percent three years", "start_time": "4.4", "end_time": "6.0", "ai_filters": {"task": null}},
  {"index": 4, "speaker_name": "Piet Ormond", "speaker_id": 1, "text": "Twelve is a lot, Vera.", "raw_text": "twelve is a lot vera", "start_time": "6.9", "end_time": "8.5", "ai_filters": {"task": null}},
  {"index": 5, "speaker_name": null, "speaker_id": 2, "text": "Is it?", "raw_text": "is it", "start_time": "8.6", "end_time": "9.0", "ai_filters": {"task": null}},
  {"index": 6, "speaker_name": "Piet Ormond", "speaker_id": 1, "text": "Yes.", "raw_text": "yes", "start_time": "9.1", "end_time": "9.4", "ai_filters": {"task": null}}]}}}"""

_WHISPERX = """{"segments": [
 {"start": 0.031, "end": 3.893, "text": " Item four, the roof.", "words": [{"word": "Item", "start": 0.031, "end": 0.3, "score": 0.88, "speaker": "SPEAKER_01"}], "speaker": "SPEAKER_01"},
 {"start": 4.2, "end": 7.75, "text": " The roof is in two parts.", "words": [], "speaker": "SPEAKER_00"},
 {"start": 7.75, "end": 9.1, "text": " East and west.", "words": [], "speaker": "SPEAKER_00"},
 {"start": 9.4, "end": 10.0, "text": " Mm-hmm.", "words": []},
 {"start": 10.2, "end": 14.6, "text": " East leaks, west doesn't. 18,000 euros.", "words": [], "speaker": "SPEAKER_00"},
 {"start": 15.0, "end": 17.2, "text": " Per part, or both?", "words": [], "speaker": "SPEAKER_01"},
 {"start": 17.3, "end": 17.9, "text": " Both.", "words": [], "speaker": "SPEAKER_00"}],
 "word_segments": [{"word": "Item", "start": 0.031, "end": 0.3, "score": 0.88, "speaker": "SPEAKER_01"}], "language": "en"}"""

_AWS = """{"jobName": "line-7-handover", "accountId": "111122223333", "status": "COMPLETED", "results": {
 "transcripts": [{"transcript": "Line seven is up. Since when? Since 4:10."}],
 "speaker_labels": {"channel_label": "ch_0", "speakers": 2, "segments": [
  {"start_time": "0.54", "end_time": "1.9", "speaker_label": "spk_0", "items": [{"speaker_label": "spk_0", "start_time": "0.54", "end_time": "0.8"}, {"speaker_label": "spk_0", "start_time": "0.8", "end_time": "1.2"}, {"speaker_label": "spk_0", "start_time": "1.2", "end_time": "1.4"}, {"speaker_label": "spk_0", "start_time": "1.4", "end_time": "1.9"}]},
  {"start_time": "2.2", "end_time": "2.9", "speaker_label": "spk_1", "items": [{"speaker_label": "spk_1", "start_time": "2.2", "end_time": "2.5"}, {"speaker_label": "spk_1", "start_time": "2.5", "end_time": "2.9"}]},
  {"start_time": "3.3", "end_time": "4.6", "speaker_label": "spk_0", "items": [{"speaker_label": "spk_0", "start_time": "3.3", "end_time": "3.7"}, {"speaker_label": "spk_0", "start_time": "3.7", "end_time": "4.6"}]}]},
 "items": [
  {"id": 0, "type": "pronunciation", "alternatives": [{"confidence": "0.999", "content": "Line"}], "start_time": "0.54", "end_time": "0.8", "speaker_label": "spk_0"},
  {"id": 1, "type": "pronunciation", "alternatives": [{"confidence": "0.999", "content": "seven"}], "start_time": "0.8", "end_time": "1.2", "speaker_label": "spk_0"},
  {"id": 2, "type": "pronunciation", "alternatives": [{"confidence": "0.998", "content": "is"}], "start_time": "1.2", "end_time": "1.4", "speaker_label": "spk_0"},
  {"id": 3, "type": "pronunciation", "alternatives": [{"confidence": "0.997", "content": "up"}], "start_time": "1.4", "end_time": "1.9", "speaker_label": "spk_0"},
  {"id": 4, "type": "punctuation", "alternatives": [{"confidence": "0.0", "content": "."}], "speaker_label": "spk_0"},
  {"id": 5, "type": "pronunciation", "alternatives": [{"confidence": "0.999", "content": "Since"}], "start_time": "2.2", "end_time": "2.5", "speaker_label": "spk_1"},
  {"id": 6, "type": "pronunciation", "alternatives": [{"confidence": "0.999", "content": "when"}], "start_time": "2.5", "end_time": "2.9", "speaker_label": "spk_1"},
  {"id": 7, "type": "punctuation", "alternatives": [{"confidence": "0.0", "content": "?"}], "speaker_label": "spk_1"},
  {"id": 8, "type": "pronunciation", "alternatives": [{"confidence": "0.9", "content": "Since"}], "start_time": "3.3", "end_time": "3.7", "speaker_label": "spk_0"},
  {"id": 9, "type": "pronunciation", "alternatives": [{"confidence": "0.9", "content": "4:10"}], "start_time": "3.7", "end_time": "4.6", "speaker_label": "spk_0"},
  {"id": 10, "type": "punctuation", "alternatives": [{"confidence": "0.0", "content": "."}], "speaker_label": "spk_0"}]}}"""

_REV = """{"speakers": [{"id": 0, "name": "Nadia Ferro"}, {"id": 1, "name": "Gus"}], "monologues": [
 {"speaker": 0, "speaker_info": null, "elements": [{"type": "text", "value": "Did", "ts": 0.5, "end_ts": 0.7, "confidence": 0.99}, {"type": "punct", "value": " "}, {"type": "text", "value": "it", "ts": 0.7, "end_ts": 0.8, "confidence": 0.99}, {"type": "punct", "value": " "}, {"type": "text", "value": "rain", "ts": 0.8, "end_ts": 1.2, "confidence": 0.99}, {"type": "punct", "value": "?"}]},
 {"speaker": 1, "speaker_info": null, "elements": [{"type": "text", "value": "No", "ts": 1.6, "end_ts": 1.9, "confidence": 0.97}, {"type": "punct", "value": ", "}, {"type": "text", "value": "snow", "ts": 2.0, "end_ts": 2.5, "confidence": 0.97}, {"type": "punct", "value": ". "}, {"type": "unknown", "value": "<laugh>"}]},
 {"speaker": 0, "speaker_info": null, "elements": [{"type": "text", "value": "In", "ts": 3.0, "end_ts": 3.1, "confidence": 0.9}, {"type": "punct", "value": " "}, {"type": "text", "value": "June", "ts": 3.1, "end_ts": 3.6, "confidence": 0.9}, {"type": "punct", "value": "."}]}]}"""

_GONG = """{"requestId": "4al018gzaztcr8nbukw", "records": {"totalRecords": 1, "currentPageSize": 1, "currentPageNumber": 0},
 "callTranscripts": [{"callId": "7782342274025937895", "transcript": [
  {"speakerId": "6432345678555530067", "topic": "Small Talk", "sentences": [{"start": 460, "end": 1230, "text": "Hey, how's Austin?"}, {"start": 1300, "end": 2500, "text": "Still hot?"}]},
  {"speakerId": "1122334455667788990", "topic": "Small Talk", "sentences": [{"start": 2900, "end": 4100, "text": "A hundred and three."}]},
  {"speakerId": "6432345678555530067", "topic": "Pricing", "sentences": [{"start": 5000, "end": 7600, "text": "Okay: the renewal is at $48,000."}]},
  {"speakerId": "6432345678555530067", "topic": "Next Steps", "sentences": [{"start": 7700, "end": 9000, "text": "Can you sign by Friday?"}]},
  {"speakerId": "1122334455667788990", "topic": null, "sentences": [{"start": 9900, "end": 11500, "text": "I need to ask our CFO."}]}]}]}"""

_WHISPER_CPP = """{
	"systeminfo": "AVX = 1 | AVX2 = 1 | F16C = 1 | FMA = 1 | METAL = 0 |",
	"model": {"type": "base", "multilingual": false, "vocab": 51864, "audio": {"ctx": 1500, "state": 512, "head": 8, "layer": 6},
		"text": {"ctx": 448, "state": 512, "head": 8, "layer": 6}, "mels": 80, "ftype": 1},
	"params": {"model": "models/ggml-base.en.bin", "language": "en", "translate": false},
	"result": {"language": "en"},
	"transcription": [
		{"timestamps": {"from": "00:00:00,000", "to": "00:00:03,280"}, "offsets": {"from": 0, "to": 3280}, "text": " This is a memo to myself."},
		{"timestamps": {"from": "00:00:03,280", "to": "00:00:06,000"}, "offsets": {"from": 3280, "to": 6000}, "text": " Call the surveyor."},
		{"timestamps": {"from": "00:00:18,500", "to": "00:00:21,040"}, "offsets": {"from": 18500, "to": 21040}, "text": " Second thing, the invoice."},
		{"timestamps": {"from": "00:00:21,040", "to": "00:00:23,000"}, "offsets": {"from": 21040, "to": 23000}, "text": " Number 4471. [BLANK_AUDIO]"}
	]
}"""

_A, _B = "Vera Lindqvist", "Piet Ormond"
_REP, _BUYER = "Speaker 6432345678555530067", "Speaker 1122334455667788990"

VARIANTS = (
    Variant(
        format="vendor_json",
        name="unseen: assemblyai, a whole answer",
        file="5551722-f677-48a6-9287-39c0aafd9ac1.json",
        data=_ASSEMBLYAI.encode(),
        turns=(
            Said("Speaker A", "Thanks for joining. Where were you when it started?", 0.96, 4.12),
            Said("Speaker B", "Happy to. At home: it was a Sunday.", 4.4, 7.01),
            Said("Speaker A", "And you called the plant.", 7.2, 8.0),
            Said("Speaker B", "I called, nobody picked up for 40 minutes.", 8.05, 11.25),
            Said("Speaker C", "I was on the other line.", 11.3, 12.9),
            Said("Speaker A", "Who is that?", 13.0, 13.7),
        ),
    ),
    Variant(
        format="vendor_json",
        name="unseen: deepgram without utterances, words and paragraphs",
        file="warehouse call.json",
        data=_DEEPGRAM.encode(),
        turns=(
            Said("Speaker 0", "Yep. Hello?", 5.52, 6.5),
            Said("Speaker 1", "Good morning. Who is speaking, please?", 7.1, 9.3),
            Said("Speaker 0", "This is the warehouse.", 10.0, 11.25),
        ),
    ),
    Variant(
        format="vendor_json",
        name="unseen: fireflies, the graphql answer, a sentence by a number",
        file="transcript.json",
        data=_FIREFLIES.encode("utf-8-sig"),
        turns=(
            Said(_A, "Hi Piet.", 0.88, 1.6),
            Said(_B, "Hello, hello.", 1.9, 2.7),
            Said(_A, "You saw the sheet? Twelve percent, three years.", 3.1, 6.0),
            Said(_B, "Twelve is a lot, Vera.", 6.9, 8.5),
            Said("Speaker 2", "Is it?", 8.6, 9.0),
            Said(_B, "Yes.", 9.1, 9.4),
        ),
        title="Lindqvist <> Ormond: pricing",
        date="2025-05-14",
    ),
    Variant(
        format="vendor_json",
        name="unseen: whisperx, a segment without a speaker",
        file="board_2025-01-20.json",
        data=_WHISPERX.encode(),
        turns=(
            Said("SPEAKER_01", "Item four, the roof.", 0.031, 3.893),
            Said("SPEAKER_00", "The roof is in two parts. East and west.", 4.2, 9.1),
            Said("Unknown speaker", "Mm-hmm.", 9.4, 10.0),
            Said("SPEAKER_00", "East leaks, west doesn't. 18,000 euros.", 10.2, 14.6),
            Said("SPEAKER_01", "Per part, or both?", 15.0, 17.2),
            Said("SPEAKER_00", "Both.", 17.3, 17.9),
        ),
        date="2025-01-20",
        warns="speaker",
    ),
    Variant(
        format="vendor_json",
        name="unseen: aws transcribe, labels beside words and in segments",
        file="asrOutput.json",
        data=_AWS.encode(),
        turns=(
            Said("spk_0", "Line seven is up.", 0.54, 1.9),
            Said("spk_1", "Since when?", 2.2, 2.9),
            Said("spk_0", "Since 4:10.", 3.3, 4.6),
        ),
    ),
    Variant(
        format="vendor_json",
        name="unseen: rev, names listed, a sound",
        file="rev.json",
        data=_REV.encode("utf-16"),
        turns=(
            Said("Nadia Ferro", "Did it rain?", 0.5, 1.2),
            Said("Gus", "No, snow. <laugh>", 1.6, 2.5),
            Said("Nadia Ferro", "In June.", 3.0, 3.6),
        ),
    ),
    Variant(
        format="vendor_json",
        name="unseen: gong, people are long numbers",
        file="calls-transcript.json",
        data=_GONG.encode(),
        turns=(
            Said(_REP, "Hey, how's Austin? Still hot?", 0.46, 2.5),
            Said(_BUYER, "A hundred and three.", 2.9, 4.1),
            Said(_REP, "Okay: the renewal is at $48,000. Can you sign by Friday?", 5.0, 9.0),
            Said(_BUYER, "I need to ask our CFO.", 9.9, 11.5),
        ),
    ),
    Variant(
        format="vendor_json",
        name="unseen: whisper.cpp, tabs, nobody named, a long pause",
        file="memo.wav.json",
        data=_WHISPER_CPP.encode(),
        turns=(
            Said("Unknown speaker", "This is a memo to myself. Call the surveyor.", 0.0, 6.0),
            Said("Unknown speaker", "Second thing, the invoice. Number 4471. [BLANK_AUDIO]", 18.5, 23.0),
        ),
        warns="speaker",
    ),
)
