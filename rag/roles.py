"""Which speakers a question names by what they are: a role ("the CFO"), or what they do ("the witness")."""

import re

from index.matching import ABBREVIATIONS, has_role
from index.transcript import Speaker, SpeakerKind

ROLE_WORDINGS: tuple[tuple[str, str], ...] = (
    (
        r"\bc\.?f\.?o\b|\bchief financ\w+ officer\b|\bfinancial chief\b"
        r"|\bfinance (?:chief|director|boss|head|lead|guy|man|woman|lady)\b|\bhead of finance\b",
        r"\bCFO\b|chief financ|finance director|head of finance",
    ),
    (
        r"\bc\.?e\.?o\b|\bchief exec(?:utive)?\b|\b(?:big|top|the) boss\b"
        r"|\bthe chief(?:['’]s)?(?! \w+ officer)"
        r"(?=\W*$|['’]|\W+(?!(?:of|exec|financ|operat|tech|medic|market|scien|legal)))",
        r"\bCEO\b|chief executive",
    ),
    (
        r"\bc\.?o\.?o\b|\bchief operating officer\b|\boperations (?:chief|head|boss|director)\b|\bhead of operations\b",
        r"\bCOO\b|chief operati|head of operations|operations director",
    ),
    (
        r"\bc\.?t\.?o\b|\bchief technology officer\b|\btech(?:nology)? (?:chief|head|boss|lead)\b"
        r"|\bhead of technology\b",
        r"\bCTO\b|chief techn|head of technology",
    ),
    (r"\bchair(?:man|woman|person)?\b", r"chair"),
    (r"(?<!vice )(?<!vice-)\bpresident\b", r"(?<!vice )(?<!vice-)president"),
    (
        r"\b(?:head|director|vp|vice president|chief) of (?:ir|investor relations)\b"
        r"|\b(?:ir|investor relations) (?:head|chief|director|boss|person|guy|man|woman|lady|team|officer|manager)\b"
        r"|\b(?:did|does|by|from) investor relations\b",
        r"\binvestor\w* relation|\binvestor communication|\bIR\b|\bIRO\b",
    ),
    (r"\bgeneral counsel\b|\b(?:top|chief|head) lawyer\b|\blegal chief\b", r"general counsel|chief legal"),
    (r"\btreasurer\b", r"treasurer"),
)
"""How people name a role in a question, and how a transcript states it (regular expressions, case-insensitive)."""

_KIND_WORDINGS: dict[SpeakerKind, str] = {
    "interviewer": r"\b(?:interviewers?|(?:co-?)?hosts?|moderators?)\b",
    "interviewee": r"\b(?:interviewees?|guests?|panell?ists?)\b",
    "witness": r"\bwitness(?:es)?\b",
    "member": r"\b(?:which|the|committee) (?:members?|senators?|councill?ors?)\b",
    "chair": r"\bchair(?:man|woman|person)?\b",
    "analyst": r"\b(?:the|each|every|all|these|those) (?:sell-side )?analysts\b|\b(?:each|every) analyst\b",
    "operator": r"\b(?:did|does|what|by) the (?:call )?operator(?:['’]s)?"
    r"(?= (?:say|said|ask|announce|read|tell|explain|words))",
    "investor_relations": r"\b(?:head|director|vp|chief) of (?:ir|investor relations)\b"
    r"|\b(?:ir|investor relations) (?:head|chief|director|person|guy|man|woman|lady|officer|manager)\b",
}
"""How people name those who do the same in a transcript (regular expressions, case-insensitive)."""

_OFFICER = re.compile(r"\bchief (?:[a-z]+ (?:and )?){1,3}officer\b", re.IGNORECASE)
_CHIEF = re.compile(
    rf"\b(?:{'|'.join(short.upper() for short in ABBREVIATIONS if re.fullmatch('c[a-z]{1,3}o', short))})\b"
)
_CHIEF_OF = re.compile(r"\b(?P<field>[a-z]{4,}) (?:chief|boss)\b(?! \w+ officer)", re.IGNORECASE)
_HEAD_OF = re.compile(
    r"\b(?:head|president|vice president|vp|director|manager) of (?:the |our |their )?[a-z]+", re.IGNORECASE
)


class AskedRoles:
    """The roles that one question names, read once and compared with many speakers."""

    def __init__(self, question: str) -> None:
        self._stated = tuple(
            re.compile(stated, re.IGNORECASE)
            for asked, stated in ROLE_WORDINGS
            if re.search(asked, question, re.IGNORECASE)
        )
        self._kinds = frozenset(
            kind for kind, asked in _KIND_WORDINGS.items() if re.search(asked, question, re.IGNORECASE)
        )
        small = question if not question.islower() else question.upper()
        self._others = tuple(
            dict.fromkeys(
                match.group().casefold()
                for form, text in ((_OFFICER, question), (_HEAD_OF, question), (_CHIEF, small))
                for match in form.finditer(text)
            )
        ) + tuple(f"chief {match['field']} officer" for match in _CHIEF_OF.finditer(question))

        self._known: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._stated or self._kinds or self._others)

    def fit(self, speaker: Speaker) -> bool:
        """Whether the question names what the speaker is."""
        if speaker.kind in self._kinds:
            return True
        if not speaker.role:
            return False
        role = speaker.role
        if role not in self._known:
            self._known[role] = any(stated.search(role) for stated in self._stated) or any(
                has_role(speaker, other) for other in self._others
            )
        return self._known[role]
