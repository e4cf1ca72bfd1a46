"""Finds consent banners: the several paragraphs in which a page asks to store cookies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.article import RemovalReason
from summarize.source.patterns import starts, whole
from summarize.source.units import Unit

HEADING: Final = whole(
    r"(?:customi[sz]e|manage|set|save|update|change|your|our)\s(?:your\s|my\s|our\s)?(?:cookies?|consent|privacy)"
    r"(?:\s(?:consent|preferences?|settings|choices|options|policy|notice)){0,2}",
    r"(?:cookies?|consent|privacy)\s(?:consent|preferences?|settings|notice|cent(?:er|re)|preference cent(?:er"
    r"|re)|choices)",
    r"(?:we value|we respect|we care about) your privacy",
    r"(?:this|our) (?:web)?site uses cookies",
    r"cookie[- ]einstellungen|datenschutz[- ]?einstellungen|privatsphäre[- ]?einstellungen"
    r"|wir schätzen ihre privatsphäre",
    r"(?:gestion|paramètres|préférences) (?:des|de|pour les) cookies|(?:nous respectons )?votre vie privée",
    r"(?:configuración|preferencias|ajustes|gestión) de (?:las )?cookies|(?:valoramos|nos importa) (?:tu"
    r"|su) privacidad",
    r"(?:impostazioni|preferenze|gestione) (?:dei )?cookie|(?:rispettiamo|teniamo al)la? (?:tua|vostra) privacy",
)
OPENING: Final = starts(
    r"\W{0,3}we (?:and our (?:\d{1,4} )?(?:\w{1,12} )?partners )?(?:use|store|set|place)\b.{0,80}\b(?:cookies"
    r"|information on)",
    r"\W{0,3}(?:this|our) (?:web)?(?:site|page) (?:uses|makes use of|places|sets) (?:\w{1,12} )?cookies",
    r"\W{0,3}(?:by|if you) (?:click(?:ing)?|continu(?:e|ing)|us(?:e|ing)|choos(?:e|ing)|select(?:ing)?)\b.{0,120}"
    r"\b(?:cookies|consent|our (?:privacy|terms))",
    r"\W{0,3}(?:with your (?:consent|permission|agreement),? we|your privacy is important to us|cookies help us)",
    r"\W{0,3}you can (?:change|withdraw|manage|adjust) your (?:consent|cookie|privacy|preferences|mind)",
    r"\W{0,3}(?:wir|diese (?:web)?seite|unsere (?:web)?seite)\b.{0,80}\b(?:verwende[nt]|nutz(?:en|t)|setz(?:en"
    r"|t))\b.{0,60}\bcookies",
    r"\W{0,3}(?:mit (?:einem )?klick auf|durch (?:das )?(?:klicken|die weitere nutzung)"
    r"|indem sie)\b.{0,160}\b(?:zu|cookies)\b",
    r"\W{0,3}(?:nous|ce site|notre site|nos partenaires)\b.{0,100}\b(?:utilis\w{1,6}|dépos\w{1,6}"
    r"|stock\w{1,6})\b.{0,60}\bcookies",
    r"\W{0,3}en (?:cliquant|poursuivant|continuant)\b.{0,160}\b(?:cookies|acceptez|consentez|consentement)",
    r"\W{0,3}(?:(?:nosotros|este sitio|esta (?:página|web)|nuestros? \w{1,12})\b.{0,80}\b)?(?:utiliza(?:mos)?"
    r"|usa(?:mos)?)\b"
    r".{0,60}\bcookies",
    r"\W{0,3}al (?:hacer clic|pulsar|continuar|seguir)\b.{0,160}\b(?:cookies|acepta|consiente)",
    r"\W{0,3}(?:(?:noi|questo sito|il nostro sito)\b.{0,80}\b)?(?:utilizza(?:mo)?|usa|usiamo)\b.{0,60}\bcookie",
    r"\W{0,3}(?:cliccando|continuando|proseguendo)\b.{0,160}\b(?:cookie|accett\w{1,6}|acconsent\w{1,6})",
)
TERM: Final = re.compile(
    r"\bcookies?\b|\bconsent\b|\bpreferences\b|\bpartners\b|\bpersonal(?:ly)?[- ](?:data|information|identif\w{1,8})"
    r"|\bprivacy (?:policy|notice)|\bthird[- ]part(?:y|ies)|\blegitimate interest|\byour (?:browser|device|browsing)"
    r"|\bthis (?:web)?site\b|\bthe (?:web)?site\b|\bour (?:web)?site\b|\bbounce rate|\b(?:site|web) traffic\b"
    r"|\bvisitors\b"
    r"|\bpersonali[sz]ed\b|\b(?:accept|reject|decline)\b|\bopt[- ]out|\bservices?\b|\bads\b|\bexperience\b"
    r"|\btracking\b"
    r"|\beinwilligung|\bdatenschutz|\bpartner[n]?\b|\bendgerät|\bpersonenbezogen|\bwebsite\b|\bzustimm"
    r"|\bakzeptier|\bwiderruf"
    r"|\bpartenaires\b|\bdonnées\b|\bconsentement\b|\baccepte|\bpublicités?\b|\bterminal\b|\bnavigation\b"
    r"|\bsocios\b|\bdatos\b|\bconsentimiento\b|\bacepta|\bnavegación\b|\bdispositivo\b|\bsitio\b"
    r"|\bdati\b|\bconsenso\b|\baccett|\bnavigazione\b|\bsito\b|\bpubblicit",
    re.IGNORECASE,
)
BUTTON: Final = whole(
    r"(?:always|immer|toujours|siempre|sempre) (?:active|aktiv|actif|activo|attivo)",
    r"(?:strictly )?(?:necessary|essential|functional|performance|analytics?|analytical|advertis(?:ement|ing)"
    r"|marketing|targeting"
    r"|statistics|preferences|unclassified|others?)(?: cookies)?",
    r"(?:accept|allow|reject|decline|deny|agree|disagree|confirm|save|got it|ok(?:ay)?|i (?:accept|agree"
    r"|understand)|consent|close)"
    r"(?: (?:all|cookies|selected|my|your|only|necessary|essential|preferences?|accept|choices|selection|and|&|close"
    r"|exit|continue|settings)){0,5}",
    r"(?:show|hide|see|view|more|learn|manage)(?: (?:more|less|details|purposes|vendors|partners|options|information"
    r"|about|cookies)){1,4}",
    r"(?:do not sell|your) (?:or share )?(?:my )?(?:personal )?(?:information|privacy choices)",
    r"(?:alle[ns]? )?(?:cookies )?(?:akzeptieren|annehmen|ablehnen|zustimmen|speichern|zulassen"
    r"|einverstanden)(?: und (?:weiter|schließen))?",
    r"(?:auswahl (?:speichern|bestätigen)|nur notwendige(?: cookies)?|mehr (?:erfahren|informationen|details)"
    r"|notwendig|statistik"
    r"|einstellungen(?: verwalten)?)",
    r"(?:tout |j['’])?(?:accepte[rz]?|refuser?|personnaliser|paramétrer)(?: (?:tout|et (?:fermer|continuer)"
    r"|mes choix|les cookies)){0,2}",
    r"continuer sans accepter|en savoir plus|gérer (?:mes|les) (?:choix|préférences|cookies)",
    r"(?:aceptar|rechazar|configurar|permitir|guardar)(?: (?:todo|todas|y (?:cerrar|continuar)|las|cookies"
    r"|preferencias)){0,3}",
    r"(?:más|saber más|ver más) (?:información|opciones)|solo (?:las )?necesarias",
    r"(?:accett[ao]|rifiuta|personalizza|salva)(?: (?:tutto|tutti|e (?:chiudi|continua)|i|cookie"
    r"|preferenze)){0,3}|maggiori informazioni",
)


REPORT: Final = re.compile(
    r"\b(?:said|told|announced|according|ruled|fined|argued|added|warned|wrote|accused|court|judge|watchdog"
    r"|regulator|lawsuit"
    r"|percent|per cent|million|billion|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|sagte|erklärte|gerichts?|steht|a déclaré|tribunal|dijo|ha detto)\b|[$€£%]",
    re.IGNORECASE,
)
"""A banner asks; it does not report. These words are of reports."""
COOKIE: Final = re.compile(r"\bcookies?\b", re.IGNORECASE)
ADDRESS: Final = re.compile(
    r"\b(?:you|your|we|our|us|visitors?|users?|website|(?:this|the) site|ihre?[nr]?|sie|wir|uns(?:ere)?r?|vous"
    r"|votre|vos|nous|nos"
    r"|tu|su|usted|nuestr[oa]s?|tuo|tua|vostr[oi]|nostr[oi])\b",
    re.IGNORECASE,
)
BANNER_CHARS: Final = 3_000
"""A longer paragraph is a policy or an article, not a banner."""
SIGNALS: Final = 2
"""How many different terms of consent a paragraph needs: one "cookie" alone may be a biscuit."""
BACKWARD: Final = 3


def mark_consent(body: Sequence[Unit], marks: list[RemovalReason | None]) -> None:
    """Marks each banner: from a paragraph that asks, over the headings, definitions and buttons around it."""
    at = 0
    while at < len(body):
        if marks[at] is None and _asks(body, at):
            start, end = _grown(body, at)
            marks[start:end] = ["consent"] * (end - start)
            at = end
        else:
            at += 1


def _asks(body: Sequence[Unit], at: int) -> bool:
    unit = body[at]
    if _reports(unit):
        return False
    if HEADING.fullmatch(unit.plain):
        return any(_signals(near) >= SIGNALS and not _reports(near) for near in body[at + 1 : at + 3])
    return bool(OPENING.match(unit.plain)) and _signals(unit) >= SIGNALS


def _grown(body: Sequence[Unit], at: int) -> tuple[int, int]:
    start = at
    while start > max(0, at - BACKWARD) and _belongs(body[start - 1]):
        start -= 1
    end = at + 1
    while end < len(body) and _belongs(body[end]):
        end += 1
    return start, end


def _belongs(unit: Unit) -> bool:
    if _reports(unit):
        return False
    if unit.plain and BUTTON.fullmatch(unit.plain):
        return True
    if HEADING.fullmatch(unit.plain) or OPENING.match(unit.plain):
        return True
    needed = SIGNALS if COOKIE.search(unit.plain) else SIGNALS + 1
    return (unit.is_prose or unit.is_cut) and bool(ADDRESS.search(unit.plain)) and _signals(unit) >= needed


def _signals(unit: Unit) -> int:
    return len({match.group().lower() for match in TERM.finditer(unit.plain[:BANNER_CHARS])})


def _reports(unit: Unit) -> bool:
    return len(unit.plain) > BANNER_CHARS or unit.quotes or bool(REPORT.search(unit.plain))
