"""Site engines: the counts that the real engines gave, the borders of their formulas, and what all of them must satisfy."""

from __future__ import annotations

import math
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import yomitime
from yomitime.config import Config, Pace, Unit
from yomitime.estimators import _jekyll, all_estimators, hugo, linear, mkdocs_material, npm_reading_time, zola
from yomitime.model import Block, Counts, Estimate, Kind, Text

ENGINES = [name for name in all_estimators() if name != "default"]

# Text, then what the real programs count: Hugo 0.111 (.WordCount, hasCJKLanguage), Jekyll 4.3 (number_of_words, plain and
# "auto", on Ruby 3.1), npm reading-time 1.5.0 (words), and the pattern of MkDocs Material 9 in Python.
COUNTED = [
    ("今日は晴れ。明日も晴れるだろう。", 16, 1, 16, 14, 2),
    ("JavaScriptのデータをAPIで読む、という話です。", 29, 1, 18, 14, 2),
    ("データーベース・サーバー", 12, 1, 12, 1, 3),
    ("全角\u3000空白と half-width spaces", 7, 3, 8, 7, 5),
    ("𠮷野家で〆々〇ヶ月", 9, 1, 9, 6, 1),
    ("「はい。」と言った！\nそれから (笑) と書いた。", 22, 4, 21, 16, 5),
    ("plain English text, with 3.5 numbers and C++ code", 9, 9, 9, 9, 10),
    ("한국어 텍스트 and ｶﾀｶﾅ", 11, 4, 11, 8, 4),
    ("🍣🍣 寿司 🍣", 5, 3, 4, 4, 1),
    ("第1章\nはじめに\nx = 1\ny = 2", 13, 8, 13, 13, 6),
]


def estimate(text: str, name: str, **pace: object) -> Estimate:
    found = yomitime.measure(text, Config(estimator=name, pace=Pace(**pace))).estimate  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize(("text", "in_hugo", "words", "auto", "in_npm", "in_mkdocs"), COUNTED)
def test_counts_are_those_of_the_real_engines(
    text: str, in_hugo: int, words: int, auto: int, in_npm: int, in_mkdocs: int
) -> None:
    assert sum(hugo.words(text)) == in_hugo
    assert _jekyll.words(text) == words
    assert sum(_jekyll.characters_and_words(text)) == auto
    assert sum(npm_reading_time.words(text)) == in_npm
    assert mkdocs_material.words(text) == in_mkdocs


class TestHugo:
    def test_a_minute_more_begins_after_500_characters_or_212_words(self) -> None:
        assert [estimate("字" * n, "hugo").minutes for n in (1, 500, 501, 1000, 1001)] == [1, 1, 2, 2, 3]
        assert [estimate("word " * n, "hugo").minutes for n in (1, 212, 213, 424, 425)] == [1, 1, 2, 2, 3]

    def test_one_kanji_makes_a_page_japanese(self) -> None:
        assert estimate("word " * 499 + "字", "hugo").minutes == 1
        assert estimate("word " * 499 + "é", "hugo").minutes == 3

    def test_seconds_of_ascii_words_are_not_japanese(self) -> None:
        found = estimate("漢字かな " * 100 + "word " * 100, "hugo")
        assert (found.japanese_seconds, found.other_seconds) == (48, 12)


class TestNpmReadingTime:
    def test_two_decimals_come_before_rounding_up(self) -> None:
        assert [estimate("字" * n, "npm-reading-time").minutes for n in (200, 201, 202, 401, 402)] == [1, 1, 2, 2, 3]

    def test_katakana_is_one_word_and_punctuation_behind_kanji_is_swallowed(self) -> None:
        assert npm_reading_time.words("データ") == (0, 1)
        assert npm_reading_time.words("漢。、」 字") == (2, 0)

    def test_kanji_beyond_the_basic_plane_are_in_runs(self) -> None:
        assert npm_reading_time.words("𠮷𠮷𠮷") == (0, 1)


class TestJekyll:
    def test_minimal_mistakes_rounds_down_and_sees_no_japanese_words(self) -> None:
        assert [estimate("word " * n, "minimal-mistakes").minutes for n in (1, 199, 200, 399, 400)] == [0, 0, 1, 1, 2]
        assert estimate("字" * 9000, "minimal-mistakes").minutes == 0

    def test_chirpy_rounds_down_to_at_least_one(self) -> None:
        assert [estimate("字" * n, "chirpy").minutes for n in (1, 179, 359, 360)] == [1, 1, 1, 2]

    def test_a_full_width_space_parts_no_words_in_ruby(self) -> None:
        assert _jekyll.words("一　二\u00a0三") == 1


class TestZola:
    def test_letters_of_the_source_count_without_fenced_code(self) -> None:
        assert zola.letters("# 見出し ABC 123。\n```\nx = y\n```\nデータ〇") == (7, 3)
        assert zola.letters("本文\n```\n閉じない") == (2, 0)

    def test_a_minute_has_653(self) -> None:
        assert [estimate("字" * n, "zola").minutes for n in (1, 653, 654)] == [1, 1, 2]

    def test_the_letters_of_a_link_count(self) -> None:
        link = "[字](https://example.com/abc)"
        assert estimate(link, "zola").seconds == pytest.approx(60 * (1 + len("httpsexamplecomabc")) / 653)


