"""Word lists for edits of news sentences: our own, by hand. No two words of a group mean the same."""

from __future__ import annotations

from typing import Final


def _pairs(text: str) -> dict[str, tuple[str, ...]]:
    """Rows "a > b c" lead from a to b and c; rows "a = b" lead both ways. An underscore stands for a space."""
    found: dict[str, tuple[str, ...]] = {}
    for row in text.replace("\n", ";").split(";"):
        left, sign, right = row.strip().partition(" = " if " = " in row else " > ")
        if not sign:
            continue
        targets = tuple(word.replace("_", " ") for word in right.split())
        key = left.replace("_", " ")
        found[key] = (*found.get(key, ()), *targets)
        if " = " in row:
            for word in targets:
                found[word] = (*found.get(word, ()), key)
    return found


VERB_OPPOSITES: Final = _pairs(
    """rise = fall; increase = decrease; gain = lose; grow = shrink; win = lose; open = close; accept = reject
    approve = reject; agree > refuse decline; praise = criticise; condemn = welcome; support = oppose; back = oppose
    raise = lower; boost = reduce; improve = worsen; expand > shrink; deny = admit; confirm = deny; arrive > depart
    leave > enter; buy = sell; allow = ban; permit = forbid; strengthen = weaken; start = end; begin = end
    continue > stop; succeed = fail; acquit = convict; release > jail detain; free > jail; hire > sack dismiss
    appoint > dismiss sack; join = leave; include > exclude; lift > impose tighten; impose > lift
    survive > die; die > survive; widen > narrow; narrow > widen; ease > tighten; tighten > ease; extend > shorten
    lead > trail; beat > lose_to; defeat > lose_to; borrow > lend; lend > borrow; hide > reveal; reveal > conceal
    save > waste; love > hate; hate > love; attack > defend; defend > attack; create > destroy; destroy > restore
    accelerate > slow; slow > accelerate; remember > forget; advance > retreat; retreat > advance; invest > divest
    recover > deteriorate; soar > plunge; plunge > soar; jump > drop; drop > jump; surge > slump; slump > surge
    climb > slide; import > export; export > import; employ > dismiss; pass > reject; demand > reject
    encourage > discourage; discourage > encourage; discover > conceal; sign > reject; ratify > reject
    overturn > uphold; uphold > overturn; dismiss > uphold; welcome > denounce; launch > scrap; scrap > launch"""
)
"""Verbs, by their base form, to verbs that contradict them in the same frame."""

VERB_GROUPS: Final = tuple(
    tuple(row.split())
    for row in """criticise condemn mock sue; delay cancel abandon; stall collapse; reduce ban abolish; injure kill
    wound kill; arrest charge convict sentence; suspect accuse convict; question arrest release
    damage destroy; propose approve reject; discuss approve reject; consider reject adopt; attend boycott organise
    suspend sack reinstate; warn threaten; urge order forbid; ask order beg; invite summon; search raid evacuate
    visit attack close; meet sue; steal destroy buy; inspect close demolish; repair demolish replace
    slow halt; rescue kill capture; detain deport release; protest riot; shoot stab strangle; stab shoot beat
    study ban; review scrap; test ban recall; publish delete leak; sign veto draft; vote campaign
    own lease sell; rent buy; donate lend; fund build; restore demolish; plan complete; design build sell
    describe dismiss; investigate close clear; retire resign die; resign retire die; promote demote sack
    score miss concede; finish start; double halve; triple halve; found buy close; write edit translate
    build buy sell demolish; hit miss; treat kill; crash land vanish; sink capsize explode; drown freeze
    apologise resign; suffer avoid cause; cause prevent worsen; require forbid; recommend order ban
    receive reject return; offer refuse; send sell deny; find lose; fire injure hire; train hire dismiss
    record break miss; celebrate mourn cancel; announce scrap; announce postpone; unveil scrap
    predict rule_out; expect fear; fear welcome; prompt prevent; force allow; trigger prevent; carry drop
    lose sell donate; teach study; marry divorce; fine jail; jail fine acquit; ban fine; fly drive; kidnap murder
    withdraw submit; grant refuse; award refuse; secure lose miss; replace join; chase overtake; block clear""".replace(
        "\n", ";"
    ).split(";")
)
"""Verbs of which one is not the other, though a hasty reader takes one for the other."""

WORD_OPPOSITES: Final = _pairs(
    """some > all most no; most > few all; many > few; few > many; several > dozens_of; all > some; both > neither_of
    majority = minority; slightly = sharply; modest = dramatic; gradually = suddenly; partly > entirely
    partially > completely; mainly > exclusively; largely > entirely; mostly > entirely; often = rarely
    usually > never; sometimes > always; occasionally > constantly; always > never; never > always; rarely > regularly
    unanimously > narrowly; narrowly > comfortably; highest = lowest; largest = smallest; biggest = smallest
    oldest = youngest; longest = shortest; best = worst; high = low; higher = lower; large = small; bigger = smaller
    larger = smaller; older = younger; longer = shorter; more > less; less > more; fewer > more; early = late
    earlier = later; successful = unsuccessful; legal = illegal; guilty = innocent; public = private
    temporary = permanent; voluntary > compulsory; optional > mandatory; local > national; national > local
    international > domestic; domestic > foreign; minor = serious; safe = dangerous; possible = impossible
    likely = unlikely; partial > total; preliminary > final; main > only; major = minor; critical > stable
    positive = negative; strong = weak; stronger = weaker; rich = poor; cheap = expensive
    male = female; new = old; first > last; last > first; north = south; east = west; northern = southern
    eastern = western; upper = lower; left = right; inside = outside; above = below; against > for_and_not_against
    former = current; current > former; rising = falling; growing = shrinking; popular = unpopular; rare = common
    heavy = light; peaceful = violent; free > paid; full > partial; senior = junior; primary = secondary
    winner = loser; victory = defeat; increase = decrease; rise = fall; profit = loss; surplus = deficit; gain = loss
    supporter = opponent; supporters = opponents; ally = rival; allies = rivals; buyer = seller; import = export
    imports = exports; victim > suspect; victims > suspects
    children > adults
    strike > lockout; agreement > dispute; ceasefire > offensive; warning > threat; delay > cancellation
    injured > killed; wounded > killed; hurt > killed; unanimous > split; slow = rapid; slowly = rapidly"""
)
"""Adjectives, adverbs, quantifiers and nouns, in the form in which they stand, to what they are not."""
WORD_OPPOSITES.pop("against")
WEAKER: Final = frozenset("all most many".split())
"""Quantifiers to which a claim may not be raised, though the source does not deny them."""

