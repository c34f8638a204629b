"""Plain text of records: hearings, committees, courts."""

from tests.index.formats.variants import Said, Variant

_HEARING = """\
                  OVERSIGHT OF THE COASTAL FERRY PROGRAM

                              ----------

                        TUESDAY, MAY 13, 2031

                          House of Delegates,
              Subcommittee on Ports and Inland Waterways,
                      Committee on Public Works,
                                                    Port Averill.

    The Subcommittee met, pursuant to notice, at 10:04 a.m., in
Room 210, Hon. Dolores Pike [Chairwoman of the Subcommittee]
presiding.
    Present: Representatives Pike, Hadley, and Osei.

    Chairwoman PIKE. The Subcommittee will come to order. Without
objection, the Chair may declare a recess at any time.
    Good morning. We are here to ask one question: where did the
ferries go?
    I recognize the Ranking Member, Mr. Hadley, for an opening
statement.
    Mr. HADLEY. Thank you, Madam Chair. I will be brief. In 2029
this program had nine vessels. Today it has four.
    I yield back.
    Chairwoman PIKE. The gentleman yields back. Mr. Lindqvist, you
may begin.

               STATEMENT OF PER LINDQVIST, DIRECTOR,
                      COASTAL FERRY PROGRAM

    Mr. LINDQVIST. Chairwoman Pike, Ranking Member Hadley, and
Members of the Subcommittee, thank you for having me. Two vessels
were sold. Three are in repair: the Tern, the Gannet, and the
Skua.
    [The prepared statement of Mr. Lindqvist follows:]
    Chairwoman PIKE. Thank you. Ms. Osei.
    Ms. OSEI. Thank you, Madam Chair. Mr. Lindqvist, who signed the
sale?
    Mr. LINDQVIST. I did.
    Ms. OSEI. And who told you to?
    Mr. LINDQVIST. Nobody. I mean, the Office of Accounts advised
it. Mr. Voss from that office is here.
    Chairwoman PIKE. Mr. Voss?
    Mr. VOSS. We advised it, yes.
    Mr. HADLEY of Averill. Would the gentlewoman yield?
    Ms. OSEI. I will.
    Chairwoman PIKE. Without objection, the hearing is adjourned.
    [Whereupon, at 11:32 a.m., the Subcommittee was adjourned.]
"""

HEARING = Variant(
    format="labelled_text",
    name="the printed record of a hearing: wrapped lines, headings of statements",
    file="hearing.txt",
    data=_HEARING.replace("\n", "\r\n").encode("utf-8-sig"),
    turns=(
        Said(
            "Chairwoman PIKE",
            "The Subcommittee will come to order. Without objection, the Chair may declare a recess at any time. "
            "Good morning. We are here to ask one question: where did the ferries go? "
            "I recognize the Ranking Member, Mr. Hadley, for an opening statement.",
        ),
        Said(
            "Mr. HADLEY",
            "Thank you, Madam Chair. I will be brief. In 2029 this program had nine vessels. Today it has four. "
            "I yield back.",
        ),
        Said("Chairwoman PIKE", "The gentleman yields back. Mr. Lindqvist, you may begin."),
        Said(
            "Mr. LINDQVIST",
            "Chairwoman Pike, Ranking Member Hadley, and Members of the Subcommittee, thank you for having me. "
            "Two vessels were sold. Three are in repair: the Tern, the Gannet, and the Skua. "
            "[The prepared statement of Mr. Lindqvist follows:]",
        ),
        Said("Chairwoman PIKE", "Thank you. Ms. Osei."),
        Said("Ms. OSEI", "Thank you, Madam Chair. Mr. Lindqvist, who signed the sale?"),
        Said("Mr. LINDQVIST", "I did."),
        Said("Ms. OSEI", "And who told you to?"),
        Said(
            "Mr. LINDQVIST",
            "Nobody. I mean, the Office of Accounts advised it. Mr. Voss from that office is here.",
        ),
        Said("Chairwoman PIKE", "Mr. Voss?"),
        Said("Mr. VOSS", "We advised it, yes."),
        Said("Mr. HADLEY of Averill", "Would the gentlewoman yield?"),
        Said("Ms. OSEI", "I will."),
        Said(
            "Chairwoman PIKE",
            "Without objection, the hearing is adjourned. "
            "[Whereupon, at 11:32 a.m., the Subcommittee was adjourned.]",
        ),
    ),
    title="OVERSIGHT OF THE COASTAL FERRY PROGRAM",
    date="2031-05-13",
    warns="lines above the first turn were left out",
)

