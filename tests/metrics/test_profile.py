"""The profile: diversity, kanji by year, register, bands, shares."""

from __future__ import annotations

from fractions import Fraction

import kanji_lists
import pytest
from hypothesis import given
from hypothesis import strategies as st

import yomitime
from yomitime.characters import normalize
from yomitime.metrics import _bands, _diversity, _kanji, _register
from yomitime.metrics._scripts import SCRIPTS


def value(text: str, name: str) -> float | None:
    return yomitime.measure(text).metrics[name].value


# Diversity, against definitions written as they read.

running = st.lists(st.integers(1, 30), min_size=1, max_size=260)


@given(running)
def test_mattr_is_the_mean_over_all_windows(words: list[int]) -> None:
    window = min(100, len(words))
    windows = [words[at : at + window] for at in range(len(words) - window + 1)]
    expected = sum(len(set(each)) / window for each in windows) / len(windows)
    assert _diversity.mattr(words) == pytest.approx(expected)


def naive_factors(words: list[int]) -> Fraction:
    factors, stretch = Fraction(0), []
    for word in words:
        stretch.append(word)
        if Fraction(len(set(stretch)), len(stretch)) <= Fraction(72, 100):
            factors += 1
            stretch = []
    if stretch:
        factors += (1 - Fraction(len(set(stretch)), len(stretch))) / (1 - Fraction(72, 100))
    return factors


@given(running)
def test_mtld_is_the_mean_length_of_both_directions(words: list[int]) -> None:
    forwards, backwards = naive_factors(words), naive_factors(words[::-1])
    found = _diversity.mtld(words)
    if forwards and backwards:
        assert found == pytest.approx(float((len(words) / forwards + len(words) / backwards) / 2))
    else:
        assert found is None


@pytest.mark.parametrize("name", ["ttr", "mattr", "mtld"])
def test_no_diversity_under_50_words(name: str) -> None:
    found = yomitime.measure("山と川と海。" * 9).metrics[name]
    assert found.value is None
    assert found.reasons[0].en == "too few words: 45, fewer than 50"
    assert value("山と川と海。" * 10, name) is not None


def test_diversity_counts_lemmas() -> None:
    assert value("走る。走った。走れ。走ろう。走らない。" * 10, "ttr") == pytest.approx(3 / 70)


# Kanji.


@pytest.mark.parametrize("char", "叱𠮟塡填剝剥頬頰")
def test_both_forms_are_joyo(char: str) -> None:
    assert _kanji.year(normalize(char)) == _kanji.JOYO


def test_the_lists_have_their_official_sizes() -> None:
    years = [_kanji.year(char) for char in kanji_lists.JOYO.HEISEI22]
    assert [years.count(year) for year in range(1, 8)] == [80, 160, 200, 202, 193, 191, 2136 - 1026]


@pytest.mark.parametrize(
    ("char", "year"), [("山", 1), ("媛", 4), ("俺", 7), ("鯉", 8), ("々", None), ("〇", None), ("あ", None)]
)
def test_year(char: str, year: int | None) -> None:
    assert _kanji.year(char) == year


def test_shares_by_year_add_up() -> None:
    found = yomitime.measure("山川の鯉を飼う挨拶、媛と俺と凧。").metrics
    terms = found["kyoiku_kanji_share"].terms
    assert list(terms) == [f"grade_{year}" for year in range(1, 7)]
    assert sum(terms.values()) == pytest.approx(found["kyoiku_kanji_share"].value)
    names = ("kyoiku_kanji_share", "joyo_kanji_share", "beyond_joyo_kanji_share")
    assert sum(found[name].value or 0 for name in names) == pytest.approx(100)


@pytest.mark.parametrize(
    ("text", "grade"), [("山" * 19 + "鯉", 1), ("山" * 18 + "鯉", None), ("山俺", 7), ("山媛" + "川" * 9, 4)]
)
def test_the_year_that_covers_95_percent(text: str, grade: int | None) -> None:
    found = yomitime.measure(f"{text}だ。").metrics["kanji_grade_95"]
    assert found.value == grade
    assert bool(found.reasons) is (grade is None)


# Register.


@pytest.mark.parametrize(
    ("text", "polite"),
    [
        ("行きます。", 100),
        ("行きましたね。", 100),
        ("保存してください。", 100),
        ("学生でしょうか？", 100),
        ("学生である。", 0),
        ("行くのだ。", 0),
        ("静かだった。", 0),
        ("高い。", 0),
        ("彼は学生。", None),
        ("本当？", None),
        ("「行きます。」", None),
        ("「行きます。」と言った。", 0),
        ("> 行きます。", None),
        ("行きますと言った。", 0),
        ("行く。行きます。", 50),
    ],
)
def test_polite(text: str, polite: float | None) -> None:
    found = yomitime.measure(text).metrics["polite_share"]
    assert found.value == polite
    assert bool(found.reasons) is (polite is None)


