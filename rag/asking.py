"""Whether a question is about what was asked, and by whom."""

import re

_ASKS = r"(?:ask|asks|asked|asking|want(?:s|ed)? to know|wonder(?:s|ed)?|enquired?|inquired?|quer(?:y|ied)|pose|posed)"
_WHO = re.compile(
    r"\bwho\s+(?:else\s+|first\s+|\w+ly\s+)?(?:asked|asks|raised|wanted|brought|questioned|enquired|inquired|pressed|wondered"
    r"|queried|challenged|worried|pushed|probed|posed|doubted|followed up|had a question|put the question)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"\bwhose\s+(?:\w+\s+)?question|\b(?:which|what|the name of the|name the|any|another|one|an|the)\s+(?:\w+\s+)?"
    rf"(?:analysts?|members?|senators?|interviewers?|callers?|investors?|guy|person)\s+(?:who\s+|that\s+|to\s+)?{_ASKS}\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\bwhich\s+(?:of\s+the\s+)?(?:sell-side\s+|other\s+)?(?:analysts?|members?|senators?|interviewers?|callers?)\b",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"\bwhat\s+(?:did|does|do|was|were)\s+[^?]{2,60}?\s"
    r"(?:ask|asking|want to know|wonder|wondering|enquire|inquire)\b(?!\s+for\b)"
    r"|\bwhat\s+(?:was|were|is|are)\s+[^?]{0,40}?\b(?:question|questions)\b"
    r"|\b(?:what|which|how many|list|all)\s+(?:the\s+)?questions?\b(?![ -]and[ -]answer)"
    r"|['’]s\s+(?:(?:first|second|third|last|final|follow-up|next|opening)\s+)?questions?\b(?![ -]and[ -]answer)"
    r"|\bquestions?\s+(?:from|by|of)\b|\basked\s+by\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)(?<!\bbeing\s)(?<!\bhave\s)(?<!\bhas\s)(?<!\bhad\s)(?<!\bget\s)"
    r"(?<!\bgot\s)(?<!\bwhen\s)(?<!\bthey\s)(?<!\bare\s)(?<!\bis\s)"
    r"\b(?:asked(?!\s+(?:to|of)\b)|wanted to know|wondered"
    r"|pressed(?=\s+(?:on|about|for|him|her|them|management|whether)\b))\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:customers?|clients?|suppliers?|lenders?|tenants?|airlines?|banks|regulators?|employees?|staff|consumers?|buyers"
    r"|dealers|retailers|users|patients|companies|vendors|landlords|borrowers|shareholders|workers)\s+(?:\w+ly\s+)?asked\b",
    re.IGNORECASE,
)


def wants_question(question: str) -> bool:
    """Whether a question asks who asked, or what somebody asked: then the turns that ask hold the answer.

    "Were they asked to leave?" and "customers asked for relief" are about something else.
    """
    if any(form.search(question) for form in (_WHO, _WHOSE, _WHICH, _WHAT)):
        return True
    return _ASKED.search(question) is not None and _OF_OTHERS.search(question) is None
