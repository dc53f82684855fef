"""The columns of a report's table: of CSV, XLSX and `Report.frame()`, one row a post. They are a contract (docs/columns.md)."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from yomitime import metrics
from yomitime.model import Counts, Estimate, Message, Post, Status

Cell = str | int | float | None
Type = Literal["text", "list", "date", "status", "level", "boolean", "integer", "number"]
"""`list`: texts joined by `;`. `date`: as the post writes it. `boolean`: `true` or `false`. `status`, `level`: one of few names."""

_FIRST_METRIC = "mean_sentence_characters"
_OF_FILES = frozenset(
    "path title date author categories tags status declared_minutes difference_minutes clean_minutes findings".split()
)
_DECIMALS = 7
# A line end within a cell breaks readers; no table can hold a NUL, or half of a surrogate pair (from a file's name).
_ONE_LINE = str.maketrans({"\r": " ", "\n": " ", "\0": None})
_MINUTES = Message("minutes", "分")
_CHARACTERS = Message("characters", "字")
_HOW_MANY = Message("count", "件数")
DTYPES: Mapping[Type, str] = {
    "text": "string",
    "list": "string",
    "date": "datetime64[s]",
    "status": "category",
    "level": "category",
    "boolean": "boolean",
    "integer": "Int64",
    "number": "Float64",
}
"""What each type is in pandas."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `value` gives a post's cell: None where there is no value.

    `choices` are all the names that a `status` or `level` may have; levels stand in order, the easiest first.
    """

    name: str
    type: Type
    unit: Message | None
    meaning: Message
    value: Callable[[Post], Cell]
    choices: tuple[str, ...] = ()


def names() -> tuple[str, ...]:
    """Every column, in order, those of the run included."""
    return tuple(column.name for column in every())


def every() -> tuple[Column, ...]:
    """The columns themselves, to ask what they are: those of the run hold no values."""
    return (*of_posts(), *of_run("", "", ""))


def row(post: Post, run: tuple[Column, ...]) -> dict[str, Cell]:
    """One row; `run` is what `of_run` gave. Numbers have at most seven decimals; texts are on one line, and never empty."""
    return {column.name: cell(column.value(post)) for column in (*of_posts(), *run)}


def of_run(metrics_version: str, dictionary: str, config_hash: str) -> tuple[Column, ...]:
    """The columns that are the same on every row of a run: rows are comparable where these are equal."""
    return (
        _text(
            "metrics_version",
            "changes with every change that moves a number",
            "数値が動く変更のたびに変わる版番号",
            lambda _: metrics_version,
        ),
        _text(
            "dictionary",
            "the dictionary that words were cut by, with its version",
            "単語の区切りに使った辞書と版",
            lambda _: dictionary,
        ),
        _text(
            "config_hash",
            "changes with every setting that can move a number",
            "数値に影響する設定のハッシュ",
            lambda _: config_hash,
        ),
    )


@functools.cache
def of_posts() -> tuple[Column, ...]:
    """The columns about a post, in order; behind a formula of readability its level and whether it is reliable."""
    return (
        _text("path", "path of the file as it was found", "ファイルのパス", lambda post: post.path),
        _text(
            "title",
            "title in front matter, else the heading of level 1 with which the text begins, else the title of an HTML page",
            "フロントマターの題名。なければ本文の先頭にある第1レベルの見出し、それもなければ HTML ページの title",
            lambda post: post.title,
        ),
        Column(
            "date",
            "date",
            None,
            Message(
                "date of publication in front matter, as it is written there; else of creation, "
                "else that with which the file's name begins, else of the last change",
                "フロントマターの公開日（書かれたまま）。なければ作成日、ファイル名の先頭の日付、更新日の順",
            ),
            lambda post: post.date,
        ),
        _text("author", "author in front matter", "フロントマターの著者", lambda post: post.author),
        _list("categories", "categories in front matter", "フロントマターのカテゴリー", lambda post: post.categories),
        _list("tags", "tags in front matter", "フロントマターのタグ", lambda post: post.tags),
        Column(
            "status",
            "status",
            None,
            Message(
                "what the audit says: ok, stale, missing, invalid, hidden, empty or unreadable",
                "検査の結果（ok 正しい、stale ずれ、missing 宣言なし、invalid 不正、hidden 非表示、empty 本文なし、unreadable 読めない）",
            ),
            lambda post: post.status.value,
            tuple(status.value for status in Status),
        ),
        _minutes(
            "declared_minutes",
            "reading time that the post declares; of a range its middle",
            "記事が宣言する読了時間（範囲ならその中央）",
            lambda post: post.declared.minutes if post.declared else None,
        ),
        Column(
            "computed_minutes",
            "integer",
            _MINUTES,
            Message("reading time of the text, rounded for display", "本文から計算した読了時間（表示用に丸めた値）"),
            lambda post: post.estimate.minutes if post.estimate else None,
        ),
        _minutes(
            "low_minutes",
            "reading time of a fast reader (90th percentile of speed)",
            "速い読者（速さの90パーセンタイル）の読了時間",
            lambda post: _of(post.estimate, lambda estimate: round(estimate.low_seconds / 60, 2)),
        ),
        _minutes(
            "high_minutes",
            "reading time of a slow reader (10th percentile of speed)",
            "遅い読者（速さの10パーセンタイル）の読了時間",
            lambda post: _of(post.estimate, lambda estimate: round(estimate.high_seconds / 60, 2)),
        ),
        _minutes(
            "difference_minutes",
            "declared − computed; 0 within a declared range; above 0 the post claims too much",
            "宣言値 − 計算値（宣言された範囲の中なら 0。正なら宣言が長すぎる）",
            lambda post: post.difference_minutes,
        ),
        _count("japanese_characters", "kana, kanji and Japanese punctuation", "かな・漢字・和文約物の数", _CHARACTERS),
        _count(
            "other_words", "words of other scripts, numbers too", "他の文字の語（数も含む）", Message("words", "語")
        ),
        _count("sentences", "full sentences", "文の数", _HOW_MANY),
        *_of_metric(_FIRST_METRIC),
        Column(
            "words",
            "integer",
            Message("words", "語"),
            Message("UniDic short units other than punctuation", "語（UniDic 短単位、記号を除く）"),
            lambda post: post.words,
        ),
        _count("fragments", "headings, and items without an end", "見出しなど、文でない断片の数", _HOW_MANY),
        _count("hiragana", "hiragana", "ひらがなの数", _CHARACTERS),
        _count("katakana", "katakana, ー included", "カタカナの数（ー を含む）", _CHARACTERS),
        _count("kanji", "kanji, 々 included", "漢字の数（々 を含む）", _CHARACTERS),
        _count("japanese_punctuation", "Japanese punctuation", "和文約物の数", _CHARACTERS),
        _count("code_lines", "lines of code and display math", "コードと別行立て数式の行数", Message("lines", "行")),
        _count("images", "images", "画像の数", _HOW_MANY),
        *(column for name in metrics.all_metrics() if name != _FIRST_METRIC for column in _of_metric(name)),
        Column(
            "clean_minutes",
            "integer",
            _MINUTES,
            Message(
                "computed_minutes without what the post says twice and what a generator left in it",
                "繰り返しと生成ツールの消し忘れを除いた計算値",
            ),
            lambda post: post.estimate_clean.minutes if post.estimate_clean else None,
        ),
        Column(
            "findings",
            "integer",
            _HOW_MANY,
            Message("findings of all severities", "指摘の数（重さを問わない）"),
            lambda post: len(post.findings),
        ),
    )


@functools.cache
def of_texts() -> tuple[Column, ...]:
    """The columns that a text alone has, without a file, front matter or checks. Levels are texts: any system has these."""
    return tuple(
        dataclasses.replace(column, type="text") if column.type == "level" else column
        for column in of_posts()
        if column.name not in _OF_FILES
    )


@functools.cache
def measures() -> Mapping[str, str]:
    """`yomitime.MEASURES`: the names of `of_texts`, each with pandas' name of its type."""
    return MappingProxyType({column.name: DTYPES[column.type] for column in of_texts()})


