"""Characters of Japanese text: normalisation, scripts, and what counts as a word of another script.

The definitions are those of the default estimator (docs/reading-time.md, «What counts as one»): every hiragana, katakana and kanji
and every Japanese punctuation mark is one character; a run of letters and digits of any other script is one word.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Literal, NamedTuple

from yomitime.patterns import pattern

Script = Literal["hiragana", "katakana", "kanji", "punctuation", ""]

_RANGES: tuple[tuple[Script, str], ...] = (
    # Of normalised text. U+FF61–FF65, half-width 。「」、・, have become their full-width twins.
    ("hiragana", "3041-3096 309D-309F 1B001-1B11F 1B132 1B150-1B152"),
    ("katakana", "30A1-30FA 30FC-30FF 31F0-31FF 1AFF0-1AFFF 1B000 1B120-1B122 1B155 1B164-1B167"),
    ("kanji", "3005-3007 303B 3400-4DBF 4E00-9FFF F900-FAFF 20000-323AF"),
    (
        "punctuation",
        "2014-2015 2018-2019 201C-201D 2025-2026 3001-3003 3008-3011 3014-301F 30FB FF01-FF0F FF1A-FF20 FF3B-FF40 FF5B-FF60",
    ),
)
_LATIN = "0041-005A 0061-007A 00C0-00D6 00D8-00F6 00F8-024F"


def _bounds(ranges: str) -> list[tuple[int, int]]:
    pairs = (each.split("-") for each in ranges.split())
    return [(int(pair[0], 16), int(pair[-1], 16)) for pair in pairs]


_BOUNDS = {script: _bounds(ranges) for script, ranges in _RANGES}
# The inside of a regular expression's character class.
HIRAGANA, KATAKANA, KANJI, PUNCTUATION = (
    "".join(f"{chr(low)}-{chr(high)}" for low, high in bounds) for bounds in _BOUNDS.values()
)
LATIN = "".join(f"{chr(low)}-{chr(high)}" for low, high in _bounds(_LATIN))
JAPANESE = HIRAGANA + KATAKANA + KANJI
"""Letters that Japanese is written in."""

# Text of these characters alone is its own normal form: the quick way out for nearly every block.
_UNUSUAL = pattern(r"[^\n -~\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u3005-\u3007\u4E00-\u9FFF" + PUNCTUATION + "]")
# NFKC would make ASCII of ！ and three full stops of …, which are Japanese punctuation, and a space with a combining mark of
# an accent that stands alone, as in (´ー｀) and (￣▽￣): only what lies between such marks is normalised. The half-width kana
# that NFKC has to join (ｶﾞ) lie outside.
_BETWEEN_MARKS = pattern(f"[^{PUNCTUATION}¨¯´¸˘-˝‾゛゜￣]+")
_HALF_WIDTH_PUNCTUATION = str.maketrans("｡｢｣､･", "。「」、・")

SKIPPED = " \t\n\v"
"""What MeCab skips between words: no token, whatever the number."""

STEADY = f"(?![々〆〇〻])[0-9A-Za-z{JAPANESE}]"
"""A letter that never grows together with marks beside it, as a regular expression."""

LIKE_KANJI = r"[^\W0-9A-Za-z_ぁ-ヿ]"
"""A letter that is neither kana nor ASCII, as a regular expression: in Japanese text a kanji.

