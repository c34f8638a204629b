"""Invented talks of many kinds, as transcribers write them."""

PODCAST = """
Nora Beck: Hello and welcome back to The Long Shelf, the podcast about things that are built to last. I'm Nora Beck, and my guest this week is Idris Vaughan, who has repaired church organs for forty years. Idris, thanks for joining us.
Idris Vaughan: Thanks for having me, Nora. Lovely to be here.
Nora Beck: So how does one become an organ builder? Was it in the family?
Idris Vaughan: Not at all. My father drove a bus. I heard an organ being tuned when I was nine and I asked the man if I could hold the keys down for him. He let me, and I went back every Saturday for six years.
Nora Beck: Wow.
Idris Vaughan: By the end I was crawling inside the case to clean the pipes.
Nora Beck: And what breaks first in an old organ?
Idris Vaughan: Leather. Always the leather. The bellows are leather, the little motors are leather, and after eighty years it cracks. Wood will last three hundred years if you keep it dry.
Nora Beck: Tell me about the worst job you ever had.
Idris Vaughan: A chapel by the sea, where the rain had come in for a decade and nobody had told the insurance. We took out four thousand pipes and dried them one by one in a school gym.
Nora Beck: Really?
Idris Vaughan: Every single one, and then we put them back.
Nora Beck: Idris Vaughan, thank you so much. And thanks to our listeners; see you next week.
"""

TWO_HOSTS = """
Speaker 1: Welcome to another episode of Second Wind. I'm here with my co-host, Bea.
Speaker 2: Hi everybody.
Speaker 1: Our guest today is the marathon swimmer Paula Nunes. Paula, great to have you.
Speaker 3: It's great to be here.
Speaker 1: What goes through your head in hour eleven?
Speaker 3: Songs, mostly. I get one line of one song and it turns for an hour. And then food. I think about food a great deal, because what they hand you on the pole is a sort of warm sugar water.
Speaker 2: How do you train for the cold?
Speaker 3: You sit in it. There's no trick to it at all, you go in October and you come out when you can no longer say your own name, and you do that again until March.
Speaker 2: And who is in the boat with you?
Speaker 3: My sister, a pilot, and an observer from the federation who counts my strokes every half hour and writes them into a little book.
Speaker 1: Do you ever think of stopping?
Speaker 3: Every time. There's a rule that nobody in the boat may ask me. They're not allowed to say how far it is, either, and I'm not allowed to ask them.
"""

FIRESIDE = """
Tessa Lund: Good morning, everybody. I'm Tessa Lund and I cover machinery here at Harbour Row. Welcome to the second day of our industrials conference. I'm delighted to have with me Ravi Menon, the CEO of Fenwick Tools. Ravi, thanks for being here.
Ravi Menon: Thank you, Tessa. Happy to be here.
Tessa Lund: Maybe we start with demand. Your first quarter was strong; how has the second quarter begun?
Ravi Menon: Well, I can't talk about the quarter, but what I can say is that the order book at the end of March was the longest we have ever had, and nothing I've seen since makes me doubt what we said about the full year.
Tessa Lund: And pricing, does that hold?
Ravi Menon: It holds where the product is different. In hand tools we've given some of it back; in everything with a motor we have not, and our customers understand why, because copper is where it is.
Tessa Lund: How do you think about capital allocation and margins from here?
Ravi Menon: First the plant in Lodz, then the dividend, then buying small firms that have one good product. Margins follow from the plant. It runs at sixty percent today, and at eighty it pays for itself.
Tessa Lund: Great. I think that's all the time we have. Thank you, Ravi.
Ravi Menon: Thank you.
"""

