"""What page junk says, in English, German, French, Spanish and Italian.

Every pattern is matched against one unit on one line, at its start, and every repetition in
it is bounded. The words were collected from the templates of common content systems
(WordPress themes, cookie banners of the IAB framework, agency sign-offs); none is the name
of a person, a paper or an event. Words alone never decide: `clean` asks for the place, the
shape and the neighbours too.
"""

from __future__ import annotations

import re
from typing import Final

from summarize.article import RemovalReason


def starts(*alternatives: str) -> re.Pattern[str]:
    """Any of `alternatives`, whatever the case; to be used with `match`."""
    return re.compile(rf"(?:{'|'.join(alternatives)})", re.IGNORECASE)


def whole(*alternatives: str) -> re.Pattern[str]:
    """Any of `alternatives` with signs around it, whatever the case; to be used with `fullmatch`."""
    return re.compile(rf"\W{{0,6}}(?:{'|'.join(alternatives)})\W{{0,6}}", re.IGNORECASE)


CREDITS: Final = re.compile(
    r"\W{0,3}(?:additional )?(?:reporting|writing|editing) (?:and \w{7,9} )?by\s[^.!?]{2,200}\.?\W{0,3}"
    r"|\W{0,3}(?:Our Standards|Diese Meldung|Dieser (?:Text|Artikel) (?:ist|wurde))\b.{0,160}",
    re.IGNORECASE,
)

RELATED_PLAIN: Final = whole(
    r"(?:read|see|view|show|load) (?:more|all|full (?:article|story|post))(?: (?:posts|articles|stories|news|here"
    r"|now))?",
    r"continue reading|read the (?:full|whole|rest of the|original) (?:article|story|post|report)(?: (?:here|at"
    r"|on)\b.{0,40})?|weiterlesen|mehr lesen"
    r"|lire la suite|voir plus|leer más|seguir leyendo|ver más|leggi (?:tutto|di più)|continua a leggere",
)

