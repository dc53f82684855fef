"""Characters by script, and runs of one script."""

from __future__ import annotations

import re
from typing import Literal, get_args

from yomitime.characters import HIRAGANA, KANJI, KATAKANA, script_of
from yomitime.metrics._once import once
from yomitime.model import Measure, Message, Text

Script = Literal["hiragana", "katakana", "kanji", "latin"]
Class = Literal[Script, "digits", "punctuation", "letters"]

SCRIPTS: tuple[Script, ...] = get_args(Script)
CLASSES: tuple[Class, ...] = get_args(Class)

NAMES: dict[Script, Message] = {
    "hiragana": Message("hiragana", "ひらがな"),
    "katakana": Message("katakana", "カタカナ"),
    "kanji": Message("kanji", "漢字"),
    "latin": Message("Latin letters", "英字"),
}

LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
HAS_LATIN = re.compile(f"[{LATIN}]")

_RUNS = {
    "hiragana": re.compile(f"[{HIRAGANA}]+"),
    "katakana": re.compile(f"[{KATAKANA}]+"),
    "kanji": re.compile(f"[{KANJI}]+"),
    "latin": re.compile(f"[{LATIN}]+"),
}
# ー after what is no katakana, 々 after what is no kanji. The mark comes first, so that the search is quick.
_CONTINUES = re.compile(rf"ー(?<![{KATAKANA}]ー)[ー々〻]*|[々〻](?<![{KANJI}][々〻])[ー々〻]*")
_LIKE = {"hiragana": "あ", "katakana": "ア", "kanji": "字"}


def class_of(char: str) -> Class:
    """The class of a character of normalised text."""
    script = script_of[char]
    if script:
        return script
    if HAS_LATIN.match(char):
        return "latin"
    if char.isnumeric():
        return "digits"
    return "letters" if char.isalnum() else "punctuation"


@once
def prose(text: Text) -> str:
    """The full sentences, one a line."""
    return "\n".join([sentence.text for sentence in text.prose])


@once
def runs(text: Text) -> dict[Script, list[int]]:
    """Length of each run of one script within a sentence, in order. ー and 々 keep the run that they stand in."""
    written = _CONTINUES.sub(_continued, prose(text))
    return {script: list(map(len, _RUNS[script].findall(written))) for script in SCRIPTS}


def _continued(match: re.Match[str]) -> str:
    before = script_of[match.string[match.start() - 1]] if match.start() else ""
    return _LIKE[before] * len(match[0]) if before in _LIKE else match[0]


def mean_run(script: Script, text: Text) -> Measure:
    """Mean length of the runs of a script in full sentences; None where the script is absent."""
    lengths = runs(text)[script]
    return Measure(sum(lengths) / len(lengths)) if lengths else _absent(script)


def longest_run(script: Script, text: Text) -> Measure:
    """Length of the longest run of a script in full sentences; None where the script is absent."""
    lengths = runs(text)[script]
    return Measure(max(lengths)) if lengths else _absent(script)


def _absent(script: Script) -> Measure:
    name = NAMES[script]
    return Measure(None, (Message(f"no {name.en} in any sentence", f"文に{name.ja}がありません"),))


@once
def commas(text: Text) -> int:
    """読点 in full sentences."""
    written = prose(text)
    return written.count("、") + written.count("，")
