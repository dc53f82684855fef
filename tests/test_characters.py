"""Characters: normal form, scripts, words of other scripts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yomitime.characters import count_scripts, normalize, other_words, script_of, written


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Ａｐｐｌｅ", "Apple"),
        ("ｶﾞｰﾃﾞﾝ", "ガーデン"),
        (unicodedata.normalize("NFD", "ガーデン"), "ガーデン"),
        ("｢はい｡｣", "「はい。」"),
        ("！？（）…‥〜", "！？（）…‥〜"),
        ("㎡", "m2"),
        ("（´・ω・｀）( ˘ω˘ )(￣▽￣)゛", "（´・ω・｀）( ˘ω˘ )(￣▽￣)゛"),
        ("１２３", "123"),
        ("　字下げ", " 字下げ"),
        ("葛󠄀城", "葛城"),
        ("a\u200bb\ufeffc\0d\x1be", "abcde"),
        ("一行\n二行", "一行\n二行"),
        ("字\u3000\u00a0\t字", "字   字"),
    ],
)
def test_normal_form(text: str, normal: str) -> None:
    assert normalize(text) == normal


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("GPT-4oは3.5より75%速い", ["GPT-4o", "3.5", "75%"]),
        ("C++とC#とTCP/IP", ["C++", "C#", "TCP/IP"]),
        ("https://example.com/a?b=c#d を見る", ["https://example.com/a?b=c#d"]),
        ("2026年12月", ["2026", "12"]),
        ("user@example.com", ["user@example.com"]),
        ("R&D, don't", ["R&D", "don't"]),
        ("... --- !? 😀", []),
        ("Привет 한국어", ["Привет", "한국어"]),
        ("snake_case", ["snake_case"]),
    ],
)
def test_other_words(text: str, words: list[str]) -> None:
    assert other_words(text) == words


def test_each_script_is_counted() -> None:
    assert count_scripts("ひらゝ、カタ・ー々漢字〇𠀀。「…」") == (3, 3, 5, 6)


def test_kanji_beyond_the_basic_plane_and_with_a_selector_count_once() -> None:
    assert count_scripts(normalize("𠮟𠀀葛󠄀")).kanji == 3


@given(st.text())
def test_normal_form_is_stable_and_keeps_lines(text: str) -> None:
    normal = normalize(text)
    assert normalize(normal) == normal
    assert normal.count("\n") == text.count("\n")


japanese = st.text(st.sampled_from("ひらがなカタカナー漢字々、。「」！…"), max_size=30)


@given(st.lists(japanese))
def test_counts_are_additive_over_lines(lines: list[str]) -> None:
    whole = count_scripts("\n".join(lines))
    assert [sum(each) for each in zip(*map(count_scripts, lines), strict=True)] == list(whole) or not lines


@given(st.text(st.characters(codec="utf-8"), max_size=50), japanese)
def test_japanese_inserted_never_lowers_a_count_of_characters(text: str, more: str) -> None:
    before, after = normalize(text), normalize(text + more)
    assert sum(count_scripts(after)) >= sum(count_scripts(before))


@given(st.text(st.characters(), max_size=50) | st.text(st.sampled_from("ひゝカーｦ漢々〻〇𠀀𛀀𛄠、！—éA1 😀\ud800\n")))
def test_a_text_and_its_characters_are_written_alike(text: str) -> None:
    assert written(text) == "".join(map(written, text))
    counts = count_scripts(text)
    for script in ("hiragana", "katakana", "kanji", "punctuation"):
        assert getattr(counts, script) == sum(script_of[char] == script for char in text)


def test_each_script_has_its_letter() -> None:
    assert written("ひゝカー漢々〻〇、！éA1 😀𠀀𛀁𛀀") == "hhk-j==jppll   jhk"