SOURCE_LINE: Final = re.compile(
    r"\W{0,3}(?:sources?|quellen?|fuentes?|fonti|fonte|via)\s?:\s?(?!.{0,200}\b(?:said|told|says)\b).{2,100}",
    re.IGNORECASE,
)
COPYRIGHT: Final = re.compile(
    r"\W{0,3}(?:copyright\s?(?:©|\(c\)|\d{4}|by\b)|(?:©|\(c\)\s?\d{4})|(?:all rights reserved"
    r"|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos reservados|tutti i diritti riservati)\b).{0,300}"
    r"|.{0,160}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos reservados|tutti i diritti riservati)"
    r"\b.{0,160}"
    r"|\W{0,3}(?:this (?:material|article|content|story) (?:may|must) not be (?:published|reproduced|copied"
    r"|broadcast)|reproduction (?:in whole|without))"
    r".{0,200}",
    re.IGNORECASE,
)
CREDIT: Final = re.compile(
    r"\W{0,3}(?:(?:photo(?:graph)?s?|image|picture|pic|illustration|graphic|foto|bild|abbildung"
    r"|crédit(?:s)?(?: photo)?|photo credit"
    r"|image credit|image source|photo source|credit|imagen|immagine|infografik|foto di|photo by)\s?(?:by|source"
    r"|credit|courtesy(?: of)?|copyright|von)?"
    r"\s?(?::|,|©|/)\s?[^.!?]{2,80}|(?:photo|image|picture|foto|video)s? (?:by|courtesy of|via|von|de"
    r"|di)\s[^.!?]{2,60}"
    r"|image copyright\s[^.!?]{2,60}|(?:getty images|(?:afp|ap|reuters|epa|dpa|pa)\s?(?:photo|images?)?(?:\s?/\s?"
    r"|\svia\s)[\w /]{2,40}))\W{0,3}",
    re.IGNORECASE,
)
CREDIT_WORDS: Final = frozenset(
    """photo photos photograph photographs image images picture pic illustration graphic foto bild abbildung crédit
    crédits credit imagen immagine infografik source courtesy copyright by of via for and the from file files
    handout provided library archive screenshot screengrab supplied pool getty reuters video di de von und y et e
    van der den la le del""".split()
)
"""Words of a credit that may be in lower case. Any other tells what the picture shows: a caption, which stays."""
COMMENTS: Final = whole(
    r"(?:leave|post|add|write|submit|join|view|show|see|read|hide)(?: (?:a|your|the|all|\d{1,5}))? (?:comments?"
    r"|reply|conversation|discussion)"
    r"(?: (?:below|here|on this (?:story|article)|section|\(\d{1,5}\)))?(?: cancel reply)?",
    r"(?:no|\d{1,5}) ?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|replies|responses)"
    r"(?: (?:yet|on this (?:story|article)))?|comments (?:off|closed)",
    r"comments? \(?\d{1,5}\)?|comments are (?:closed|off|moderated).{0,60}|be the first to comment.{0,40}"
    r"|what do you think\? .{0,60}comments.{0,30}",
    r"(?:let us know|tell us|share your thoughts|sound off"
    r"|have your say)\b.{0,60}\b(?:comments?(?: section)?(?: below)?)",
    r"(?:kommentar (?:schreiben|hinterlassen)|diskutieren sie mit|laisser un commentaire|réagir"
    r"|poster un commentaire|deja (?:un|tu) comentario"
    r"|deja una respuesta|lascia un commento|you must be logged in.{0,40}|to comment on a.{0,80})",
    r"your email address will not be published.{0,60}|required fields are marked.{0,10}|save my name,? email.{0,100}",
)
PROMOTION: Final = starts(
    r"\W{0,4}(?:please )?(?:subscribe|sign up)\b.{0,60}\b(?:newsletters?|inbox|e-?mails?|alerts?|channel|updates"
    r"|today|premium|free|free trial"
    r"|unlimited|community|mailing list|podcast|now|here|below)\b",
    r"\W{0,4}(?:please )?(?:register|join)\b.{0,60}\b(?:newsletters?|inbox|e-?mails? (?:list|alerts?|updates)"
    r"|mailing list"
    r"|(?:whatsapp|telegram|youtube) (?:channel|group)|to (?:continue|keep) reading|for free)\b",
    r"\W{0,4}(?:subscribe|sign up|register|join)(?: (?:now|today|here|us|for free|now for free))?\W{0,4}$",
    r"\W{0,4}(?:get|receive|have)\b.{0,80}\b(?:in|to|into|straight to|directly to|delivered to) your (?:inbox"
    r"|email|phone|mailbox)",
    r"\W{0,4}(?:don['’]t|never) miss (?:a|an|out|our|the)\b.{0,60}\b(?:story|stories|news|update|updates|beat"
    r"|newsletter|inbox|subscribe|headlines)",
    r"\W{0,4}(?:stay|keep) (?:up[- ]to[- ]date|informed|connected|tuned|updated"
    r"|in the know)\b.{0,60}\b(?:newsletters?|us|our|latest)\b",
    r"\W{0,4}(?:follow|like|find|join|connect with) (?:us|our \w{3,12}|@\w{2,20}|[\w ]{2,40}) (?:on|at"
    r"|via) (?:facebook|twitter|x\b|instagram|telegram"
    r"|whatsapp|linkedin|tiktok|youtube|google news|social|threads|bluesky)",
    r"\W{0,4}(?:download|install|get) (?:our|the) .{0,40}\bapp\b(?: (?:now|today|here|for|on"
    r"|from)\b.{0,60})?\W{0,4}$",
    r"\W{0,4}(?:click here|click (?:to|for|on the (?:link|image|photo|button))|tap here|scroll (?:down (?:for|to)"
    r"|to top|for more))\b",
    r"\W{0,4}become (?:a|an) (?:member|subscriber|supporter|patron)(?: (?:now|today|here"
    r"|of .{0,40} for .{0,20}))?\W{0,4}$",
    r"\W{0,4}(?:support|donate to|help (?:us|fund)) (?:us|our|independent|quality|local|free"
    r"|the)\b.{0,40}\bjournalism",
    r"\W{0,4}(?:already a (?:subscriber|member)|log ?in to (?:continue|read|your)|to continue reading"
    r"|you have (?:reached|read) your|start your (?:free )?trial"
    r"|this (?:article|content|story) is (?:for|only available to|reserved for) (?:subscribers|members))\b",
    r"\W{0,4}(?:have|got) (?:a|any) (?:tip|story|news tip|question|views?)\b.{0,80}\b(?:email|e-mail|contact"
    r"|tell us|us|call|get in touch)\b",
    r"\W{0,4}(?:enter|your) (?:your )?e-?mail(?: address)?\W{0,4}$",
    r"\W{0,4}(?:jetzt|hier|kostenlos|unseren?)\b.{0,40}\b(?:newsletter|abonnieren|abo(?: testen)?|anmelden)\b"
    r"|\W{0,4}newsletter(?:[- ]anmeldung| abonnieren)?\W{0,4}$"
    r"|\W{0,4}(?:folgen sie uns|melden sie sich)\b.{0,60}",
    r"\W{0,4}(?:abonnez[- ]vous|inscrivez[- ]vous|recevez|s['’]abonner|suivez[- ]nous|soutenez|téléchargez"
    r"|suscríbete|suscríbase|regístrate|recibe"
    r"|síguenos|descarga|iscriviti|abbonati|seguici|ricevi|scarica)\b.{0,120}\b(?:newsletter"
    r"|lettre d['’]information|infolettre|boletín|correo|mail"
    r"|app|application|aplicación|canal[e]?|whatsapp|telegram|facebook|twitter|instagram|youtube|google news"
    r"|gratuit\w{0,6}|gratis|notre journal)\b",
    r"\W{0,4}(?:abonnez[- ]vous|s['’]abonner|suscríbete|suscríbase|iscriviti|abbonati)\W{0,4}$",
)
ADVERTISEMENT: Final = whole(
    r"advert(?:isement|ising|s)?|ad|ads|sponsored(?: (?:content|post|by))?|promoted|anzeige|werbung|publicité"
    r"|publicidad|pubblicità|annuncio|anuncio",
    r"(?:advertisement|ad)? ?\W{0,3} ?(?:continue|scroll|keep) (?:reading|scrolling|down|to continue)(?: below)?",
    r"(?:story|article|post|text) (?:continues|resumes) (?:below|after|under)(?: (?:this"
    r"|the))?(?: (?:advertisement|ad|advert|video|gallery|promotion))?",
    r"(?:artikel|weiter) (?:geht|wird) .{0,40}|skip (?:past )?(?:ad|advert|advertisement|newsletter promotion)"
    r"|after newsletter promotion|report this ad",
    r"remove ads|why am i seeing this\??",
)
NAVIGATION: Final = whole(
    r"(?:skip|jump) to (?:main |the )?(?:content|navigation|search|footer|main)|toggle (?:navigation|menu|search)"
    r"|(?:main |open |close )?menu|back to top"
    r"|(?:previous|next) (?:article|post|story|page)(?: .{0,120})?|go back|search for:?|log ?in|sign in|sign up"
    r"|my account|site ?map",
    r"zum inhalt(?: springen)?|zur (?:start|haupt)seite|zurück(?: zur übersicht)?|aller au contenu(?: principal)?"
    r"|retour (?:à l['’]accueil|en haut)"
    r"|saltar al contenido|ir al contenido|volver (?:arriba|al inicio)|vai al contenuto|torna (?:su|all['’]inizio)",
    r"(?:privacy|cookie) (?:policy|notice|statement)|terms (?:of (?:use|service)|(?:and|&) conditions)|(?:contact"
    r"|about) us|impressum|datenschutzerklärung|mentions légales|aviso legal"
    r"|note legali|advertise with us|accessibility statement",
    r"(?:please )?(?:enable|turn on|activate) javascript.{0,80}|your browser (?:does not|doesn['’]t).{0,80}"
    r"|javascript (?:is|must be).{0,80}"
    r"|please use (?:chrome|a different|another) .{0,40}browser.{0,80}|(?:this )?video (?:is unavailable"
    r"|not supported|player|can not be played).{0,60}"
    r"|loading(?:\.\.\.|…)?|play (?:video|audio)|listen to this (?:article|story)|(?:listen|watch) now"
    r"|listen to article",
    r"(?:tags?|tagged(?: (?:as|with|under))?|filed under|posted in|schlagw(?:ort|örter)|mots[- ]clés|étiquettes"
    r"|etiquetas)\s?:\s?[^.!?]{1,160}",
)
LINES: Final[tuple[tuple[RemovalReason, re.Pattern[str]], ...]] = (
    ("source_line", SOURCE_LINE),
    ("byline", CREDITS),
    ("copyright", COPYRIGHT),
    ("comments", COMMENTS),
    ("promotion", ADVERTISEMENT),
    ("related", RELATED_PLAIN),
    ("navigation", NAVIGATION),
)
"""Patterns that must cover the whole unit. In order: the first that does names the reason."""
