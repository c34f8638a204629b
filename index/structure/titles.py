"""What a person's role looks like in speech: "Vice Chairman and CEO", "Head of Investor Relations of …"."""

import re
from dataclasses import dataclass
from itertools import islice

_CHIEF = (
    r"(?:co-?\s?)?(?:group\s+|global\s+|interim\s+|acting\s+)?chief\s+(?:[^\W\d_]+(?:\s*(?:&|,|and|-)\s*|"
    r"\s+)){1,4}?officers?|chief(?:\s+of\s+staff|\s+(?:economist|engineer|scientist|accountant|strategist|"
    r"architect|executive|editor|counsel|technologist|actuary|evangelist))"
)
_ACRONYM = r"(?:co-?\s?)?(?-i:CEO|CFO|COO|CTO|CIO|CMO|CRO|CHRO|CPO|CSO|CCO|CDO|CLO|CAO|CISO|CSCO|CXO|CBO|CGO|CNO|CKO)s?"
_MODIFIER = (
    r"(?:senior|executive|cabinet|parliamentary|shadow|vice|deputy|assistant|associate|interim|acting|managing|general|global|group|"
    r"regional|founding|independent|non-executive|lead|principal|corporate|national|worldwide|joint|first|"
    r"second|area|country|division(?:al)?|product|project|programme|program|engineering|finance|financial|"
    r"marketing|sales|technical|technology|research|investor\s+relations|IR|investor|account|operations|"
    r"operating|commercial|business|strategy|development|design|data|software|hardware|quality|risk|"
    r"compliance|legal|treasury|portfolio|brand|customer|success|support|medical|clinical|scientific|"
    r"external|public|government|regulatory|communications|media|policy|human\s+resources|HR|staff|company|"
    r"infrastructure|security|test|release|community|plant|site|field|network|systems?|user|experience|"
    r"prime|foreign|supervisory|honorary|emeritus|permanent|sr\.?|jr\.?|exec\.?|asst\.?)"
)
_HEAD = (
    r"(?:director[\s-]+general\b|(?:co-|vice-|co\s)?(?:chairman|chairwoman|chairperson|chair|founder|head|lead|president|owner|"
    r"director)s?|(?-i:[SEA]?VP|GM|MD|IRO|IR)\b|treasurer|controller|comptroller|"
    r"secretary(?:[\s-]+general)?|counsel|managers?|partner|principal|officer|engineer|designer|developer|"
    r"scientist|researcher|economist|strategist|editor|professor|commissioner|senator|minister|governor|"
    r"mayor|ambassador|architect|administrator|coordinator|consultant|adviser|advisor|moderator|host|"
    r"spokes(?:man|woman|person)|accountant|actuary|attorney|lawyer|specialist|superintendent|leader)"
)
_FUNCTION = (
    r"(?:relations?|communications?|affairs|finances?|marketing|sales|operations|strategy|planning|"
    r"development|engineering|products?|research|accounting|treasury|division|resources|business(?:es)?|"
    r"board|directors|analysis|analytics|experience|growth|design|security|risk|compliance|logistics|"
    r"manufacturing|procurement|merchandising|stores|innovation|medicine|(?-i:IR)|regulatory|tax|reporting|"
    r"audit|legal|people|(?-i:HR|IT|R&D|M&A)|regions?|(?-i:EMEA|APAC)|chain|unit|segment|lending|credit|"
    r"partnerships?|customers?|success|support|programs?|policy|education|staff|management|administration|"
    r"quality|safety|sustainability|production|exploration|trials|commerce|e-commerce|government|"
    r"advertising|FP&A|controlling|transformation|integration|acquisitions|revenue|pricing|underwriting|"
    r"claims|the\s+(?:company|group|firm|committee|council|department|team|university))"
)
# These also end the names of firms ("Acme Cloud"), so only general words may stand before them.
_OR_FIRM = (
    r"(?:services?|technology|technologies|data|digital|sciences?|americas?|europe|asia|pacific|markets?|"
    r"banking|insurance|investments?|retail|media|content|brands?|software|hardware|infrastructure|systems|"
    r"platforms?|networks?|cloud|ventures|bank)"
)
_GENERAL = (
    r"(?:(?-i:[a-z][\w&'-]*)|information|global|corporate|human|supply|business|enterprise|consumer|"
    r"customer|commercial|digital|cloud|strategic|product|professional|managed|financial|investment|retail|"
    r"wholesale|data|north|south|east|west|central|latin|american|european|asian|public|private|shared|"
    r"technical|health|and|&)"
)
_WORD = r"[^\W\d_][\w&'’./-]*"
_DOMAIN = (
    rf"(?:(?:\s+(?:of|for|in\s+charge\s+of)|\s*,|"
    rf"\s+[-–])?\s+(?:the\s+)?(?:(?:{_GENERAL},?\s+){{0,4}}?{_OR_FIRM}\b|"
    rf"(?:(?!of\b){_WORD}\s+){{0,4}}?{_FUNCTION}\b|{_FUNCTION},\s+{_FUNCTION}\b)(?:\s+(?:{_FUNCTION}|"
    rf"{_OR_FIRM})\b){{0,3}}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+)(?:{_WORD}\s+){{0,2}}?(?:{_FUNCTION}|"
    rf"{_OR_FIRM})\b(?:\s+{_FUNCTION}\b){{0,3}}){{0,4}})"
)
_PLAIN = rf"(?:{_MODIFIER}\s+){{0,5}}(?:{_HEAD})"
# A chief officer, a president or an IR director is of a firm; a vice president, director or head is of a function.
_ONE = (
    rf"(?:{_CHIEF}|{_ACRONYM}|(?:IR|investor\s+relations)\s+(?:director|manager|officer|head|lead)\b|"
    rf"investor\s+relations?(?:\s+team)?\b|(?:(?:deputy|prime|first|foreign)\s+)?minister\s+(?:of|"
    rf"for)\s+(?:the\s+)?(?-i:[A-Z])\w+(?:(?:\s+(?:and|of|for|the))*\s+(?-i:[A-Z])\w+){{0,5}}|"
    rf"(?:{_PLAIN})(?:\s+of\s+the\s+(?:management\s+|supervisory\s+|executive\s+)?board\b|{_DOMAIN})?)"
)
_JOIN = r"(?:\s*,\s*(?:and\s+|as\s+well\s+as\s+)?|\s+and\s+(?:also\s+)?|\s*&\s*|\s*/\s*|\s+)(?:our\s+|the\s+|its\s+)?"
_TITLE = re.compile(rf"(?<![\w'’-])(?:{_ONE})(?:{_JOIN}(?:{_ONE})){{0,3}}(?![\w])", re.IGNORECASE)
_ANCHORS = frozenset(
    """
    officer officers chief ceo cfo coo cto cio cmo cro chro cpo cso cco cdo clo cao ciso csco president
    presidents chair chairman chairwoman chairperson director directors manager managers head heads
    treasurer controller comptroller secretary counsel founder partner principal vp svp evp avp gm md
    iro ir lead engineer designer developer scientist researcher economist strategist editor professor
    commissioner senator minister governor mayor ambassador architect administrator coordinator
    consultant adviser advisor moderator host relation relations spokesman spokeswoman spokesperson
    accountant actuary attorney lawyer specialist superintendent leader owner
    """.split()
)
"""Words that every role holds; only around these is the text searched."""
_LETTERS = re.compile(r"[A-Za-z]+")
FIRM = (
    r"(?-i:[A-ZÀ-ÖØ-Þ0-9][\w&'’-]*(?:\.(?=\w)[\w&'’-]*|\.(?=\s+(?:and|&|[A-Z])\s)|"
    r"\.(?=[A-Z]\.))*(?:(?:\s+(?:&|\+|of|de|the|for)\s+|\s+|\s*&\s*|\s+and\s+(?=(?:Co|Sons|Associates|"
    r"Partners|Brothers)\b))[A-ZÀ-ÖØ-Þ0-9][\w&'’-]*(?:\.[\w&'’-]+)*){0,6})"
)
"""A firm's name as a pattern: capitalised words, joined at most by "&", "of" and the like."""
_OF_FIRM = re.compile(rf"\s*,?\s+(?:of|at|for|with|from)\s+(?:the\s+)?(?P<firm>{FIRM})")
_REACH = 160
MAX_TITLES = 200
"""Roles read from one turn: no introduction has so many, and an endless list must not take endless time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A role found in a text."""

    start: int
    """Offset of the role, inclusive."""
    end: int
    """Exclusive; the firm that may follow is left out."""
    text: str
    """In the text's words."""
    firm: str | None
    """What follows "of" or "at", when it is no function of a firm."""
    firm_end: int
    """Offset after the firm, or `end`."""


