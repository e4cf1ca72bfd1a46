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


def _starts(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(alternatives)})", re.IGNORECASE)


def _whole(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,6}}(?:{'|'.join(alternatives)})\W{{0,6}}", re.IGNORECASE)


# --- Consent ---------------------------------------------------------------------------------

CONSENT_HEADING: Final = _whole(
    r"(?:customi[sz]e|manage|set|save|update|change|your|our)\s(?:your\s|my\s|our\s)?(?:cookies?|consent|privacy)"
    r"(?:\s(?:consent|preferences?|settings|choices|options|policy|notice)){0,2}",
    r"(?:cookies?|consent|privacy)\s(?:consent|preferences?|settings|notice|cent(?:er|re)|preference cent(?:er|re)|choices)",
    r"(?:we value|we respect|we care about) your privacy",
    r"(?:this|our) (?:web)?site uses cookies",
    r"cookie[- ]einstellungen|datenschutz[- ]?einstellungen|privatsphäre[- ]?einstellungen|wir schätzen ihre privatsphäre",
    r"(?:gestion|paramètres|préférences) (?:des|de|pour les) cookies|(?:nous respectons )?votre vie privée",
    r"(?:configuración|preferencias|ajustes|gestión) de (?:las )?cookies|(?:valoramos|nos importa) (?:tu|su) privacidad",
    r"(?:impostazioni|preferenze|gestione) (?:dei )?cookie|(?:rispettiamo|teniamo al)la? (?:tua|vostra) privacy",
)
CONSENT_OPENING: Final = _starts(
    r"\W{0,3}we (?:and our (?:\d{1,4} )?(?:\w{1,12} )?partners )?(?:use|store|set|place)\b.{0,80}\b(?:cookies|information on)",
    r"\W{0,3}(?:this|our) (?:web)?(?:site|page) (?:uses|makes use of|places|sets) (?:\w{1,12} )?cookies",
    r"\W{0,3}(?:by|if you) (?:click(?:ing)?|continu(?:e|ing)|us(?:e|ing)|choos(?:e|ing)|select(?:ing)?)\b.{0,120}"
    r"\b(?:cookies|consent|our (?:privacy|terms))",
    r"\W{0,3}(?:with your (?:consent|permission|agreement),? we|your privacy is important to us|cookies help us)",
    r"\W{0,3}you can (?:change|withdraw|manage|adjust) your (?:consent|cookie|privacy|preferences|mind)",
    r"\W{0,3}(?:wir|diese (?:web)?seite|unsere (?:web)?seite)\b.{0,80}\b(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t))\b.{0,60}\bcookies",
    r"\W{0,3}(?:mit (?:einem )?klick auf|durch (?:das )?(?:klicken|die weitere nutzung)|indem sie)\b.{0,160}\b(?:zu|cookies)\b",
    r"\W{0,3}(?:nous|ce site|notre site|nos partenaires)\b.{0,100}\b(?:utilis\w{1,6}|dépos\w{1,6}|stock\w{1,6})\b.{0,60}\bcookies",
    r"\W{0,3}en (?:cliquant|poursuivant|continuant)\b.{0,160}\b(?:cookies|acceptez|consentez|consentement)",
    r"\W{0,3}(?:(?:nosotros|este sitio|esta (?:página|web)|nuestros? \w{1,12})\b.{0,80}\b)?(?:utiliza(?:mos)?|usa(?:mos)?)\b"
    r".{0,60}\bcookies",
    r"\W{0,3}al (?:hacer clic|pulsar|continuar|seguir)\b.{0,160}\b(?:cookies|acepta|consiente)",
    r"\W{0,3}(?:(?:noi|questo sito|il nostro sito)\b.{0,80}\b)?(?:utilizza(?:mo)?|usa|usiamo)\b.{0,60}\bcookie",
    r"\W{0,3}(?:cliccando|continuando|proseguendo)\b.{0,160}\b(?:cookie|accett\w{1,6}|acconsent\w{1,6})",
)
CONSENT_TERM: Final = re.compile(
    r"\bcookies?\b|\bconsent\b|\bpreferences\b|\bpartners\b|\bpersonal(?:ly)?[- ](?:data|information|identif\w{1,8})"
    r"|\bprivacy (?:policy|notice)|\bthird[- ]part(?:y|ies)|\blegitimate interest|\byour (?:browser|device|browsing)"
    r"|\bthis (?:web)?site\b|\bthe (?:web)?site\b|\bour (?:web)?site\b|\bbounce rate|\b(?:site|web) traffic\b|\bvisitors\b"
    r"|\bpersonali[sz]ed\b|\b(?:accept|reject|decline)\b|\bopt[- ]out|\bservices?\b|\bads\b|\bexperience\b|\btracking\b"
    r"|\beinwilligung|\bdatenschutz|\bpartner[n]?\b|\bendgerät|\bpersonenbezogen|\bwebsite\b|\bzustimm|\bakzeptier|\bwiderruf"
    r"|\bpartenaires\b|\bdonnées\b|\bconsentement\b|\baccepte|\bpublicités?\b|\bterminal\b|\bnavigation\b"
    r"|\bsocios\b|\bdatos\b|\bconsentimiento\b|\bacepta|\bnavegación\b|\bdispositivo\b|\bsitio\b"
    r"|\bdati\b|\bconsenso\b|\baccett|\bnavigazione\b|\bsito\b|\bpubblicit",
    re.IGNORECASE,
)
CONSENT_BUTTON: Final = _whole(
    r"(?:always|immer|toujours|siempre|sempre) (?:active|aktiv|actif|activo|attivo)",
    r"(?:strictly )?(?:necessary|essential|functional|performance|analytics?|analytical|advertis(?:ement|ing)|marketing|targeting"
    r"|statistics|preferences|unclassified|others?)(?: cookies)?",
    r"(?:accept|allow|reject|decline|deny|agree|disagree|confirm|save|got it|ok(?:ay)?|i (?:accept|agree|understand)|consent|close)"
    r"(?: (?:all|cookies|selected|my|your|only|necessary|essential|preferences?|choices|selection|and|&|close|exit|continue|settings)){0,5}",
    r"(?:show|hide|see|view|more|learn)(?: (?:more|less|details|purposes|vendors|partners|options|information|about|cookies)){1,4}",
    r"(?:do not sell|your) (?:or share )?(?:my )?(?:personal )?(?:information|privacy choices)",
    r"(?:alle[ns]? )?(?:cookies )?(?:akzeptieren|annehmen|ablehnen|zustimmen|speichern|zulassen|einverstanden)(?: und (?:weiter|schließen))?",
    r"(?:auswahl (?:speichern|bestätigen)|nur notwendige(?: cookies)?|mehr (?:erfahren|informationen|details)|notwendig|statistik"
    r"|einstellungen(?: verwalten)?)",
    r"(?:tout |j['’])?(?:accepte[rz]?|refuser?|personnaliser|paramétrer)(?: (?:tout|et (?:fermer|continuer)|mes choix|les cookies)){0,2}",
    r"continuer sans accepter|en savoir plus|gérer (?:mes|les) (?:choix|préférences|cookies)",
    r"(?:aceptar|rechazar|configurar|permitir|guardar)(?: (?:todo|todas|y (?:cerrar|continuar)|las|cookies|preferencias)){0,3}",
    r"(?:más|saber más|ver más) (?:información|opciones)|solo (?:las )?necesarias",
    r"(?:accett[ao]|rifiuta|personalizza|salva)(?: (?:tutto|tutti|e (?:chiudi|continua)|i|cookie|preferenze)){0,3}|maggiori informazioni",
)