def _of_metric(name: str) -> Iterator[Column]:
    """The metric; behind a formula its level, in English, and whether it is reliable."""
    metric = metrics.all_metrics()[name]
    direction = metrics.DIRECTIONS[metric.direction]
    meaning = Message(
        f"{metric.title.en}: {metric.meaning.en}; difficulty: {direction.en}; source: {metric.source.en}",
        f"{metric.title.ja}: {metric.meaning.ja}。難易: {direction.ja}。出典: {metric.source.ja}",
    )
    yield Column(name, "number", metrics.UNITS[metric.unit], meaning, lambda post: post.metrics.get(name))
    if metric.kind != "formula":
        return

    def level(post: Post) -> Cell:
        measure = post.readability.get(name)
        return measure.level.en if measure and measure.level else None

    def reliable(post: Post) -> Cell:
        measure = post.readability.get(name)
        return None if measure is None or measure.reliable is None else str(measure.reliable).lower()

    title = metric.title
    yield Column(
        f"{name}_level",
        "level",
        None,
        Message(f"{title.en}: its authors' name of the score", f"{title.ja} の水準（英語名）"),
        level,
        tuple(level.en for level in metric.levels or ()),
    )
    yield Column(
        f"{name}_reliable",
        "boolean",
        None,
        Message(
            f"{title.en}: whether the text is long enough and of the kind that the formula was made for",
            f"{title.ja} を信用してよい長さと種類の文章か",
        ),
        reliable,
    )


def _text(name: str, en: str, ja: str, value: Callable[[Post], Cell]) -> Column:
    return Column(name, "text", None, Message(en, ja), value)


def _list(name: str, en: str, ja: str, values: Callable[[Post], tuple[str, ...]]) -> Column:
    meaning = Message(f"{en}, joined by ;", f"{ja}（; 区切り）")
    return Column(name, "list", None, meaning, lambda post: ";".join(values(post)) or None)


def _minutes(name: str, en: str, ja: str, value: Callable[[Post], float | None]) -> Column:
    return Column(name, "number", _MINUTES, Message(en, ja), value)


def _count(name: str, en: str, ja: str, unit: Message) -> Column:
    def value(post: Post) -> int | None:
        counts: Counts | None = post.counts
        return None if counts is None else getattr(counts, name)

    return Column(name, "integer", unit, Message(en, ja), value)


def _of(estimate: Estimate | None, value: Callable[[Estimate], float]) -> float | None:
    return None if estimate is None else value(estimate)


def cell(cell: Cell) -> Cell:
    """A value as it stands in a table."""
    if isinstance(cell, float):
        return round(cell, _DECIMALS)
    if isinstance(cell, str):
        return cell.translate(_ONE_LINE).encode("utf-8", "backslashreplace").decode() or None
    return cell