@given(st.lists(st.text(st.sampled_from("NSVAWwsvajptoxdzymik.,()_"), max_size=8), max_size=6))
def test_an_ending_is_what_function_words_and_marks_close(sentences: list[str]) -> None:
    polite = predicates = 0
    for sentence in sentences:
        ended = sentence.rstrip(".,()_")
        content = ended.rstrip("ptoxdzymik")
        end = set(ended[len(content) :])
        polite += bool(end & set("zy"))
        predicates += bool(end & set("zydx")) or content.endswith(tuple("VvsWAaw"))
    assert _register.count(sentences) == (polite, predicates)


def test_mixing_is_the_share_of_the_rarer() -> None:
    assert value("行く。見る。食べます。寝る。", "register_mixing") == 25
    assert value("行きます。見ます。食べます。寝る。", "register_mixing") == 25


# Bands.


@pytest.mark.parametrize(
    ("characters", "name"),
    [
        (35, "easy (Morioka 1958), short (Yasumoto 1983)"),
        (36, None),
        (50.9, None),
        (51, "long (Yasumoto 1983)"),
        (60, "hard (Morioka 1958), long (Yasumoto 1983)"),
    ],
)
def test_bands_of_sentence_length(characters: float, name: str | None) -> None:
    found = _bands.sentence_length(characters)
    assert (found.en if found else None) == name


@pytest.mark.parametrize(
    ("percent", "name"),
    [
        (20, "easy (Morioka 1958), few (Yasumoto 1983)"),
        (29.9, "few (Yasumoto 1983)"),
        (30, None),
        (35, "hard (Morioka 1958)"),
        (40.5, "hard (Morioka 1958), many (Yasumoto 1983)"),
    ],
)
def test_bands_of_kanji(percent: float, name: str | None) -> None:
    found = _bands.kanji_share(percent)
    assert (found.en if found else None) == name


def test_a_measure_carries_its_band() -> None:
    level = yomitime.measure("猫がいる。").metrics["mean_sentence_characters"].level
    assert level is not None
    assert level.ja == "易しい（森岡 1958）、短い（安本 1983）"


@pytest.mark.parametrize(
    "text", ["This page is written in English only.", "All of it is English, but for 港 alone.", "- An item"]
)
def test_what_is_not_japanese_has_no_level(text: str) -> None:
    found = yomitime.measure(text).metrics
    assert [name for name, measure in found.items() if measure.level] == []
    assert found["kanji_share"].value is not None


def test_a_list_in_japanese_has_a_level() -> None:
    assert yomitime.measure("- 猫のこと").metrics["kanji_share"].level is not None


# Shares.


@given(st.text(st.sampled_from("あいうアイ漢字日本ABéΩ12。、 ー々"), min_size=1))
def test_scripts_add_up(text: str) -> None:
    found = yomitime.measure(text).metrics
    shares = [found[f"{script}_share"].value for script in SCRIPTS]
    if None not in shares:
        assert sum(share or 0 for share in shares) == pytest.approx(100)


def test_origins_add_up() -> None:
    found = yomitime.measure("吾輩は東京の山で新聞とパンを3個買う。").metrics
    names = ("wago", "kango", "gairaigo", "konshugo", "proper_name", "unknown_origin")
    assert sum(found[f"{name}_share"].value or 0 for name in names) == pytest.approx(100)


@pytest.mark.parametrize(
    "name", ["wago_share", "particle_share", "kabashima_n", "lexical_density", "reru_rareru_per_sentence"]
)
def test_english_has_no_japanese_measure(name: str) -> None:
    found = yomitime.measure("This is an English text. It has no Japanese.").metrics[name]
    assert found.value is None
    assert found.reasons[0].en == "there is next to no Japanese"


@pytest.mark.parametrize("name", ["kabashima_n", "mvr"])
def test_style_of_few_words_is_unreliable(name: str) -> None:
    short, long = "静かな町で本を読んだ。", "静かな町で本を読んだ。" * 40
    assert yomitime.measure(short).metrics[name].reliable is False
    assert "fewer than 100" in yomitime.measure(short).metrics[name].reasons[0].en
    assert yomitime.measure(long).metrics[name].reliable is True
    assert value(short, name) == pytest.approx(value(long, name))


def test_mvr_without_a_verb_has_a_reason() -> None:
    found = yomitime.measure("空が青い。").metrics["mvr"]
    assert found.value is None
    assert found.reasons[0].en == "no full sentence has a verb"


def test_limits_are_exclusive() -> None:
    sentence = "あ" * 59 + "。"
    assert value(sentence, "share_over_60") == 0
    assert value("あ" + sentence, "share_over_60") == 100