PANEL = """
Moderator: Good afternoon and thank you for coming to this panel on water in cities. With me are Dr. Hala Nasser, who runs the reservoirs of Port Amal, and Jonas Ek, who writes about them. Hala, let me start with you. What is the one number you look at each morning?
Hala Nasser: The level of the upper lake. If it's under nineteen metres I call the mayor before breakfast, because it takes three days before anything that we do down in the city shows up there.
Moderator: Jonas, is that the number you would look at?
Jonas Ek: No, I'd look at leaks. A third of what Hala stores never arrives. It's in the ground under the old town, and nobody wants to dig up the old town in an election year.
Hala Nasser: That's fair, but we've halved it since I began.
Moderator: How did you do that?
Hala Nasser: With microphones. You can hear a leak through forty metres of pipe when the trams have stopped, so we sent people out between two and four at night, street by street.
Moderator: And what should other cities copy first?
Jonas Ek: The honesty. They put every burst on a map the same evening, with the reason, and after a year of that the newspapers stopped being interested in it.
"""

RESEARCH = """
Interviewer: Can you tell me a bit about how you plan your week?
Participant: Sure. On Sunday I write three things on a card. If it isn't on the card it doesn't happen.
Interviewer: Why a card?
Participant: My phone shows me other things when I open it. The card just lies there.
Interviewer: And what happens when something new comes up?
Participant: I turn the card over. There's room for one more thing on the back.
"""

QUESTIONS_AND_ANSWERS = """
Q: When did your family come to the valley?
A: In nineteen thirty-one. My grandfather came first, on foot, and he sent for the others when the mill took him on.
Q: What do you remember of the mill?
A: The noise. You felt it in the floor of the school, and when it stopped on Sundays we couldn't sleep.
Q: Did your mother work there too?
A: She did, until the war, in the carding room. She never spoke about it, but she would not have wool in the house.
"""

SENATE = """
Chairman Dorn: The subcommittee will come to order. Good morning. Today's hearing is on the safety of inland ferries. We will hear from Ms. Okafor, who directs the Ferry Safety Bureau, and from Captain Reyes of the Boatmen's Guild. Without objection, your written testimony is entered in the record. Ms. Okafor, you are recognized for five minutes.
Ms. Okafor: Mr. Chairman, Ranking Member Hale, members of the subcommittee, thank you for the opportunity to testify. Two years ago the Bureau inspected one ferry in five. Today it inspects one in two, and I would like to tell you what we found, why it took so long, and what we ask of you. We found hulls that had been painted over rust, we found life jackets for children that were older than their parents, and we found crews who had never once lowered a boat. None of that was hidden. It was there for everybody to see who went on board with a lamp and a list. What we lacked were the people to go on board. With the forty inspectors that you gave us last year we have closed nine lines, of which seven run again today, and safely. We ask for forty more, and for the power to stop a ferry on the spot, where today we have to write a letter and to wait for thirty days while it sails. I thank you and look forward to your questions.
Chairman Dorn: Thank you. Captain Reyes.
Captain Reyes: Thank you, Mr. Chairman. I have been on the river for thirty-one years and I have never been asked before what I think, so I will be brief. The Bureau is right about the jackets. It is right about the boats. It is wrong about the crews: they know very well how to lower a boat, but on half of the ferries the davits are welded shut, because somebody was tired of hearing them rattle. Give the captains the right to refuse, and the owners will find the money. That is all I have to say.
Chairman Dorn: I thank the witnesses. I'll begin with five minutes of questions. Ms. Okafor, how many of the closed lines had been reported before?
Ms. Okafor: Eight of the nine, Mr. Chairman, most of them by passengers.
Chairman Dorn: I now recognize the Ranking Member, Senator Hale.
Senator Hale: Thank you, Mr. Chairman. Captain, who welds a davit shut?
Captain Reyes: The yard does, Senator, on the owner's order. There is always a piece of paper, and it never says why.
Senator Hale: Have you seen such a paper?
Captain Reyes: I have four of them at home.
Senator Hale: I would ask that you send them to us. I yield back.
Chairman Dorn: The gentlewoman from Ostrava is recognized for five minutes.
Senator Lind: Thank you. Ms. Okafor, what would the power to stop a ferry cost the towns across the river?
Ms. Okafor: A day without a ferry, Senator, perhaps two. We would keep a boat of our own ready in each district, which is in the budget that you have before you.
Senator Lind: And the schools?
Ms. Okafor: The school boats would be inspected in August, before term, all of them.
Chairman Dorn: That concludes today's hearing. We stand adjourned.
"""