# --- Share bars ------------------------------------------------------------------------------

SHARE_WORDS: Final = frozenset(
    """share shares sharing messenger tweet tweets pin post repost print email e-mail mail save copy link url bookmark send flip
    this on via to the article story page by with a friend now more less and or your like it
    teilen drucken merken empfehlen versenden auf per diesen artikel beitrag
    partager imprimer envoyer sur cet l'article un ami par lien copier
    compartir imprimir enviar en este artículo por copiar enlace compártelo comparte
    condividi stampa invia su questo articolo copia""".split()
)
NETWORKS: Final = frozenset(
    """facebook twitter x whatsapp telegram linkedin pinterest reddit tumblr instagram tiktok youtube snapchat
    viber vk odnoklassniki xing pocket flipboard threads bluesky mastodon skype line weibo wechat digg stumbleupon
    google+ blogger buffer hatena mix gmail sms rss""".split()
)
SHARE_VERBS: Final = frozenset(
    "share shares sharing tweet pin teilen partager compartir compártelo comparte condividi".split()
)

# --- Bylines ---------------------------------------------------------------------------------

NAME: Final = r"(?:[A-ZÀ-ÞŠŽČĆĐ][\w’'.-]{0,24})"
BY: Final = re.compile(
    r"\W{0,3}(?P<word>[Bb]y|BY|(?:Written|Posted|Reported|Compiled|Edited|Published|Story|Words|Text|Report)\s[Bb]y:?|[Vv]on|VON|Par|PAR|Por"
    r"|POR|Di|DI|Text:|Autor(?:in)?:|Auteur\s?:|Author:|Autore:)\s(?P<rest>.{2,120})"
)
SECTION_GLUE: Final = frozenset({"and", "us", "the", "our", "&"})
PERSON: Final = re.compile(
    rf"{NAME}(?:\s(?:de|del|van|von|der|den|la|le|al|bin|di|da|dos|y)(?=\s)){{0,2}}(?:\s{NAME}){{1,4}}"
)
DESK: Final = re.compile(
    r"(?:(?:our|a|the)\s)?(?:\w{1,15}\s){0,3}(?:staff|reporters?|correspondents?|desk|editors?|newsroom|team|redaktion|rédaction"
    r"|redacción|redazione|agenc(?:y|ies)|agence|agencias|agenzie|reuters|afp|ap|associated press|dpa|efe|ansa|admin)\b(?:\s\w{1,15}){0,2}",
    re.IGNORECASE,
)
READ_TIME: Final = re.compile(
    r"(?P<name>.{0,60}?)\W{0,6}(?:\b(?:reading time|read time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura)\b\s?:?\s?"
    r"(?:about|ca\.?|approx\.?)?\s?\d{1,3}\s?(?:min\w{0,6}\.?)?"
    r"|\b\d{1,3}\s?-?\s?(?:min|mins|minutes?|minuten|minutos|minuti)\.?\s?-?(?:read|reads|to read|reading time|lesezeit|de lecture|de lectura"
    r"|di lettura))\W{0,4}",
    re.IGNORECASE,
)
STAMP_LABEL: Final = re.compile(
    r"\W{0,3}(?:(?:first |last |originally )?(?:updated|published|posted|modified|created|edited|issued|filed)(?: at| on)?"
    r"|date|publish(?:ed)? date|(?:zuletzt )?aktualisiert|veröffentlicht|erschienen|stand|publié|mis à jour|modifié|publicado|actualizado"
    r"|pubblicato|aggiornato)(?: (?:le|el|il|am|at|on))?\b\s?:?",
    re.IGNORECASE,
)
STAMP_WORDS: Final = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre
    décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio
    aprile maggio giugno luglio settembre ottobre novembre dicembre
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
    am pm a.m p.m gmt utc bst est edt et pst pdt pt cst cdt cet cest ist eet uhr h
    at on by the of and last first updated published posted modified um à le de del alle
    ago hour hours minute minutes min mins day days week weeks month months year years today yesterday
    st nd rd th er""".split()
)
MONTH_NAME: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|märz|mai|okt|dez|janv|févr|avril|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set"
    r"|ott)[\w.]{0,8}"
)
MOMENT: Final = re.compile(
    rf"\b{MONTH_NAME},?\s\d{{1,4}}|\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:de )?{MONTH_NAME}|\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\b\d{{1,2}}:\d{{2}}\b"
    r"|\b\d{1,2}\s?[ap]\.?m\b|\b\d{1,3} \w{3,8} ago\b",
    re.IGNORECASE,
)
"""A day or a month with its number, a time, or a distance from now. A year alone may head a chapter."""
CREDITS: Final = re.compile(
    r"\W{0,3}(?:additional )?(?:reporting|writing|editing) (?:and \w{7,9} )?by\s[^.!?]{2,200}\.?\W{0,3}"
    r"|\W{0,3}(?:Our Standards|Diese Meldung|Dieser (?:Text|Artikel) (?:ist|wurde))\b.{0,160}",
    re.IGNORECASE,
)

# --- Related links ---------------------------------------------------------------------------

RELATED_HEADING: Final = _whole(
    r"(?:related|similar|recommended|trending|popular|recent|latest|suggested|more|other|top|featured|most (?:read|popular|viewed|shared))"
    r"(?: (?:related|recommended|popular|recent|latest|news))?"
    r" (?:posts?|articles?|stories|news|topics|content|reading|coverage|links|headlines|videos|reads|from (?:this|the) (?:section|author|web)"
    r"|on this (?:story|topic|subject)|for you|from around the web|like this)",
    r"related|trending(?: now)?|most read|most popular|editor['’]?s['’]? picks?|don['’]?t miss|in case you missed it"
    r"|recommended(?: for you)?|what to read next|more stories|promoted stories|around the web|from our partners|sponsored links",
    r"(?:you (?:may|might|would|could|will) (?:also )?(?:like|enjoy|be interested in|love)|you may also want to read)(?: these| this|\.\.\.)?",
    r"(?:read|see|watch) (?:next|also)|up next|also read|read this next|further reading|next up",
    r"(?:das könnte (?:sie|dich) auch interessieren|mehr zum thema|weitere (?:artikel|meldungen|themen|beiträge|nachrichten)"
    r"|lesen sie auch|auch interessant|ähnliche (?:artikel|beiträge)|meistgelesen|zum thema|empfohlene artikel)",
    r"(?:à lire aussi|lire aussi|sur le même (?:sujet|thème)|articles? (?:similaires|liés|connexes|associés)|vous aimerez aussi"
    r"|cela pourrait vous intéresser|les plus lus|à découvrir|dans la même rubrique)",
    r"(?:te puede interesar|también te puede interesar|le puede interesar|noticias relacionadas|artículos relacionados|lee también|lea también"
    r"|más noticias|lo más (?:leído|visto)|relacionad[ao]s|más sobre este tema|contenido relacionado)",
    r"(?:leggi anche|potrebbe(?:ro)? (?:anche )?interessart[ie]|articoli (?:correlati|simili)|notizie correlate|ti potrebbe interessare"
    r"|i più letti|altri articoli|potrebbero interessarti)",
)
RELATED_LINE: Final = re.compile(
    r"\W{0,4}(?:(?:read|see|watch|learn|find out|discover)\s(?:more|also|next|now|too)(?:\s(?:about|on|from|at|in)\b.{0,60}?)?\s?(?::|\||–|—|>|»|-\s)"
    r"|(?:also\s(?:read|see|on)|related(?:\s(?:story|stories|article|articles|posts?|news|coverage|content|topics?|links?))?|recommended"
    r"|more\s(?:on this|on this story|from (?:this|our)\s\w{3,12}|stories|news)|don['’]t miss|you may (?:also )?like|trending|must[- ]read"
    r"|in case you missed it|background|previously)\s?(?::|\||»|>)"
    r"|(?:READ|SEE|WATCH|MORE|ALSO|LISTEN|READ NEXT|RELATED|EXPLAINER|OPINION|GALLERY)\s?(?::|\||»|>)"
    r"|(?:mehr zum thema|lesen sie (?:auch|hier|mehr)|lies auch|mehr dazu|siehe auch|auch interessant)\s?(?::|\||»|>)"
    r"|(?:à lire(?: aussi| également)?|lire (?:aussi|également|la suite)|voir aussi|sur le même sujet)\s?(?::|\||»|>)"
    r"|(?:le[ea] (?:también|más|además)|te puede interesar|ver también|relacionado|más información)\s?(?::|\||»|>)"
    r"|(?:leggi (?:anche|pure)|vedi anche|approfondisci|ti potrebbe interessare)\s?(?::|\||»|>))\s?\S.{0,240}",
    re.IGNORECASE,
)
RELATED_PLAIN: Final = _whole(
    r"(?:read|see|view|show|load) (?:more|all|full (?:article|story|post))(?: (?:posts|articles|stories|news|here|now))?",
    r"continue reading|read the (?:full|whole|rest of the|original) (?:article|story|post|report)(?: (?:here|at|on)\b.{0,40})?|weiterlesen|mehr lesen"
    r"|lire la suite|voir plus|leer más|seguir leyendo|ver más|leggi (?:tutto|di più)|continua a leggere",
)

# --- Everything that is one line, wherever it stands -------------------------------------------

SOURCE_LINE: Final = re.compile(
    r"\W{0,3}(?:sources?|quellen?|fuentes?|fonti|fonte|via)\s?:\s?(?!.{0,200}\b(?:said|told|says)\b).{2,100}", re.IGNORECASE
)
COPYRIGHT: Final = re.compile(
    r"\W{0,3}(?:copyright\s?(?:©|\(c\)|\d{4}|by\b)|(?:©|\(c\)\s?\d{4})|(?:all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos reservados|tutti i diritti riservati)\b).{0,300}"
    r"|.{0,160}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati)"
    r"\b.{0,160}"
    r"|\W{0,3}(?:this (?:material|article|content|story) (?:may|must) not be (?:published|reproduced|copied|broadcast)|reproduction (?:in whole|without))"
    r".{0,200}",
    re.IGNORECASE,
)
CREDIT: Final = re.compile(
    r"\W{0,3}(?:(?:photo(?:graph)?s?|image|picture|pic|illustration|graphic|foto|bild|abbildung|crédit(?:s)?(?: photo)?|photo credit"
    r"|image credit|image source|photo source|credit|imagen|immagine|infografik|foto di|photo by)\s?(?:by|source|credit|courtesy(?: of)?|copyright|von)?"
    r"\s?(?::|,|©|/)\s?[^.!?]{2,80}|(?:photo|image|picture|foto|video)s? (?:by|courtesy of|via|von|de|di)\s[^.!?]{2,60}"
    r"|image copyright\s[^.!?]{2,60}|(?:getty images|(?:afp|ap|reuters|epa|dpa|pa)\s?(?:photo|images?)?(?:\s?/\s?|\svia\s)[\w /]{2,40}))\W{0,3}",
    re.IGNORECASE,
)
CREDIT_WORDS: Final = frozenset(
    """photo photos photograph photographs image images picture pic illustration graphic foto bild abbildung crédit crédits credit
    imagen immagine infografik source courtesy copyright by of via for and the from file files handout provided library
    archive screenshot screengrab supplied pool getty reuters video di de von und y et e van der den la le del""".split()
)
"""The words of a credit that may stand in lower case. Any other tells what the picture shows: that is a caption, and stays."""
COMMENTS: Final = _whole(
    r"(?:leave|post|add|write|submit|join|view|show|see|read|hide)(?: (?:a|your|the|all|\d{1,5}))? (?:comments?|reply|conversation|discussion)"
    r"(?: (?:below|here|on this (?:story|article)|section|\(\d{1,5}\)))?(?: cancel reply)?",
    r"(?:no|\d{1,5})? ?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|replies|responses)(?: (?:\d{1,5}|yet|off|closed|are closed"
    r"|on this (?:story|article)))?",
    r"comments? \(?\d{1,5}\)?|comments are (?:closed|off|moderated).{0,60}|be the first to comment.{0,40}|what do you think\? .{0,60}comments.{0,30}",
    r"(?:let us know|tell us|share your thoughts|sound off|have your say)\b.{0,60}\b(?:comments?(?: section)?(?: below)?)",
    r"(?:kommentar (?:schreiben|hinterlassen)|diskutieren sie mit|laisser un commentaire|réagir|poster un commentaire|deja (?:un|tu) comentario"
    r"|deja una respuesta|lascia un commento|you must be logged in.{0,40}|to comment on a.{0,80})",
    r"your email address will not be published.{0,60}|required fields are marked.{0,10}|save my name,? email.{0,100}",
)
PROMOTION: Final = _starts(
    r"\W{0,4}(?:please )?(?:subscribe|sign up)\b.{0,60}\b(?:newsletters?|inbox|e-?mails?|alerts?|channel|updates|today|premium|free|free trial"
    r"|unlimited|community|mailing list|podcast|now|here|below)\b",
    r"\W{0,4}(?:please )?(?:register|join)\b.{0,60}\b(?:newsletters?|inbox|e-?mails? (?:list|alerts?|updates)|mailing list"
    r"|(?:whatsapp|telegram|youtube) (?:channel|group)|to (?:continue|keep) reading|for free)\b",
    r"\W{0,4}(?:subscribe|sign up|register|join)(?: (?:now|today|here|us|for free|now for free))?\W{0,4}$",
    r"\W{0,4}(?:get|receive|have)\b.{0,80}\b(?:in|to|into|straight to|directly to|delivered to) your (?:inbox|email|phone|mailbox)",
    r"\W{0,4}(?:don['’]t|never) miss (?:a|an|out|our|the)\b.{0,60}\b(?:story|stories|news|update|updates|beat|newsletter|inbox|subscribe|headlines)",
    r"\W{0,4}(?:stay|keep) (?:up[- ]to[- ]date|informed|connected|tuned|updated|in the know)\b.{0,60}\b(?:newsletters?|us|our|latest)\b",
    r"\W{0,4}(?:follow|like|find|join|connect with) (?:us|our \w{3,12}|@\w{2,20}|[\w ]{2,40}) (?:on|at|via) (?:facebook|twitter|x\b|instagram|telegram"
    r"|whatsapp|linkedin|tiktok|youtube|google news|social|threads|bluesky)",
    r"\W{0,4}(?:download|install|get) (?:our|the) .{0,40}\bapp\b(?: (?:now|today|here|for|on|from)\b.{0,60})?\W{0,4}$",
    r"\W{0,4}(?:click here|click (?:to|for|on the (?:link|image|photo|button))|tap here|scroll (?:down (?:for|to)|to top|for more))\b",
    r"\W{0,4}become (?:a|an) (?:member|subscriber|supporter|patron)(?: (?:now|today|here|of .{0,40} for .{0,20}))?\W{0,4}$",
    r"\W{0,4}(?:support|donate to|help (?:us|fund)) (?:us|our|independent|quality|local|free|the)\b.{0,40}\bjournalism",
    r"\W{0,4}(?:already a (?:subscriber|member)|log ?in to (?:continue|read|your)|to continue reading|you have (?:reached|read) your|start your (?:free )?trial"
    r"|this (?:article|content|story) is (?:for|only available to|reserved for) (?:subscribers|members))\b",
    r"\W{0,4}(?:have|got) (?:a|any) (?:tip|story|news tip|question|views?)\b.{0,80}\b(?:email|e-mail|contact|tell us|us|call|get in touch)\b",
    r"\W{0,4}(?:enter|your) (?:your )?e-?mail(?: address)?\W{0,4}$",
    r"\W{0,4}(?:jetzt|hier|kostenlos|unseren?)\b.{0,40}\b(?:newsletter|abonnieren|abo(?: testen)?|anmelden)\b|\W{0,4}newsletter(?:[- ]anmeldung| abonnieren)?\W{0,4}$"
    r"|\W{0,4}(?:folgen sie uns|melden sie sich)\b.{0,60}",
    r"\W{0,4}(?:abonnez[- ]vous|inscrivez[- ]vous|recevez|s['’]abonner|suivez[- ]nous|soutenez|téléchargez|suscríbete|suscríbase|regístrate|recibe"
    r"|síguenos|descarga|iscriviti|abbonati|seguici|ricevi|scarica)\b.{0,120}\b(?:newsletter|lettre d['’]information|infolettre|boletín|correo|mail"
    r"|app|application|aplicación|canal[e]?|whatsapp|telegram|facebook|twitter|instagram|youtube|google news|gratuit\w{0,6}|gratis|notre journal)\b",
    r"\W{0,4}(?:abonnez[- ]vous|s['’]abonner|suscríbete|suscríbase|iscriviti|abbonati)\W{0,4}$",
)
ADVERTISEMENT: Final = _whole(
    r"advert(?:isement|ising|s)?|ad|ads|sponsored(?: (?:content|post|by))?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|annuncio|anuncio",
    r"(?:advertisement|ad)? ?\W{0,3} ?(?:continue|scroll|keep) (?:reading|scrolling|down|to continue)(?: below)?",
    r"(?:story|article|post|text) (?:continues|resumes) (?:below|after|under)(?: (?:this|the))?(?: (?:advertisement|ad|advert|video|gallery|promotion))?",
    r"(?:artikel|weiter) (?:geht|wird) .{0,40}|skip (?:past )?(?:ad|advert|advertisement|newsletter promotion)|after newsletter promotion|report this ad",
    r"remove ads|why am i seeing this\??",
)
NAVIGATION: Final = _whole(
    r"(?:skip|jump) to (?:main |the )?(?:content|navigation|search|footer|main)|toggle (?:navigation|menu|search)|(?:main |open |close )?menu|back to top"
    r"|(?:previous|next) (?:article|post|story|page)(?: .{0,120})?|go back|search for:?|log ?in|sign in|sign up|my account|site ?map",
    r"zum inhalt(?: springen)?|zur (?:start|haupt)seite|zurück(?: zur übersicht)?|aller au contenu(?: principal)?|retour (?:à l['’]accueil|en haut)"
    r"|saltar al contenido|ir al contenido|volver (?:arriba|al inicio)|vai al contenuto|torna (?:su|all['’]inizio)",
    r"(?:privacy|cookie) (?:policy|notice|statement)|terms (?:of (?:use|service)|(?:and|&) conditions)|(?:contact|about) us|impressum|datenschutzerklärung|mentions légales|aviso legal"
    r"|note legali|advertise with us|accessibility statement",
    r"(?:please )?(?:enable|turn on|activate) javascript.{0,80}|your browser (?:does not|doesn['’]t).{0,80}|javascript (?:is|must be).{0,80}"
    r"|please use (?:chrome|a different|another) .{0,40}browser.{0,80}|(?:this )?video (?:is unavailable|not supported|player|can not be played).{0,60}"
    r"|loading(?:\.\.\.|…)?|play (?:video|audio)|listen to this (?:article|story)|(?:listen|watch) now|listen to article",
    r"(?:tags?|tagged(?: (?:as|with|under))?|topics?|categor(?:y|ies)|filed under|posted in|schlagw(?:ort|örter)|themen|mots[- ]clés|étiquettes|etiquetas"
    r"|temas|argomenti)\s?:\s?[^.!?]{1,160}",
)
NAVIGATION_OUTSIDE: Final = _whole(
    r"search|about|contact|home ?page|home|listen|watch|careers|advertise|accessibility|imprint|datenschutz|agb|share|subscribe|login|newsletter"
)
"""Menu words that are also good sub-headings: junk only before the first paragraph or after the last."""
NAV_HARD: Final = frozenset(
    """home homepage contact about login search menu sitemap subscribe newsletter newsletters e-paper epaper shop account
    register startseite kontakt suche anmelden abo accueil rechercher connexion inicio buscar contacto contatti cerca
    accedi""".split()
)
SECTIONS: Final = frozenset(
    """news world politics business economy money finance markets sport sports football culture arts art entertainment music
    film movies tv television books lifestyle life style fashion food travel health science tech technology environment
    climate weather opinion comment editorial blogs blog video videos photos gallery podcast podcasts local national
    international regional global europe european union asia africa americas america us usa uk balkans middle east featured
    latest breaking headlines top stories uncategorized uncategorised general education society crime law courts cars motoring
    property games jobs classifieds obituaries magazine features analysis more live weekend
    nachrichten politik wirtschaft kultur wissen panorama gesellschaft reise netzwelt regionales ausland inland meinung
    actualités politique économie monde société culture sports sciences santé planète débats
    noticias política economía mundo sociedad deportes cultura ciencia salud opinión españa
    notizie politica economia cronaca esteri spettacoli cultura salute tecnologia""".split()
)
CRUMB: Final = re.compile(r"\s(?:»|›|→|>|>>|/|\||•|::)\s")
CRUMB_HOME: Final = re.compile(
    r"\W{0,3}(?:home(?:page)?|start(?:seite)?|accueil|inicio|portada|you are here:?|sie sind hier:?|news)\s", re.IGNORECASE
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
