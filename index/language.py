"""Which language a transcript is in: the adapter of py3langid, loaded only where English is not plain to see."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from index.sentences import MARK
from index.transcript import Turn

LANGUAGES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
    "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish", "et": "Estonian", "eu": "Basque",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati",
    "ha": "Hausa", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "ig": "Igbo", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "kk": "Kazakh", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "lo": "Lao",
    "lt": "Lithuanian", "lv": "Latvian", "mg": "Malagasy", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian",
    "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "my": "Burmese", "ne": "Nepali", "nl": "Dutch",
    "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "rw": "Kinyarwanda", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "so": "Somali",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai",
    "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese",
    "xh": "Xhosa", "yo": "Yoruba", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip
"""English name of each language that can be found, by ISO 639-1 code."""

_SAMPLES = 24
_SAMPLE = 400
_ENOUGH = 80
"""Letters without which nothing is said; one of a script without spaces counts three times."""
_DENSE = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BRACES = re.compile(r"\{[^{}]{0,30}\}|<[^<>]{0,40}>")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    """the and of to that is you we it for with have this was are be on not but they so what our as at from i'm don't
    it's there would can about just if will your know been has which when how like were had then all""".split()
)
_ENGLISH_SHARE = 0.24
"""Running English has a third of such words, its nearest kin under an eighth."""
_SURE = 0.4


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def detect_language(turns: Sequence[Turn]) -> str | None:
    """Return the ISO 639-1 code of what is mostly spoken ("en"), or None when there is too little to tell.

    A sample of at most 24 stretches of 400 characters from all over the transcript is judged, marks such as
    [Foreign Language] left out; the language of most stretches is that of the transcript.
    """
    text = " ".join(_BRACES.sub(" ", MARK.sub(" ", " ".join(turn.text for turn in turns))).split())
    pieces = [piece for piece in _pieces(text) if _says_enough(piece)]
    if not pieces:
        return None
    if 2 * sum(map(_is_english, pieces)) > len(pieces):
        return "en"
    judged = (_identifier().classify(piece) for piece in pieces)
    found = Counter(code for code, sure in judged if sure >= _SURE)
    # The first of equals by name, so that the order of the text decides nothing.
    return min(found, key=lambda code: (-found[code], code), default=None)


def _pieces(text: str) -> list[str]:
    """Cut a text into stretches; from a long one those at equal distances."""
    if len(text) <= _SAMPLES * _SAMPLE:
        many = max(1, round(len(text) / _SAMPLE))
        size = -(-len(text) // many) if text else 0
        return [text[start : start + size] for start in range(0, len(text), size)] if size else []
    step = (len(text) - _SAMPLE) // (_SAMPLES - 1)
    return [text[number * step : number * step + _SAMPLE] for number in range(_SAMPLES)]


def _says_enough(piece: str) -> bool:
    letters = sum(character.isalpha() for character in piece)
    return letters + 2 * len(_DENSE.findall(piece)) >= _ENOUGH


def _is_english(piece: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(piece)]
    return sum(word in _ENGLISH for word in words) >= max(1, _ENGLISH_SHARE * len(words))


@cache
def _identifier() -> _Identifier:
    """Load the model (about two seconds) that tells the languages above apart."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(LANGUAGES))
    loaded: _Identifier = identifier
    return loaded