COURT = """
THE COURT: Good morning. We are back on the record in the matter of Fell against Northgate Mills. Counsel, call your next witness.
MR. ADEYEMI: Your Honor, we call Greta Solberg.
THE CLERK: Raise your right hand. Do you swear to tell the truth, the whole truth and nothing but the truth?
THE WITNESS: I do.
MR. ADEYEMI: Ms. Solberg, where did you work in March of 2029?
THE WITNESS: At the mill in Northgate. I kept the shift book in the dye house.
MR. ADEYEMI: I show you Exhibit 12. Do you recognize it?
THE WITNESS: Yes. That is my book. That's my hand, from the first of the month to the nineteenth.
MS. PARR: Objection. Foundation.
THE COURT: Overruled. You may go on.
MR. ADEYEMI: What happened on the nineteenth?
THE WITNESS: They took the book away. The foreman came with a man I did not know and they said that from now on it would be kept in the office.
MS. PARR: Ms. Solberg, you never saw what was written afterwards, did you?
THE WITNESS: No. I never saw the book again until today.
MS. PARR: And you have no idea who wrote in it?
THE WITNESS: I know the foreman's hand when I see it.
"""

STAND_UP = """
Ana: Morning. Quick stand-up, let's keep it under ten minutes. Who wants to start?
Bo: I'll go. The export ticket is in review, I'm still waiting for the schema from Kim.
Kim: Sorry, that's on me. You'll have it before lunch.
Ana: Thanks. Anything blocking the release?
Kim: The flaky test. I looked at it yesterday and I think it's the clock.
Bo: Didn't we fix that last sprint?
Kim: We fixed the other one.
Ana: Okay. Action items: Kim sends the schema, Bo merges, and I talk to the client about the deadline. Let's take the test offline.
Bo: Fine by me.
"""

COUNCIL = """
Chair Whitford: I call the meeting to order. We have a quorum. Are there any amendments to the agenda?
Councillor Ames: I move that item six be taken before item four.
Councillor Bray: Seconded.
Chair Whitford: All in favour? Carried. Minutes of the previous meeting, any corrections?
Councillor Ames: None.
Chair Whitford: Then item six, the bandstand. Councillor Bray, you have the floor.
Councillor Bray: Thank you, Chair. The roof has to come off before the winter. We have two quotations, and the cheaper one is from the firm that put it on.
Councillor Ames: Which is why it has to come off.
Chair Whitford: Councillor Ames, you will have your turn. Is there a motion?
Councillor Bray: I move that we take the other one.
Councillor Ames: Seconded.
Chair Whitford: All in favour? Carried. The next meeting is on the fourth.
"""

REVIEW = """
Tara Quist: So, thanks for making the time. Let's get started; I've put three points on the agenda. How did the supplier meeting go?
Omar Bell: Better than I feared. They'll keep the price until June if we give them the plan for the second half now, so I need the numbers from Finance by Friday, and somebody has to tell the warehouse that the pallets change.
Tara Quist: Can you take both as action items?
Omar Bell: Yes, both. I'll send an email today and put the dates into the project plan.
Tara Quist: And the budget?
Omar Bell: Four percent over, because of freight. I would like to discuss that with you and Lena in the next meeting, with the report in front of us.
Tara Quist: Agreed. Anything for next steps that we forgot?
Omar Bell: Only the slides for the board, but those are with you.
"""

