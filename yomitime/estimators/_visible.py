"""What site engines count: the rendered text without its tags, and which characters Unicode calls Chinese, Japanese or Korean."""

from __future__ import annotations

from yomitime.config import Pace
from yomitime.estimators.default import seconds_for_images
from yomitime.model import UNREAD, Block, Estimate, Kind, Text

# Characters of the scripts Han, Hiragana, Katakana and Hangul (Unicode 15.1, Scripts.txt): what \p{…} means in the regular
# expressions of Go and Ruby. ー and punctuation are of no script.
CJK = (
    r"\u1100-\u11FF\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u3005\u3007\u3021-\u302F\u3038-\u303B\u3041-\u3096\u309D-\u309F"
    r"\u30A1-\u30FA\u30FD-\u30FF\u3131-\u318E\u31F0-\u321E\u3260-\u327E\u32D0-\u32FE\u3300-\u3357\u3400-\u4DBF\u4E00-\u9FFF"
    r"\uA960-\uA97C\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFF66-\uFF6F\uFF71-\uFF9D\uFFA0-\uFFBE"
    r"\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC\U00016FE2-\U00016FE3\U00016FF0-\U00016FF1\U0001AFF0-\U0001AFF3"
    r"\U0001AFF5-\U0001AFFB\U0001AFFD-\U0001AFFE\U0001B000-\U0001B122\U0001B132\U0001B150-\U0001B152\U0001B155"
    r"\U0001B164-\U0001B167\U0001F200\U00020000-\U0002A6DF\U0002A700-\U0002B739\U0002B740-\U0002B81D\U0002B820-\U0002CEA1"
    r"\U0002CEB0-\U0002EBE0\U0002EBF0-\U0002EE5D\U0002F800-\U0002FA1D\U00030000-\U0003134A\U00031350-\U000323AF"
)
"""The inside of a class of a regular expression."""


def visible(text: Text) -> str:
    """What is left of the rendered page without its tags: every block, code too, one a line; images leave nothing."""
    return "\n".join(_as_rendered(block) for block in text.blocks if block.kind is not Kind.IMAGE)


def images(text: Text) -> float:
    """Seconds for all images, those without alternative text too: 12, 11, … 3 s."""
    return seconds_for_images(sum(block.kind is Kind.IMAGE for block in text.blocks), Pace())


def _as_rendered(block: Block) -> str:
    """A block's text without the space that tells a forced line break; code is verbatim."""
    return block.text if block.kind in UNREAD else block.text.replace(" \n", "\n")


def estimate(name: str, minutes: int, japanese: float, other: float, images: float = 0.0) -> Estimate:
    """The estimate of an engine that knows no slow and fast readers.

    `minutes` are what the engine shows; the rest is exact seconds before it rounds: of what is Japanese, of all other text
    (code too, where the engine counts it like text) and of images.
    """
    total = japanese + other + images
    return Estimate(
        estimator=name,
        minutes=minutes,
        seconds=total,
        low_seconds=total,
        high_seconds=total,
        japanese_seconds=japanese,
        other_seconds=other,
        code_seconds=0.0,
        image_seconds=images,
    )
