"""Escapes for what a terminal must not obey."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yomitime.printable import escape, spelled

ESCAPED = {
    "escape": ("\x1b[31m", "\\x1b[31m"),
    "line ends": ("a\nb\rc\u2028d\u2029e\x85", "a\\x0ab\\x0dc\\u2028d\\u2029e\\x85"),
    "bidi": ("\u202egpj.exe\u2066", "\\u202egpj.exe\\u2066"),
    "zero width": ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
    "tags": ("\U000e0041", "\\U000e0041"),
    "bytes of names that are not UTF-8": (b"caf\xe9\x93.md".decode("utf-8", "surrogateescape"), "caf\\xe9\\x93.md"),
    "other lone surrogates": ("\ud83d\udc7f\udd00", "\\ud83d\\udc7f\\udd00"),
    "plain": ("読む — “é” ｶﾅ 😀 \\x1b ・　", "読む — “é” ｶﾅ 😀 \\x1b ・　"),
}


@pytest.mark.parametrize(("text", "shown"), ESCAPED.values(), ids=ESCAPED)
def test_escape(text: str, shown: str) -> None:
    assert escape(text) == shown


def test_marks_of_ours_that_an_encoding_lacks_have_others_as_wide() -> None:
    text = "17–32 分 «港»、R²、…〜−"
    assert spelled(text, "cp932") == '17-32 分 "港"、R2、…〜−'
    assert spelled(text, "utf-8") == text


@given(st.text(st.characters()))
def test_nothing_that_acts_is_left_and_once_is_enough(text: str) -> None:
    shown = escape(text)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert escape(shown) == shown
