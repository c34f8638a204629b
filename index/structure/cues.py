"""What is said on a call that shows who says it and what comes next. Phrases of calls in general."""

import re

_I = re.IGNORECASE
_EDGE = 1500

OPERATOR = re.compile(
    r"listen[- ]?only|\b(?:press(?:ing)?|dial|push|hit)\b[^.]{0,25}?\b(?:star|asterisk|dash|pound|hash|zero|"
    r"one|\*|#)|press \*|"
    r"\*\s?1\b|star[ -]?(?:one|1|two|2)|touch[- ]?(?:tone|stone)|question (?:queue|roster)|"
    r"in the (?:question )?queue|"
    r"\byour lines?(?:'s| is| are)? (?:now )?(?:open|live|unmuted)|\byour line'?s (?:now )?(?:open|live)|"
    r"(?:you )?may (?:now )?disconnect|disconnect your lines?|"
    r"\bi(?:'ll| will) be (?:your|the) (?:conference )?(?:operator|coordinator|moderator)|\bi(?:'m|"
    r" am) your (?:conference )?operator|"
    r"this is the operator|(?:your|the) (?:conference|event) (?:operator|specialist|coordinator)|"
    r"all lines (?:have been|are|will be) "
    r"(?:placed on )?(?:mute|in)|(?:assemble|compile|poll|pull)\b[^.]{0,20}(?:q ?& ?a )?(?:roster|"
    r"for (?:any )?questions)|"
    r"\bthis (?:now |does |will )?(?:concludes?|ends?) (?:today's|the|our|this) [\w' -]{0,40}(?:call|"
    r"conference|teleconference|webcast|"
    r"program|presentation|event)|(?:no|not showing any) (?:further|more|additional|other|"
    r"remaining) questions"
    r"(?: (?:in|on|at|from) (?:the|this)|[.,])|welcome to (?:the|today's|"
    r"our)?\b[^.]{0,80}\bcall\b[^.]{0,40}\bat this time|"
    r"this (?:conference|call|event) is being recorded|\btoday's (?:call|conference|event) is being recorded|"
    r"question[- ]and[- ]answer session will follow|please stand ?by|thank you for (?:standing|holding) ?by|"
    r"please hold (?:the line|while)|re-?connect(?:ing)? (?:him|her|them)|"
    r"conferencing (?:system|cent(?:er|re))|conference cent(?:er|re)\b|"
    r"we appreciate your (?:time and )?patience",
    _I,
)
"""Phrases of the person who runs the line."""

QUESTION_HANDOVER = re.compile(
    r"\b(?:first|next|last|final|another|following|today's|your|a|one more|follow[- ]?up|"
    r"remaining)\s+(?:\w+\s+){0,2}?questions?\b|"
    r"\bline of\b|\bquestions? (?:is |are |will be |now )?(?:comes?|coming|from)\b|\byour line(?:'s|"
    r" is)? (?:now )?(?:open|live)|"
    r"\byou have the floor\b|\bwe have [^.]{2,60} (?:from|with|of)\b|\bfrom [^.]{2,50},? we (?:now |"
    r"also )?have\b|"
    r"\b(?:go|move|turn|moving|going)\s+(?:now\s+|next\s+|first\s+|on\s+|over\s+)*(?:to|"
    r"with) [^.]{2,60} (?:from|with|at|of)\b|"
    r"\btry\b[^.]{2,40} from\b|\b(?:next|first|last|final)(?: up)?,? (?:is|we have|we'll (?:hear|go|take|"
    r"move))\b|\b(?:hear|take) (?:next )?from\b|\bthat will be from\b",
    _I,
)

OPENS_QUESTIONS = re.compile(
    r"(?:now|will|'ll|can|would like to|like to|let's|let us|to|happy to|ready to|going to|gonna|"
    r"we are now)\s+(?:\w+\s+){0,3}?"
    r"(?:begin|start|open|conduct|take|proceed|move|go|enter|turn|hold|commence|initiate|tackle|answer|"
    r"address|do|host|have|pass)\b"
    r"[^.?!]{0,70}?\b(?:q\.? ?(?:&|and|n)?-? ?a\b|questions?\b|question[- ]and[- ]answers?)|"
    r"\b(?:floor|line|lines|call|queue) (?:is|are|be|up)? ?(?:now )?(?:open(?:ed)?|up) (?:up )?(?:for|"
    r"to) (?:your |any |the )?questions?|"
    r"\b(?:time|ready|available|open(?:ed)?) for (?:your |any |the )?(?:questions?|q ?& ?a)|"
    r"\bto ask a question|"
    r"\b(?:your|our|the) first question|\bif you (?:do )?(?:would like to|wish to|have|"
    r"'d like to) (?:to )?(?:ask )?(?:a |any )?questions?|"
    r"\bquestion[- ]and[- ]answer session\b",
    _I,
)
"""Questions are about to be taken; whether now or later, the place in the call says."""

