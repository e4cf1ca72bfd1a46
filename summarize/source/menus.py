"""Finds what a page is steered with: share bars, breadcrumbs with their section names, and menus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarize.article import RemovalReason
from summarize.source.patterns import whole
from summarize.source.units import Unit

SHARE_WORDS: Final = frozenset(
    """share shares sharing messenger tweet tweets pin post repost print email e-mail mail save copy link url bookmark
    send flip this on via to the article story page by with a friend now more less and or your like it teilen
    drucken merken empfehlen versenden auf per diesen artikel beitrag partager imprimer envoyer sur cet l'article un
    ami par lien copier compartir imprimir enviar en este artículo por copiar enlace compártelo comparte condividi
    stampa invia su questo articolo copia""".split()
)
NETWORKS: Final = frozenset(
    """facebook twitter x whatsapp telegram linkedin pinterest reddit tumblr instagram tiktok youtube snapchat
    viber vk odnoklassniki xing pocket flipboard threads bluesky mastodon skype line weibo wechat digg stumbleupon
    google+ blogger buffer hatena mix gmail sms rss""".split()
)
SHARE_VERBS: Final = frozenset(
    "share shares sharing tweet pin teilen partager compartir compártelo comparte condividi".split()
)

NAVIGATION_OUTSIDE: Final = whole(
    r"search|about|contact|home ?page|home|listen|watch|careers|advertise|accessibility|imprint|datenschutz|agb"
    r"|share|subscribe|login|newsletter|comments|kommentare|commentaires|comentarios|commenti",
    r"(?:topics?|categor(?:y|ies)|themen|temas|argomenti)\s?:\s?[^.!?]{1,160}",
)
"""Menu words that are also good sub-headings: junk only before the first paragraph or after the last."""
NAV_HARD: Final = frozenset(
    """home homepage contact about login search menu sitemap subscribe newsletter newsletters e-paper epaper shop
    account register startseite kontakt suche anmelden abo accueil rechercher connexion inicio buscar contacto
    contatti cerca accedi""".split()
)
SECTIONS: Final = frozenset(
    """news world politics business economy money finance markets sport sports football culture arts art entertainment
    music film movies tv television books lifestyle life style fashion food travel health science tech technology
    environment climate weather opinion comment editorial blogs blog video videos photos gallery podcast podcasts
    local national international regional global europe european union asia africa americas america us usa uk
    balkans middle east featured latest breaking headlines top stories uncategorized uncategorised general education
    society crime law courts cars motoring property games jobs classifieds obituaries magazine features analysis
    more live weekend nachrichten politik wirtschaft kultur wissen panorama gesellschaft reise netzwelt regionales
    ausland inland meinung actualités politique économie monde société culture sports sciences santé planète débats
    noticias política economía mundo sociedad deportes cultura ciencia salud opinión españa notizie politica
    economia cronaca esteri spettacoli cultura salute tecnologia""".split()
)
CRUMB: Final = re.compile(r"\s(?:»|›|→|>|>>|/|\||•|::)\s")
CRUMB_HOME: Final = re.compile(
    r"\W{0,3}(?:home(?:page)?|start(?:seite)?|accueil|inicio|portada|you are here:?|sie sind hier:?|news)\s",
    re.IGNORECASE,
)

SECTION_GLUE: Final = frozenset({"and", "us", "the", "our", "&"})


NAV_RUN: Final = 3
"""Two short lines may be a headline and its kicker; three menu words in a row are a menu."""


def _share_strength(unit: Unit) -> int:
    """0: no share line; 1: only beside another; 2: by itself."""
    words = [word for word in re.split(r"[\s,|/·•:()!]+", unit.plain.lower()) if word.strip("-–—.&0123456789k")]
    if not words or len(words) > 24 or unit.is_row:  # noqa: PLR2004
        return 0
    networks = sum(word in NETWORKS for word in words)
    if not all(word in NETWORKS or word in SHARE_WORDS for word in words):
        return 0
    verbs = sum(word in SHARE_VERBS for word in words)
    if verbs and words[0] in SHARE_VERBS:
        return 2
    return 2 if (networks > 1 and not unit.mark) or (networks and verbs) else 1


def mark_shares(body: Sequence[Unit], marks: list[RemovalReason | None]) -> None:
    """Marks share bars: lines of nothing but networks and what one does with them."""
    strength = [0 if marks[at] else _share_strength(unit) for at, unit in enumerate(body)]
    for run in _runs([value > 0 for value in strength]):
        if any(strength[at] > 1 for at in run) or len(run) > 2:  # noqa: PLR2004
            for at in run:
                marks[at] = "share"


def _runs(flags: Sequence[bool]) -> Iterator[range]:
    start = 0
    for at, flag in enumerate([*flags, False]):
        if not flag:
            if at > start:
                yield range(start, at)
            start = at + 1


def mark_breadcrumbs(body: Sequence[Unit], marks: list[RemovalReason | None], head: int) -> None:
    """Marks breadcrumbs among the first `head` units, with the section names under them."""
    for at in range(head):
        unit = body[at]
        crumbs = _crumbs(unit)
        if marks[at] is None and crumbs:
            marks[at] = "breadcrumb"
            _mark_categories(body, marks, at, crumbs, head)


def _crumbs(unit: Unit) -> list[str]:
    """The steps of a breadcrumb; empty where the unit is none. Bars and strokes need a "Home" before them."""
    parts = [part.strip() for part in CRUMB.split(unit.plain)]
    home = bool(CRUMB_HOME.match(unit.plain))
    arrows = any(mark in unit.plain for mark in (" » ", " › ", " → ", " > "))
    if "|" in unit.plain and _is_menu_line(unit):
        return []
    if len(parts) < 2 or unit.ends_sentence or unit.words > 40 or (unit.is_row and not home):  # noqa: PLR2004
        return []
    return parts if home or (arrows and len(parts) > 2) else []  # noqa: PLR2004


def _mark_categories(
    body: Sequence[Unit], marks: list[RemovalReason | None], at: int, crumbs: list[str], head: int
) -> None:
    """The section names that stand between a breadcrumb and the headline."""
    last = crumbs[-1].casefold().rstrip(".… ")
    ahead = range(at + 1, min(at + 5, head))
    headline = next((n for n in ahead if body[n].plain.casefold().startswith(last)), None)
    for number in ahead:
        unit = body[number]
        between = headline is not None and number < headline and unit.words <= 12 and not unit.mark  # noqa: PLR2004
        if marks[number] is None and (between or _section_share(unit) > 0.8):  # noqa: PLR2004
            marks[number] = "breadcrumb"
        elif marks[number] is None:
            return


def _section_share(unit: Unit) -> float:
    words = [word for word in re.split(r"[\s,|/&·•>»›]+", unit.plain.lower()) if word]
    words = [word for word in words if word not in SECTION_GLUE]
    return sum(word in SECTIONS for word in words) / len(words) if words else 0.0


def mark_menus(body: Sequence[Unit], marks: list[RemovalReason | None], zone: range) -> None:
    """Marks menus within `zone`: menu words on one line, or three and more lines of them in a row."""
    for at in zone:
        if marks[at] is None and (_is_menu_line(body[at]) or NAVIGATION_OUTSIDE.fullmatch(body[at].plain)):
            marks[at] = "navigation"
    for run in _runs([_may_be_menu(body[at], marks[at]) for at in zone]):
        items = [zone[at] for at in run if marks[zone[at]] or all(map(_is_menu_word, _words(body[zone[at]])))]
        anchored = any(marks[at] or any(word in NAV_HARD for word in _words(body[at])) for at in items)
        if len(items) >= NAV_RUN and anchored:
            for at in range(items[0], items[-1] + 1):
                marks[at] = marks[at] or "navigation"


def _is_menu_line(unit: Unit) -> bool:
    words = _words(unit)
    return len(words) > NAV_RUN and any(word in NAV_HARD for word in words) and all(map(_is_menu_word, words))


def _may_be_menu(unit: Unit, mark: RemovalReason | None) -> bool:
    return mark in {None, "navigation"} and unit.words <= NAV_RUN and not unit.ends_sentence


def _words(unit: Unit) -> list[str]:
    return [word for word in re.split(r"[\s,|/&·•]+", unit.plain.lower()) if word]


def _is_menu_word(word: str) -> bool:
    return word in NAV_HARD or word in SECTIONS or word in SECTION_GLUE