class TestMkdocsMaterial:
    def test_seconds_are_rounded_up_before_minutes(self) -> None:
        assert [estimate("word " * n, "mkdocs-material").minutes for n in (265, 266, 530)] == [1, 2, 2]

    def test_images_take_twelve_seconds_and_less(self) -> None:
        found = estimate("word\n\n![絵](a.png) ![図](b.png)", "mkdocs-material", image_seconds=(99,))
        assert found.image_seconds == 23


class TestMedium:
    def test_each_part_of_a_mixed_post_has_its_own_speed(self) -> None:
        found = estimate("あ" * 250 + " " + "word " * 265, "medium")
        assert (found.japanese_seconds, found.other_seconds, found.minutes) == (30, 60, 2)

    def test_code_is_read(self) -> None:
        assert estimate("あ" * 500 + "\n\n```\nx = 1\n```", "medium").minutes == 2


class TestCocoon:
    def test_there_is_always_a_minute_more(self) -> None:
        assert [estimate("字" * n, "cocoon").minutes for n in (1, 599, 600, 1200)] == [1, 1, 2, 3]

    def test_line_breaks_count(self) -> None:
        assert estimate("字" * 300 + "\n\n" + "字" * 299, "cocoon").minutes == 2


class TestLinear:
    TEXT = "# 題 名\n\n**強調**とAPI。\n\n```\nx = 1\n```\n\n![絵](a.png)\n"

    @pytest.mark.parametrize(
        ("unit", "expected"),
        [
            ("characters", 2 + 7 + 3),
            ("characters-and-spaces", 3 + 1 + 7 + 1 + 5),
            ("prose-characters", 2 + 7),
            ("prose-characters-and-spaces", 3 + 1 + 7),
            ("source-characters", 3 + 11 + 9 + 11),
            ("source-characters-and-spaces", 5 + 2 + 11 + 2 + 13 + 2 + 11),
            ("japanese-characters", 2 + 4),
            ("words", 2 + 1 + 3),
            ("source-words", 3 + 1 + 5 + 1),
        ],
    )
    def test_units(self, unit: Unit, expected: int) -> None:
        found = estimate(self.TEXT, "linear", linear_unit=unit, linear_per_minute=60)
        assert found.seconds == pytest.approx(expected)

    def test_every_unit_is_counted(self) -> None:
        assert set(linear.UNITS) == set(get_args(Unit))

    @pytest.mark.parametrize(
        ("rounding", "expected"),
        [("up", [1, 1, 2]), ("next", [1, 2, 2]), ("down", [0, 1, 1]), ("nearest", [1, 1, 1])],
    )
    def test_rounding(self, rounding: str, expected: list[int]) -> None:
        assert [estimate("字" * n, "linear", rounding=rounding).minutes for n in (499, 500, 501)] == expected

    def test_the_rule_of_many_scripts(self) -> None:
        for n in (1, 499, 500, 1999, 2000, 9499, 9500, 30_000):
            found = estimate("字" * n, "linear", rounding="next", cap=20)
            assert found.minutes == min(20, n // 500 + 1)

    def test_floor_and_cap(self) -> None:
        assert estimate("字", "linear", rounding="down", floor=3).minutes == 3
        assert estimate("字" * 99_999, "linear", cap=20).minutes == 20


@pytest.mark.parametrize("name", ENGINES)
class TestAll:
    @pytest.mark.parametrize("text", ["", "\n \n", "---\ntitle: 題\n---\n"])
    def test_nothing_takes_no_time(self, name: str, text: str) -> None:
        assert yomitime.measure(text, Config(estimator=name)).estimate is None

    @settings(max_examples=25, deadline=None)
    @given(text=st.text(st.sampled_from("あ漢カーｱ。、 \nabc1-!🍣𠀀"), min_size=1, max_size=200))
    def test_parts_add_up(self, name: str, text: str) -> None:
        found = yomitime.measure(text, Config(estimator=name)).estimate
        if found is not None:
            parts = (found.japanese_seconds, found.other_seconds, found.code_seconds, found.image_seconds)
            assert found.estimator == name
            assert all(part >= 0 and math.isfinite(part) for part in parts)
            assert found.seconds == pytest.approx(sum(parts))
            assert found.low_seconds == found.high_seconds == found.seconds
            assert abs(found.minutes - found.seconds / 60) <= 1

    def test_long_hostile_text_is_read_in_one_pass(self, name: str) -> None:
        for piece in ("あ", "。", "a", "-", "`", " 　"):
            text = Text(
                (Block(Kind.PARAGRAPH, "字" + piece * 240_000, 1),),
                (),
                Counts(),
                "",
                source=piece * 240_000 + "字",
            )
            assert all_estimators()[name].estimate(text, Pace()) is not None


def test_the_same_page_has_as_many_times_as_engines_see_it() -> None:
    """4,050 characters: the disagreement that explains why there is a default."""
    page = ("これは、データの話をする文章です。" * 238 + "字" * 4)[:4050]
    minutes = {name: estimate(page, name).minutes for name in all_estimators()}
    assert minutes["minimal-mistakes"] == 0
    assert minutes["default"] == 7
    assert minutes["hugo"] == 9
    assert minutes["chirpy"] == 22