def find_titles(text: str) -> list[Title]:
    """Return the roles in a text, in order, the first `MAX_TITLES` of them."""
    found = (
        _title(text, match)
        for first, last in _near_anchors(text)
        for match in _TITLE.finditer(text, first, last)
        if any(word.lower() in _ANCHORS for word in _LETTERS.findall(match.group()))
    )
    return list(islice(found, MAX_TITLES))


def _near_anchors(text: str) -> list[tuple[int, int]]:
    """Stretches around words of roles, joined where they overlap, so that each is searched once."""
    stretches: list[tuple[int, int]] = []
    for anchor in _LETTERS.finditer(text):
        if anchor.group().lower() not in _ANCHORS:
            continue
        first, last = max(0, anchor.start() - _REACH), min(len(text), anchor.end() + _REACH)
        if stretches and first <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], last)
        else:
            stretches.append((first, last))
    return stretches


def is_title(text: str) -> bool:
    """True when a text as a whole is a role (maybe with a firm behind it)."""
    match = _TITLE.match(text.strip()[:_REACH])
    return match is not None


def _title(text: str, match: re.Match[str]) -> Title:
    end = match.end()
    words = text[match.start() : end].rstrip(" ,.-–")
    end = match.start() + len(words)
    firm = _OF_FIRM.match(text, end, min(len(text), end + _REACH))
    name = firm["firm"].rstrip(".,'").removeprefix("The ") if firm else None
    return Title(start=match.start(), end=end, text=words, firm=name, firm_end=firm.end() if firm else end)