CALL_WITHOUT_OPERATOR = """
Dana Whitlock: Good morning, and welcome to the second quarter results of Fenwick Tools. I'm Dana Whitlock, Head of Investor Relations. This presentation contains forward-looking statements; actual results may differ. With me are our CEO, Ravi Menon, and our CFO, Lucia Prado. Ravi, please.
Ravi Menon: Thank you, Dana. We had a good quarter. Orders rose by nine percent, the plant in Lodz opened in May as planned, and for the first time more than half of our sales came from tools with a motor. We have raised our guidance for the full year, and Lucia will tell you by how much and why.
Lucia Prado: Thanks, Ravi. Revenue was 210 million and the gross margin 41 percent. We now expect revenue between 840 and 860 million. With that we will take your questions.
Dana Whitlock: We will now begin the question and answer session. The first question comes from Tom Archer from Birch & Lane. Tom, please go ahead.
Tom Archer: Thanks for taking my question. How should we think about freight in the second half?
Lucia Prado: Freight should be flat. We have hedged about two thirds of it.
Dana Whitlock: The next question is from Mei Ling with Harbour Row. Mei, your line is open.
Mei Ling: Good morning. Could you talk about the ramp in Lodz?
Ravi Menon: It is ahead of plan by about three weeks.
Dana Whitlock: Thank you all. There are no further questions.
"""

KITCHEN = """
Jo: Are you still up?
Sam: I couldn't sleep. The dog was barking again.
Jo: At what?
Sam: At the moon, I think. Do we have any bread?
Jo: In the tin. I bought some on the way home.
Sam: You're a star.
Jo: What time is it?
Sam: Late. Come on, sit down, I'll make you some toast.
Jo: Just half a slice.
"""

LECTURE = """
Professor Hale: Last week we saw how rivers carry sand, and today we come to what happens when they stop. A delta is a quarrel between a river and the sea, and it's the sea that has more time.
Professor Hale: Look at the map on the wall. Everything that is green there was water when the Romans came.
"""

BRIEF_INTERVIEW = """
Voss: How did it begin?
Ruiz: In a shed.
Voss: And who paid?
Ruiz: Nobody, for a year.
Voss: Why did you go on?
Ruiz: I had told my mother that I would.
"""

BRIEF_HEARING = """
Ms. MARSH: The subcommittee will come to order. I now recognize the ranking member.
Mr. OKAFOR: Thank you, Madam Chair. Dr. Lund, how many hives are there?
Dr. LUND: About three million.
Ms. MARSH: Thank you. The hearing is adjourned.
"""

EXAMINATION = """
Q: Would you state your name for the record?
A: Marguerite Dunne.
Q: And where do you work, Ms. Dunne?
A: At the depot in Tarn Street.
MS. ABARA: Objection, Your Honor. Relevance.
THE COURT: Overruled. Go ahead.
Q: Since when?
A: Since 2019.
"""

ONLINE = """
Ana Ruiz: Good morning, everyone. Can you hear me?
Tom Okafor: Yes.
Ana Ruiz: Good. So we have three things today: the casting, the price, and the fair in Graz.
Tom Okafor: The casting came on Friday. Forty of forty-four are fine.
Ana Ruiz: And the four?
Tom Okafor: Porous. We send them back.
Lena Voss: On price, we hold it at 1,240 until July.
"""

KINDS = {
    "brief interview": (BRIEF_INTERVIEW, "interview"),
    "brief hearing": (BRIEF_HEARING, "hearing"),
    "examination": (EXAMINATION, "hearing"),
    "online meeting": (ONLINE, "meeting"),
    "podcast": (PODCAST, "interview"),
    "two hosts": (TWO_HOSTS, "interview"),
    "fireside chat": (FIRESIDE, "interview"),
    "panel": (PANEL, "interview"),
    "research": (RESEARCH, "interview"),
    "oral history": (QUESTIONS_AND_ANSWERS, "interview"),
    "senate": (SENATE, "hearing"),
    "court": (COURT, "hearing"),
    "stand-up": (STAND_UP, "meeting"),
    "council": (COUNCIL, "meeting"),
    "review of two": (REVIEW, "meeting"),
    "call without operator": (CALL_WITHOUT_OPERATOR, "earnings_call"),
    "small talk": (KITCHEN, "other"),
    "lecture": (LECTURE, "other"),
}
"""Script and kind, by name."""
