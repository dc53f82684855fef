"""What a declared reading time means."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from yomitime import front_matter
from yomitime.config import Config
from yomitime.declared import Invalid, Toggle, find, parse
from yomitime.model import Declared, Value


def yaml_value(source: str) -> Value:
    return front_matter.read(f"---\nreading_time: {source}\n---\n").values["reading_time"]


MINUTES: dict[str, float | tuple[float, float]] = {
    "20": 20,
    "20.5": 20.5,
    '"20"': 20,
    "08": 8,
    '"010"': 10,
    "００２０": 20,
    "20分": 20,
    "20分間": 20,
    "約8分": 8,
    '"約8分で読めます"': 8,
    "この記事は約8分で読めます。": 8,
    "読了時間：約 8 分": 8,
    "読了目安 5分": 5,
    "5分程度": 5,
    "8〜12分": (8, 12),
    "8～12分": (8, 12),
    "8–12分": (8, 12),
    "8—12分": (8, 12),
    "8ー12分": (8, 12),
    "8から12分": (8, 12),
    "8分から12分まで": (8, 12),
    "20-25分": (20, 25),
    "20-25": (20, 25),
    "20-25 minutes": (20, 25),
    "20 to 25 minutes": (20, 25),
    "1〜2時間": (60, 120),
    "30秒〜1分": (0.5, 1),
    '"4 min read"': 4,
    "4-minute read": 4,
    "Reading time: 5 mins": 5,
    "about an hour": 60,
    "約2時間": 120,
    '"1時間30分"': 90,
    "1時間半": 90,
    "5分半": 5.5,
    "1h30m": 90,
    "1 hour and 5 minutes": 65,
    "5分30秒": 5.5,
    "30秒": 0.5,
    "PT15M": 15,
    "PT1H5M": 65,
    "PT1M30S": 1.5,
    "２０分": 20,
    "二十分": 20,
    "十五分": 15,
    "百二十分": 120,
    "二〇分": 20,
    "5:30": 5.5,
    '"5:30"': 5.5,
    "1:05:00": 65,
    "5分钟": 5,
    "5分鐘": 5,
    "less than a minute": (0, 1),
    "< 1 min read": (0, 1),
    "1分未満": (0, 1),
    "5分以内で読めます": (0, 5),
    "100時間": 6000,
}


@pytest.mark.parametrize(("source", "minutes"), MINUTES.items(), ids=MINUTES)
def test_a_time(source: str, minutes: float | tuple[float, float]) -> None:
    low, high = minutes if isinstance(minutes, tuple) else (minutes, minutes)
    assert parse(yaml_value(source), "time") == Declared("time", 2, source, low, high)


TOGGLES = {"true": True, "Yes": True, "ON": True, "false": False, "no": False, "Off": False}
TOGGLES |= {"0": False, '"0"': False, "0.0": False, "0分": False}


@pytest.mark.parametrize(("source", "shows"), TOGGLES.items(), ids=TOGGLES)
def test_a_toggle(source: str, shows: bool) -> None:
    assert parse(yaml_value(source), "time") == Toggle(shows)


@pytest.mark.parametrize("source", ["", "~", "null", '""', "'  '", '"\u3000"'])
def test_nothing_declares_nothing(source: str) -> None:
    assert parse(yaml_value(source), "time") is None


INVALID = [
    "-5", "+20", ".nan", "NaN", ".inf", "1e3", "0x14", "1_000", "1,000", "20..5", "20 apples", "N/A", "TBD", "soon", "minutes", "分", "a",
    "数分", "十十分", "二十三十分", "十〇分", "5分以上", "5分〜", "〜5分", "5〜", "8〜12〜15分", "20分20分", "30分1時間", "1時間90分", "5:60", "1:60:00", "PT", "P1D",
    '"true"', "2²", "①分", "½", "٢٠", "20か25分", "5 min 6 min", "20%", "2024-02-30", "未満",
]  # fmt: skip


@pytest.mark.parametrize("source", INVALID)
def test_what_is_no_time_is_not_guessed(source: str) -> None:
    result = parse(yaml_value(source), "time")
    assert isinstance(result, Invalid)
    shown = source.strip('"')
    assert (result.message.en, result.message.ja) == (
        f"time: “{shown}” is no reading time",
        f"time: 「{shown}」は時間として読めません",
    )


REASONS = {
    "reversed": ("25-20分", "time: “25-20分” runs backwards"),
    "reversed units": ("1時間〜30分", "time: “1時間〜30分” runs backwards"),
    "more than 100 hours": ("6001", "time: “6001” is more than 100 hours"),
    "many digits": ("9" * 90, f"time: “{'9' * 90}” is more than 100 hours"),
    "octal": ("010", "time: 010 is 8 to many YAML parsers; write 10"),
    "a list": ("[20]", "time is a list or a mapping, not a time"),
    "a mapping": ("{minutes: 20}", "time is a list or a mapping, not a time"),
    "escapes": ('"\\e[2J"', "time: “\\x1b[2J” is no reading time"),
}


@pytest.mark.parametrize(("source", "message"), REASONS.values(), ids=REASONS)
def test_why_it_is_invalid(source: str, message: str) -> None:
    result = parse(yaml_value(source), "time")
    assert isinstance(result, Invalid)
    assert result.message.en == message


@pytest.mark.parametrize("unit", ["9", "0", "十", "〜", " ", "1分", "約", "a ", "1:"])
def test_a_long_value_is_invalid_at_once(unit: str) -> None:
    assert isinstance(parse(Value("1" + unit * 240_000 + "x", "", 1), "time"), Invalid)


def test_the_source_text_tells_a_clock_from_an_integer() -> None:
    text = "+++\na = 330\nb = '5:30'\nc = \"10分\"\n+++\n"
    results = [parse(value, key) for key, value in front_matter.read(text).values.items()]
    assert [result.minutes_low for result in results if isinstance(result, Declared)] == [330, 5.5, 10]


def test_find_keeps_the_order_of_the_keys() -> None:
    values = front_matter.read("---\nreadTime: 1\nreading_time: 2\nparams: {time: 3}\n---\n").values
    found = find(values, ("reading_time", "params.time", "readtime", "readTime"))
    assert [(key, value.data) for key, value in found] == [
        ("reading_time", "2"),
        ("params.time", "3"),
        ("readTime", "1"),
    ]


@pytest.mark.parametrize("table", ["extra", "params"])
def test_what_a_site_adds_of_its_own_declares_a_time_where_nothing_else_does(table: str) -> None:
    keys = Config().keys
    own = front_matter.read(f"---\n{table}:\n  readtime: 5\n---\n").values
    assert [(key, value.data) for key, value in find(own, keys)] == [(f"{table}.readtime", "5")]
    both = front_matter.read(f"---\nreading_time: 3\n{table}:\n  readtime: 5\n---\n").values
    assert [key for key, _ in find(both, keys)] == ["reading_time"]


def test_find_does_not_mind_the_case_and_says_the_key_as_written() -> None:
    values = front_matter.read("---\nREADTIME: 1\nParams: {Time: 3}\nreadTime: 2\nReading_Time: 4\n---\n").values
    found = find(values, ("reading_time", "params.time", "readtime", "readTime"))
    assert [(key, value.data, value.line) for key, value in found] == [
        ("readTime", "2", 4),
        ("Reading_Time", "4", 5),
        ("Params.Time", "3", 3),
        ("READTIME", "1", 2),
    ]


KANJI = "〇一二三四五六七八九"


def in_kanji(number: int) -> str:
    places = [(number // unit % 10, name) for unit, name in ((1000, "千"), (100, "百"), (10, "十"))]
    return "".join((KANJI[digit] if digit > 1 else "") + name for digit, name in places if digit) + KANJI[
        number % 10
    ].strip("〇")


@given(st.integers(1, 5999), st.integers(0, 59))
def test_all_ways_of_writing_a_time_mean_the_same(minutes: int, seconds: int) -> None:
    hours, rest = divmod(minutes, 60)
    exact = minutes + seconds / 60
    for source in (
        f"{minutes}:{seconds:02}",
        f"{hours}:{rest:02}:{seconds:02}",
        f"PT{hours}H{rest}M{seconds}S",
        f"約{hours}時間{rest}分{seconds}秒",
        f"{hours} hours, {rest} minutes and {seconds} seconds",
        f"{in_kanji(minutes)}分{seconds}秒",
        f"{minutes}分{seconds}秒〜{minutes}分{seconds}秒",
    ):
        result = parse(Value(source, source, 1), "time")
        assert isinstance(result, Declared)
        assert (result.minutes_low, result.minutes_high) == pytest.approx((exact, exact))


@given(
    st.text(st.sampled_from("0123456789.:〜-約分時間半秒十百 amintoPTHMSread未満<からまで"), max_size=12) | st.text()
)
@example("〇")
def test_any_text_is_something(source: str) -> None:
    result = parse(Value(source, source, 1), "time")
    if isinstance(result, Declared):
        assert 0 <= result.minutes_low <= result.minutes_high <= 6000
        assert result.minutes_high > 0
