"""Words that tell a speaker's label from a heading, a note or a list entry."""

ROLE_LABELS = frozenset(
    """
    operator moderator host coordinator facilitator interviewer interviewee interpreter translator chair
    chairman chairwoman chairperson chairs president speaker narrator announcer presenter anchor
    reporter analyst executive management participant participants attendee caller audience panelist
    panellist representative clerk witness counsel judge court member delegate questioner respondent
    applicant examiner bailiff secretary shareholder investor all unknown unidentified
    """.split()
)
"""Labels of one or more words, one of them of these, that name a speaker by what the person does there."""

LOWER_ROLE_LABELS = frozenset(
    "operator moderator host interviewer interviewee interpreter speaker me".split()
)
"""Those that also count when written in lower case."""

QUESTION_LABELS = frozenset({"q", "a", "question", "answer"})
"""Speakers only where both sides occur at least twice, as in a printed interview."""

PARTICLES = frozenset(
    "de da do dos das del della di du d' la le las los el al bin ibn ben van von der den ter ten te zu zur "
    "af av "
    "y e i and of the st".split()
)
"""Lower-case words inside a name."""

HEADING_WORDS = frozenset(
    """
    note notes source sources warning caution example examples update updates disclaimer disclosure
    disclosures risk risks risky editor editors editor's edited author authors byline published posted
    updated written related read more see also tags tag topics topic categories category date time when
    where what why how who title subject location venue place duration recorded recording attendees
    attendance present absent apologies agenda item items action actions minutes summary summaries
    takeaway takeaways key highlights highlight points point question questions answer answers answered
    q&a results result quarter quarters fiscal year years half first second third fourth fifth two three
    four five one next last finally also however meanwhile overall revenue revenues sales margin margins
    gross net total cash flow flows free operating operation operations income profit profits loss
    losses earnings ebitda eps ebit gaap capex opex cost costs expense expenses debt guidance outlook
    forecast target targets price prices volume volumes growth demand supply balance sheet dividend
    dividends buyback capital allocation expenditure expenditures investment investments adjusted
    reported organic segment segments business businesses company companies corporate group product
    products service services customer customers market markets region regions north south east west
    northern southern eastern western america americas american europe european asia pacific latin
    middle africa china india japan germany france brazil mexico canada united states kingdom emea apac
    latam international domestic global bearish bullish hits misses miss beat strengths weaknesses
    opportunities threats pros cons conclusion introduction background context overview bottom line
    details data insights insight tips tip analysis news breaking exclusive opinion comment comments
    reply replies share shares like likes follow subscribe newsletter sign login register menu home
    search contact about terms privacy policy cookie cookies copyright rights reserved advertisement
    sponsored sponsor promoted photo image video audio transcript transcripts transcription call calls
    conference participants corporate prepared remarks presentation session full link links website web
    email e-mail phone tel fax address re fwd cc bcc from to sent ps p.s nb fyi tldr tl;dr step steps
    option options decision decisions status owner deadline priority goal goals issue issues problem
    solution task tasks project projects team teams budget plan plans version release releases file
    files page pages chapter section table figure appendix reference references legal safe harbor
    forward looking statements statement important reminder attention good morning afternoon evening
    hello hi thanks thank you welcome yes no okay sure right quote unquote quick so and but or for the
    this that these those our my your his her their its it's we they http https www
    outlook: today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january
    february march april june july august september october november december industry sector macro
    regulatory environment technology artificial intelligence cloud digital financial finance strategy
    strategic performance progress momentum liquidity leverage ratio yield rating score ticker exchange
    nasdaq nyse symbol market cap capitalization valuation trading currency foreign interest rate rates
    tax taxes inventory backlog bookings orders pipeline headcount employees hiring people culture
    innovation speakers
    datum ort uhrzeit anwesend abwesend entschuldigt teilnehmer teilnehmende teilnehmerinnen protokoll tagesordnung
    thema betreff dauer beginn ende fecha lugar hora asistentes asunto duración lieu heure présents présentes absents
    objet sujet durée presenti assenti luogo oggetto durata ora datum aanwezig afwezig plaats onderwerp participantes
    日時 日付 場所 出席者 欠席者 参加者 議題 時間 时间 日期 地点 参会人 出席 主题
    """.split()
)
"""Words of headings, lists and sentence openings; a label made of these alone names nobody."""

BRACKET_WORDS = frozenset(
    """
    music applause laughter laughs laugh laughing chuckles chuckling chuckle giggles sighs sigh coughs cough
    coughing gasps cheers cheering boos crying clapping claps noise noises sound sounds silence pause pauses chatter
    crosstalk overlapping inaudible indiscernible indistinct unintelligible unclear mumbles whispers whispering
    singing sings humming playing plays speaking speaks talking talks shouting shouts ringing rings beep beeping
    buzzing knocking background foreign language languages instructions interpreted translated technical difficulty
    difficulties audio video blank break recess redacted censored bleep mic microphone muted off end start begins
    ends recording english spanish french german italian portuguese russian arabic hindi mandarin cantonese chinese
    japanese korean ph phonetic sic continued
    musik applaus gelächter lachen stille musique applaudissements rires música aplausos risas risos musica applausi
    risate музыка аплодисменты смех 音楽 拍手 笑い 音乐 音樂 掌声 笑声 笑 음악 박수 웃음
    """.split()
)
"""Words of what stands in brackets and is no name: sounds, and how something is said."""

PAGE_SIGNS = (
    "published",
    "©",
    "all rights reserved",
    "read more",
    "subscribe",
    "newsletter",
    "sign in",
    "log in",
    "latest comments",
    "terms of use",
    "terms of service",
    "privacy policy",
    "advertisement",
    "min read",
    "key takeaways",
    "image source",
    "related articles",
    "share this",
)
"""Phrases (lower case) of the page around a call."""
