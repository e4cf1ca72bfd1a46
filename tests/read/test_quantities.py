"""The grammar of quantities, case by case, and what must hold of any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.read.quantities import Quantity, quantities
from summarize.span import Span

HOUR_DAY, HOUR_WEEK, HOUR_YEAR = 24.0, 168.0, 365.25 * 24


def read(text: str) -> tuple[Quantity, ...]:
    return quantities(text, Span(0, len(text)))


def only(text: str) -> Quantity:
    found = read(text)
    assert len(found) == 1, [q.span.of(text) for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They counted 7 gulls.", 7),
        ("They counted 4,812 gulls.", 4812),
        ("They counted 4\u202f812 gulls.", 4812),
        ("They counted 4\u00a0812 gulls.", 4812),
        ("They counted 1,204,500 gulls.", 1_204_500),
        ("They counted 2.5 million gulls.", 2_500_000),
        ("They counted 3k gulls.", 3000),
        ("They counted 5m gulls.", 5_000_000),
        ("They counted 1.5 trillion gulls.", 1.5e12),
        ("They counted 2bn gulls.", 2e9),
        ("They counted twenty-three gulls.", 23),
        ("They counted twenty three gulls.", 23),
        ("They counted two dozen gulls.", 24),
        ("They counted half a million gulls.", 500_000),
        ("They counted a quarter of a million gulls.", 250_000),
        ("They counted half a dozen gulls.", 6),
        ("They counted a hundred gulls.", 100),
        ("They counted one hundred and five gulls.", 105),
        ("They counted three hundred thousand gulls.", 300_000),
        ("They counted two thousand four hundred gulls.", 2400),
        ("They counted two million three thousand gulls.", 2_003_000),
        ("They counted two and a half million gulls.", 2_500_000),
        ("They counted a couple of gulls.", 2),
        ("They counted nineteen gulls.", 19),
        ("They counted ninety-nine gulls.", 99),
        ("They counted eleven hundred gulls.", 1100),
        ("They counted 3.75 lakh gulls.", 375_000),
    ],
)
def test_counts(text: str, value: float) -> None:
    found = only(text)
    assert found.low == found.high == pytest.approx(value)
    assert found.unit is None
    assert found.counted == "gull"
    assert found.bound == "exact"


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("It cost £2.4m.", "GBP", 2.4e6),
        ("It cost $1.2bn.", "USD", 1.2e9),
        ("It cost US$5.", "USD", 5),
        ("It cost A$16 million.", "AUD", 16e6),
        ("It cost €8.", "EUR", 8),
        ("It cost EUR 20.", "EUR", 20),
        ("It cost Rs 500.", "INR", 500),
        ("It cost 50 pence.", "GBP", 0.5),
        ("It cost 70 cents.", "USD", 0.7),
        ("It cost 12 euros.", "EUR", 12),
        ("It cost 4 million pounds.", "GBP", 4e6),
        ("It cost 300 kroner.", "krona", 300),
        ("It fell 5%.", "percent", 5),
        ("It fell 5 per cent.", "percent", 5),
        ("It fell five percent.", "percent", 5),
        ("It fell three percentage points.", "point", 3),
        ("It fell 25 basis points.", "point", 0.25),
        ("It fell a quarter of a point.", "point", 0.25),
        ("It ran 6 miles.", "metre", 9656.064),
        ("It ran 5 km.", "metre", 5000),
        ("It stood 20ft up.", "metre", 6.096),
        ("It stood 3m tall.", "metre", 3),
        ("It ran a quarter of a mile.", "metre", 402.336),
        ("It ran ½ mile.", "metre", 804.672),
        ("It weighed 3 tonnes.", "kilogram", 3000),
        ("It weighed 9 kg.", "kilogram", 9),
        ("It weighed 10 lbs.", "kilogram", 4.5359237),
        ("It lasted 90 minutes.", "hour", 1.5),
        ("It lasted half an hour.", "hour", 0.5),
        ("It lasted two and a half hours.", "hour", 2.5),
        ("It lasted an hour and a half.", "hour", 1.5),
        ("It lasted 1 minute 30 seconds.", "hour", 0.025),
        ("It lasted three weeks.", "hour", 3 * HOUR_WEEK),
        ("It lasted a fortnight and 3 weeks.", "hour", 3 * HOUR_WEEK),
        ("It lasted 2½ years.", "hour", 2.5 * HOUR_YEAR),
        ("It lasted three years and six months.", "hour", 3.5 * HOUR_YEAR),
        ("It was an 18-month sentence.", "hour", 1.5 * HOUR_YEAR),
        ("It was 28.5C.", "celsius", 28.5),
        ("It was 68 degrees Fahrenheit.", "celsius", 20),
        ("It was minus 40°C.", "celsius", -40),
        ("It was -5C.", "celsius", -5),
        ("It spans 40 hectares.", "square metre", 400_000),
        ("It spans 3 square miles.", "square metre", 7_769_964.33),
        ("It holds 12 litres.", "litre", 12),
        ("It reached 60 mph.", "km/h", 96.56064),
        ("It makes 3 MW.", "watt", 3e6),
        ("It was magnitude 6.3.", "magnitude", 6.3),
        ("It was a category 4 storm.", "category", 4),
        ("A third of voters agreed.", "percent", 100 / 3),
        ("Two thirds of voters agreed.", "percent", 200 / 3),
        ("Three-quarters of voters agreed.", "percent", 75),
        ("One in five voters agreed.", "percent", 20),
        ("One voter in five agreed.", "percent", 20),
        ("Two out of three voters agreed.", "percent", 200 / 3),
        ("Half of them agreed.", "percent", 50),
        ("Prices doubled.", "times", 2),
        ("Prices are three times higher.", "times", 3),
        ("It was double the estimate.", "times", 2),
        ("She finished 19th.", "ordinal", 19),
        ("She came in third place.", "ordinal", 3),
        ("It was the twenty-first attempt.", "ordinal", 21),
        ("A third man came in.", "ordinal", 3),
    ],
)
def test_units(text: str, unit: str, value: float) -> None:
    found = only(text)
    assert found.unit == unit
    assert found.low == found.high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Mara Quill, 52, owned it.", 52),
        ("Mara Quill (52) owned it.", 52),
        ("The 52-year-old owned it.", 52),
        ("She is 52 years old.", 52),
        ("A woman aged 52 owned it.", 52),
        ("She died at the age of 52.", 52),
        ("She turned 52 then.", 52),
        ("A six-month-old kitten.", 0.5),
    ],
)
def test_ages(text: str, years: float) -> None:
    found = only(text)
    assert found.unit == "age"
    assert found.low == pytest.approx(years)


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("about 60 boats", 60, 60, "about"),
        ("around 60 boats", 60, 60, "about"),
        ("some 60 boats", 60, 60, "about"),
        ("nearly 60 boats", 54, 60, "about"),
        ("just under 60 boats", 54, 60, "about"),
        ("just over 60 boats", 60, 66, "about"),
        ("more than 60 boats", 60, 60, "more_than"),
        ("over 60 boats", 60, 60, "more_than"),
        ("at least 60 boats", 60, 60, "at_least"),
        ("no fewer than 60 boats", 60, 60, "at_least"),
        ("60 or more boats", 60, 60, "at_least"),
        ("60+ boats", 60, 60, "at_least"),
        ("up to 60 boats", 60, 60, "at_most"),
        ("as many as 60 boats", 60, 60, "at_most"),
        ("no more than 60 boats", 60, 60, "at_most"),
        ("fewer than 60 boats", 60, 60, "less_than"),
        ("under 60 boats", 60, 60, "less_than"),
        ("10 to 12 boats", 10, 12, "exact"),
        ("10-12 boats", 10, 12, "exact"),
        ("10–12 boats", 10, 12, "exact"),
        ("between 10 and 12 boats", 10, 12, "exact"),
        ("two or three boats", 2, 3, "exact"),
        ("5,000-6,000 boats", 5000, 6000, "exact"),
        ("two to three million boats", 2e6, 3e6, "exact"),
        ("hundreds of boats", 200, 1000, "about"),
        ("tens of thousands of boats", 20_000, 100_000, "about"),
    ],
)
def test_bounds_and_ranges(text: str, low: float, high: float, bound: str) -> None:
    found = only(text)
    assert [found.low, found.high] == pytest.approx([low, high])
    assert found.bound == bound


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("a 10-12% rise", 10, 12, "percent"),
        ("a 10 to 12 per cent rise", 10, 12, "percent"),
        ("between 340 million and 360 million euros", 340e6, 360e6, "EUR"),
        ("$300-$400 a head", 300, 400, "USD"),
        ("within 3-5 days", 72, 120, "hour"),
        ("They won 3-1.", 3, 1, "score"),
        ("The board split 4-3.", 4, 3, "score"),
    ],
)
def test_ranges_with_units(text: str, low: float, high: float, unit: str) -> None:
    found = only(text)
    assert [found.low, found.high] == pytest.approx([low, high])
    assert found.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2008.",
        "It began in the 1990s.",
        "It began on 12 March 2024.",
        "It began at 3:14 p.m. sharp.",
        "It began at 10am.",
        "Section 230 applies.",
        "An F-16 took off.",
        "Covid-19 spread.",
        "The Boeing 737 landed.",
        "They drove Route 66 home.",
        "Article 5 was invoked.",
        "Call 555-0199 now.",
        "Version 1.2.3 is out.",
        "The G20 met.",
        "See No. 5 there.",
        "One of them left.",
        "No one left.",
        "That is the one they meant.",
        "Wait a second.",
        "In the first half they led.",
        "They may march.",
        "Open 24/7 here.",
        "It is batch FR 39.614.002 again.",
        "The flight MH370 vanished.",
        "He lives at room 12 there.",
    ],
)
def test_no_quantities(text: str) -> None:
    assert [q.span.of(text) for q in read(text) if q.unit != "ordinal"] == []


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("4,700 regular troops", "troop"),
        ("19 of those patients", "patient"),
        ("about 380 of the blue vehicles", "vehicl"),
        ("a 12-member panel", "member"),
        ("three women", "women"),
        ("a fifth of households", "household"),
        ("the other ten", None),
        ("12 were found", None),
    ],
)
def test_what_is_counted(text: str, stem: str | None) -> None:
    assert only(text).counted == stem


def test_a_change_is_two_quantities_with_one_unit() -> None:
    first, second = read("It fell from 10 to 8 percent.")
    assert (first.low, first.unit, second.low, second.unit) == (10, "percent", 8, "percent")


def test_the_span_covers_bound_number_and_unit() -> None:
    text = "They raised about $4.2 million that day."
    assert only(text).span.of(text) == "about $4.2 million"


def test_reading_a_part_keeps_offsets_of_the_whole() -> None:
    text = "Nine rafts sank. Some 40 rafts did not."
    found = quantities(text, Span(17, len(text)))
    assert [q.span.of(text) for q in found] == ["Some 40"]


@given(st.text(alphabet=st.sampled_from("0123456789 .,-–$£%½aonetwhirdfmk'’\"()/:+ \u00a0\nÀ中"), max_size=80))
def test_any_text_is_read_with_true_spans(text: str) -> None:
    last = 0
    for found in read(text):
        assert last <= found.span.start < found.span.end <= len(text)
        assert found.span.of(text).strip() == found.span.of(text)
        last = found.span.end


@given(st.text(max_size=60))
def test_any_unicode_is_read(text: str) -> None:
    read(text)


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
ONES += ["seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(n: int) -> str:
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" and {in_words(n % 100)}" if n % 100 else "")
    scale, name = (1_000_000, "million") if n >= 1_000_000 else (1000, "thousand")
    rest = n % scale
    link = " and " if 0 < rest < 100 else " "
    return f"{in_words(n // scale)} {name}" + (link + in_words(rest) if rest else "")


@given(st.integers(2, 999_999_999))
def test_digits_and_words_are_one_value(n: int) -> None:
    words, digits = only(f"They own {in_words(n)} kites."), only(f"They own {n:,} kites.")
    assert words.low == digits.low == n
    assert words.counted == digits.counted == "kite"


@pytest.mark.parametrize(
    "unit", ["9", "1-", "2 ", "half a ", "1 hour ", "$", "a'", "one ", "1,000,", "about ", "1 to "]
)
def test_reading_is_linear(unit: str) -> None:
    times = []
    for size in (4_000, 16_000):
        text = (unit * size)[:size]
        start = time.process_time()
        read(text)
        times.append(time.process_time() - start)
    assert times[1] < 12 * times[0] + 0.2


def test_a_chain_of_numbers_is_a_code() -> None:
    assert [
        q.span.of("Call 1-800-555-0199 or pay 12 crowns.") for q in read("Call 1-800-555-0199 or pay 12 crowns.")
    ] == ["12 crowns"]
    assert read("They won 3-1 in the rain.")[0].unit == "score"


def test_a_share_before_a_time_is_a_share() -> None:
    found = only("Output is to fall by a fifth next year.")
    assert (found.unit, found.low) == ("percent", 20)