ROLES: Final = _pairs(
    """prime_minister > president foreign_minister; president > prime_minister vice-president; mayor > governor
    governor > mayor; company > ministry charity; charity > company; minister > ambassador; ambassador > minister
    teacher > pupil; teachers > pupils; pupils > teachers; students > teachers; student > lecturer; doctor > patient
    doctors > patients; patients > nurses; patient > nurse; nurses > doctors; nurse > doctor; judge > prosecutor
    prosecutor > judge; prosecutors > defence_lawyers; lawyer > judge; lawyers > judges; driver > passenger
    passenger > driver; passengers > crew_members; pilot > passenger; owner > tenant; manager > owner
    chairman > chief_executive; chief_executive > chairman; chairwoman > chief_executive; captain > coach
    coach > captain; striker > goalkeeper; goalkeeper > striker; defender > midfielder; midfielder > defender
    king > prince; queen > princess; prince > king; princess > queen; soldiers > civilians; civilians > soldiers
    soldier > police_officer; troops > rebels; rebels > troops; government > opposition; opposition > government
    police > soldiers firefighters; army > police; man > woman; woman > man
    men > women; women > men; boy > girl; girl > boy; firefighters > soldiers; council > government
    university > council; bank > regulator
    union > employer; unions > employers; workers > managers; farmers > shopkeepers; investors > customers
    customers > investors; voters > lawmakers; lawmakers > voters; senator > governor; parents > teachers
    author > publisher; actor > director; director > producer; singer > producer; scientist > politician
    scientists > politicians; researchers > officials; residents > tourists; tourists > residents; suspect > witness
    witness > suspect; victim > attacker; father > brother uncle; mother > sister aunt; son > nephew; daughter > niece
    brother > cousin; sister > cousin; wife > sister; husband > brother; hospital > school; school > hospital
    hotel > restaurant; restaurant > hotel; bus > train; train > bus; car > lorry; lorry > car; plane > helicopter
    helicopter > plane; boat > plane; bridge > tunnel; airport > railway_station; factory > warehouse; shop > bank
    court > parliament; parliament > court; newspaper > broadcaster; club > league; hotel > hospital
    agency > university; committee > court; inspector > minister; officer > official; chief > deputy; spokesman > lawyer
    spokeswoman > lawyer; founder > owner; widow > sister; neighbour > relative; relatives > neighbours
    fishermen > farmers; miners > farmers; engineer > architect; engineers > architects; editor > owner"""
)
"""Roles, bodies and things to others of the same kind."""

SPEAKERS: Final = tuple(
    """police|officials|the company|a government spokesman|prosecutors|witnesses|local residents|the ministry|experts
    researchers|campaigners|opposition lawmakers|union leaders|the mayor|hospital staff|lawyers for the family
    the country's finance minister|a senior official|a company spokeswoman|state media""".replace("\n    ", "|").split(
        "|"
    )
)
"""Those who speak in the news without a name."""

EVENT_SUFFIXES: Final = (
    "tion",
    "tions",
    "sion",
    "ment",
    "ments",
    "ance",
    "ures",
    "ings",
    "ysis",
    "ity",
    "isis",
)
EVENT_NOUNS: Final = frozenset(
    """strike strikes attack attacks storm storms flood floods fire fires war conflict dispute row protest protests
    violence crash accident cuts rise fall increase drop decline loss losses debt debts shortage shortages damage costs
    prices demand fears concerns pressure criticism delay delays injury injuries illness disease outbreak virus weather
    rain snow wind winds drought heat scandal inquiry report review trial arrest arrests death deaths murder killing
    shooting bombing explosion blast sanctions reforms talks deal ban bans vote election results complaint complaints
    threat threats warning warnings failure failures success defeat victory poverty unrest crime fraud theft errors
    mistake mistakes fault faults breach collapse closure sale merger tax taxes changes competition tensions
    crisis""".split()
)
"""What may be the cause of something; so may nouns with the endings above."""

MONTHS: Final = tuple("January February March April May June July August September October November December".split())
WEEKDAYS: Final = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
CARDINALS: Final = tuple(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty""".split()
)
ORDINALS: Final = tuple("zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split())
MULTIPLES: Final = {
    "doubled": ("tripled", "halved"), "tripled": ("doubled",), "halved": ("doubled",), "quadrupled": ("doubled",),
    "double": ("triple", "half"), "triple": ("double",), "twice": ("three times", "four times"),
    "half": ("a third", "a quarter"), "a third": ("half", "a quarter"), "a quarter": ("a third", "half"),
    "two-thirds": ("three-quarters", "half"), "dozens": ("hundreds",), "hundreds": ("thousands", "dozens"),
    "thousands": ("hundreds", "tens of thousands"), "million": ("billion",), "billion": ("million", "trillion"),
    "trillion": ("billion",), "bn": ("m",),
}  # fmt: skip
"""Numbers in words to others in the same form."""
