"""jReadability: equal to the package on plain text, honest about its limits."""

from __future__ import annotations

import dataclasses
import functools
import mmap
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import fugashi
import jreadability
import pytest
import unidic_lite
from hypothesis import given, settings
from hypothesis import strategies as st

import yomitime
from tests.conftest import CORPUS
from yomitime import files
from yomitime.characters import STEADY
from yomitime.metrics import _jreadability, _running
from yomitime.model import Kind, Measure, Word


@functools.cache
def tagger() -> fugashi.Tagger:
    return fugashi.Tagger()


def package(text: str) -> float:
    return float(jreadability.compute_readability(text, tagger()))


def measured(text: str, name: str = "jreadability_package") -> Measure:
    return yomitime.measure(text).metrics[name]


def plain_paragraphs() -> Iterator[str]:
    """Paragraphs of the corpus that are plain text: measured alone they stay as they are."""
    for found in files.discover([str(CORPUS)], (".md", ".markdown", ".mdx", ".txt", ".html", ".htm"), ()):
        for block in yomitime.read(found.path).text.blocks:
            if block.kind is Kind.PARAGRAPH and [b.text for b in yomitime.measure(block.text).text.blocks] == [
                block.text
            ]:
                yield block.text


class TestEqualToThePackage:
    def test_over_the_corpus(self) -> None:
        paragraphs = list(plain_paragraphs())
        assert sum(map(len, paragraphs)) > 20_000
        texts = [*paragraphs, *("\n\n".join(paragraphs[at : at + 40]) for at in range(0, len(paragraphs), 40))]
        compared = 0
        for text in texts:
            found = measured(text).value
            if found is not None:
                assert found == pytest.approx(package(text), abs=1e-9), text[:80]
                compared += 1
        assert compared > 0.95 * len(texts)

    # Every kind of character that MeCab treats in its own way, but no Markdown.
    made = st.text(
        st.sampled_from("あいをはがのですまたかしれる漢字東京行日本一見人大、。「」！？…ABC12ー々ン。１ｶﾞ\n"), min_size=1
    )
    words = st.sampled_from(
        "私 猫 一 日 手 今日 東京 公園 会議 を は が の で に と 食べる 行っ 見 た ます です ない 、 。 。 。 ！ 「 」 API 3 "
        "」。 」\n\n「 。」\n\n「 。\n\n -- もう一度、 えっちら、おっちら は、は、は 「真」実 （ ） 『 』".split(" ")
    )

    @given(st.lists(st.one_of(made, st.lists(words, min_size=1, max_size=60).map("".join)), min_size=1, max_size=5))
    @settings(max_examples=300, deadline=None)
    def test_over_japanese_that_hypothesis_makes(self, paragraphs: list[str]) -> None:
        text = "\n\n".join(paragraphs)
        reading = yomitime.measure(text)
        if "".join(text.split()) != "".join("".join(block.text for block in reading.text.blocks).split()):
            return  # not plain text after all
        found = reading.metrics["jreadability_package"].value
        if found is not None:
            assert found == pytest.approx(package(text), abs=1e-9)

    @pytest.mark.parametrize(
        "text",
        [
            "相談を受けた。一日に三度も見せてもらった。",  # alone, the second sentence begins with 一 and 日
            "1！「東。す \n」",  # a line break after a space in what is read again
        ],
    )
    def test_where_a_call_would_cut_otherwise_than_the_whole(self, text: str) -> None:
        assert measured(text).value == pytest.approx(package(text), abs=1e-9)

    def test_only_what_stands_otherwise_than_its_sentences_is_read_again(self) -> None:
        text = yomitime.measure(
            "猫。\n\n# 見出し\n\n明日は、雨が降る。彼は「行く。帰る。」と言った「町」。そして、帰った。\n\n終わりに\n\n-- 続く\n\n"
            "「行く。」\n\n「帰る」\n\n彼は笑った。"
        ).text
        assert text.words_of is not None
        read: list[str] = []

        def cut(pieces: Iterable[str], after: str) -> list[tuple[Word, ...]]:
            pieces = list(pieces)
            read.extend(pieces)
            return text.words_of(pieces, after) if text.words_of else []

        _running.running(dataclasses.replace(text, words_of=cut))
        assert read == ["見出し 明日は、", "終わりに -- 続く 「行く。」", "「帰る」 彼は笑った。", "猫。"]

    def test_what_words_of_the_dictionary_hold_marks(self) -> None:
        """What cutting at marks relies on: one word holds a full stop behind a letter, and none 「」 but around one letter."""
        found = set()
        with (
            (Path(unidic_lite.DICDIR) / "sys.dic").open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
        ):
            for mark in "。？！、「」":
                at = -1
                while (at := data.find(mark.encode(), at + 1)) >= 0:
                    begin, end = (data.rfind(b",", 0, at) + 1, data.find(b",", at))
                    found.add(data[begin:end].decode())
        assert len(found) > 50
        letter = re.compile(STEADY)
        assert "ミニモニ。" in found
        for word in found - {"ミニモニ。"}:
            assert not re.search(f"{STEADY}」?[。？！]", word), word
            assert not ("「" in word or "」" in word) or re.fullmatch(
                f"[「」]|({STEADY})*「{STEADY}」({STEADY})*", word
            ), word
            assert not (clause := _running._CLAUSE.match(word)) or not letter.match(word, clause.end()), word

    @pytest.mark.parametrize("unit", ["東京", "あ", "。", "一日、", "「行く。」", "a。"])
    def test_long_text_is_linear_and_does_not_fail(self, unit: str) -> None:
        text = "猫がいる。" + unit * (200_000 // len(unit))
        found = yomitime.measure(text)
        tally, _ = _running.running(found.text)
        assert tally["token"] > 5


LONG = "今日は駅前の図書館で新しい本を三冊借りました。" * 30


class TestValidity:
    def test_a_long_text_in_the_range_has_a_level_and_no_reason(self) -> None:
        found = measured(LONG, "jreadability")
        assert found.level is not None
        assert (found.reliable, found.reasons) == (True, ())

    def test_a_short_text_has_the_raw_score_no_level_and_both_reasons(self) -> None:
        found = measured("機械翻訳の品質評価手法を検討する。", "jreadability")
        assert found.value is not None
        assert (found.level, found.reliable) == (None, False)
        assert [reason.en.split(":")[0] for reason in found.reasons] == ["the text is short", "few sentences"]

    def test_beyond_the_range_the_score_is_raw_and_has_no_level(self) -> None:
        found = measured(
            "機械翻訳品質評価手法検討会議議事録作成要領改訂案審議結果報告書提出期限延長申請。" * 12, "jreadability"
        )
        assert found.value is not None
        assert found.value < 0.5
        assert found.level is None
        assert found.reliable
        assert "outside" in found.reasons[0].en

    def test_a_fifth_of_latin_words_is_in_doubt(self) -> None:
        found = measured("Python と React と Docker で API を作る。" * 30, "jreadability")
        assert (found.level, found.reliable) == (None, False)
        assert any("Latin" in reason.en for reason in found.reasons)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "😀😀😀",
            "Hello world. This is all.",
            "- 項目\n- 別の項目",
            "```\nx = '日本語。'\n```",
            "# 見出し",
            "。。。",
            "![図。](x.png)",
        ],
    )
    @pytest.mark.parametrize("name", ["jreadability", "jreadability_package", "rs", "shibasaki_hara_grade"])
    def test_what_is_no_japanese_prose_has_no_score(self, text: str, name: str) -> None:
        found = measured(text, name)
        assert (found.value, found.level, found.reliable) == (None, None, False)
        assert found.reasons
        assert found.terms == {}

    @pytest.mark.parametrize(
        ("score", "name"),
        [
            (0.49, None),
            (0.5, "upper-advanced"),
            (1.5, "lower-advanced"),
            (2.5, "upper-intermediate"),
            (3.5, "lower-intermediate"),
            (4.5, "upper-elementary"),
            (6.49, "lower-elementary"),
            (6.5, None),
        ],
    )
    def test_the_borders_of_the_levels(self, score: float, name: str | None) -> None:
        level = _jreadability.level(score)
        assert (level.en if level else None) == name


def test_headings_and_items_stay_out_of_the_site_score_and_in_the_package_score() -> None:
    prose = "猫が窓辺で眠っている。"
    with_heading = f"# 研究開発計画策定会議\n\n{prose}"
    assert measured(with_heading, "jreadability").value == measured(prose, "jreadability").value
    assert measured(with_heading).value == pytest.approx(package(f"研究開発計画策定会議\n{prose}"), abs=1e-9)
