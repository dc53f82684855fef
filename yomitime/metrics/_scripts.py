"""Characters by script, and runs of one script."""

from __future__ import annotations

import re
from typing import Literal, get_args

from yomitime.characters import LATIN, script_of
from yomitime.model import Measure, Message, Text
from yomitime.once import once
from yomitime.patterns import pattern

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

RUN_SOURCE = Message(
    "descriptive; sign as in RS′ (Tateisi, Ono & Yamada 1988)", "記述統計（符号は RS′ と同じ。建石・小野・山田 1988）"
)

HAS_LATIN = pattern(f"[{LATIN}]")

# In `prose_scripts` ー and 々 wait for what stands before them.
_LETTERS: dict[Class, str] = {"hiragana": "h", "katakana": "k", "kanji": "j", "latin": "l"}
_CONTINUED = pattern("([hkj])[-=]+")
_ALONE = str.maketrans("-=", "kj")
_ONLY = {script: str.maketrans(dict.fromkeys("hkjlp".replace(_LETTERS[script], ""), " ")) for script in SCRIPTS}


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
def runs(text: Text) -> dict[Script, list[int]]:
    """Length of each run of one script within a sentence, in order. ー and 々 keep the run that they stand in."""
    # Nearly every ー stands after katakana, every 々 after kanji: these need no regular expression.
    letters = text.prose_scripts.replace("k-", "kk").replace("j=", "jj")
    if "-" in letters or "=" in letters:
        letters = _CONTINUED.sub(_continued, letters).translate(_ALONE)
    return {script: list(map(len, letters.translate(_ONLY[script]).split())) for script in SCRIPTS}


def _continued(match: re.Match[str]) -> str:
    return match[1] * len(match[0])


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
    written = text.prose_lines
    return written.count("、") + written.count("，")