_COMMITTEE = """\
SELECT COMMITTEE ON WATER
Public hearing, 4 June 2031

THE CHAIR: Good morning. We will start with Ms. Okafor from the utility. Senator Ruiz has the first questions.

SENATOR RUIZ: Thank you, Chair. Ms. Okafor, when did the pipe break?

MS. OKAFOR: On the 3rd of March, at about 4:15 in the morning.

SENATOR RUIZ: And you were told when?

MS. OKAFOR: At 4:40.

THE CHAIR: Dr. Lund, did you want to add something?

DR. LUND: Only this: the sensor had failed before. Twice.

SENATOR RUIZ: Twice?

DR. LUND: Yes, Senator.

MR. O'BRIEN (Counsel): Chair, may I?

THE CHAIR: Please.

MR. O'BRIEN: The record is in exhibit 4.

UNIDENTIFIED SPEAKER: [inaudible]

THE CHAIR: Order. We are adjourned.
"""

COMMITTEE = Variant(
    format="labelled_text",
    name="names in capitals with titles",
    file="committee.txt",
    data=_COMMITTEE.encode(),
    turns=(
        Said(
            "THE CHAIR",
            "Good morning. We will start with Ms. Okafor from the utility. Senator Ruiz has the first questions.",
        ),
        Said("SENATOR RUIZ", "Thank you, Chair. Ms. Okafor, when did the pipe break?"),
        Said("MS. OKAFOR", "On the 3rd of March, at about 4:15 in the morning."),
        Said("SENATOR RUIZ", "And you were told when?"),
        Said("MS. OKAFOR", "At 4:40."),
        Said("THE CHAIR", "Dr. Lund, did you want to add something?"),
        Said("DR. LUND", "Only this: the sensor had failed before. Twice."),
        Said("SENATOR RUIZ", "Twice?"),
        Said("DR. LUND", "Yes, Senator."),
        Said("MR. O'BRIEN", "Chair, may I?"),
        Said("THE CHAIR", "Please."),
        Said("MR. O'BRIEN", "The record is in exhibit 4."),
        Said("UNIDENTIFIED SPEAKER", "[inaudible]"),
        Said("THE CHAIR", "Order. We are adjourned."),
    ),
    title="SELECT COMMITTEE ON WATER",
    date="2031-06-04",
)

_DEPOSITION = """\
                    DIRECT EXAMINATION

BY MR. KOVACS:

    Q.   Would you state your name for the record?

    A.   Marguerite Dunne.

    Q.   And where do you work, Ms. Dunne?

    A.   At the Tarn Street depot. I've been there
since 2019.

         MS. ABARA:  Objection, Your Honor.  Relevance.

         THE COURT:  Overruled.  Go ahead.

    Q.   You may answer.

    A.   I did.

         THE WITNESS:  May I have some water?

         THE COURT:  Of course.
"""

DEPOSITION = Variant(
    format="labelled_text",
    name="an examination in court: Q. and A. with a full stop, objections between",
    file="dunne.txt",
    data=_DEPOSITION.encode(),
    turns=(
        Said("Q", "Would you state your name for the record?"),
        Said("A", "Marguerite Dunne."),
        Said("Q", "And where do you work, Ms. Dunne?"),
        Said("A", "At the Tarn Street depot. I've been there since 2019."),
        Said("MS. ABARA", "Objection, Your Honor.  Relevance."),
        Said("THE COURT", "Overruled.  Go ahead."),
        Said("Q", "You may answer."),
        Said("A", "I did."),
        Said("THE WITNESS", "May I have some water?"),
        Said("THE COURT", "Of course."),
    ),
)

VARIANTS = (HEARING, COMMITTEE, DEPOSITION)
