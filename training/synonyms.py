"""Words of the news that may stand for each other without changing what is said.

Written by hand for this purpose. `a = b` holds in both directions, `a > b` only from left to right (the right
is the wider word); behind `@` stands what must follow. Verbs are inflected, nouns have their plurals; phrases
are taken as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Slot = Literal["base", "past", "participle", "ing", "noun", "phrase"]

IRREGULAR: Final = {
    base: (past, participle)
    for base, past, participle in (
        line.split()
        for line in """begin began begun|buy bought bought|build built built|shut shut shut|find found found
        get got got|put put put|go went gone|come came come|rise rose risen|fall fell fallen|cut cut cut
        tear tore torn|take took taken|choose chose chosen|show showed shown|think thought thought|hold held held
        throw threw thrown|strike struck struck|beat beat beaten|win won won|tell told told|say said said
        break broke broken|send sent sent|flee fled fled|leave left left|seek sought sought|speed sped sped
        set set set|have had had|forecast forecast forecast|hit hit hit|know knew known|give gave given
        make made made|see saw seen|wed wed wed|quit quit quit|hurt hurt hurt|run ran run|overturn overturned overturned
        withdraw withdrew withdrawn|keep kept kept|meet met met|pay paid paid|lose lost lost|grow grew grown
        spend spent spent|draw drew drawn""".replace("\n", "|").split("|")
    )
}
DOUBLED: Final = frozenset(
    "stop ban plan drop dip nab scrap quit permit sob cancel cut put get shut run step bar".split()
)
OBJECT: Final = r"(?:the|an?|his|her|its|their|all|more|this|these|some|two|three)\b"
AMOUNT: Final = r"(?:by|to|from) (?:about |around |more than |just |almost )?[$£€]?\d"
PLACE: Final = r"(?:in|at|on|near|by|outside|inside)\b"

VERBS: Final = rf"""begin = start
buy = purchase
wound > injure
jail = imprison
construct = build
close > shut @ {OBJECT}
resign = step down @ (?:as|from|in|on|after|over)\b
quit > resign @ as\b
urge > call on @ (?:the|[A-Z]\w+) [\w ]{{2,30}} to\b
lambast > criticise
denounce = condemn
laud > praise
commend = praise
hail > praise @ (?:the|his|her|its|their)\b
back > support @ (?:by|the|a|his|her|its|plans|calls)\b
support > back @ (?:by|the|a|his|her|its|plans|calls)\b
reject = turn down @ (?:an? |the |his |her |their |its )?(?:offer|plan|bid|proposal|request|appeal|application|calls?)
call off > cancel
cancel > call off @ (?:the|a|its|his|her|their|on|in|after|because|by|due)\b
postpone = put off @ (?:the|a|its|until|after|because)\b
discover > find @ (?:{PLACE}|the\b|an?\b|that\b)
look into > investigate
investigate > look into @ (?:the|a|whether|how|claims|reports|allegations|what)\b
increase = rise @ {AMOUNT}
increase > go up @ {AMOUNT}
climb > rise @ {AMOUNT}
decline > fall @ {AMOUNT}
drop = fall @ {AMOUNT}
decrease = fall @ {AMOUNT}
slump > fall sharply @ {AMOUNT}
plunge > fall sharply @ {AMOUNT}
plummet > fall sharply @ {AMOUNT}
tumble > fall sharply @ {AMOUNT}
soar > rise sharply @ {AMOUNT}
surge > rise sharply @ {AMOUNT}
jump > rise sharply @ {AMOUNT}
reduce > cut
slash > cut @ {OBJECT}
lower > reduce @ {OBJECT}
raise > increase @ (?:taxes|prices|rates|wages|fees|the (?:price|tax|minimum|age|cost))\b
murder > kill @ (?:by|in|on|at|his|her|their)\b
pass away = die @ (?:in|on|at|aged|last|after)\b
attempt = try @ to\b
permit = allow @ to\b
ban = prohibit @ from\b
bar > ban @ from\b
demolish > tear down
gather = assemble @ (?:in|at|outside|for|on)\b
return > come back @ (?:to|from|home)\b
reply = respond @ that\b
request > ask for @ {OBJECT}
seek > try @ to\b
aim > intend @ to\b
vow = pledge @ to\b
pledge = promise @ to\b
carry out = conduct
perform > carry out @ {OBJECT}
establish > set up @ (?:{OBJECT}|in\b|by\b)
launch > start @ an? (?:\w+ )?(?:campaign|inquiry|investigation|review|search|appeal|petition|scheme|programme|project)
commence > begin
complete = finish @ {OBJECT}
recruit > hire
sack > dismiss @ (?:as|by|after|from|for|in|on)\b
appoint > name @ (?:as|to)\b
choose = pick @ {OBJECT}
select = choose
depict > show
display > show @ {OBJECT}
disclose = reveal
predict > forecast
anticipate > expect
stress = emphasise @ that\b
note = point out @ that\b
remark > say @ that\b
concede > admit @ that\b
allege = claim @ that\b
detain > hold @ (?:{PLACE}|for\b|after\b|without\b)
apprehend > arrest
nab > arrest
rescue > save @ {OBJECT}
hurl > throw @ {OBJECT}
toss > throw @ {OBJECT}
lob > throw
hamper = hinder
impede > hinder
protect = safeguard @ {OBJECT}
defeat > beat @ [A-Z]\w+
beat > defeat @ [A-Z][\w ]{{2,30}} \d
clinch > win
participate in = take part in
axe > cut
unveil > present
publish > release @ (?:{OBJECT}|on\b|by\b|in\b|today\b|yesterday\b)
free > release @ (?:from|on|by|after|in)\b
vanish = disappear
search for = look for
await = wait for
inform > tell @ (?:the|him|her|them|of|that|about|[A-Z]\w+)\b
notify > inform
suffer = sustain @ (?:\w+ )?(?:injuries|injury|fractures|burns)
erupt > break out @ (?:between|in|on|at|after)\b
extinguish = put out
fix > repair @ {OBJECT}
repair > fix
require > need @ (?:an?|more|the)\b
possess > have @ {OBJECT}
reside in > live in
wed > marry @ (?:in|at|[A-Z])
dispatch > send
halt = stop @ {OBJECT}
cease > stop @ \w+ing\b
remain > stay @ (?:in|at|on) (?:the|hospital|place|a|prison|office)\b
order > instruct @ (?:to|them to|him to|her to)\b
instruct > tell @ (?:to|them to|him to|her to)\b
assault > attack
broaden = widen
enlarge = expand
prolong = extend
speed up = accelerate
deteriorate > worsen
discuss > talk about @ {OBJECT}
mull > consider
ponder > consider
contemplate > consider
stage = hold @ an? (?:\w+ )?(?:protest|rally|demonstration|vigil|meeting|event|exhibition|concert)
journey > travel @ to\b
make clear > say @ that\b
organise = organize
criticise = criticize
apologise = apologize
recognise = recognize
emphasise = emphasize
realise = realize
analyse = analyze
aid > help
assist > help
remove > take away @ from\b
transport > take @ to\b
rush > take @ to hospital
transfer > move @ (?:to|from)\b
relocate > move @ (?:to|from)\b
shift > move @ (?:to|from)\b
ascend > climb
depart > leave @ (?:for|from)\b
enlist > recruit
found > set up @ in \d{{4}}
near > approach @ the\b
terminate > end @ {OBJECT}
scrap > abandon @ (?:plans|the|its|a)\b
ditch > abandon @ (?:plans|the|its|a)\b
unearth > uncover
uncover > discover @ (?:evidence|the|a)\b
"""

NOUNS: Final = r"""probe > investigation
investigation = inquiry
row > dispute @ (?:over|with|between|about)\b
feud > dispute
dispute > disagreement
blaze = fire
inferno > fire
policeman > police officer
policewoman > police officer
cop > police officer
lawyer = attorney
solicitor > lawyer
barrister > lawyer
physician > doctor
surgeon > doctor
medic > medical worker
kid > child
youngster > young person
film = movie
car > vehicle
lorry = truck
van > vehicle
plane = aircraft
airplane > plane
ship > vessel
boat > vessel
firm = company
corporation > company
shop = store
flat = apartment
dwelling > home
inhabitant > resident
pupil > student
teenager > teen
teen > teenager
baby = infant
mum > mother
dad > father
mom > mother
specialist = expert
scientist > researcher
survey > poll
deal = agreement
accord = agreement
pact > agreement
treaty > agreement
protest = demonstration
protester = demonstrator
blast = explosion
firearm = gun
pistol > gun
rifle > gun
murder > killing
assault > attack
burglar > thief
robbery > theft
prisoner = inmate
jail = prison
ruling > decision
verdict > decision
judgment = ruling
lawmaker = legislator
boss > head
chairman > chair
chairwoman > chair
spokesman > spokesperson
spokeswoman > spokesperson
ambassador > diplomat
envoy > diplomat
opponent = rival
competitor > rival
supporter = backer
goalkeeper > keeper
match > game
fixture > match
tournament > competition
victory = win
triumph > victory
defeat > loss
prize > award
journalist = reporter
newspaper > paper
author = writer
novelist > writer
photograph = photo
snap > photo
movie theater > cinema
website > site
mobile phone = cellphone
smartphone > phone
mobile > phone
fee > charge
levy > tax
reduction > cut
rise = increase
decrease = fall
drop = fall
surge > sharp rise
slump > sharp fall
proposal > plan
aim > goal
objective > goal
catastrophe = disaster
calamity > disaster
collision > crash
wound > injury
sickness > illness
ailment > illness
disease > illness
fatality > death
corpse > body
error = mistake
blunder > mistake
flaw > fault
defect > fault
worry = concern
opportunity = chance
danger > risk
peril > danger
region = area
district > area
neighbourhood > area
street > road
motorway > road
highway > road
frontier = border
employee = worker
co-worker = colleague
soldier > member of the military
rebel = insurgent
ceasefire = truce
clash > confrontation
holidaymaker = tourist
trip = journey
voyage > journey
holiday = vacation
gig > concert
song > track
remark > comment
speech = address
email = e-mail
outcome = result
consequence > result
impact = effect
gunman > armed man
assailant > attacker
attacker > assailant
perpetrator > offender
motorist = driver
cyclist > bike rider
motorcycle = motorbike
bicycle = bike
canine > dog
puppy > young dog
stadium > ground
nominee > candidate
contest > competition
ballot > vote
bout > fight
squad > team
centre = center
programme = program
colour = color
neighbour = neighbor
metre = meter
kilometre = kilometer
litre = liter
theatre = theater
allegation = accusation
rumour > unconfirmed report
obstacle > hurdle
hurdle > obstacle
milestone > landmark
statute > law
regulation > rule
deadline > time limit
timetable = schedule
venue > place
residence > home
mansion > house
bungalow > house
cottage > house
merchant > trader
shopkeeper > shop owner
landlord > property owner
tenant > renter
farmhand > farm worker
clergyman > cleric
priest > cleric
lecturer > academic
professor > academic
headteacher = head teacher
schoolchild > pupil
undergraduate > student
retiree > pensioner
pensioner > retired person
shopper > customer
onlooker > bystander
eyewitness = witness
"""

MASS: Final = """assistance = help
backing = support
legislation > law
unrest > disorder
rainfall > rain
snowfall > snow
rubbish = waste
garbage > rubbish
medication = medicine
fury > anger
outrage > anger
cash > money
funding > money
permission = consent
footage > video
proof > evidence
garments > clothes
luggage = baggage
gasoline > fuel
wildlife > wild animals
"""

PHRASES: Final = r"""approximately = about @ [$£€]?\d
around > about @ [$£€]?\d
roughly > about @ [$£€]?\d
more than = over @ [$£€]?\d
at least = no fewer than @ \d+ (?:people|men|women|children|civilians|soldiers)
nearly = almost @ [$£€\d]
currently = at present
at the moment > currently
presently > currently
subsequently > later
quickly = rapidly
swiftly > quickly
frequently = often
primarily = mainly
mainly = chiefly
mostly > mainly
in addition to = as well as
due to = because of @ (?:the|a|an|bad|high|low|heavy|poor|his|her|its|their)\b
owing to > because of
following > after @ (?:the|an?|his|her|its|their)\b
prior to > before
despite = in spite of
whilst > while
regarding > about
in order to > to
in the wake of > after @ (?:the|an?|his|her|its|their)\b
large = big @ [a-z]
huge = enormous
massive > huge
gigantic > huge
tiny > very small
serious = severe @ (?:injur|damage|flood|problem|delay|disruption)\w*
hazardous = dangerous
famous = well-known
wealthy = rich
entire = whole @ [a-z]+
numerous > many
several = a number of @ [a-z]+s\b
annual = yearly
unlawful = illegal
crucial = vital
essential > vital
lethal = deadly
nationwide = across the country
worldwide = around the world
across the world > around the world
overseas = abroad @ (?:in|for|to|and|as)\b
each year = every year
each day = every day
every week = each week
close to > near @ (?:the (?:border|city|town|village|scene|airport|station|river|coast))\b
lots of > many @ [a-z]+s\b
a lot of > many @ (?:people|children|families)\b
failed to > did not @ [a-z]+\b
so far = to date
behind bars > in prison
pleaded guilty to > admitted @ [a-z]
convicted of = found guilty of
acquitted of > cleared of
shot dead = fatally shot
was hit by = was struck by
were hit by = were struck by
was hurt = was injured
were hurt = were injured
been hurt = been injured
were killed > died @ (?:in|when|on|after|at)\b
was killed > died @ (?:in|when|on|after|at)\b
been killed > died @ (?:in|when|on|after|at)\b
is believed to = is thought to
are believed to = are thought to
was believed to = was thought to
planned to = intended to
plans to = intends to
years in prison = years in jail
years' imprisonment = years in prison
taken to hospital = brought to hospital
chief executive > head @ of\b
died instantly > died at once
fire broke out > fire started
prior > earlier @ (?:conviction|warning|visit|agreement|decision)s?\b
furious > angry
delighted > pleased
worried about = concerned about
in charge of > responsible for
gave birth to > had @ (?:a|her|their|twins)
talks = discussions @ (?:with|on|about|between|in|over)\b
negotiations > talks @ (?:with|on|about|between|in|over)\b
troops = soldiers @ (?:in|to|from|have|had|were|are)\b
authorities > officials @ (?:said|say|in|have|had|were|are)\b
defence = defense @ (?:minister|ministry|secretary|spending|budget)\b
colourful = colorful
favourite = favorite
travelled = traveled
travelling = traveling
cancelled = canceled
grey = gray
per annum > a year
took place = was held @ (?:in|at|on)\b
in total > altogether
altogether > in total
amongst > among
a variety of > various
a couple of > two @ (?:days|weeks|months|years|hours)\b
a dozen > 12 @ (?:people|men|women|children|countries|houses|cars)\b
twice > two times @ (?:in|since|this|last)\b
the majority of > most @ (?:people|the|voters|residents)\b
"""


@dataclass(frozen=True, slots=True)
class Synonym:
    """A form that may be replaced: by what, in which grammatical slot, and before what (None: anything)."""

    replacement: str
    slot: Slot
    follows: re.Pattern[str] | None
    mass: bool = False


def _past(verb: str) -> tuple[str, str]:
    """Past tense and past participle of a verb, with its particle."""
    head, _, particle = verb.partition(" ")
    past, participle = IRREGULAR.get(head) or (_suffixed(head, "ed"),) * 2
    return f"{past} {particle}".strip(), f"{participle} {particle}".strip()


def _ing(verb: str) -> str:
    head, _, particle = verb.partition(" ")
    special = {"die": "dying", "begin": "beginning", "set": "setting", "win": "winning"}
    return f"{special.get(head) or _suffixed(head, 'ing')} {particle}".strip()


def _suffixed(head: str, suffix: str) -> str:
    if head in DOUBLED:
        return head + head[-1] + suffix
    if head.endswith("e") and not head.endswith("ee"):
        return head[:-1] + suffix
    if suffix == "ed" and head.endswith("y") and head[-2] not in "aeiou":
        return head[:-1] + "ied"
    return head + suffix


def _plural(noun: str) -> str:
    special = {"child": "children", "person": "people", "man": "men", "woman": "women", "thief": "thieves"}
    first, of, rest = noun.partition(" of ")
    lead, space, last = first.rpartition(" ")
    stem = next((last.removesuffix(end) + many for end, many in special.items() if last.endswith(end)), None)
    if stem is None:
        if last in {"aircraft", "staff"}:
            stem = last
        elif last.endswith("y") and last[-2] not in "aeiou":
            stem = last[:-1] + "ies"
        else:
            stem = last + ("es" if last.endswith(("s", "x", "ch", "sh")) else "s")
    return lead + space + stem + of + rest


def _pairs(table: str) -> list[tuple[str, str, re.Pattern[str] | None]]:
    found: list[tuple[str, str, re.Pattern[str] | None]] = []
    for line in table.splitlines():
        words, _, follows = line.partition(" @ ")
        after = re.compile(rf"\s+(?:{follows})") if follows else None
        left, sign, right = re.split(r" ([=>]) ", words.strip(), maxsplit=1)
        found.append((left, right, after))
        if sign == "=":
            found.append((right, left, after))
    return found


def _table() -> dict[str, tuple[Synonym, ...]]:
    table: dict[str, list[Synonym]] = {}

    def add(form: str, synonym: Synonym) -> None:
        if form != synonym.replacement:
            table.setdefault(form, []).append(synonym)

    for left, right, after in _pairs(VERBS):
        add(left, Synonym(right, "base", after))
        add(_ing(left), Synonym(_ing(right), "ing", after))
        for slot, form, other in zip(("past", "participle"), _past(left), _past(right), strict=True):
            add(form, Synonym(other, "past" if slot == "past" else "participle", after))
    for left, right, after in _pairs(NOUNS):
        add(left, Synonym(right, "noun", after))
        add(_plural(left), Synonym(_plural(right), "noun", after))
    for left, right, after in _pairs(MASS):
        add(left, Synonym(right, "noun", after, mass=True))
    for left, right, after in _pairs(PHRASES):
        add(left, Synonym(right, "phrase", after))
    return {form: tuple(found) for form, found in table.items()}


SYNONYMS: Final = _table()
"""Each form, in lower case, and what may stand for it."""
PAIRS: Final = sum(len(_pairs(table)) for table in (VERBS, NOUNS, MASS, PHRASES))
LONGEST: Final = max(form.count(" ") + 1 for form in SYNONYMS)
"""Words of the longest form."""
