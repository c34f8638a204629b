"""A hearing's print, a court's record and a members' call, as people have them."""

from tests.index.formats.variants import Said, Variant

_HEARING = """                    HEARING ON BRIDGE SAFETY

                               ----------

                       WEDNESDAY, MARCH 9, 2022

              House of Representatives,
                 Subcommittee on Roads and Bridges,
                                            Washington, DC.

    The subcommittee met, pursuant to call, at 10:02 a.m., in room
2167, Hon. Delia Marsh (Chair of the subcommittee) presiding.
    Present: Representatives Marsh, Tolland, and Okoye.

    Chairwoman Marsh. The subcommittee will come to order.
    We are here to talk about bridges. There are 46,000 of them
in poor condition.
    Mr. Tolland?
    Mr. Tolland. I thank the Chair. Forty-six thousand is a number
I have heard before.
    Chairwoman Marsh. Thank you. Dr. Finch, you are recognized
for 5 minutes.

 STATEMENT OF ROSALIND FINCH, Ph.D., PROFESSOR OF CIVIL ENGINEERING

    Dr. Finch. Chairwoman Marsh, Ranking Member Tolland, thank you.
A bridge is a machine. It moves.
    [The prepared statement of Dr. Finch follows:]
    [GRAPHIC] [TIFF OMITTED] T8123.001
    Chairwoman Marsh. Ms. Okoye.
    Ms. Okoye. Thank you. Doctor, how often should we look?
    Dr. Finch. Every 12 months, not 24.
    Ms. Okoye. I yield back.
    Chairwoman Marsh. We stand adjourned.
    [Whereupon, at 11:15 a.m., the subcommittee was adjourned.]
"""

_COURT = """             IN THE DISTRICT COURT OF ALDER COUNTY

STATE,                    )
          Plaintiff,      )
     v.                   )   Case No. 21-CR-0417
LEON PRATT,               )
          Defendant.      )

                  TRANSCRIPT OF PROCEEDINGS
                       June 8, 2021

THE COURT: Be seated. Call your next witness.

MS. ARDEN: The State calls Officer Wren.

THE CLERK: Do you swear to tell the truth?

THE WITNESS: I do.

                     DIRECT EXAMINATION
BY MS. ARDEN:

Q. Where were you on the night of May 2nd?

A. On Mill Street, parked.

Q. What time was it?

A. About 11:40. Maybe 11:45.

MR. HOLLIS: Objection. Vague.

THE COURT: Overruled. Go on.

BY MS. ARDEN:

Q. What did you see?

A. A gray van, no lights.

MS. ARDEN: Nothing further.

THE COURT: We'll take ten minutes.
"""

_BLOCKS = """Q4 FY2033 Earnings Call | Pelham Grain Cooperative
January 30, 2034

Speakers: Owen Marsh (Chair), Tess Adeyemi (Treasurer)

[00:00:00] Owen Marsh: Good evening, members. We have 212 on the line.
[00:00:09] Tess Adeyemi: Good evening.
[00:00:11] Owen Marsh: Tess, the numbers?
[00:00:14] Tess Adeyemi: Deliveries: 91,000 tonnes. Surplus: $3.3 million.
That is after the drier fire.
[00:00:31] Owen Marsh: Questions?
[00:00:40] Member: What will the drier cost?
[00:00:44] Tess Adeyemi: 1.1, and insurance pays 0.9 of it.
[01:00:02] Owen Marsh: Good night.
"""

VARIANTS = (
    Variant(
        format="labelled_text",
        name="unseen: a hearing's print, names end with a full stop",
        file="CHRG-117hhrg48123.txt",
        data=_HEARING.encode(),
        turns=(
            Said(
                "Chairwoman Marsh",
                "The subcommittee will come to order. We are here to talk about bridges. "
                "There are 46,000 of them in poor condition. Mr. Tolland?",
            ),
            Said("Mr. Tolland", "I thank the Chair. Forty-six thousand is a number I have heard before."),
            Said("Chairwoman Marsh", "Thank you. Dr. Finch, you are recognized for 5 minutes."),
            Said(
                "Dr. Finch",
                "Chairwoman Marsh, Ranking Member Tolland, thank you. A bridge is a machine. It moves. "
                "[The prepared statement of Dr. Finch follows:] [GRAPHIC] [TIFF OMITTED] T8123.001",
            ),
            Said("Chairwoman Marsh", "Ms. Okoye."),
            Said("Ms. Okoye", "Thank you. Doctor, how often should we look?"),
            Said("Dr. Finch", "Every 12 months, not 24."),
            Said("Ms. Okoye", "I yield back."),
            Said(
                "Chairwoman Marsh",
                "We stand adjourned. [Whereupon, at 11:15 a.m., the subcommittee was adjourned.]",
            ),
        ),
        date="2022-03-09",
        warns="above the first turn",
    ),
    Variant(
        format="labelled_text",
        name="unseen: a court's record, questions and answers without names",
        file="state-v-pratt.txt",
        data=_COURT.encode(),
        turns=(
            Said("THE COURT", "Be seated. Call your next witness."),
            Said("MS. ARDEN", "The State calls Officer Wren."),
            Said("THE CLERK", "Do you swear to tell the truth?"),
            Said("THE WITNESS", "I do."),
            Said("Q", "Where were you on the night of May 2nd?"),
            Said("A", "On Mill Street, parked."),
            Said("Q", "What time was it?"),
            Said("A", "About 11:40. Maybe 11:45."),
            Said("MR. HOLLIS", "Objection. Vague."),
            Said("THE COURT", "Overruled. Go on."),
            Said("Q", "What did you see?"),
            Said("A", "A gray van, no lights."),
            Said("MS. ARDEN", "Nothing further."),
            Said("THE COURT", "We'll take ten minutes."),
        ),
        date="2021-06-08",
        warns="above the first turn",
    ),
    Variant(
        format="labelled_text",
        name="unseen: a clock in square brackets before the name",
        file="members call.txt",
        data=_BLOCKS.encode(),
        turns=(
            Said("Owen Marsh", "Good evening, members. We have 212 on the line.", 0.0, None),
            Said("Tess Adeyemi", "Good evening.", 9.0, None),
            Said("Owen Marsh", "Tess, the numbers?", 11.0, None),
            Said(
                "Tess Adeyemi",
                "Deliveries: 91,000 tonnes. Surplus: $3.3 million. That is after the drier fire.",
                14.0,
                None,
            ),
            Said("Owen Marsh", "Questions?", 31.0, None),
            Said("Member", "What will the drier cost?", 40.0, None),
            Said("Tess Adeyemi", "1.1, and insurance pays 0.9 of it.", 44.0, None),
            Said("Owen Marsh", "Good night.", 3602.0, None),
        ),
        date="2034-01-30",
    ),
)
