"""Units and currencies: their names, and what one of them is in the base unit of its kind."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from summarize.read.lexemes import Lexemes
from summarize.read.number_words import HYPHENS

CURRENCIES: Final = frozenset(
    """USD AUD CAD NZD HKD SGD GBP EUR JPY CNY INR CHF SEK NOK DKK ISK RUB UAH PLN CZK HUF RON TRY ILS ZAR NGN KES UGX
    TZS GHS EGP MAD BRL MXN ARS CLP COP PEN KRW THB MYR IDR PHP VND PKR BDT LKR NPR AED SAR QAR GEL RSD BGN""".split()
)
"""ISO 4217 codes of the currencies that news in English names most."""

DOLLARS: Final = frozenset({"USD", "AUD", "CAD", "NZD", "HKD", "SGD", "MXN", "ARS", "CLP", "COP"})
"""Currencies written with a bare dollar sign at home: between them the sign alone decides nothing."""

SYMBOLS: Final = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH",
                  "₩": "KRW", "₦": "NGN", "₱": "PHP", "₪": "ILS", "₫": "VND", "৳": "BDT", "฿": "THB"}  # fmt: skip
DOLLAR_PREFIXES: Final = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD",
                          "s": "SGD", "r": "BRL"}  # fmt: skip


class Unit(NamedTuple):
    """A canonical base unit, and how many of it one of the named unit is."""

    base: str
    factor: float
    offset: float = 0.0


class UnitMatch(NamedTuple):
    """A unit found in a text; `stop` is the index of the lexeme after it."""

    stop: int
    unit: Unit


YEAR_HOURS: Final = 365.25 * 24
_NAMES: Final[dict[str, Unit]] = {}


def _name(base: str, factor: float, names: str) -> None:
    _NAMES.update((name.replace("_", " "), Unit(base, factor)) for name in names.split())


_name("percent", 1, "% percent per_cent pct")
_name("point", 1, "percentage_point percentage_points percent_point pct_point pp")
_name("point", 0.01, "basis_point basis_points bp bps")
_name("metre", 1, "metre metres meter meters")
_name("metre", 1e3, "km kms kilometre kilometres kilometer kilometers")
_name("metre", 0.01, "cm centimetre centimetres centimeter centimeters")
_name("metre", 0.001, "mm millimetre millimetres millimeter millimeters")
_name("metre", 1609.344, "mile miles mi")
_name("metre", 1852, "nautical_mile nautical_miles")
_name("metre", 0.9144, "yard yards yd yds")
_name("metre", 0.3048, "foot feet ft")
_name("metre", 0.0254, "inch inches")
_name("kilogram", 1, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes")
_name("kilogram", 0.001, "gram grams gramme grammes")
_name("kilogram", 1e-6, "mg milligram milligrams")
_name("kilogram", 1e3, "tonne tonnes ton tons metric_ton metric_tons")
_name("kilogram", 0.45359237, "lb lbs")
_name("kilogram", 0.028349523, "oz ounce ounces")
_name("pound", 1, "pound pounds quid")
_name("hour", 1 / 3600, "seconds sec secs")
_name("hour", 1 / 60, "minute minutes min mins")
_name("hour", 1, "hour hours hr hrs")
_name("hour", 24, "day days")
_name("hour", 168, "week weeks")
_name("hour", 336, "fortnight fortnights")
_name("hour", YEAR_HOURS / 12, "month months")
_name("hour", YEAR_HOURS, "year years yr yrs")
_name("hour", 10 * YEAR_HOURS, "decade decades")
_name("hour", 100 * YEAR_HOURS, "century centuries")
_name("square metre", 1e4, "hectare hectares ha")
_name("square metre", 4046.8564, "acre acres")
_name("square metre", 1, "square_metre square_metres square_meter square_meters sq_m")
_name("square metre", 1e6, "square_kilometre square_kilometres square_kilometer square_kilometers sq_km")
_name("square metre", 2589988.11, "square_mile square_miles sq_mile sq_miles sq_mi")
_name("square metre", 0.09290304, "square_foot square_feet sq_ft")
_name("litre", 1, "litre litres liter liters")
_name("litre", 3.785411784, "gallon gallons")
_name("litre", 158.987294928, "barrel barrels")
_name("litre", 0.001, "ml millilitre millilitres milliliter milliliters")
_name("litre", 1e3, "cubic_metre cubic_metres cubic_meter cubic_meters")
_name("km/h", 1.609344, "mph")
_name("km/h", 1, "kph kmh")
_name("km/h", 1.852, "knot knots")
_name("watt", 1e3, "kw kilowatt kilowatts")
_name("watt", 1e6, "mw megawatt megawatts")
_name("watt", 1e9, "gw gigawatt gigawatts")
_name("watt hour", 1e3, "kwh kilowatt_hour kilowatt_hours")
_name("watt hour", 1e6, "mwh megawatt_hour megawatt_hours")
_name("watt hour", 1e9, "gwh gigawatt_hour gigawatt_hours")
_name("watt hour", 1e12, "twh terawatt_hour terawatt_hours")
_name("celsius", 1, "degrees_celsius degrees_centigrade degrees_c degree_celsius celsius centigrade °c")
_NAMES.update(
    (name, Unit("celsius", 5 / 9, -32 * 5 / 9))
    for name in ("degrees fahrenheit", "degrees f", "degree fahrenheit", "fahrenheit", "°f")
)
_name("degree", 1, "° degree degrees")
_name("times", 1, "time times fold")
_name("USD", 1, "dollar dollars bucks us_dollars u.s._dollars american_dollars")
_name("AUD", 1, "australian_dollars")
_name("CAD", 1, "canadian_dollars")
_name("USD", 0.01, "cent cents")
_name("GBP", 1, "pounds_sterling sterling")
_name("GBP", 0.01, "pence penny p")
_name("EUR", 1, "euro euros")
_name("JPY", 1, "yen")
_name("CNY", 1, "yuan renminbi")
_name("INR", 1, "rupee rupees indian_rupees")
_name("CHF", 1, "swiss_francs")
_name("SEK", 1, "swedish_kronor swedish_crowns")
_name("NOK", 1, "norwegian_kroner norwegian_crowns")
_name("krona", 1, "krona kronor krone kroner crown crowns")
_name("franc", 1, "franc francs")
_name("peso", 1, "peso pesos")
_name("shilling", 1, "shilling shillings")
_name("dinar", 1, "dinar dinars")
_name("RUB", 1, "rouble roubles ruble rubles")
_name("UAH", 1, "hryvnia hryvnias")
_name("PLN", 1, "zloty zlotys złoty")
_name("HUF", 1, "forint forints")
_name("CZK", 1, "koruna korunas")
_name("TRY", 1, "lira liras lire")
_name("ILS", 1, "shekel shekels")
_name("ZAR", 1, "rand")
_name("NGN", 1, "naira")
_name("GEL", 1, "lari")
_name("BRL", 1, "reais")
_name("THB", 1, "baht")
_name("MYR", 1, "ringgit")
_name("IDR", 1, "rupiah")
_name("BDT", 1, "taka")
_name("AED", 1, "dirham dirhams")
_NAMES.update((code.lower(), Unit(code, 1)) for code in CURRENCIES)

TOUCHING: Final = {"m": Unit("metre", 1), "c": Unit("celsius", 1), "f": Unit("celsius", 5 / 9, -32 * 5 / 9),
                   "g": Unit("kilogram", 0.001), "l": Unit("litre", 1), "p": Unit("GBP", 0.01),
                   "s": Unit("hour", 1 / 3600), "h": Unit("hour", 1), "in": Unit("metre", 0.0254)}  # fmt: skip
"""Letters that are units only where they touch their number."""
ONLY_UPPER: Final = frozenset({code.lower() for code in CURRENCIES} | {"mw", "gw", "pp", "bp"})
"""Abbreviations that are words or nothing in lower case ("all", "try", "cop", "pen")."""
AMBIGUOUS: Final = frozenset({"min", "sec", "mi", "p", "ha", "time", "fold", "rand", "sterling", "foot"})
"""Names that count as units only after a number that touches them or is joined by a hyphen, or is not one."""
LABELS: Final = frozenset({"magnitude", "category", "level", "grade", "stage", "tier"})
"""Words before a number that say what it measures on a scale."""


@lru_cache(maxsize=64)
def unit_at(lex: Lexemes, i: int) -> UnitMatch | None:
    """The unit named at lexeme `i`, which follows a number, or None. The longest name wins. Kept for a moment."""
    start = i + 1 if lex.word(i) in HYPHENS and lex.touches(i - 1) and lex.touches(i) else i
    touching = lex.touches(i - 1)
    first = lex[start].lower
    if touching and start == i and first in TOUCHING:
        slash = first == "m" and lex.word(start + 1) == "/"
        return None if slash else UnitMatch(start + 1, TOUCHING[first])
    if first == "°" and lex.word(start + 1) in {"c", "f"}:
        return UnitMatch(start + 2, _NAMES["°" + lex.word(start + 1)])
    if first == "km" and lex.word(start + 1) == "/":
        return UnitMatch(start + 3, _NAMES["kmh"])
    for length in (2, 1):
        name = first if length == 1 else _pair(lex, start)
        unit = _NAMES.get(name)
        if unit is not None and _is_meant(lex, start, name, touching=touching):
            return UnitMatch(start + (length if length == 1 else _pair_length(lex, start)), unit)
    return None


def _pair(lex: Lexemes, i: int) -> str:
    return f"{lex.word(i)} {lex.word(i + _pair_length(lex, i) - 1)}"


def _pair_length(lex: Lexemes, i: int) -> int:
    return 3 if lex.word(i + 1) in HYPHENS and lex.touches(i) and lex.touches(i + 1) else 2


def _is_meant(lex: Lexemes, i: int, name: str, *, touching: bool) -> bool:
    if name in ONLY_UPPER:
        return lex[i].text.isupper()
    if name in AMBIGUOUS:
        return touching
    return True


def currency_before(lex: Lexemes, i: int) -> UnitMatch | None:
    """The currency written before lexeme `i`; `stop` is then the index of its first lexeme."""
    before = lex[i - 1]
    if before.text in SYMBOLS:
        prefix = DOLLAR_PREFIXES.get(lex.word(i - 2)) if before.text == "$" and lex.touches(i - 2) else None
        return UnitMatch(i - 2 if prefix else i - 1, Unit(prefix or SYMBOLS[before.text], 1))
    if before.text in CURRENCIES:
        return UnitMatch(i - 1, Unit(before.text, 1))
    if before.text in {"Rs", "Rp"} or (before.text == "R" and lex.touches(i - 1)):
        return UnitMatch(i - 1, Unit({"rs": "INR", "rp": "IDR", "r": "ZAR"}[before.lower], 1))
    return None
