"""What holds for every text: terms add up, and what does not matter changes nothing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import yomitime
from yomitime import hardness, metrics
from yomitime.metrics import _jreadability, _tally
from yomitime.model import Measure

SENTENCES = (
    "私は猫が好きです。",
    "今日は公園へ行った。",
    "機械翻訳の品質評価手法を検討する。",
    "Pythonで3つの関数を書きました。",
    "コーヒーを飲みながら、新聞を読む。",
    "静かな部屋で赤い花を飾っている。",
    "会議の資料は、明日までに保存してください。",
    "彼は昨日、東京の図書館で長い手紙を書いた。",
)
some = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12)

ORDER_MATTERS = {"mattr", "mtld", "longest_sentence_line"}


def values(text: str, but: frozenset[str] | set[str] = frozenset()) -> dict[str, float | None]:
    found = yomitime.measure(text).metrics
    return {name: measure.value for name, measure in found.items() if name not in but}


def same(one: dict[str, float | None], other: dict[str, float | None]) -> None:
    assert one == {name: None if v is None else pytest.approx(v, abs=1e-9) for name, v in other.items()}


@given(
    st.one_of(
        some.map("".join),
        st.text(max_size=200),
        st.text(st.sampled_from("漢字かなカナaB1。、！？\n#->` "), max_size=200),
    )
)
@settings(max_examples=200, deadline=None)
def test_every_measure_is_whole(text: str) -> None:
    """No exception, a reason for each None, terms that add up, and a level only for what is reliable."""
    for name, measure in yomitime.measure(text).metrics.items():
        assert measure.value is not None or measure.reasons, name
        assert measure.value is None or measure.value == measure.value, name
        if name in metrics.formulas():
            check_formula(measure)


def check_formula(measure: Measure) -> None:
    assert measure.reliable is not None
    if measure.value is None:
        assert (measure.terms, measure.level, measure.reliable) == ({}, None, False)
    else:
        assert sum(measure.terms.values()) == pytest.approx(measure.value, abs=1e-9)
        assert "constant" in measure.terms
        assert measure.reliable or measure.reasons
        assert measure.level is None or measure.reliable


@given(some)
@settings(max_examples=40, deadline=None)
def test_full_width_letters_and_half_width_kana_change_nothing(sentences: list[str]) -> None:
    text = "".join(sentences)
    wide = text.replace("Python", "Ｐｙｔｈｏｎ").replace("3", "３").replace("コーヒー", "ｺｰﾋｰ")
    decomposed = unicodedata.normalize("NFD", text)
    # The package normalises nothing, and is not to.
    same(values(wide, {"jreadability_package"}), values(text, {"jreadability_package"}))
    same(values(decomposed, {"jreadability_package"}), values(text, {"jreadability_package"}))


@given(some, st.data())
@settings(max_examples=40, deadline=None)
def test_where_lines_wrap_changes_nothing(sentences: list[str], data: st.DataObject) -> None:
    text = "".join(sentences)
    places = [at for at in range(1, len(text)) if not (text[at - 1].isascii() or text[at].isascii())]
    at = data.draw(st.sampled_from(places))
    but = {"jreadability_package", "longest_sentence_line"}  # the package takes a line break for the end of a word
    same(values(f"{text[:at]}\n{text[at:]}", but), values(text, but))


@given(some)
@settings(max_examples=40, deadline=None)
def test_markdown_decoration_changes_nothing(sentences: list[str]) -> None:
    plain = "".join(sentences)
    decorated = "".join(
        f"**{sentence}**" if at % 3 == 0 else f"[{sentence}](https://example.com/)" if at % 3 == 1 else sentence
        for at, sentence in enumerate(sentences)
    )
    same(values(decorated), values(plain))


@given(some, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_sentences_changes_nothing(sentences: list[str], random: st.random.Random) -> None:  # type: ignore[name-defined]
    shuffled = random.sample(sentences, len(sentences))
    same(values("\n\n".join(shuffled), ORDER_MATTERS), values("\n\n".join(sentences), ORDER_MATTERS))


@given(some, some)
@settings(max_examples=40, deadline=None)
def test_tallies_add_and_subtract_as_texts_do(one: list[str], other: list[str]) -> None:
    first, second = yomitime.measure("".join(one)).text, yomitime.measure("".join(other)).text
    both = yomitime.measure("".join(one + other)).text
    names = (
        "word",
        "token",
        "end",
        "jr:漢",
        "jr:和",
        "jr:動詞",
        "jr:助詞",
        "kanji",
        "year:1",
        "part:名詞",
        "origin:外",
    )
    for name in names:
        assert _tally.visible(both)[name] == (_tally.visible(first) + _tally.visible(second))[name]
        assert (_tally.visible(both) - _tally.visible(first))[name] == _tally.visible(second)[name]


@given(some)
@settings(max_examples=40, deadline=None)
def test_repeating_a_text_moves_no_average(sentences: list[str]) -> None:
    but = {"mattr", "mtld", "ttr", "p90_sentence_characters", "p90_sentence_words"}
    text = "\n\n".join(sentences)
    once, twice = values(text, but), values(f"{text}\n\n{text}", but)
    same(twice, once)


@given(st.integers(1, 200), st.integers(1, 20), st.lists(st.integers(0, 50), min_size=4, max_size=4))
def test_jreadability_falls_with_each_of_its_numbers(words: int, sentences: int, counts: list[int]) -> None:
    base = sum(_jreadability.Numbers(words, sentences, *counts).terms().values())
    assert sum(_jreadability.Numbers(words, sentences + 1, *counts).terms().values()) > base
    for at in range(4):
        more = [number + (at == place) for place, number in enumerate(counts)]
        assert sum(_jreadability.Numbers(words, sentences, *more).terms().values()) < base


@given(some.filter(lambda sentences: len(sentences) > 1))
@settings(max_examples=40, deadline=None)
def test_a_sentence_taken_out_raises_the_score_by_what_hardness_says(sentences: list[str]) -> None:
    text = yomitime.measure("\n\n".join(sentences))
    before = text.metrics["jreadability"].value
    assert before is not None
    for hard in hardness.hardest(text.text, len(sentences)):
        rest = list(sentences)
        del rest[(hard.line - 1) // 2]
        after = yomitime.measure("\n\n".join(rest)).metrics["jreadability"].value
        if after is not None:
            assert hard.rise == pytest.approx(after - before)
