"""Another time in the words of a declared one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_declared import MINUTES
from yomitime import declared
from yomitime.mending.wording import Minutes, restated
from yomitime.model import Declared, Value

RESTATED = {
    "20": ("8", "125"),
    "08": ("8", "125"),
    "20.5": ("8", "125"),
    "２０分": ("８分", "１２５分"),
    "二十分": ("八分", "百二十五分"),
    "二〇": ("八", "百二十五"),
    "20分": ("8分", "125分"),
    "約20分で読めます": ("約8分で読めます", "約125分で読めます"),
    "この記事は約 20 分で読めます。": ("この記事は約 8 分で読めます。", "この記事は約 125 分で読めます。"),
    "20〜25分": ("6〜11分", "90〜170分"),
    "20-25 minutes": ("6-11 minutes", "90-170 minutes"),
    "20 to 25 mins": ("6 to 11 mins", "90 to 170 mins"),
    "20から25分まで": ("6から11分まで", "90から170分まで"),
    "1〜2時間": ("6〜11分", "90〜170分"),
    "1時間〜2時間": ("6分〜11分", "1時間30分〜2時間50分"),
    "60〜90秒": ("360〜660秒", "5400〜10200秒"),
    "10分以内": ("11分以内", "170分以内"),
    "4 min read": ("8 min read", "125 min read"),
    "1 minute": ("8 minutes", "125 minutes"),
    "5-minute read": ("8-minute read", "125-minute read"),
    "READING TIME: 1 MINUTE": ("READING TIME: 8 MINUTES", "READING TIME: 125 MINUTES"),
    "about an hour": ("about 8 minutes", "about 2 hours 5 minutes"),
    "1 hour and 5 minutes": ("8 minutes", "2 hours and 5 minutes"),
    "1 hr": ("8 min", "2 hr 5 min"),
    "1h30m": ("8m", "2h5m"),
    "約2時間": ("約8分", "約2時間5分"),
    "1時間半": ("8分", "2時間5分"),
    "３時間": ("８分", "２時間５分"),
    "2小時": ("8分鐘", "2小時5分鐘"),
    "5分30秒": ("8分", "125分"),
    "90秒": ("480秒", "7500秒"),
    "PT15M": ("PT8M", "PT125M"),
    "PT1H5M": ("PT8M", "PT2H5M"),
    "pt1h": ("pt8m", "pt2h5m"),
    "5:30": ("8:00", "125:00"),
    "01:05:30": ("00:08:00", "02:05:00"),
}


@pytest.mark.parametrize(("text", "expected"), RESTATED.items(), ids=RESTATED)
def test_restated(text: str, expected: tuple[str, str]) -> None:
    assert restated(text, Minutes(8, 6, 11)) == expected[0]
    assert restated(text, Minutes(125, 90, 170)) == expected[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("8〜12分", "1分"), ("5 minutes", "1 minute"), ("2 mins", "1 min"), ("2 hours", "1 minute"), ("十二", "一")],
)
def test_one_minute(text: str, expected: str) -> None:
    assert restated(text, Minutes(1, 1, 1)) == expected


def test_whole_hours() -> None:
    assert [restated(text, Minutes(60, 60, 60)) for text in ("1時間30分", "2 hours", "PT1H5M", "90分")] == [
        "1時間",
        "1 hour",
        "PT1H",
        "60分",
    ]


@pytest.mark.parametrize("text", ["", "だいたい", "20分くらいかも", "İ", "20 分 分"])
def test_what_is_no_time_is_not_restated(text: str) -> None:
    assert restated(text, Minutes(8, 6, 11)) is None


@given(st.sampled_from(sorted(MINUTES)), st.integers(1, 2000), st.integers(0, 900), st.integers(0, 900))
def test_what_is_restated_reads_as_the_new_time(source: str, low: int, more: int, still_more: int) -> None:
    time = Minutes(low + more, low, low + more + still_more)
    text = restated(source.strip("\"'"), time)
    assert text is not None
    read = declared.parse(Value(text, f'"{text}"', 1), "k")
    assert isinstance(read, Declared)
    if read.minutes_low == read.minutes_high:
        assert read.minutes_low in {time.middle, time.high}
    else:
        assert read.minutes_low in {0, time.low}
        assert read.minutes_high == time.high
    assert restated(text, time) == text
