"""What each column is called and what it says, for people: headings of tables, and the page docs/columns.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from yomitime import columns, metrics
from yomitime.columns import Column, Type
from yomitime.model import Message

TYPES: Mapping[Type, Message] = {
    "text": Message("text", "文字列"),
    "list": Message("list", "リスト"),
    "date": Message("date", "日付"),
    "status": Message("status", "状態"),
    "level": Message("level", "水準"),
    "boolean": Message("true or false", "真偽"),
    "integer": Message("whole number", "整数"),
    "number": Message("number", "数"),
}

_HEADINGS: Mapping[str, Message] = {
    "path": Message("Path", "パス"),
    "title": Message("Title", "題名"),
    "date": Message("Date", "日付"),
    "author": Message("Author", "著者"),
    "categories": Message("Categories", "カテゴリー"),
    "tags": Message("Tags", "タグ"),
    "status": Message("Status", "状態"),
    "declared_minutes": Message("Declared", "宣言値"),
    "computed_minutes": Message("Computed", "計算値"),
    "low_minutes": Message("Fast reader", "速い読者"),
    "high_minutes": Message("Slow reader", "遅い読者"),
    "difference_minutes": Message("Difference", "差"),
    "japanese_characters": Message("Japanese characters", "日本語の文字"),
    "other_words": Message("Other words", "他の文字の語"),
    "sentences": Message("Sentences", "文"),
    "words": Message("Words", "語"),
    "fragments": Message("Fragments", "断片"),
    "hiragana": Message("Hiragana", "ひらがな"),
    "katakana": Message("Katakana", "カタカナ"),
    "kanji": Message("Kanji", "漢字"),
    "japanese_punctuation": Message("Japanese punctuation", "和文約物"),
    "code_lines": Message("Code lines", "コード"),
    "images": Message("Images", "画像"),
    "clean_minutes": Message("Computed without repeats", "繰り返しを除く計算値"),
    "findings": Message("Findings", "指摘"),
    "metrics_version": Message("Version of the metrics", "測定の版"),
    "dictionary": Message("Dictionary", "辞書"),
    "config_hash": Message("Hash of the settings", "設定のハッシュ"),
}
_LEVEL = Message("{}: level", "{}の水準")
_RELIABLE = Message("{}: reliable", "{}は信頼できるか")


@dataclass(frozen=True, slots=True)
class Entry:
    """One column in words. `direction` and `source` are None where it is no metric."""

    heading: Message
    meaning: Message
    direction: Message | None = None
    source: Message | None = None


def entry(column: Column) -> Entry:
    """What a column is called and says."""
    if column.name in _HEADINGS:
        return Entry(_HEADINGS[column.name], column.meaning)
    metric = metrics.all_metrics().get(column.name)
    if metric is not None:
        return Entry(
            metric.title,
            metric.meaning,
            metrics.DIRECTIONS[metric.direction],
            metric.source,
        )
    formula, _, suffix = column.name.rpartition("_")
    frame, title = {"level": _LEVEL, "reliable": _RELIABLE}[suffix], metrics.all_metrics()[formula].title
    return Entry(Message(frame.en.format(title.en), frame.ja.format(title.ja)), column.meaning)


def page() -> str:
    """docs/columns.md."""
    lines = [_HEAD, "| type | 型 | in pandas |", "|---|---|---|"]
    lines += [f"| {name.en} | {name.ja} | `{columns.DTYPES[type_]}` |" for type_, name in TYPES.items()]
    lines += ["", "## Columns / 列", ""]
    lines += ["| column | 列 | type | unit | 単位 | meaning | 意味 | difficulty | source |", "|" + "---|" * 9]
    for column in columns.every():
        said = entry(column)
        cells = (
            f"`{column.name}`",
            said.heading.ja,
            TYPES[column.type].en,
            column.unit.en if column.unit else "",
            column.unit.ja if column.unit else "",
            said.meaning.en,
            said.meaning.ja,
            said.direction.en if said.direction else "",
            said.source.en if said.source else "",
        )
        lines.append("| " + " | ".join(cell.replace("|", r"\|").replace("\n", " ") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


_HEAD = """\
# Columns / 列の説明

<!-- Generated from yomitime/columns.py: `python tests/test_glossary.py` writes it anew. -->

One row a post: `--format csv`, the sheet `posts` of `--format xlsx` (second row; the first one has the headings), `Report.frame()`, and, behind
`snapshot` and `commit`, a history (`--append`). The names and their order are a contract. A cell is blank where there is no value, never 0 or NaN.
1行1記事です。列の名前と順序は固定です。値がない欄は空で、0 や NaN にはなりません。

Rows compare where `metrics_version`, `dictionary` and `config_hash` are equal. In a history, `snapshot` is the date and time of the audit (ISO 8601 with
offset), and `commit` the git commit of the posts, with `-dirty` where they differ from it, blank without git.
`metrics_version`・`dictionary`・`config_hash` が等しい行どうしは比較できます。履歴では先頭に監査日時 `snapshot` と git のコミット `commit` が付きます。

## Types / 型

A list is its texts joined by `;`. A date stands in CSV as the post writes it, in the workbook and in pandas as a date, without its time zone. Texts and
names are the same everywhere, whatever the language of messages.
"""
