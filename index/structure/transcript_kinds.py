"""What was transcribed, from the structure: who asks whom and how often, who runs it, how it is spoken of.

No single phrase decides. Thresholds were read off 197 public meetings, 44 calls and 136 scenes of a series: in hearings
and interviews at least one turn in six is a question that somebody answers, and those who ask are not those who answer;
in meetings it is one turn in seven at most (docs/decisions/0005-transcript-kinds.md).
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from index.structure.asking import Asking
from index.structure.kinds import Facts
from index.structure.questioning import says_something
from index.transcript import Speaker, TranscriptKind

_PROCEDURE = (
    r"(?:come|call(?:ed)?)\b[^.]{0,20}\bto order",
    r"recogni[sz]ed for|reserves? the balance|yields? back|(?:i|i'll|will) yield",
    r"gentle(?:man|lady|woman) from",
    r"(?:mr\.?|madame?|mister) chair(?:man|woman|person)?\b",
    r"points? of order",
    r"has the floor|have the floor",
    r"ranking member",
    r"(?:oral )?evidence (?:session|from)|scrutiny session|inquiry into|our inquiry",
    r"thank you[\w ,]{0,12}, chair\b",
    r"declarations? of interest",
    r"hono?u?rable (?:members?|minister|friend)|hon\. member",
    r"questions? from members?|member's question",
    r"without objection|so ordered",
    r"(?:this|today's|the|our) (?:sub)?-?committee",
    r"(?:this|today's) hearing",
    r"your (?:written )?(?:testimony|evidence)|opening statements?",
    r"standing orders?|pursuant to",
    r"for the record",
)
_LEGAL = (
    r"your honou?r",
    r"under oath|(?:duly|been) sworn|raise your right hand|the whole truth",
    r"objection[.,;:]|overruled|sustained",
    r"(?:cross|direct|redirect)[- ]examination",
    r"exhibit (?:\d|[a-z]\b)",
    r"deposition|deponent|court reporter",
    r"(?:the|this) court\b|the jury",
    r"the witness|counsel",
    r"state (?:and spell )?your (?:full )?name",
)
_TALK = (
    r"podcast|this episode|the show\b|our show|listeners|viewers",
    r"(?:my|our) (?:next )?guests?",
    r"thanks?(?: you)?(?: so much| very much)? for (?:having|inviting) (?:me|us)",
    r"thanks?(?: you)?(?: so much| very much)? for (?:joining|being|taking the time|sitting down|speaking|talking)\b",
    r"fireside chat|our conversation|this conversation",
    r"(?:this|the|our|my|today's) (?:interview|panel)|panel(?:l?ists?)",
    r"welcome (?:back )?to (?:the|another)\b",
    r"great to (?:be here|have you)|good to (?:be here|have you)|pleasure to (?:be here|have you)|happy to be here",
)
_MEETING = (
    r"agendas?",
    r"action (?:items?|points?)|next steps",
    r"take (?:the )?minutes|minutes of|previous minutes",
    r"(?:this|our|the|next|last|kick[- ]?off|weekly|team|board|status|first|today's) meetings?|in (?:the|a) meeting",
    r"let's get started|stand[- ]?up|sprint|retro(?:spective)?\b",
    r"share (?:my|the) (?:screen|slides|deck|plan)|(?:you're|you are|i was|on) mute",
    r"(?:can|do) you (?:all |guys )?(?:hear|see) (?:me|it|my)",
    r"(?:everybody|everyone|we)(?:'s| is|'re| are| all are)(?: all)? here\b|(?:just|only) joined",
    r"next (?:point|item|topic)|(?:two|three|four|few|couple of) (?:things|points|items)\b",
    r"circle back|take (?:that|this|it) offline|to[- ]?do list|follow[- ]?up",
    r"any other business|apologies for absence|quorum|adjourn\w*|all in favou?r|seconded",
)
_WORK = re.compile(
    r"\b(meetings?|projects?|deadlines?|schedules?|budgets?|reports?|slides?|presentations?|e-?mails?|teams?|proposals?|"
    r"milestones?|requirements?|prototypes?|releases?|tickets?|status|updates?|drafts?|documents?|discuss(?:ed|ions?|ing)?|"
    r"whiteboard|decisions?|tasks?|clients?|customers?|designs?|plan(?:s|ning)?|issues?|options?|data|timeline|roadmap|"
    r"progress)\b"
)
_ASKING_LABEL = re.compile(
    r"^(?:the\s+)?(?:interviewer|int|host|co-?host|moderator|q|question|reporter|presenter|anchor|researcher)\b",
    re.IGNORECASE,
)
_REPLYING_LABEL = re.compile(
    r"^(?:the\s+)?(?:interviewee|guest|a|answer|respondent|candidate|panel?list)(?:\W*\d*)?$", re.IGNORECASE
)
_WITNESS_LABEL = re.compile(r"^(?:the\s+)?(?:witness|deponent|court)\b", re.IGNORECASE)
_TITLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("talk", re.compile(r"\b(?:interview|podcast|episode|in conversation|fireside|panel)\b")),
    ("procedure", re.compile(r"\b(?:hearing|committee|subcommittee|testimony|inquiry|oral evidence)\b")),
    ("legal", re.compile(r"\b(?:deposition|examination|trial|court)\b")),
    (
        "meeting",
        re.compile(
            r"\b(?:meeting|weekly|sync|stand-?up|kick-?off|1:1|one-on-one|retro(?:spective)?|all[- ]hands|minutes|"
            r"workshop|planning|check-?in|catch-?up|review)\b"
        ),
    ),
)
"""Words of a title; each sort counts as much as two expressions in the talk."""
_MANY_ASKERS = 2
_WORK_RATE = 1 / 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """How a talk speaks of itself: how many different expressions of each sort stand in it."""

    procedure: int
    """Of a committee that hears people."""
    legal: int
    """Of a court or a deposition."""
    talk: int
    """Of an interview, a show or a panel."""
    meeting: int
    """Of a meeting about itself."""
    work: int
    """Different words of common work ("deadline", "slides")."""
    work_rate: float
    """Such words in proportion to all."""

    @property
    def procedural(self) -> bool:
        """Whether the session follows rules of procedure."""
        return self.procedure >= 4


def guess_kind(
    facts: Facts, asking: Asking, chairs: Collection[str], cues: Cues, stated: Sequence[Speaker] = ()
) -> TranscriptKind:
    """Return what was transcribed; "other" when the structure does not say.

    Args:
        facts: What the turns show of a call.
        asking: Who asks whom.
        chairs: Those who chair.
        cues: How the talk speaks of itself.
        stated: Kinds of speakers that the file gives.
    """
    by_file = _stated(stated)
    if by_file is not None:
        return by_file
    labels = tuple(facts.said_by)
    hears = _is_hearing(asking, chairs, cues, labels)
    talks = _is_interview(asking, cues, facts)
    named = sum(each.name is not None and each.firm is not None for each in facts.handovers.values())
    if facts.is_call and (facts.operators or named or not (hears or talks)):
        return "earnings_call"
    if hears:
        return "hearing"
    if talks:
        return "interview"
    return "meeting" if _is_meeting(cues, chairs, labels) else "other"


def find_cues(title: str, text: str) -> Cues:
    """Count the expressions in the title and in all words of a transcript."""
    text = text.lower().replace("’", "'")
    titled = {sort: 2 for sort, form in _TITLES if form.search(title.lower())}
    work = _WORK.findall(text)
    return Cues(
        procedure=_different(_PROCEDURE_FORMS, text) + titled.get("procedure", 0),
        legal=_different(_LEGAL_FORMS, text) + titled.get("legal", 0),
        talk=_different(_TALK_FORMS, text) + titled.get("talk", 0),
        meeting=_different(_MEETING_FORMS, text) + titled.get("meeting", 0),
        work=len(set(work)),
        work_rate=len(work) / max(1, len(text.split())),
    )


def is_legal(cues: Cues, labels: Collection[str]) -> bool:
    """True for a court or a deposition: there counsel asks, and nobody is a member of anything."""
    if any(_WITNESS_LABEL.match(label) for label in labels):
        return cues.legal >= 1
    return cues.legal >= 3 and cues.legal >= cues.procedure


def asks_by_label(name: str) -> bool:
    """True for a label that says who asks: "Interviewer", "Host", "Q"."""
    return bool(_ASKING_LABEL.match(name))


def replies_by_label(name: str) -> bool:
    """True for a label that says who is asked: "Interviewee", "Guest", "A"."""
    return bool(_REPLYING_LABEL.match(name))


def _stated(stated: Sequence[Speaker]) -> TranscriptKind | None:
    """A list of participants that tells executives from analysts is of a call, and so on."""
    kinds = {speaker.kind for speaker in stated}
    if "analyst" in kinds and kinds & {"management", "investor_relations", "operator"}:
        return "earnings_call"
    if kinds & {"witness", "member"}:
        return "hearing"
    return "interview" if "interviewer" in kinds else None


def _is_hearing(asking: Asking, chairs: Collection[str], cues: Cues, labels: Collection[str]) -> bool:
    legal = is_legal(cues, labels)
    if legal and asking.pairs and any(map(asks_by_label, labels)):
        return True
    if not asking.pairs or asking.rate < 0.16 or asking.split < 0.5:
        return False
    if chairs and cues.procedural:
        # Long statements before the questions leave few of the words to the answers.
        return True
    if asking.share < 0.2:
        return False
    if legal or (chairs and cues.procedure >= 2):
        return len(asking.pairs) >= 2
    return cues.procedural and len(asking.askers) >= _MANY_ASKERS


def _is_interview(asking: Asking, cues: Cues, facts: Facts) -> bool:
    leads = asking.leading(2)
    put = sum(asking.asked[name] for name in leads)
    lead = put / max(1, len(asking.pairs))
    if any(asks_by_label(name) and asking.asked.get(name, 0) for name in facts.said_by):
        return cues.meeting < 4 or asking.rate >= 0.16
    if cues.talk >= 2 and len(asking.pairs) >= 2 and asking.split >= 0.5 and lead >= 0.6:
        return asking.rate >= 0.08 and cues.meeting <= cues.talk
    shape = asking.rate >= 0.16 and asking.share >= 0.3 and asking.split >= 0.6 and lead >= 0.7
    return shape and _keeps_asking(asking, facts) and cues.meeting < 3 + cues.talk


def _keeps_asking(asking: Asking, facts: Facts) -> bool:
    """True when those who ask do little else, over enough questions; in a brief talk, hardly anything else."""
    leads = asking.leading(2)
    put = sum(asking.asked[name] for name in leads)
    own = sum(says_something(turn) for name in leads for turn in facts.said_by[name])
    if len(asking.pairs) >= 8 and asking.mean_answer >= 20:
        return put >= 0.35 * own
    if len(asking.pairs) >= 4 and asking.mean_answer >= 25:
        return put >= 0.6 * own
    return len(asking.pairs) >= 3 and asking.split == 1 and len(asking.askers) == 1 and put >= 0.8 * own


def _is_meeting(cues: Cues, chairs: Collection[str], labels: Collection[str]) -> bool:
    if len(labels) < 2:
        return False
    if chairs and cues.procedure >= 2:
        return True
    if cues.meeting >= 2:
        return True
    return 2 * cues.meeting + cues.work >= 3 and cues.work_rate >= _WORK_RATE


def _forms(expressions: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b(?:{expression})") for expression in expressions)


def _different(forms: Sequence[re.Pattern[str]], text: str) -> int:
    return sum(form.search(text) is not None for form in forms)


_PROCEDURE_FORMS = _forms(_PROCEDURE)
_LEGAL_FORMS = _forms(_LEGAL)
_TALK_FORMS = _forms(_TALK)
_MEETING_FORMS = _forms(_MEETING)
