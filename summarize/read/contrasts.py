"""Words that exclude each other when they are said of the same thing. A list only; `verbs` gives it by lemma."""

from __future__ import annotations

from typing import Final

CONTRASTS: Final = """rise fall decline drop shrink plunge slump|increase decrease reduce fall decline
grow shrink|gain lose fall drop|approve reject|accept reject refuse decline|win lose
support oppose criticise criticize reject|back oppose reject|favour oppose reject|favor oppose|open close
reopen close|allow ban forbid prohibit bar block|permit ban prohibit bar|legal illegal banned
guilty innocent acquit|higher lower|more fewer less|raise cut lower reduce|pass fail|accelerate slow
strengthen weaken|improve worsen deteriorate|start end|begin end|lift impose|oldest youngest|largest smallest
highest lowest|biggest smallest|convict acquit|confirm deny|positive negative|agree refuse disagree
uphold overturn quash|majority minority|maximum minimum|widen narrow|expand shrink contract|extend shorten
hire fire dismiss sack|temporary permanent|voluntary compulsory mandatory|optional mandatory
safe unsafe dangerous|likely unlikely|able unable|successful unsuccessful|remember forget|northern southern
eastern western|north south|east west|younger older|upper lower|best worst|better worse|encourage discourage
possible impossible|advantage disadvantage|success failure|love hate|strong weak|rich poor|wet dry|thick thin
alive dead|upgrade downgrade|faster slower|cheaper dearer|innocent convict
deny admit acknowledge concede verify|praise criticise criticize condemn denounce
welcome criticise criticize condemn denounce reject|hail criticise condemn|survive die perish kill
postpone cancel|delay cancel|enter exit|appoint dismiss sack|attack defend|victory defeat|profit loss
indoors outdoors|above below|warm cold|public secret|domestic foreign|urban rural|senior junior|always never
everybody nobody|everyone nobody|attend miss skip boycott|keep abandon scrap discard|retain scrap abandon
continue stop halt cease|resume suspend halt stop|suspend reinstate|restore remove|include exclude
grant refuse reject|comply defy|obey defy|prove disprove|genuine fake forged|authentic fake forged
valid invalid|lawful unlawful|constitutional unconstitutional|stable unstable|conscious unconscious
armed unarmed|known unknown|employed unemployed|sober drunk|quick slow|quickly slowly|rapidly slowly|high low
tall short|long short|longer shorter|larger smaller|bigger smaller|deep shallow|heavy light|heavier lighter
richer poorer|wealthy poor|expensive cheap|newer older|ancient modern|healthy sick|climb fall drop descend
surge plunge slump fall drop|soar plunge slump fall drop|jump drop fall|growth decline contraction|boom slump
tighten loosen relax ease|toughen relax soften|harden soften|speed slow|hasten delay|escalate ease
double halve|triple halve|promote demote relegate|advance retreat|ascend descend|plaintiff defendant
ally enemy rival opponent|friend enemy|supporter opponent|interim permanent|partial full complete
partly wholly fully entirely|slightly sharply significantly dramatically considerably steeply substantially
slight sharp steep significant dramatic|modest sharp steep dramatic|gradually suddenly abruptly
minor serious severe|mild severe serious|narrowly comfortably overwhelmingly easily|unanimously narrowly
unanimous split divided majority|deliberately accidentally inadvertently|intentional accidental
deliberate accidental|willing reluctant unwilling|willingly reluctantly|optimistic pessimistic
hopeful doubtful|confident doubtful|peaceful violent|peacefully violently|loud quiet|secretly openly publicly
privately publicly|separately jointly together|direct indirect|directly indirectly|uphill downhill
horizontal vertical|overestimate underestimate|overstate understate|sceptical convinced confident
glut shortage|stall collapse|stalled collapsed|arrest release|detain release|jail free release
imprison release|marry divorce|build demolish|install remove|erect demolish|fill empty|lock unlock
freeze unfreeze thaw raise increase cut|enable disable|appear disappear vanish|recover worsen deteriorate
replace keep retain|unite divide|attract deter|simplify complicate|shorten lengthen|thicken thin
endorse oppose reject|defend criticise criticize condemn|minimum average
partially fully completely entirely|temporarily permanently|locally nationally abroad|domestically abroad
overseas domestic|wholesale retail|onshore offshore|coastal inland|inland coast|rural city|unopened opened
unharmed injured hurt killed|uninjured injured hurt killed|unhurt injured killed|intact damaged destroyed
damage destroy|undamaged damaged destroyed|acquitted convicted|cleared convicted|dismissed upheld granted
overturned upheld|quashed upheld|rejected upheld granted|refused granted|denied granted|unsafe sound
edible poisonous|harmless dangerous harmful toxic|useful useless|compulsory optional
obligatory optional voluntary|unpaid salaried|civilian military soldier|incumbent challenger|ruling opposition"""
"""A word and those that exclude it, which need not exclude one another; entries are parted by bars and line ends.

General English as news use it: ups and downs, approval and refusal, harm, size, degree, manner. Two views of
one deed ("bought" and "sold", "left" and "joined") and units of time are left out: both may be said of it.
"""
