"""Pages of our own invention, in the styles of several content systems, with their junk marked.

A page is its parts in order: the reason for which a part is to be removed, None for what is
the article, and the part's text.
"""

from __future__ import annotations

from typing import Final

Page = tuple[tuple[str | None, str], ...]

FERRY: Final = (
    "The island ferry company will halve its winter timetable from Monday because two of its four ships need new "
    "engines, its director said on Tuesday.\n"
)
FERRY_MORE: Final = (
    'Boats will leave Norhaven at 8 a.m. and 4 p.m. "We had no choice," said the director, Mira Olsen.\n'
)
BRIDGE_DE: Final = (
    "Die Stadt Aarbrück sperrt die Alte Brücke ab Montag für zwölf Wochen, weil zwei Pfeiler erneuert werden müssen.\n"
)
BRIDGE_FR: Final = (
    "La ville de Belmarais fermera le vieux pont lundi pour douze semaines, car deux piles doivent être remplacées.\n"
)
BRIDGE_ES: Final = (
    "La ciudad de Valdemora cerrará el puente viejo el lunes durante doce semanas: hay que cambiar dos pilares.\n"
)
BRIDGE_IT: Final = (
    "La città di Montelago chiuderà il ponte vecchio lunedì per dodici settimane, perché due piloni vanno sostituiti.\n"
)

