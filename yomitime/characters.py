"""Characters of Japanese text: normalisation, scripts, and what counts as a word of another script.

The definitions are those of the default estimator (docs/architecture.md, «Numbers»): every hiragana, katakana and kanji
and every Japanese punctuation mark is one character; a run of letters and digits of any other script is one word.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Literal, NamedTuple

Script = Literal["hiragana", "katakana", "kanji", "punctuation", ""]

# Ranges as regular-expression classes, after normalisation.
HIRAGANA = r"\u3041-\u3096\u309D-\u309F\U0001B001-\U0001B11F\U0001B132\U0001B150-\U0001B152"
KATAKANA = (
    r"\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF"
    r"\U0001AFF0-\U0001AFFF\U0001B000\U0001B120-\U0001B122\U0001B155\U0001B164-\U0001B167"
)
KANJI = r"\u3005-\u3007\u303B\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\U00020000-\U000323AF"
# U+FF61–FF65, half-width 。「」、・, become their full-width twins.
PUNCTUATION = (
    r"\u2014\u2015\u2018\u2019\u201C\u201D\u2025\u2026\u3001-\u3003\u3008-\u3011\u3014-\u301F\u30FB"
    r"\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF60"
)
JAPANESE = HIRAGANA + KATAKANA + KANJI
"""Letters that Japanese is written in, as the inside of a regular-expression class."""

_SCRIPT_OF: tuple[tuple[Script, re.Pattern[str]], ...] = (
    ("hiragana", re.compile(f"[{HIRAGANA}]")),
    ("katakana", re.compile(f"[{KATAKANA}]")),
    ("kanji", re.compile(f"[{KANJI}]")),
    ("punctuation", re.compile(f"[{PUNCTUATION}]")),
)

# Text of these characters alone is its own normal form: the quick way out for nearly every block.
_UNUSUAL = re.compile(r"[^\n -~\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u3005-\u3007\u4E00-\u9FFF" + PUNCTUATION + "]")
# NFKC would make ASCII of ！ and three full stops of …, which are Japanese punctuation: only what lies between
# such marks is normalised. The half-width kana that NFKC has to join (ｶﾞ) lie outside.
_BETWEEN_PUNCTUATION = re.compile(f"[^{PUNCTUATION}]+")
_HALF_WIDTH_PUNCTUATION = str.maketrans("｡｢｣､･", "。「」、・")

# A URL, or letters and digits of other scripts with single joiners between them and a closing + # %.
_LETTER = rf"[^\W_{JAPANESE}]"
_OTHER_WORD = re.compile(rf"https?://[!-~]+|{_LETTER}+(?:['’\-.,_+#%/@:&]{_LETTER}+)*(?:\+\+|[+#%])?")
_OTHER_LETTER = re.compile(_LETTER)


def normalize(text: str) -> str:
    """Text as it is analysed: NFKC but for Japanese punctuation; no control, format or variation characters.

    Line feeds stay, so lines can still be counted; other white space becomes spaces. Idempotent.
    """
    if _UNUSUAL.search(text) is None:
        return text
    text = "".join(map(_CLEAN.__getitem__, text)).translate(_HALF_WIDTH_PUNCTUATION)
    return _BETWEEN_PUNCTUATION.sub(_nfkc, text)


def _nfkc(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


class _Clean(dict[str, str]):
    """What one character becomes before NFKC; filled as characters are met."""

    def __missing__(self, char: str) -> str:
        if char == "\n":
            clean = char
        elif char.isspace():
            clean = " "
        elif unicodedata.category(char) in {"Cc", "Cf", "Cs"} or 0xFE00 <= ord(char) <= 0xFE0F or ord(char) >= 0xE0100:
            clean = ""
        else:
            clean = char
        self[char] = clean
        return clean


_CLEAN = _Clean()


class _Scripts(dict[str, Script]):
    """The script of one character, "" for what is not Japanese; filled as characters are met."""

    def __missing__(self, char: str) -> Script:
        script: Script = next((name for name, pattern in _SCRIPT_OF if pattern.match(char)), "")
        self[char] = script
        return script


script_of = _Scripts()
"""`script_of[char]`: the script of a character of normalised text."""


class CharacterCounts(NamedTuple):
    """Counts over normalised text."""

    hiragana: int
    katakana: int
    kanji: int
    punctuation: int
    other_words: int


def count(text: str) -> CharacterCounts:
    """Count the characters of each script, and the words of other scripts, in normalised text."""
    by_script: Counter[Script] = Counter()
    other_letters = False
    for char, number in Counter(text).items():
        script = script_of[char]
        by_script[script] += number
        other_letters = other_letters or (not script and char.isalnum())
    return CharacterCounts(
        by_script["hiragana"],
        by_script["katakana"],
        by_script["kanji"],
        by_script["punctuation"],
        len(_OTHER_WORD.findall(text)) if other_letters else 0,
    )


def other_words(text: str) -> list[str]:
    """The words of other scripts in normalised text, in order."""
    return _OTHER_WORD.findall(text)
