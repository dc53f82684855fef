"""One post under every estimator side by side, and its seconds block by block, for `yomitime explain`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.table import Table
from rich.text import Text as Line

from yomitime import characters, comparison, estimators
from yomitime import declared as declarations
from yomitime.config import Config, Pace
from yomitime.console import console, written
from yomitime.declared import Invalid, Toggle
from yomitime.estimators import default
from yomitime.formats import Context
from yomitime.model import UNREAD, Block, Declared, Estimate, Kind, Lang, Message, Reading, Text
from yomitime.printable import escape
from yomitime.shown import signed

KIND_NAMES = {
    Kind.HEADING: Message("heading", "見出し"),
    Kind.PARAGRAPH: Message("paragraph", "段落"),
    Kind.ITEM: Message("item", "項目"),
    Kind.QUOTE: Message("quote", "引用"),
    Kind.TABLE: Message("table", "表"),
    Kind.CAPTION: Message("caption", "説明文"),
    Kind.FOOTNOTE: Message("footnote", "脚注"),
    Kind.CODE: Message("code", "コード"),
    Kind.MATH: Message("math", "数式"),
    Kind.IMAGE: Message("image", "画像"),
}
_SHOWN = 200
"""So much of a block is handed to the table, which cuts it to the width of the screen."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one estimator says. `difference_minutes` is declared − computed, None where either is missing."""

    estimator: str
    estimate: Estimate | None
    difference_minutes: float | None


@dataclass(frozen=True, slots=True)
class BlockTime:
    """What one block costs a reader under `default`. Seconds of all blocks add up to those of the post."""

    block: Block
    japanese_characters: int
    other_words: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A post explained. `no_time` says what a value is that declares none. `estimator` is the one that the settings name."""

    path: str
    declared: Declared | None
    no_time: Message | None
    estimator: str
    opinions: tuple[Opinion, ...]
    blocks: tuple[BlockTime, ...]


def explain(reading: Reading, config: Config) -> Explanation:
    """Ask every estimator at the pace of the settings, and time every block under `default`."""
    key, _, found = declarations.first(reading.document.front_matter, config.keys) or ("", None, None)
    declared = found if isinstance(found, Declared) else None  # also where there is nothing to read
    no_time = comparison.no_time(key, found) if isinstance(found, Invalid | Toggle) else None
    opinions = []
    for name, estimator in estimators.all_estimators().items():
        estimate = estimator.estimate(reading.text, config.pace)
        difference = comparison.difference_minutes(declared, estimate.minutes) if declared and estimate else None
        opinions.append(Opinion(name, estimate, difference))
    blocks = tuple(_block_times(reading.text, config.pace))
    return Explanation(reading.document.path, declared, no_time, config.estimator, tuple(opinions), blocks)


def _block_times(text: Text, pace: Pace) -> Iterator[BlockTime]:
    images = 0
    for block, normal in zip(text.blocks, text.normal, strict=True):
        if block.kind is Kind.IMAGE:
            if not block.text:
                continue
            before, images = images, images + 1
            seconds = default.seconds_for_images(images, pace) - default.seconds_for_images(before, pace)
            yield BlockTime(block, 0, 0, seconds)
        elif block.kind in UNREAD:
            yield BlockTime(block, 0, 0, block.filled_lines * pace.code_seconds_per_line)
        else:
            japanese, other = sum(characters.count_scripts(normal)), len(characters.other_words(normal))
            yield BlockTime(block, japanese, other, sum(default.seconds_for_text(japanese, other, pace)))


def render(explanation: Explanation, context: Context) -> str:
    """The explanation as text, aligned with full-width characters and no wider than `context.width`."""
    lang = context.lang
    page = console(context)
    page.print(Line(escape(explanation.path), "bold"))
    if explanation.declared:
        page.print(Message("Declared: ", "宣言: ").in_(lang) + escape(explanation.declared.raw))
    else:
        nothing = Message("No reading time is declared.", "読了時間の宣言がありません。")
        page.print(escape((explanation.no_time or nothing).in_(lang)))
    page.print()
    page.print(_opinions(explanation, lang))
    page.print()
    if explanation.blocks:
        page.print(Message("Block by block under default:", "ブロックごと（default の計算）:").in_(lang))
        page.print(_blocks(explanation, lang))
    else:
        page.print(Message("There is nothing to read.", "読むものがありません。").in_(lang))
    return written(page)


def _table(lang: Lang, *headings: Message, right: tuple[int, ...]) -> Table:
    """A table whose last column takes what room is left."""
    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for index, heading in enumerate(headings):
        is_last = index == len(headings) - 1
        table.add_column(
            heading.in_(lang),
            justify="right" if index in right else "left",
            no_wrap=not is_last,
            ratio=1 if is_last else None,
            overflow="fold",  # Japanese has no spaces to wrap at
        )
    return table


def _opinions(explanation: Explanation, lang: Lang) -> Table:
    table = _table(
        lang,
        Message("estimator", "計算方法"),
        Message("min", "分"),
        Message("off by", "差"),
        Message("how", "計算式"),
        right=(1, 2),
    )
    for opinion in explanation.opinions:
        estimator = estimators.all_estimators()[opinion.estimator]
        difference = "" if opinion.difference_minutes is None else signed(opinion.difference_minutes)
        table.add_row(
            Line(opinion.estimator, "bold" if opinion.estimator == explanation.estimator else ""),
            "–" if opinion.estimate is None else str(opinion.estimate.minutes),
            difference,
            estimator.formula.in_(lang),
        )
    return table


def _blocks(explanation: Explanation, lang: Lang) -> Table:
    table = _table(
        lang,
        Message("line", "行"),
        Message("kind", "種類"),
        Message("Japanese", "日本語"),
        Message("words", "他の語"),
        Message("seconds", "秒"),
        Message("text", "本文"),
        right=(0, 2, 3, 4),
    )
    for time in explanation.blocks:
        text = Line(escape(" ".join(time.block.text[:_SHOWN].split())), no_wrap=True, overflow="ellipsis")
        table.add_row(
            str(time.block.line),
            KIND_NAMES[time.block.kind].in_(lang),
            _or_blank(time.japanese_characters),
            _or_blank(time.other_words),
            f"{time.seconds:.1f}",
            text,
        )
    total = explanation.blocks
    table.add_row(
        "",
        Line(Message("all", "合計").in_(lang), "bold"),
        f"{sum(time.japanese_characters for time in total):,}",
        f"{sum(time.other_words for time in total):,}",
        f"{sum(time.seconds for time in total):,.1f}",
        "",
    )
    return table


def _or_blank(number: int) -> str:
    return f"{number:,}" if number else ""
