"""What an edit changed, as text for an editor and as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from yomitime import comparison, metrics
from yomitime.changes.result import Changes, MeasureChange
from yomitime.changes.sentences import SentenceChange, shared_start
from yomitime.formats import Context
from yomitime.locales import counted
from yomitime.model import MISLEADING, Estimate, Lang, Message, Reading, Sentence
from yomitime.printable import escape

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

SCHEMA_VERSION = 1
SHOWN = 10
"""Sentences that people are shown; the rest are counted."""

_KNOWN = ("jreadability", "mean_sentence_characters", "kanji_share")
"""The measures that an editor knows, shown first."""
_SMALL_SHARE = 10.0
"""Per cent; a smaller share is doubled by a word or two, so its move is held against this."""
_EXCERPT = 60
_BEFORE = 10
_EFFECTS = {"easier": Message("easier", "易しく"), "harder": Message("harder", "難しく")}
_KINDS = {
    "added": Message("added, line {new}", "追加（{new} 行目）"),
    "removed": Message("removed, line {old}", "削除（{old} 行目）"),
    "edited": Message("edited, line {old} → {new}", "変更（{old} 行目 → {new} 行目）"),
}


def render(changes: Changes, context: Context) -> str:
    """Reading time, the measures that changed by more than next to nothing, and the sentences that caused it."""
    from yomitime.console import NARROW, console, written  # brings rich, long to import; JSON does without

    lang, page, shown = context.lang, console(context), _shown(changes)
    page.print(escape(f"{changes.old.document.path} → {changes.new.document.path}"), soft_wrap=True)
    page.print()
    for line in _time(changes, context):
        page.print(line)
    page.print()
    if context.width < NARROW:
        for title, old, new, *moved in _rows(changes, shown, lang):
            page.print(f"{title}: {old} → {new} ({' '.join(filter(None, moved))})")
    elif rows := list(_rows(changes, shown, lang)):
        page.print(_table(rows, lang))
    for line in _below(changes, shown, lang):
        page.print(line)
    page.print()
    for part in _sentences(changes, lang):
        page.print(part)
    page.print(
        f"\n{changes.new.text.dictionary}, metrics {context.metrics_version}, config {context.config.hash}",
        soft_wrap=True,
    )
    return written(page)


def _time(changes: Changes, context: Context) -> Iterator[str]:
    lang, new = context.lang, changes.new
    none = Message("none", "なし").in_(lang)
    times = [comparison.shown(each, lang) if each else none for each in (changes.old.estimate, new.estimate)]
    yield (
        Message("Reading time: ", "読了時間: ").in_(lang)
        + " → ".join(times)
        + Message(f", {changes.seconds:+,.0f} s", f"、{changes.seconds:+,.0f} 秒").in_(lang)
    )
    compared = comparison.compare(new.document, new.estimate, context.config)
    if compared.message and compared.status in MISLEADING:
        yield escape(compared.message.in_(lang))


def _table(rows: Iterable[tuple[str, ...]], lang: Lang) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_edge=False)
    table.add_column(Message("measure", "測定項目").in_(lang), ratio=1)
    for heading in (Message("old", "前"), Message("new", "後"), Message("difference", "差")):
        table.add_column(heading.in_(lang), justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    return table


def _rows(changes: Changes, shown: Iterable[MeasureChange], lang: Lang) -> Iterator[tuple[str, ...]]:
    """For the length and each measure that is shown: its title, old, new, difference and effect."""
    old, new = (side.text.counts.japanese_characters for side in (changes.old, changes.new))
    if old != new:
        yield Message("Japanese characters", "日本語の字数").in_(lang), f"{old:,}", f"{new:,}", f"{new - old:+,}", ""
    for each in shown:
        title = metrics.all_metrics()[each.name].title.in_(lang) + ("*" if each.doubts else "")
        effect = _EFFECTS[each.effect].in_(lang) if each.effect else ""
        yield title, *_numbers(each), effect


def _shown(changes: Changes) -> list[MeasureChange]:
    """The measures that moved, as far as a reader can see it: those that an editor knows first, then the largest moves.

    Where the longest sentence stands is a place and no measure.
    """
    moved = [each for each in changes.measures if not _is_place(each.name) and _is_seen(each)]
    return sorted(
        moved, key=lambda each: (_KNOWN.index(each.name) if each.name in _KNOWN else len(_KNOWN), -_size(each))
    )


def _is_place(name: str) -> bool:
    return metrics.all_metrics()[name].unit == "line"


def _is_seen(change: MeasureChange) -> bool:
    old, new, _ = _numbers(change)
    return old != new and (change.difference is None or round(change.difference, _decimals(change)) != 0)


def _size(change: MeasureChange) -> float:
    """The move as a part of the larger value; of what came or went, none."""
    if change.difference is None:
        return 0.0
    least = _SMALL_SHARE if metrics.all_metrics()[change.name].unit == "%" else 0.0
    return abs(change.difference) / max(abs(change.old.value or 0), abs(change.new.value or 0), least)


def _numbers(change: MeasureChange) -> tuple[str, str, str]:
    """Old, new and difference."""
    decimals = _decimals(change)
    old, new = ("–" if side.value is None else f"{side.value:,.{decimals}f}" for side in (change.old, change.new))
    return old, new, "–" if change.difference is None else f"{change.difference:+,.{decimals}f}"


def _decimals(change: MeasureChange) -> int:
    """Those that mean something; none where both values are whole numbers of things."""
    unit = metrics.all_metrics()[change.name].unit
    is_whole = all(side.value is None or side.value % 1 == 0 for side in (change.old, change.new))
    return 0 if is_whole and unit in {"characters", "words"} else metrics.DECIMALS[unit]


def _below(changes: Changes, shown: Sequence[MeasureChange], lang: Lang) -> Iterator[str]:
    """What the table leaves unsaid: the levels, what is in doubt, and how many measures stayed as they were."""
    for each in changes.measures:
        levels = [side.level.in_(lang) if side.level else "–" for side in (each.old, each.new)]
        if levels[0] != levels[1]:
            yield f"{metrics.all_metrics()[each.name].title.in_(lang)}: {' → '.join(levels)}"
    doubts = dict.fromkeys(doubt.in_(lang) for each in shown for doubt in each.doubts)
    if doubts:
        yield Message("* unreliable: ", "* 信頼できません: ").in_(lang) + ("; " if lang == "en" else "、").join(doubts)
    moved = sum(not _is_place(each.name) for each in changes.measures)
    number, little = sum(not _is_place(name) for name in changes.old.metrics) - moved, moved - len(shown)
    if little:
        yield Message(
            f"{counted(little, 'measure')} moved by next to nothing (see --format json).",
            f"{little} 項目の動きはごくわずかです（--format json で表示）。",
        ).in_(lang)
    if moved:
        yield Message(
            f"{counted(number, 'other measure')} {'is' if number == 1 else 'are'} unchanged.",
            f"ほかの {number} 項目は変わりません。",
        ).in_(lang)
    else:
        yield Message(f"All {number} measures are unchanged.", f"{number} 項目のすべてが変わりません。").in_(lang)


def _sentences(changes: Changes, lang: Lang) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    number = len(changes.sentences)
    if not number:
        yield Message("The sentences are the same.", "文は同じです。").in_(lang)
        return
    yield Message(
        f"Sentences that differ: {number:,}. By how much each moved jReadability:",
        f"異なる文 {number:,} 件と、それぞれが jReadability を動かした量:",
    ).in_(lang)
    for each in changes.sentences[:SHOWN]:
        move = "–" if each.move is None else f"{each.move:+.2f}"
        where = _KINDS[each.kind].in_(lang).format(old=each.old and each.old.line, new=each.new and each.new.line)
        yield f"{move:>6}  {where}"
        lines = Table.grid(padding=(0, 1))
        for mark, text in _excerpts(each):
            lines.add_row(mark, Text(escape(text), overflow="fold"))
        yield Padding(lines, (0, 0, 0, 8))
    if number > SHOWN:
        rest = number - SHOWN
        yield Message(f"and {rest:,} more (see --format json)", f"ほか {rest:,} 件（--format json で表示）").in_(lang)


def _excerpts(change: SentenceChange) -> Iterator[tuple[str, str]]:
    """The old and the new sentence, cut, where they are long, from shortly before they part."""
    sides = [("-", change.old), ("+", change.new)]
    texts = [(mark, sentence.text) for mark, sentence in sides if sentence]
    parting = shared_start(texts[0][1], texts[1][1]) if len(texts) > 1 else 0
    longest = max(len(text) for _, text in texts)
    start = max(0, min(parting - _BEFORE, longest - _EXCERPT))
    for mark, text in texts:
        end = "…" if len(text) > start + _EXCERPT else ""
        yield mark, ("…" if start else "") + text[start : start + _EXCERPT] + end


def record(changes: Changes, context: Context) -> dict[str, object]:
    """All of it as plain data for JSON, numbers to seven decimals."""
    return {
        "schema_version": SCHEMA_VERSION,
        "metrics_version": context.metrics_version,
        "dictionary": changes.new.text.dictionary,
        "config_hash": context.config.hash,
        "old": _side(changes.old),
        "new": _side(changes.new),
        "difference_seconds": _rounded(changes.seconds),
        "measures": {each.name: _measure(each, context.lang) for each in changes.measures},
        "unchanged": changes.unchanged,
        "sentences": [
            {"kind": each.kind, "move": _rounded(each.move), "old": _sentence(each.old), "new": _sentence(each.new)}
            for each in changes.sentences
        ],
    }


def _side(reading: Reading) -> dict[str, object]:
    estimate: Estimate | None = reading.estimate
    return {
        "path": reading.document.path,
        "minutes": estimate.minutes if estimate else None,
        "seconds": _rounded(estimate.seconds) if estimate else None,
    }


def _measure(change: MeasureChange, lang: Lang) -> dict[str, object]:
    found: dict[str, object] = {
        "old": _rounded(change.old.value),
        "new": _rounded(change.new.value),
        "difference": _rounded(change.difference),
        "effect": change.effect,
    }
    if metrics.all_metrics()[change.name].kind == "formula":
        found |= {
            "old_level": change.old.level.in_(lang) if change.old.level else None,
            "new_level": change.new.level.in_(lang) if change.new.level else None,
            "reliable": not change.doubts,
            "reasons": [doubt.in_(lang) for doubt in change.doubts],
        }
    return found


def _sentence(sentence: Sentence | None) -> dict[str, object] | None:
    return {"line": sentence.line, "text": sentence.text} if sentence else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 7)