PAGES: Final[dict[str, Page]] = {
    "wordpress": (
        ("navigation", "Skip to content\n"),
        ("breadcrumb", "Home » Islands » Ferry timetable halved for the winter\nIslands Transport Local News\n\n"),
        (None, "Ferry timetable halved for the winter\n\n"),
        ("byline", "By Tove Lindgren\nPosted on March 12, 2024 by admin\n3 Min Read\n\n"),
        ("share", "Share this:\nFacebook\nTwitter\nWhatsApp\n\n"),
        (None, FERRY + "\n" + FERRY_MORE + "\n"),
        ("navigation", "Tags: ferry, islands, winter timetable\n"),
        ("comments", "Leave a Reply\nYour email address will not be published.\n"),
    ),
    "tabloid": (
        (None, "FURY as island ferry is HALVED for winter\n"),
        (
            "byline",
            "By Dean Marsh, Transport Reporter\nPublished: 17:04, 12 March 2024 | Updated: 18:40, 12 March 2024\n",
        ),
        ("share", "Share\n"),
        ("comments", "214 comments\n"),
        (None, FERRY),
        ("promotion", "Advertisement\n"),
        (None, FERRY_MORE),
        ("related", "READ MORE: Islanders stock up on candles before the storm season\n"),
        (None, "The council will meet on Friday to discuss a subsidy.\n"),
        (
            "related",
            "Most Read\nHarbour fees to rise by a third\nMan, 61, swims to work\nWhat your postcode says about you\n",
        ),
    ),
    "agency": (
        (None, "UPDATE 1-Island ferry operator halves winter timetable\n\n"),
        (None, "NORHAVEN, March 12 (Coastal Wire) - " + FERRY + "\n" + FERRY_MORE + "\n"),
        ("byline", "(Reporting by Tove Lindgren; Editing by Paul Achterberg)\n"),
        ("copyright", "© 2024 Coastal Wire. All rights reserved.\n"),
    ),
    "read-time-and-name": (
        (None, "Ferry timetable halved for the winter\n\n"),
        ("byline", "COAST DAILY\nCOAST DAILY 2 Min Read\n2 Min Read\n\n"),
        (None, FERRY + "\n" + FERRY_MORE),
    ),
    "consent-english": (
        (
            "consent",
            (
                "We value your privacy\n\n"
                "We and our 842 partners store and access information on a device, such as cookies, and process "
                "personal data to show personalised ads.\n\n"
                "You can change your preferences at any time by returning to this site.\n\n"
                "Accept all\nReject all\nManage options\n\n"
            ),
        ),
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n" + FERRY_MORE),
    ),
    "consent-definitions-at-the-end": (
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n" + FERRY_MORE + "\n"),
        (
            "consent",
            (
                "Cookie Settings\n\n"
                "This website uses cookies to improve your experience while you navigate through the website.\n\n"
                "Necessary\nAlways Active\n\n"
                "Necessary cookies are essential for the website to function and store no personal information.\n\n"
                "Analytics cookies help us understand how visitors use the website.\n\nSave and accept\n"
            ),
        ),
    ),
    "consent-german": (
        (
            "consent",
            (
                "Wir verwenden auf dieser Website Cookies und ähnliche Techniken, um Inhalte und Anzeigen zu "
                "personalisieren. Ihre Einwilligung können Sie jederzeit widerrufen.\n"
                "Alle akzeptieren\nNur notwendige Cookies\nEinstellungen\n\n"
            ),
        ),
        (None, "Alte Brücke wird gesperrt\n\n"),
        ("byline", "Von Jonas Reuter\nStand: 12.03.2024, 14:03 Uhr\n\n"),
        (None, BRIDGE_DE + "\n"),
        ("related", "Lesen Sie auch: Neue Fähre kommt später\n"),
        ("promotion", "Jetzt unseren Newsletter abonnieren\n"),
    ),
    "consent-french": (
        (
            "consent",
            (
                "Nous et nos 312 partenaires utilisons des cookies pour stocker des données sur votre terminal et vous "
                "proposer des publicités personnalisées.\n"
                "En cliquant sur « Accepter », vous consentez à l'utilisation de cookies par nos partenaires.\n"
                "Tout accepter\nContinuer sans accepter\n\n"
            ),
        ),
        (None, "Le vieux pont fermé douze semaines\n\n" + BRIDGE_FR + "\n"),
        ("related", "À lire aussi : Le bac remis en service\n"),
        ("promotion", "Abonnez-vous à notre newsletter gratuite\n"),
    ),
    "consent-spanish": (
        (
            "consent",
            (
                "Utilizamos cookies propias y de nuestros socios para analizar la navegación de este sitio y mostrarle "
                "publicidad según sus datos.\n"
                "Aceptar todo\nRechazar\nConfigurar cookies\n\n"
            ),
        ),
        (None, "El puente viejo cierra doce semanas\n\n" + BRIDGE_ES + "\n"),
        ("related", "Te puede interesar\nLa barca vuelve en mayo\nSuben las tasas del puerto un tercio\n"),
        ("source_line", "Fuente: Agencia Litoral\n"),
    ),
    "consent-italian": (
        (
            "consent",
            (
                "Questo sito utilizza cookie tecnici e, con il tuo consenso, cookie di terze parti per la pubblicità e "
                "l'analisi dei dati di navigazione.\n"
                "Accetta tutti\nRifiuta\n\n"
            ),
        ),
        (None, "Chiude il ponte vecchio\n\n" + BRIDGE_IT + "\n"),
        ("related", "Leggi anche: Il traghetto torna a maggio\n"),
        ("copyright", "© RIPRODUZIONE RISERVATA\n"),
    ),
    "related-teasers-to-the-end": (
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n" + FERRY_MORE + "\n"),
        (
            "related",
            (
                "Related Posts\n\n"
                "Harbour fees to rise by a third\n\nThe harbour board said on Monday that its fees would...\n\n"
                "Why does the lighthouse blink twice?\n\nA keeper's diary explains the oldest riddle of the…\n"
            ),
        ),
    ),
    "read-more-with-teasers": (
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n" + FERRY_MORE + "\n"),
        (
            "related",
            (
                "Read more: Harbour fees to rise by a third\n\nHarbour fees to rise by a third\n\n"
                "The harbour board said on Monday that...\n"
            ),
        ),
    ),
    "related-box-in-the-middle": (
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n"),
        ("related", "You may also like\n\nHarbour fees to rise by a third from the first of May\n\n"),
        (None, FERRY_MORE),
    ),
    "related-box-then-subheading": (
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n"),
        ("related", "Related stories\n\nHarbour fees to rise by a third from the first of May\n\n"),
        (None, "What changes on Monday\n\n" + FERRY_MORE),
    ),
    "related-heading-whose-links-were-lost": (
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n"),
        ("related", "Related stories\n\n"),
        (None, "What changes on Monday\n\n" + FERRY_MORE),
    ),
    "menu-and-footer": (
        ("navigation", "Home\nNews\nSport\nOpinion\nContact\n\n"),
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n" + FERRY_MORE + "\n"),
        ("navigation", "About us\nPrivacy Policy\nTerms of Use\n"),
        ("copyright", "Copyright © 2024 Coast Daily\n"),
    ),
    "menu-on-one-line": (
        ("navigation", "Home | News | Sport | Business | Contact\n"),
        (None, "Ferry timetable halved for the winter\n" + FERRY + FERRY_MORE),
    ),
    "menu-in-markdown": (
        ("navigation", "- Home\n- News\n- Culture\n- Login\n\n"),
        (None, "# Ferry timetable halved for the winter\n\n" + FERRY + "\n" + FERRY_MORE),
    ),
    "you-are-here": (
        ("breadcrumb", "You are here: Home / News / Islands\n"),
        (None, "Ferry timetable halved for the winter\n" + FERRY + FERRY_MORE),
    ),
    "credits-and-captions": (
        (None, "Ferry timetable halved for the winter\n"),
        ("credit", "Photo: Ana Brandt/Coastal Wire\n"),
        (None, "The ferry Havgula at her berth in Norhaven on Monday. (Photo: Ana Brandt)\n" + FERRY),
        ("credit", "Image source, Getty Images\n"),
        (None, FERRY_MORE),
    ),
    "newsletter-box": (
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n"),
        (
            "promotion",
            "Sign up for our daily newsletter and never miss an island story.\nEnter your email address\n\n",
        ),
        (None, FERRY_MORE + "\n"),
        ("promotion", "Follow us on Facebook, Instagram and X\nClick here to download our app\n"),
    ),
    "advertisement-and-jump": (
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n"),
        ("promotion", "ADVERTISEMENT - CONTINUE READING BELOW\n\nStory continues below advertisement\n\n"),
        (None, FERRY_MORE),
    ),
    "paywall": (
        (None, "Ferry timetable halved for the winter\n\n" + FERRY + "\n" + FERRY_MORE + "\n"),
        ("navigation", "Topics: ferries, islands\nComments\n"),
        ("promotion", "Already a subscriber? Log in\nBecome a member today\n"),
    ),
    "share-bar-on-one-line": (
        (None, "Ferry timetable halved for the winter\n"),
        ("share", "Facebook Twitter WhatsApp Email\n"),
        (None, FERRY + FERRY_MORE),
        ("share", "Share on Facebook\nTweet\nPrint\n"),
    ),
    "share-german": (
        (None, "Alte Brücke wird gesperrt\n"),
        ("share", "Teilen\nDrucken\nPer E-Mail versenden\n"),
        (None, BRIDGE_DE),
        ("source_line", "Quelle: Küstendienst\n"),
    ),
    "player-and-script": (
        ("navigation", "Please enable JavaScript to view this page\nListen to this article\n"),
        (None, "Ferry timetable halved for the winter\n" + FERRY + FERRY_MORE),
        ("navigation", "Back to top\n"),
    ),
    "windows-line-ends": (
        (None, "Ferry timetable halved for the winter\r\n\r\n"),
        ("byline", "By Tove Lindgren\r\n\r\n"),
        (None, FERRY.replace("\n", "\r\n")),
        ("source_line", "Source : Coastal Wire\r\n"),
    ),
    "front-matter": (
        ("front_matter", '---\ntitle: "Ferry timetable halved"\ndate: 2024-03-12\ntags: [ferry]\n---\n'),
        (None, FERRY + "\n" + FERRY_MORE),
    ),
    "control-characters": (
        ("control", "\x00\x01"),
        (None, "Ferry timetable halved\x02 for the winter\n" + FERRY[:-1]),
        ("control", "\x07"),
    ),
}

