"""Is everybody named as speaking the person who speaks in the cited turn?"""

import re
from collections.abc import Iterator, Sequence

from index.transcript import Speaker, Transcript
from rag.answer import CheckResult
from rag.checks.evidence import Cited, result
from rag.people import name_words
from rag.roles import ROLE_WORDINGS

_SAY = (
    r"(?:sa(?:id|ys|ying)|stat(?:ed|es|ing)|not(?:ed|es|ing)|mention(?:ed|s)?|add(?:ed|s)|explain(?:ed|s|ing)?"
    r"|report(?:ed|s|ing)?|t(?:old|ells)|answer(?:ed|s)|repl(?:ied|ies)|respond(?:ed|s)|confirm(?:ed|s)?"
    r"|expect(?:ed|s)|guid(?:ed|es)|announc(?:ed|es)|describ(?:ed|es)|point(?:ed|s) (?:out|to)|emphasi[sz](?:ed|es)"
    r"|highlight(?:ed|s)|indicat(?:ed|es)|believ(?:ed|es)|declin(?:ed|es) to|promis(?:ed|es)|warn(?:ed|s)"
    r"|clarif(?:ied|ies)|acknowledg(?:ed|es)|attribut(?:ed|es)|argu(?:ed|es)|commented|admitted|claim(?:ed|s)"
    r"|estimat(?:ed|es)|predict(?:ed|s)|suggest(?:ed|s)|stress(?:ed|es)|quoted|thanked|recalled|agreed)"
)
_ASK = r"(?:ask(?:ed|s|ing)?|wonder(?:ed|s)|question(?:ed|s)|want(?:ed|s) to(?: know)?|[ei]nquir(?:ed|es))"
_ASIDE = r"(?:\s*,[^,;:.]{1,80},|\s*\([^)]{1,80}\)|'s|’s)?"
_ADVERB = r"(?:\s+(?:also|then|further|later|again|only|\w+ly|has|had|have))*"
_VOICE = re.compile(rf"{_ASIDE}{_ADVERB}\s+(?P<verb>{_SAY}|{_ASK})\b", re.IGNORECASE)
_COLON = re.compile(r"(?:\s*[,(][^“”:]{0,120})?:\s*(?:[“\"]|$)")
_HONORIFIC = r"(?:(?:mr|ms|mrs|dr)\.?\s+|the\s+|analyst\s+)*$"
_ACCORDING = re.compile(
    rf"\b(?:according to|in the words of|said|says|added|noted|per)\s+{_HONORIFIC}", re.IGNORECASE
)
_NOT_SPEAKING = re.compile(
    r"\b(?:asked by|by|from|to|answering|about|on behalf of|with|thank(?:ed|s)?|told|of)\s+" + _HONORIFIC,
    re.IGNORECASE,
)
_NAME_WORD = r"[A-Z][\w'’-]*[a-z][\w'’-]*"
_FULL_NAME = re.compile(rf"(?<![\w“\"]){_NAME_WORD}(?:\s+(?:[A-Z]\.|{_NAME_WORD})){{1,3}}")
_ANALYST = re.compile(r"\banalysts?\b", re.IGNORECASE)
_NO_NAME = frozenset(
    """the this that our their management company executive executives team analyst analysts speaker speakers operator
    mr ms mrs dr chief officer president chairman chair director vice senior head call transcript in on for during
    according when asked first second third fourth quarter fiscal year""".split()
)


def check_speakers(claims: Sequence[Cited]) -> CheckResult:
    """Check every sentence that cites.

    Its citations carry the turn's speaker with the role and firm that the transcript states, and whoever the sentence
    says is speaking speaks in a cited turn.
    """
    outcomes: dict[int, bool] = {}
    for claim in claims:
        if claim.citations:
            outcomes[claim.sentence.index] = _labelled(claim) and _named_rightly(claim)
    return result(outcomes)


def _labelled(claim: Cited) -> bool:
    by_id = {transcript.id: transcript for transcript in claim.transcripts}
    for citation in claim.citations:
        transcript = by_id[citation.transcript]
        if citation.speaker != transcript.turn(citation.turn).speaker:
            return False
        stated = transcript.person(citation.speaker)
        if (citation.role, citation.firm) != (stated.role, stated.firm):
            return False
    return True


