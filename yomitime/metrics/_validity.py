"""When a formula may speak: on Japanese prose, and on enough of it."""

from __future__ import annotations

from yomitime.locales import counted
from yomitime.metrics import _tally
from yomitime.metrics._tally import Tally
from yomitime.model import Measure, Message, Text

MIXED_SHARE = 1 / 5
"""Share of Latin or unknown words above which a formula made for Japanese is in doubt."""

FOREIGN_SHARE = 4 / 5
"""Share of such words above which there is next to no Japanese, and no score."""

CHARACTERS = 400
SENTENCES = 10

NO_TEXT = Message("there is nothing to read", "読む文章がありません")
ONLY_FRAGMENTS = Message(
    "there are only headings, items or cells, no full sentence", "見出しや箇条書きなどだけで、文がありません"
)
NO_JAPANESE = Message("there is next to no Japanese", "日本語がほとんどありません")


def no_score(text: Text) -> Measure | None:
    """A measure without a value that says why no formula for Japanese applies; None where one does."""
    if not text.sentences:
        return Measure(None, (NO_TEXT,), reliable=False)
    if not text.prose:
        return Measure(None, (ONLY_FRAGMENTS,), reliable=False)
    if is_foreign(_tally.prose(text)):
        return Measure(None, (NO_JAPANESE,), reliable=False)
    return None


def doubts(text: Text, characters: int = CHARACTERS, sentences: int = SENTENCES) -> tuple[Message, ...]:
    """Why a score of this text would be unreliable: too few characters or sentences, too many foreign words."""
    found: list[Message] = []
    length, number = sum(text.sentence_characters), len(text.prose)
    if length < characters:
        found.append(
            Message(
                f"the text is short: {counted(length, 'character')}, fewer than {characters}",
                f"文章が短い（{length} 字、目安は {characters} 字以上）",
            )
        )
    if number < sentences:
        found.append(
            Message(
                f"few sentences: {number}, fewer than {sentences}",
                f"文が少ない（{number} 文、目安は {sentences} 文以上）",
            )
        )
    if (share := foreign_share(text)) > MIXED_SHARE:
        found.append(
            Message(
                f"{share:.0%} of the words are Latin or unknown to the dictionary",
                f"英字の語と辞書にない語が {share:.0%} を占める",
            )
        )
    return tuple(found)


def is_foreign(words: Tally) -> bool:
    """Whether next to none of these words is Japanese: no formula, and no level of a style, holds for them."""
    return words["foreign"] > FOREIGN_SHARE * words["word"] or not words["word"]


def foreign_share(text: Text) -> float:
    """Share of the words of full sentences that are Latin or unknown to the dictionary, numerals apart; 1 without words."""
    found = _tally.prose(text)
    return found["foreign"] / found["word"] if found["word"] else 1.0
