"""What is said on a call that shows who says it and what comes next. Phrases of calls in general."""

import re

_EDGE = 1500


def _any(*phrases: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases, in capitals or not."""
    return re.compile("|".join(phrases), re.IGNORECASE)


def _any_words(*phrases: str) -> re.Pattern[str]:
    """The same for whole words."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


OPERATOR = _any(
    r"listen[- ]?only",
    r"\b(?:press(?:ing)?|dial|push|hit)\b[^.]{0,25}?\b(?:star|asterisk|dash|pound|hash|zero|one|\*|#)",
    r"press \*",
    r"\*\s?1\b",
    r"star[ -]?(?:one|1|two|2)",
    r"touch[- ]?(?:tone|stone)",
    r"question (?:queue|roster)",
    r"in the (?:question )?queue",
    r"\byour lines?(?:'s| is| are)? (?:now )?(?:open|live|unmuted)",
    r"\byour line'?s (?:now )?(?:open|live)",
    r"(?:you )?may (?:now )?disconnect",
    r"disconnect your lines?",
    r"\bi(?:'ll| will) be (?:your|the) (?:conference )?(?:operator|coordinator|moderator)",
    r"\bi(?:'m| am) your (?:conference )?operator",
    r"this is the operator",
    r"(?:your|the) (?:conference|event) (?:operator|specialist|coordinator)",
    r"all lines (?:have been|are|will be) (?:placed on )?(?:mute|in)",
    r"(?:assemble|compile|poll|pull)\b[^.]{0,20}(?:q ?& ?a )?(?:roster|for (?:any )?questions)",
    (
        r"\bthis (?:now |does |will )?(?:concludes?|ends?) (?:today's|the|our|this) [\w' -]{0,40}(?:call|"
        r"conference|teleconference|webcast|program|presentation|event)"
    ),
    (
        r"(?:no|not showing any) (?:further|more|additional|other|remaining) questions(?: (?:in|on|at|from) "
        r"(?:the|this)|[.,])"
    ),
    r"welcome to (?:the|today's|our)?\b[^.]{0,80}\bcall\b[^.]{0,40}\bat this time",
    r"this (?:conference|call|event) is being recorded",
    r"\btoday's (?:call|conference|event) is being recorded",
    r"question[- ]and[- ]answer session will follow",
    r"please stand ?by",
    r"thank you for (?:standing|holding) ?by",
    r"please hold (?:the line|while)",
    r"re-?connect(?:ing)? (?:him|her|them)",
    r"conferencing (?:system|cent(?:er|re))",
    r"conference cent(?:er|re)\b",
    r"we appreciate your (?:time and )?patience",
)
"""Phrases of the person who runs the line."""

QUESTION_HANDOVER = _any(
    (
        r"\b(?:first|next|last|final|another|following|today's|your|a|one more|follow[- ]?up|"
        r"remaining)\s+(?:\w+\s+){0,2}?questions?\b"
    ),
    r"\bline of\b",
    r"\bquestions? (?:is |are |will be |now )?(?:comes?|coming|from)\b",
    r"\byour line(?:'s| is)? (?:now )?(?:open|live)",
    r"\byou have the floor\b",
    r"\bwe have [^.]{2,60} (?:from|with|of)\b",
    r"\bfrom [^.]{2,50},? we (?:now |also )?have\b",
    (
        r"\b(?:go|move|turn|moving|going)\s+(?:now\s+|next\s+|first\s+|on\s+|over\s+)*(?:to|with) "
        r"[^.]{2,60} (?:from|with|at|of)\b"
    ),
    r"\btry\b[^.]{2,40} from\b",
    r"\b(?:next|first|last|final)(?: up)?,? (?:is|we have|we'll (?:hear|go|take|move))\b",
    r"\b(?:hear|take) (?:next )?from\b",
    r"\bthat will be from\b",
    r"\bnext one,? (?:is|comes|will)\b",
    r"\bgo ahead, [^.]{2,60} (?:from|with|of|at)\b",
)

OPENS_QUESTIONS = _any(
    (
        r"(?:now|will|'ll|can|would like to|like to|let's|let us|to|happy to|ready to|going to|gonna|we are "
        r"now)\s+(?:\w+\s+){0,3}?(?:begin|start|open|conduct|take|proceed|move|go|enter|turn|hold|commence|"
        r"initiate|tackle|answer|address|do|host|have|pass)\b[^.?!]{0,70}?\b(?:q\.? ?(?:&|and|n)?-? ?a\b|"
        r"questions?\b|question[- ]and[- ]answers?)"
    ),
    (
        r"\b(?:floor|line|lines|call|queue) (?:is|are|be|up)? ?(?:now )?(?:open(?:ed)?|up) (?:up )?(?:for|"
        r"to) (?:your |any |the )?questions?"
    ),
    r"\b(?:time|ready|available|open(?:ed)?) for (?:your |any |the )?(?:questions?|q ?& ?a)",
    r"\bto ask a question",
    r"\b(?:your|our|the) first question",
    r"\bif you (?:do )?(?:would like to|wish to|have|'d like to) (?:to )?(?:ask )?(?:a |any )?questions?",
    r"\bquestion[- ]and[- ]answer session\b",
)
"""Questions are about to be taken; whether now or later, the place in the call says."""

LATER = _any_words(
    r"later",
    r"after (?:the|our|today's|this|these|those|we|his|her|the speakers?'?)",
    r"following (?:the|our|today's|this|management'?s?)",
    r"will follow",
    r"there will be",
    r"at that time",
    r"until",
    r"upon (?:the )?completion",
    r"before (?:we|moving|opening|turning|going)",
    r"then,? (?:we|i|open)",
    r"when we",
    r"once (?:we|the)",
    r"at the end",
    r"we will then",
    r"prior to",
)
"""Beside words about questions: they come later, not now."""

CALL = _any(
    (
        r"\b(?:earnings|results|conference|investor|quarterly|analyst) (?:conference |results |update "
        r")?(?:call|webcast|teleconference)\b"
    ),
    r"forward[- ]looking",
    r"safe[- ]harbou?r",
    r"\bearnings (?:release|presentation)",
    r"results (?:conference|presentation)",
    r"prepared remarks",
    r"\bgaap\b",
    r"\b(?:first|second|third|fourth)[- ]quarter\b",
    r"full[- ]year (?:results|guidance|outlook)",
    r"private securities litigation",
)

ASKS = _any(
    r"\b(?:taking|take|took) (?:my|our|the|a|these) (?:\w+ )?questions?",
    r"\bmy (?:first |second |next |last |only |other |follow[- ]?up )?question",
    (
        r"\b(?:two|three|couple(?: of)?|few|one|quick|just a|follow[- ]?up) (?:more |quick |other |short |"
        r"follow[- ]?up )?questions?\b"
    ),
    r"\b(?:i was|i'm|i am|just) (?:just )?(?:wondering|curious)",
    (
        r"\b(?:could|can|would|will) you (?:\w+ ){0,4}?(?:talk|share|give|provide|elaborate|comment|update|"
        r"remind|help|explain|quantify|discuss|walk|tell|describe|clarify)"
    ),
    r"congrat\w*",
    r"\bhow (?:should|do) (?:we|you)",
    r"\bthanks? (?:you )?for the (?:question|time|call|opportunity|presentation|color|detail)",
    r"\bappreciate the (?:color|time|details?)",
)
"""Phrases of a person who asks."""

THANKS = _any_words(
    r"thank",
    r"thanks",
    r"thank you",
    r"great",
    r"got it",
    r"okay",
    r"ok",
    r"perfect",
    r"appreciate",
    r"bye",
    r"congrat\w*",
    r"good luck",
    r"very helpful",
    r"understood",
    r"helpful",
    r"clear",
    r"cheers",
    r"wonderful",
    r"excellent",
    r"take care",
    r"that's it",
    r"that's all",
    r"makes sense",
    r"fair enough",
    r"sure",
    r"yes",
    r"yeah",
    r"yep",
    r"right",
    r"you bet",
    r"welcome",
    r"morning",
    r"afternoon",
    r"evening",
    r"hi",
    r"hey",
    r"hello",
)

SAFE_HARBOUR = _any(
    r"forward[- ]looking",
    r"safe[- ]harbou?r",
    r"risks and uncertainties",
    r"actual results",
    r"non-?gaap",
    r"private securities",
    r"press release",
    r"earnings release",
    r"replay",
    r"webcast",
    r"sec filings",
    r"form (?:10|8|20)",
)
INTRODUCES = _any(
    r"\bjoining (?:me|us)",
    r"\bjoined by",
    r"\bwith (?:me|us)\b",
    r"\bon the (?:call|line)",
    r"\b(?:speaking|presenting|participating|speakers?|presenters?|hosts?) (?:with me )?(?:today|on|are)",
    r"\b(?:turn|hand|pass)\b[^.]{0,30}\b(?:call|over|conference|floor|line|it)\b",
    r"\bintroduce",
)

CLOSES = _any(
    r"\b(?:that|this|it) (?:was|is|will be|concludes) (?:\w+ )?(?:last|final) question\b",
    r"\b(?:no|not showing any|aren't any|any) (?:further|more|additional|other|remaining) questions",
    r"closing (?:remarks?|comments?|statements?)",
    (
        r"(?:concludes?|end of|ends|wraps? up|conclusion of) (?:the |our |today's |this |today )*(?:q ?& ?a|"
        r"question|call|conference|teleconference|webcast|program|session|presentation|event|questions?|"
        r"answers?|and|us|our)"
    ),
    r"final remarks",
    r"(?:all|sort of|that) (?:the |we )?(?:time|wraps) (?:we have|up)",
    (
        r"\bturn (?:it|the (?:call|conference|floor)) (?:back )?(?:over )?(?:back )?(?:over )?to (?:the "
        r")?(?:management|company|speakers?)"
    ),
)
"""The questions are over."""


def runs_line(text: str) -> bool:
    """True when the beginning or the end of a turn holds a phrase of the person who runs the line."""
    if len(text) <= 2 * _EDGE:
        return bool(OPERATOR.search(text))
    return bool(OPERATOR.search(text, 0, _EDGE) or OPERATOR.search(text[-_EDGE:]))
