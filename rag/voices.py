"""Where a question's grammar makes a word the one who speaks: "what did X say", "X's answer", "according to X"."""

import re
from functools import lru_cache

_SPEAK = (
    r"(?:say|saying|said|ask|asking|asked|think|thought|mention|mentioned|tell|told|explain|explained|argue|argued|claim"
    r"|claimed|reply|replied|respond|responded|answer|answered|comment|commented|wonder|wondered|remark|remarked|state"
    r"|stated|stress|stressed|warn|warned|admit|admitted|describe|described|talk|talked|speak|spoke|believe|believed|feel"
    r"|felt|want\s+to\s+know|wanted\s+to\s+know|worry|worried|bring\s+up|brought\s+up|suggest|suggested"
    r"|predict|predicted|justify|justified|object|objected|insist|insisted|propose|proposed|inquire|enquire|press|pressed"
    r"|complain|complained|note|noted|point\s+out|pointed\s+out)"
)
_HELPER = re.compile(
    r"\b(?:did|does|do|has|had|would|will|can|could)\s+(?:(?:mr|mrs|ms|dr)\.?\s+)?$", re.IGNORECASE
)
_IS = re.compile(r"\b(?:is|was)\s+(?:(?:mr|mrs|ms|dr)\.?\s+)?$", re.IGNORECASE)
_SPEAKING = re.compile(
    r"\s+(?:\w+ly\s+)?(?:saying|asking|arguing|talking|worried|wondering|claiming)\b", re.IGNORECASE
)
_SPEAKS = re.compile(rf"\s+(?:\w+ly\s+)?{_SPEAK}\b", re.IGNORECASE)
_SPEAKS_ALONE = re.compile(
    r"\s+(?:\w+ly\s+)?(?:said|says|asked|asks|wondered|wonders|replied|replies|answered|answers|explained|explains|argued"
    r"|argues|claimed|claims|mentioned|thinks|thought|wanted\s+to\s+know|wants\s+to\s+know|worried|worries|warned|stressed"
    r"|commented|remarked|told|tells|believes|feels)\b",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"['’]s?\s+(?:\w+\s+){0,2}?(?:views?|opinions?|answers?|repl(?:y|ies)|responses?|questions?|take|remarks?|comments?"
    r"|statements?|concerns?|worr(?:y|ies)|explanations?|predictions?|arguments?|claims?|stance|verdict|words)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:according\s+to|in\s+the\s+words\s+of|(?:answer|answers|answered|reply|replies|replied|response)\s+to"
    r"|(?:asked|said|told|stated|raised)\s+by|questions?\s+(?:from|by|of)|(?:views?|opinions?|remarks)\s+(?:of|by))"
    r"\s+(?:(?:mr|mrs|ms|dr)\.?\s+)?$",
    re.IGNORECASE,
)
_WHO_IS = re.compile(r"^\s*who(?:['’]s|\s+is|\s+was)\s+(?:(?:mr|mrs|ms|dr)\.?\s+)?$", re.IGNORECASE)
_END = re.compile(r"\W*$")
_OF_FIRM = re.compile(
    r"(?:['’]s)?\s+(?:analysts?|guy|man|woman|lady|person|team|reps?|representative|people|folks|colleague)\b"
    r"|['’]s?\s+(?:\w+\s+){0,2}?questions?\b",
    re.IGNORECASE,
)
_FROM_FIRM = re.compile(
    r"\b(?:analysts?|guy|man|woman|lady|person|people|colleague|question|anyone|anybody|somebody|someone)\s+"
    r"(?:at|from|of|with)\s+$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def speaks(question: str, start: int, end: int) -> bool:
    """Whether `question[start:end]` stands where the one who speaks is named."""
    before, after = question[:start], question[end:]
    if _HELPER.search(before) and _SPEAKS.match(after):
        return True
    if _IS.search(before) and _SPEAKING.match(after):
        return True
    if _OWNS.match(after) or _AFTER.search(before):
        return True
    if _SPEAKS_ALONE.match(after) and not _IS.search(before):
        return True
    return _WHO_IS.match(before) is not None and _END.match(after) is not None


@lru_cache(maxsize=1024)
def is_firm(question: str, start: int, end: int) -> bool:
    """Whether `question[start:end]` stands where a questioner's firm is named: "the X analyst", "somebody from X"."""
    return _OF_FIRM.match(question[end:]) is not None or _FROM_FIRM.search(question[:start]) is not None