KEPT: Final[dict[str, str]] = {
    "about-cookies": (
        "Court limits cookie banners\n\n"
        "Websites may no longer set advertising cookies before a visitor has given consent, a court in Aarbrück ruled "
        "on Tuesday.\n\n"
        "Consent\n\n"
        "Necessary cookies are exempt: they may be stored on the browser of a visitor without being asked for.\n\n"
        '"We use cookies to improve your experience and to show you ads from our partners" is not enough, said the '
        "judge, Ana Brandt.\n\n"
        "Marketing cookies, which help companies to follow users across sites, need a button as large as the one that "
        "accepts them.\n"
    ),
    "about-cookies-german": (
        "Gericht verbietet Cookie-Banner\n\n"
        "Wir verwenden Cookies, steht auf fast jeder Website, doch das reicht nach Ansicht des Gerichts für eine "
        "Einwilligung nicht aus.\n\n"
        "Die Betreiber müssen künftig erklären, welche Daten sie an Partner weitergeben, sagte die Richterin.\n"
    ),
    "about-baking": (
        "A grandmother's recipe\n\nWe use cookies instead of biscuits for the base.\n\nCookies\n\n"
        "By using your hands you accept that it will be messy, says the cook Mira Olsen.\n"
    ),
    "about-sharing": (
        "Facebook tests a new share button\n\n"
        "Facebook\n\nThe company will let users share a post with a single friend, it said on Monday.\n\n"
        "Twitter\n\nThe rival has had such a button since May, and WhatsApp and Telegram are to follow this summer.\n"
    ),
    "about-newsletters": (
        "Newsletters are back\n\n"
        "Sign up for one newsletter and ten more will follow: that, says a study, is how publishers work.\n\n"
        "Subscribe to nothing, the authors advise readers, if the inbox is to stay empty.\n"
    ),
    "headlines-that-look-like-bylines": (
        "By Land and Sea\n\n"
        "The race from Norhaven to the lighthouse started on Tuesday with 41 boats and 12 lorries.\n\n"
        "By Monday Noon\n\nThe first are expected to be there by then, said the organiser, Mira Olsen.\n"
    ),
    "bullets": (
        "The measures in short:\n\n"
        "- Europe\n- Asia\n- News of the closure on every stop\n- Source: the region's budget of 2023.\n\n"
        "They will cost 1.2 million a year, the minister told members of parliament on Wednesday afternoon.\n"
    ),
    "table": (
        "Traffic fell on all routes, as the table shows for each of the last two winters.\n"
        "Route | Home | Contact |\n---|---|---|\nNews | 12 | 14 |\nShare | 3% | 4% |\n"
        "The company gave no reason for the fall, and no one answered its telephone on Sunday.\n"
    ),
    "time-line": (
        "How the strike went on, day by day, from its first hour to its last.\n\n12 March 2024\n\n"
        "The crews of two ships refused to sail, and the terminal closed at noon that day.\n\n14 March 2024\n\n"
        "The company sued the union, which had expected as much for a week already.\n"
    ),
    "quotations": (
        "The song of the strikers\n\n"
        "“Share the bread, share the wine”\n\nThat is how it begins, and everyone on the quay knew it.\n\n"
        "“Click here to read more” was written on one banner, in memory of the website that the company closed.\n"
    ),
    "wrapped-by-hand": (
        "The company that runs the ferry said it would halve the timetable\n"
        "By Monday and that passengers should look for other ways across.\n"
        "Share of the traffic: two boats in three leave on time, a survey\n"
        "Updated 12 March 2024 says, and one in ten is cancelled at noon.\n"
    ),
    "talk-of-a-rewrite": (
        "Here is a summary of the article in three paragraphs:\n\n" + FERRY + "\n"
        "This summary provides an overview of the key points of the article above.\n"
    ),
    "headings-of-a-rewrite": (
        "**Background:**\n\n" + FERRY + "\n**Responses:**\n\n" + FERRY_MORE + "\n"
        "The council will meet on Friday to discuss a subsidy for the islanders.\n\n**Comments**\n\n" + FERRY_MORE
    ),
    "headline-that-looks-like-a-link": "Watch: the ferry that turned back\n\n" + FERRY + "\n" + FERRY_MORE,
    "opinion": "Opinion: the ferry must sail\n\n" + FERRY + "\nExplainer: who pays for the boats?\n\n" + FERRY_MORE,
    "short-last-lines": ("Ferry timetable halved for the winter\n\n" + FERRY + "\nHe was 84.\n\nThe boats sail on.\n"),
    "spanish-headline-with-por": ("Por Fin Llega El Barco\n\nDescarga eléctrica mata a dos vacas\n\n" + BRIDGE_ES),
}
