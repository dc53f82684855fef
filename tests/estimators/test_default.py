"""The default estimator: the ten facts that any implementation must satisfy, and its parameters."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import yomitime
from yomitime.comparison import shown
from yomitime.config import Config, Pace
from yomitime.estimators import default
from yomitime.model import Estimate, Kind


def estimate(text: str, **pace: object) -> Estimate:
    found = yomitime.measure(text, Config(pace=Pace(**pace))).estimate  # type: ignore[arg-type]
    assert found is not None
    return found


def seconds(text: str, **pace: object) -> float:
    return estimate(text, **pace).seconds


@pytest.mark.parametrize("char", "あ漢カ")
def test_fact_1_600_of_any_script_are_a_minute(char: str) -> None:
    assert seconds(char * 600) == 60


def test_fact_2_rotating_a_sentence_changes_nothing() -> None:
    parts = ["Python", "で", "カタカナ", "と", "漢字", "を", "書く"]
    times = {seconds("".join(parts[n:] + parts[:n])) for n in range(len(parts))}
    assert len(times) == 1


def test_fact_3_one_japanese_character_in_an_english_post_costs_a_tenth_of_a_second() -> None:
    english = "This is a post about nothing at all. " * 40
    assert seconds(english + "あ") - seconds(english) == pytest.approx(0.1)


def test_fact_4_line_breaks_and_spaces_between_japanese_change_nothing() -> None:
    text = "今日は晴れている。明日も晴れるだろう。"
    assert seconds("\n".join(text)) == seconds(" ".join(text)) == seconds(text)


@pytest.mark.parametrize(
    ("one", "other"), [("JavaScript", "API"), ("Ａｐｐｌｅ", "Apple"), ("ｶﾞ", "ガ"), ("か\u3099", "が")]
)
def test_fact_5_the_same_text_takes_the_same_time(one: str, other: str) -> None:
    assert seconds(one) == seconds(other)


blocks = st.lists(
    st.sampled_from(
        ["猫が鳴く。", "# 見出し", "- 項目\n- Python 3.11", "> 引用。", "| 表 | a |\n|---|---|\n| 一 | b |"]
    ),
    max_size=5,
)


@given(blocks, blocks)
@settings(max_examples=40, deadline=None)
def test_fact_6_seconds_are_additive_over_blocks(first: list[str], second: list[str]) -> None:
    def total(parts: list[str]) -> float:
        # A heading between keeps two lists from becoming one.
        found = yomitime.measure("\n\n# 間\n\n".join(["", *parts])).estimate
        return found.seconds if found else 0.0

    one = total(["間"])
    assert total(first + second) == pytest.approx(total(first) + total(second), abs=1e-6) or one == 0


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("# 見出し\n\n本文は**「強調」**です。", "<h1>見出し</h1><p>本文は<strong>「強調」</strong>です。</p>"),
        ("- 一つ\n- 二つ", "<ul><li>一つ</li><li>二つ</li></ul>"),
        ("[文字](https://example.com)", '<p><a href="https://example.com">文字</a></p>'),
        ("| 表 |\n|---|\n| 値 |", "<table><tr><th>表</th></tr><tr><td>値</td></tr></table>"),
        ("![絵](a.png)", '<p><img src="a.png" alt="絵"></p>'),
    ],
)
def test_fact_7_markdown_and_its_html_agree(markdown: str, html: str) -> None:
    from yomitime import analysis, document

    rendered = analysis.analyse(document.parse(html.encode(), "a.html")).estimate
    assert rendered == estimate(markdown)


def test_fact_8_ruby_is_read_once() -> None:
    assert seconds("<ruby>漢字<rt>かんじ</rt></ruby>") == seconds("漢字")
    assert seconds("𠀀") == seconds("葛󠄀") == seconds("葛")


def test_fact_9_code_is_counted_but_costs_nothing_unless_a_rate_is_set() -> None:
    text = "本文。\n\n```\n一行目\n二行目\n```\n"
    assert seconds(text) == seconds("本文。")
    assert yomitime.measure(text).text.counts.code_lines == 2
    assert estimate(text, code_seconds_per_line=3).code_seconds == 6
    assert seconds(text, code_seconds_per_line=6) - seconds(text) == 2 * (
        seconds(text, code_seconds_per_line=3) - seconds(text)
    )


def test_fact_10_edges() -> None:
    assert yomitime.measure("").estimate is None
    assert yomitime.measure("😀 ---").estimate is None
    assert estimate("あ" * 601).minutes == 1
    assert (shown(estimate("あ"), "ja"), shown(estimate("あ"), "en")) == ("1分未満", "under 1 min")


@given(st.text(max_size=80), st.text(st.sampled_from("あア漢。"), min_size=1, max_size=20))
@settings(max_examples=60, deadline=None)
def test_fact_10_monotonic_and_ordered(text: str, more: str) -> None:
    from tests.conftest import text_of_blocks
    from yomitime.model import Block

    def of(value: str) -> Estimate | None:
        return default.estimate(text_of_blocks([Block(Kind.PARAGRAPH, value, 1)]), Pace())

    before, after = of(text), of(text + "\n" + more)
    assert after is not None
    assert after.seconds > (before.seconds if before else 0)
    assert math.isfinite(after.seconds)
    assert 0 < after.low_seconds <= after.seconds <= after.high_seconds


def test_components_add_up_and_images_are_not_spread() -> None:
    found = estimate("本文です。API\n\n![絵](a.png) ![図](b.png) ![](decoration.png)")
    assert (found.japanese_seconds, found.other_seconds, found.image_seconds) == (0.5, 0.3, 23)
    assert found.seconds == pytest.approx(23.8)
    assert found.low_seconds == pytest.approx(0.8 / 1.38 + 23)
    assert found.high_seconds == pytest.approx(0.8 * 1.38 + 23)


@pytest.mark.parametrize(("images", "expected"), [(0, 0), (1, 12), (2, 23), (10, 75), (12, 81)])
def test_the_schedule_of_images(images: int, expected: float) -> None:
    assert default.seconds_for_images(images, Pace()) == expected


@pytest.mark.parametrize(
    ("text_seconds", "pace", "minutes"),
    [
        (89.9, {}, 1),
        (90, {}, 2),
        (60.1, {}, 1),
        (60.1, {"rounding": "up"}, 2),
        (60, {"rounding": "up"}, 1),
        (119.9, {"rounding": "down"}, 1),
        (29, {}, 0),
        (29, {"floor": 1}, 1),
        (6000, {"cap": 20}, 20),
    ],
)
def test_rounding_floor_and_cap(text_seconds: float, pace: dict[str, object], minutes: int) -> None:
    assert default.minutes(text_seconds, Pace(**pace)) == minutes  # type: ignore[arg-type]


def test_speeds_are_parameters() -> None:
    assert seconds("あ" * 400, japanese_per_minute=400) == 60
    assert seconds("word " * 100, other_per_minute=100) == 60


def test_kinds_can_be_skipped() -> None:
    table = "本文。\n\n| 表 |\n|---|\n| 値 |"
    assert seconds(table, skip=(Kind.TABLE,)) == seconds("本文。")
