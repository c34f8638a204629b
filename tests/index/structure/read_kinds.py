"""What public transcripts are, as a reader finds them: written down before any rule was.

QMSum (https://github.com/Yale-LILY/QMSum) by the beginnings of its meetings, in the order of `shared/benchmarks/qmsum`.
A committee that questions ministers, officials or other witnesses is a hearing; the one session in which a committee
debates amendments among its members is a meeting. Of earnings21, one file is no call but a talk of an analyst with an
executive at a conference.
"""

ACADEMIC = """
    Bed002 Bed010 Bmr005 Bmr026 Bro005 Bro022 Bdb001 Bed013 Bmr011 Bro012 Buw001
""".split()
"""Groups at a university at work."""

PRODUCT = """
    ES2006a ES2006d ES2009c IS1006b TS3009c TS3010a ES2002a IS1004a IS1001d TS3012b ES2015c
""".split()
"""Four people who design a product; their labels are their jobs."""

HEARINGS = """
    covid_0 covid_1 covid_2 covid_3 covid_5 covid_6 covid_7 covid_8 covid_10
    education_0 education_1 education_2 education_3 education_5 education_7 education_8 education_10 education_11
    education_12 education_14 education_15 education_16 education_18 education_19 education_20 education_21
    education_22 education_23 education_24
""".split()
"""Committees of two parliaments that put questions to ministers and other witnesses."""

DEBATES = ["education_6"]
"""A committee that debates amendments and votes."""

QMSUM = dict.fromkeys([*ACADEMIC, *PRODUCT, *DEBATES], "meeting") | dict.fromkeys(HEARINGS, "hearing")

TALKS = ["4374910"]
"""Files of earnings21 that are no call: an interview before an audience."""