LATER = re.compile(
    r"\b(?:later|after (?:the|our|today's|this|these|those|we|his|her|the speakers?'?)|following (?:the|our|"
    r"today's|this|management'?s?)|"
    r"will follow|there will be|at that time|until|upon (?:the )?completion|before (?:we|moving|opening|"
    r"turning|going)|then,? "
    r"(?:we|i|open)|when we|once (?:we|the)|at the end|we will then|prior to)\b",
    _I,
)
"""Beside words about questions: they come later, not now."""

CALL = re.compile(
    r"\b(?:earnings|results|conference|investor|quarterly|analyst) (?:conference |results |update )?(?:call|"
    r"webcast|teleconference)\b|"
    r"forward[- ]looking|safe[- ]harbou?r|\bearnings (?:release|presentation)|results (?:conference|"
    r"presentation)|prepared remarks|"
    r"\bgaap\b|\b(?:first|second|third|fourth)[- ]quarter\b|full[- ]year (?:results|guidance|outlook)|"
    r"private securities litigation",
    _I,
)

ASKS = re.compile(
    r"\b(?:taking|take|took) (?:my|our|the|a|these) (?:\w+ )?questions?|\bmy (?:first |second |next |last |"
    r"only |other |follow[- ]?up )?"
    r"question|\b(?:two|three|couple(?: of)?|few|one|quick|just a|follow[- ]?up) (?:more |quick |other |"
    r"short |follow[- ]?up )?questions?\b|"
    r"\b(?:i was|i'm|i am|just) (?:just )?(?:wondering|curious)|\b(?:could|can|would|"
    r"will) you (?:\w+ ){0,4}?(?:talk|share|give|provide|"
    r"elaborate|comment|update|remind|help|explain|quantify|discuss|walk|tell|describe|clarify)|congrat\w*|"
    r"\bhow (?:should|do) (?:we|you)|"
    r"\bthanks? (?:you )?for the (?:question|time|call|opportunity|presentation|color|detail)|"
    r"\bappreciate the (?:color|time|details?)",
    _I,
)
"""Phrases of a person who asks."""

THANKS = re.compile(
    r"\b(?:thank|thanks|thank you|great|got it|okay|ok|perfect|appreciate|bye|congrat\w*|good luck|"
    r"very helpful|understood|helpful|"
    r"clear|cheers|wonderful|excellent|take care|that's it|that's all|makes sense|fair enough|sure|yes|yeah|"
    r"yep|right|you bet|welcome|morning|afternoon|"
    r"evening|hi|hey|hello)\b",
    _I,
)

SAFE_HARBOUR = re.compile(
    r"forward[- ]looking|safe[- ]harbou?r|risks and uncertainties|actual results|non-?gaap|"
    r"private securities|press release|"
    r"earnings release|replay|webcast|sec filings|form (?:10|8|20)",
    _I,
)
INTRODUCES = re.compile(
    r"\b(?:joining (?:me|us)|joined by|with (?:me|us)\b|on the (?:call|line)|(?:speaking|presenting|"
    r"participating|speakers?|presenters?|"
    r"hosts?) (?:with me )?(?:today|on|are)|(?:turn|hand|pass)\b[^.]{0,30}\b(?:call|over|conference|floor|"
    r"line|it)\b|introduce)",
    _I,
)

CLOSES = re.compile(
    r"\b(?:no|not showing any|aren't any|any) (?:further|more|additional|other|remaining) questions|"
    r"closing (?:remarks?|comments?|statements?)|"
    r"(?:concludes?|end of|ends|wraps? up|conclusion of) (?:the |our |today's |this |today )*(?:q ?& ?a|"
    r"question|call|conference|"
    r"teleconference|webcast|program|session|presentation|event|questions?|answers?|and|us|our)|"
    r"final remarks|"
    r"(?:all|sort of|that) (?:the |we )?(?:time|wraps) (?:we have|up)|"
    r"\bturn (?:it|the (?:call|conference|floor)) (?:back )?(?:over )?(?:back )?(?:over )?to (?:the "
    r")?(?:management|company|speakers?)",
    _I,
)
"""The questions are over."""


def runs_line(text: str) -> bool:
    """True when the beginning or the end of a turn holds a phrase of the person who runs the line."""
    if len(text) <= 2 * _EDGE:
        return bool(OPERATOR.search(text))
    return bool(OPERATOR.search(text, 0, _EDGE) or OPERATOR.search(text[-_EDGE:]))
