# ruff: noqa: E501 (news paragraphs are single lines)
"""Invented news stories, one for each beat, for the tests of the makers of a brief."""

COURT = """HARROW BAY, Oregon (AP) — A jury on Tuesday convicted a harbor pilot of manslaughter in the sinking of a ferry that killed nine people, which had never before happened on the bay.

Pilot Ernest Vandermeer, 61, who had worked on the bay for three decades, stood without moving as the verdict was read. His lawyer, Paula Oyelaran, said he would appeal.

"My client is a scapegoat for a company that let its radar rot," Oyelaran told reporters outside the courthouse.

The ferry Linnet struck a sandbar in thick fog in March 2021 and sank within 20 minutes. Investigators later found that its radar had not been serviced since 2018.

However, the ferry's owner, Bayline Transit, denied that the radar was faulty. Bayline declined to comment on Tuesday.

Prosecutor Iris Feldman said the pilot had ignored two warnings by radio. "He had time to turn, and he did not turn," she said.

Sentencing is scheduled for May 9. Vandermeer faces up to 12 years in prison.

It was not clear whether relatives of the victims would sue the company.
"""

COUNCIL = """City council votes to close Mill Street bridge

The city council of Thornby voted 8-3 on Monday to close the Mill Street bridge to cars from June, after engineers found cracks in two of its five piers.

Council leader Dana Whitlock said the bridge was "safe for feet and wheels without engines". Repairs will cost about £3.4 million and are expected to take 14 months.

"We should have been told about these cracks a year ago," said Councillor Piers Ludlow, who voted against the closure.

The bridge was built in 1931 and carries 9,000 vehicles a day. Traders in Mill Street fear the loss of customers.

The council has not said how the repairs will be paid for.
"""

MARKETS = """LONDON, March 4 (Reuters) - Shares in chipmaker Ostrava Semi fell 18% on Wednesday after it cut its forecast for sales this year to $2.1 billion from $2.6 billion.

Chief executive Milan Dvorak blamed weak demand from carmakers. "Customers are sitting on six months of stock," Dvorak told analysts.

Ostrava plans to shut its oldest plant in Brno next year, with the loss of 700 jobs. Unions said they had not been consulted.

The company, founded in 1994, makes chips for brakes and airbags.
"""

SPORT = """Lena Okafor broke the national 800 metres record on Saturday, running 1 minute 56.4 seconds in driving rain in Gothenburg.

Okafor, 23, had never before run under 1 minute 58 seconds. She overtook Maria Solberg in the final straight.

"I stopped feeling my legs at the bell and thought that was probably good news," Okafor said.

Coach Henrik Aas said she was expected to run at the world championships in August.
"""

SCIENCE = """Researchers have found traces of a lake beneath the Karsund glacier that may have drained into the sea within days.

The team, led by Dr. Wanjiru Kamau of Northfield University, used radar from an aircraft to map a basin 40 metres deep. The findings were published on Thursday in the journal Polar Record.

"We do not yet know what made the ice let go," Kamau said.

Other scientists disputed the timing. Glaciologist Tomas Reyes said the draining could have taken months.

The glacier has lost a third of its area since 1950.
"""

DISASTER = """Three people were killed and at least 12 injured when a storm tore the roof off a sports hall in the town of Vallera on Friday night, police said.

About 200 people were watching a handball match when the roof came down, mayor Chiara Benedetti said. Rescue workers searched the rubble until dawn.

"The lights went out first, then we heard it like a train," said Paolo Greco, 44, who was in the upper stand.

The cause of the collapse was under investigation. The hall was built in 1978 and was inspected last year.

Schools in Vallera will stay closed until Tuesday.
"""

DIPLOMACY = """GENEVA — Talks between Arvenia and Lusk over fishing rights ended without agreement on Sunday, and no date was set for another round.

Arvenian envoy Sofia Marchetti accused Lusk of stalling. "We came with maps and left with the same maps," Marchetti said.

Lusk's foreign ministry said the talks had been useful. It declined to say whether its patrol boats would return to the disputed bank.

The two countries have argued over the bank since 1987. A truce agreed in 2015 expires next month.
"""

HEALTH = """A hospital in Denwick has stopped all planned surgery for a week after a water leak damaged 11 of its 14 operating theatres.

Meanwhile, 63 patients have been moved to other hospitals (the furthest of them 90 miles away). Nobody was hurt.

Medical director Dr. Priya Raman apologised to patients. "We know what it means to have waited two years and be sent home," Raman said.

The hospital hopes to reopen six theatres on 3 October. The trust would not say what the repairs would cost.
"""

ALL = (COURT, COUNCIL, MARKETS, SPORT, SCIENCE, DISASTER, DIPLOMACY, HEALTH)