To compile a class of all kanji takes a millisecond, and a command starts with many patterns.
"""
LIKE_JAPANESE = rf"(?:[ぁ-ヶ]|{LIKE_KANJI})"
"""The same, or kana."""

URL = "https?://[!-~]+"
"""An address, as a regular expression."""

# A URL, or letters and digits of other scripts with single joiners between them and a closing + # %.
_LETTER = rf"[^\W_{JAPANESE}]"
# It begins with its one first letter, so that the search for one is quick.
_OTHER_WORD = pattern(rf"{_LETTER}(?:(?<=h)ttps?://[!-~]+|(?:['’\-.,_+#%/@:&]?{_LETTER}++)*(?:\+\+|[+#%])?)")


def normalize(text: str) -> str:
    """Text as it is analysed: NFKC but for Japanese punctuation and accents that stand alone.

    No control, format or variation characters. Line feeds stay, so lines can still be counted; other white space becomes spaces. Idempotent.
    """
    if _UNUSUAL.search(text) is None:
        return text
    text = "".join(map(_CLEAN.__getitem__, text)).translate(_HALF_WIDTH_PUNCTUATION)
    return _BETWEEN_MARKS.sub(_nfkc, text)


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
        code = ord(char)
        script: Script = next(
            (script for script, bounds in _BOUNDS.items() if any(low <= code <= high for low, high in bounds)), ""
        )
        self[char] = script
        return script


script_of = _Scripts()
"""`script_of[char]`: the script of a character of normalised text."""


class ScriptCounts(NamedTuple):
    """Japanese characters by script."""

    hiragana: int
    katakana: int
    kanji: int
    punctuation: int


def count_scripts(text: str) -> ScriptCounts:
    """Count the Japanese characters of normalised text."""
    count = written(text).count
    return ScriptCounts(count("h"), count("k") + count("-"), count("j") + count("="), count("p"))


def written(text: str) -> str:
    """The script of each character of normalised text as one ASCII letter.

    | h hiragana | k katakana | - ー | j kanji | = 々 〻 | p Japanese punctuation | l Latin | (space) all else |

    Looked up by columns of UTF-16, each step for all characters at once, which takes an eighth of a look-up for each of them:
    the high bytes tell most letters; on the few pages that hold several scripts the low bytes do.
    """
    code = text.encode("utf-16-le", "surrogatepass")
    if len(code) > 2 * len(text):
        # Beyond the first plane a character has two units: another of its script stands for it.
        code = _BEYOND.sub(lambda match: _STAND_INS[script_of[match[0]]], text).encode("utf-16-le", "surrogatepass")
    low, high = code[::2], code[1::2]
    alike, mixed = _pages()
    found = int.from_bytes(high.translate(alike), "little")
    for page, mask, letters in mixed:
        if page in high:
            found |= int.from_bytes(high.translate(mask), "little") & int.from_bytes(low.translate(letters), "little")
    return found.to_bytes(len(low), "little").decode("ascii")


_LETTERS = (
    *(
        (letter, low, high)
        for letter, bounds in zip("hkjp", _BOUNDS.values(), strict=True)
        for low, high in bounds
        if high <= 0xFFFF
    ),
    *(("l", *bound) for bound in _bounds(_LATIN)),
    ("-", 0x30FC, 0x30FC),
    ("=", 0x3005, 0x3005),
    ("=", 0x303B, 0x303B),
)
_STAND_INS: dict[Script, str] = {"hiragana": "ぁ", "katakana": "ァ", "kanji": "一", "punctuation": "、", "": " "}
_BEYOND = pattern("[\U00010000-\U0010ffff]")


@functools.cache
def _pages() -> tuple[bytes, list[tuple[int, bytes, bytes]]]:
    """The letter of each page of 256 characters that are alike, else 0; each other page with its mask and its letters."""
    plane = bytearray(b" " * 0x10000)
    for letter, low, high in _LETTERS:
        plane[low : high + 1] = letter.encode() * (high + 1 - low)
    pages = [bytes(plane[start : start + 256]) for start in range(0, 0x10000, 256)]
    alike = bytes(page[0] if page == page[:1] * 256 else 0 for page in pages)
    return alike, [(number, _mask(number), page) for number, page in enumerate(pages) if not alike[number]]


def _mask(page: int) -> bytes:
    mask = bytearray(256)
    mask[page] = 0xFF
    return bytes(mask)


def other_words(text: str) -> list[str]:
    """The words of other scripts in normalised text, in order."""
    return _OTHER_WORD.findall(text)