def _named_rightly(claim: Cited) -> bool:
    text = claim.sentence.own
    cited = {citation.speaker for citation in claim.citations}
    saying: set[str] = set()
    asking: set[str] = set()
    for transcript in claim.transcripts:
        for speaker in transcript.speakers:
            for verb in _voices(text, speaker, transcript):
                (asking if re.fullmatch(_ASK, verb, re.IGNORECASE) else saying).add(speaker.name)
    if not saying <= cited:
        return False
    # "Zhang asked about capex; He said …" may cite the reply alone.
    if asking and not asking & cited and not saying:
        return False
    return _roles_fit(claim, text) and not _strangers(claim, text)


def _voices(text: str, speaker: Speaker, transcript: Transcript) -> Iterator[str]:
    """The verbs of saying or asking that `text` gives to `speaker`; "said" for "NAME: …" and "according to NAME"."""
    for match in _name_pattern(speaker, transcript).finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        voice = _VOICE.match(after)
        if _ACCORDING.search(before):
            yield "said"
        elif voice and not _NOT_SPEAKING.search(before):
            yield voice.group("verb")
        elif not before.strip(' -*•“"') and _COLON.match(after):
            yield "said"


def _name_pattern(speaker: Speaker, transcript: Transcript) -> re.Pattern[str]:
    """The full name, or a part of it that nobody else on the call bears."""
    full = r"\s+".join(re.escape(part) for part in speaker.name.split())
    others = {
        word for other in transcript.speakers if other.name != speaker.name for word in name_words(other.name)
    }
    own = [
        word for word in re.findall(r"[^\W\d_][\w'’-]*", speaker.name) if word[:1].isupper() and len(word) > 1
    ]
    unique = [
        re.escape(word) for word in own if word.casefold() not in others and word.casefold() not in _NO_NAME
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join([full, *unique])})(?!\w)")


def _roles_fit(claim: Cited, text: str) -> bool:
    """ "The CFO said" cites the CFO, where the transcript states who that is."""
    for asked, stated in ROLE_WORDINGS:
        for match in re.finditer(asked, text, re.IGNORECASE):
            if not _VOICE.match(text[match.end() :]) or _NOT_SPEAKING.search(text[: match.start()]):
                continue
            holders = {
                s.name
                for t in claim.transcripts
                for s in t.speakers
                if re.search(stated, s.role or "", re.IGNORECASE)
            }
            if holders and not holders & {citation.speaker for citation in claim.citations}:
                return False
    return _analyst_fits(claim, text)


def _analyst_fits(claim: Cited, text: str) -> bool:
    """ "An analyst said" does not cite management."""
    for match in _ANALYST.finditer(text):
        voice = _VOICE.match(text[match.end() :])
        if voice is None or re.fullmatch(_ASK, voice.group("verb"), re.IGNORECASE):
            continue
        if _NOT_SPEAKING.search(text[: match.start()]):
            continue
        kinds = {
            t.person(c.speaker).kind
            for t in claim.transcripts
            for c in claim.citations
            if c.transcript == t.id
        }
        if kinds <= {"management", "operator", "investor_relations"}:
            return False
    return True


def _strangers(claim: Cited, text: str) -> list[str]:
    """Full names that the sentence lets speak and that nobody in the cited transcripts or quotes bears."""
    known = {word.casefold() for t in claim.transcripts for word in re.findall(r"[\w'’-]+", _who_is_known(t))}
    known |= {word.casefold() for word in re.findall(r"[\w'’-]+", claim.quotes)}
    found = []
    for match in _FULL_NAME.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        speaks = (
            _VOICE.match(after) or _ACCORDING.search(before) or (not before.strip() and _COLON.match(after))
        )
        words = {word.casefold() for word in re.findall(r"[\w'’-]{2,}", match.group())} - _NO_NAME
        if speaks and not _NOT_SPEAKING.search(before) and len(words) > 1 and not words & known:
            found.append(match.group())
    return found


def _who_is_known(transcript: Transcript) -> str:
    people = (part for s in transcript.speakers for part in (s.name, s.role, s.firm) if part)
    return " ".join([transcript.title, transcript.company or "", *people])
