"""Shares of characters, over all that is visible."""

from __future__ import annotations

from yomitime.metrics import _tally
from yomitime.metrics._scripts import CLASSES, SCRIPTS, Class, Script
from yomitime.model import Measure, Message, Text

SCRIPT_MEANING = Message(
    "of hiragana, katakana, kanji and Latin letters together", "ひらがな・カタカナ・漢字・英字の合計に占める割合"
)
NO_LETTERS = Message("there are no letters of Japanese or Latin", "かな・漢字・英字がありません")
NO_CHARACTERS = Message("there is nothing to read", "読む文章がありません")


def script_share(script: Script, text: Text) -> Measure:
    """% of hiragana, katakana, kanji and Latin letters together that are of this script."""
    found = _tally.visible(text)
    letters = sum(found[each] for each in SCRIPTS)
    return Measure(100.0 * found[script] / letters) if letters else Measure(None, (NO_LETTERS,))


def class_share(kind: Class, text: Text) -> Measure:
    """% of all characters other than white space."""
    found = _tally.visible(text)
    whole = sum(found[each] for each in CLASSES)
    return Measure(100.0 * found[kind] / whole) if whole else Measure(None, (NO_CHARACTERS,))
