"""The language of a transcript."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from index.formats import read_document
from index.language import LANGUAGES, detect_language
from index.transcript import Turn

SAID = {
    "ar": "صباح الخير جميعا وشكرا لحضوركم اليوم. سنبدأ بمراجعة نتائج الربع الثاني ثم نناقش خطة العام القادم والميزانية الجديدة.",
    "de": "Guten Morgen zusammen, schön dass ihr da seid. Wir fangen mit dem Bericht aus dem Lager an, danach sprechen wir über die Zahlen.",
    "es": "Buenos días a todos y gracias por estar aquí. Hoy vamos a hablar de los resultados del segundo trimestre y del presupuesto.",
    "fr": "Bonjour à tous et merci d'être venus. Nous allons commencer par le procès-verbal, puis nous parlerons du budget et du toit.",
    "it": "Buongiorno a tutti e grazie per essere qui. Cominciamo con il verbale della riunione precedente e poi parliamo del bilancio.",
    "ja": "皆さん、おはようございます。本日はお集まりいただきありがとうございます。まず前回の議事録を確認してから、来月の予定について話し合います。",
    "ko": "안녕하세요 여러분, 오늘 회의에 참석해 주셔서 감사합니다. 먼저 지난 분기 실적을 살펴보고 다음 달 계획에 대해 이야기하겠습니다.",
    "nl": "Goedemorgen allemaal, fijn dat jullie er zijn. We beginnen met het verslag van de vorige vergadering en daarna het magazijn.",
    "pt": "Bom dia a todos, obrigado por participarem. Vamos começar com os resultados do trimestre e depois abrimos para perguntas.",
    "ru": "Доброе утро, коллеги. Сегодня мы обсудим итоги второго квартала и планы на следующий год. Выручка выросла на двенадцать процентов.",
    "sv": "God morgon allihopa och tack för att ni kom. Vi börjar med protokollet från förra mötet och sedan pratar vi om budgeten.",
    "zh": "大家好，感谢各位参加今天的会议。首先我们来看一下第二季度的业绩，收入同比增长了百分之二十，毛利率也有所提高。",
}
ENGLISH = "So what we are going to do today is go through the figures, and then I will take your questions about the plant. "


def spoken(*texts: str) -> list[Turn]:
    return [Turn(number=number, speaker="Ana", text=text) for number, text in enumerate(texts, start=1)]


@pytest.mark.parametrize("code", SAID)
def test_languages_are_told_apart(code: str) -> None:
    assert detect_language(spoken(SAID[code])) == code
    assert code in LANGUAGES


def test_english_with_passages_in_another_language_is_english() -> None:
    marked = [ENGLISH, "[Foreign Language] [Interpreted]", ENGLISH] * 8
    assert detect_language(spoken(*marked)) == "en"
    assert detect_language(spoken(*[ENGLISH * 3, SAID["zh"], ENGLISH * 3] * 4)) == "en"


def test_the_whole_transcript_is_looked_at_and_not_its_beginning() -> None:
    greeting = [ENGLISH] * 10
    assert detect_language(spoken(*greeting, *[SAID["de"] * 3] * 60)) == "de"


def test_too_little_says_nothing() -> None:
    assert detect_language([]) is None
    assert detect_language(spoken("Hola.", "Sí, claro.")) is None
    assert detect_language(spoken("[Foreign Language]" * 40)) is None
    assert detect_language(spoken("12 14 16 18 20 " * 40)) is None


def test_public_calls_in_english_are_english(shared: Path) -> None:
    for path in sorted((shared / "transcripts" / "earnings21").glob("*.json")):
        turns = spoken(*(turn["text"] for turn in json.loads(path.read_bytes())["turns"]))
        assert detect_language(turns) == "en"


@pytest.mark.parametrize(("said", "loaded"), [(ENGLISH * 20, "False"), (SAID["fr"], "True")])
def test_the_model_is_loaded_only_where_english_is_not_plain(root: Path, said: str, loaded: str) -> None:
    code = (
        "import sys\nfrom index.language import detect_language\nfrom index.transcript import Turn\n"
        "assert 'py3langid' not in sys.modules\n"
        f"detect_language([Turn(number=1, speaker='Ana', text={said!r})])\n"
        "print('py3langid' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert result.stdout.strip() == loaded


def test_a_file_in_another_language_says_what_that_means_for_searching() -> None:
    words = f"Ana Ruiz: {SAID['es']}\nBo Lind: {SAID['es']}\nAna Ruiz: {SAID['es']}\n"
    document = read_document(words.encode(), "reunion.txt")
    assert document.transcript.language == "es"
    (warning,) = document.warnings
    assert warning.startswith("mostly in Spanish: the built-in encoder knows English only")
    assert "`saidthat reindex --encoder" in warning
    english = read_document(f"Ana Ruiz: {ENGLISH * 3}\nBo Lind: {ENGLISH}\n".encode(), "meeting.txt")
    assert (english.transcript.language, english.warnings) == ("en", ())
