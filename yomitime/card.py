"""One text's measures as a card for an editor."""

from __future__ import annotations

from collections.abc import Iterator

from yomitime import comparison, metrics
from yomitime.files import escape
from yomitime.formats import Context
from yomitime.model import Comparison, Lang, Message, Reading, Status

_LONGEST_SHOWN = 40


def render(reading: Reading, context: Context) -> str:
    """Reading time with its parts, what was declared, the counts, and the metrics."""
    compared = comparison.compare(reading.document, reading.estimate, context.config)
    lines = [escape(_title(reading)), ""]
    lines += _time(reading, compared, context.lang)
    lines += ["", *_counts(reading, context.lang), "", *_metrics(reading, context.lang)]
    lines += ["", f"{reading.text.dictionary}, metrics {context.metrics_version}, config {context.config.hash}"]
    return "\n".join(lines) + "\n"


def _title(reading: Reading) -> str:
    from yomitime import front_matter

    value = reading.document.front_matter.get("title")
    return (front_matter.text(value) if value else None) or reading.document.path


def _time(reading: Reading, compared: Comparison, lang: Lang) -> Iterator[str]:
    estimate = reading.estimate
    label = Message("Reading time: ", "読了時間: ").in_(lang)
    if estimate is None:
        yield label + Message("none; there is nothing to read", "なし（読むものがありません）").in_(lang)
    else:
        yield label + comparison.shown(estimate, lang).strip()
        parts = (
            (Message("Japanese", "日本語"), estimate.japanese_seconds),
            (Message("other words", "他の語"), estimate.other_seconds),
            (Message("images", "画像"), estimate.image_seconds),
            (Message("code", "コード"), estimate.code_seconds),
        )
        second = Message(" s", " 秒").in_(lang)
        yield "  " + " + ".join(f"{name.in_(lang)} {value:,.0f}{second}" for name, value in parts if value)
    if compared.status not in {Status.MISSING, Status.EMPTY}:
        yield Message("Declared: ", "宣言: ").in_(lang) + escape(
            compared.message.in_(lang) if compared.message else (compared.declared.raw if compared.declared else "")
        )


def _counts(reading: Reading, lang: Lang) -> Iterator[str]:
    counts = reading.text.counts
    if lang == "ja":
        yield (
            f"日本語 {counts.japanese_characters:,} 字（ひらがな {counts.hiragana:,}、カタカナ {counts.katakana:,}、"
            f"漢字 {counts.kanji:,}、記号 {counts.japanese_punctuation:,}）、他の語 {counts.other_words:,}"
        )
        yield (
            f"文 {counts.sentences:,}、見出しなどの断片 {counts.fragments:,}、語 {counts.words:,}、"
            f"コード {counts.code_lines:,} 行、画像 {counts.images:,}"
        )
    else:
        yield (
            f"{counts.japanese_characters:,} Japanese characters (hiragana {counts.hiragana:,}, katakana "
            f"{counts.katakana:,}, kanji {counts.kanji:,}, punctuation {counts.japanese_punctuation:,}); "
            f"{counts.other_words:,} other words"
        )
        yield (
            f"{counts.sentences:,} sentences, {counts.fragments:,} fragments, {counts.words:,} words, "
            f"{counts.code_lines:,} lines of code, {counts.images:,} images"
        )


def _metrics(reading: Reading, lang: Lang) -> Iterator[str]:
    for name, measure in reading.metrics.items():
        metric = metrics.all_metrics()[name]
        if measure.value is None:
            why = (": " if lang == "en" else "：") + "; ".join(reason.in_(lang) for reason in measure.reasons)
            yield f"{metric.title.in_(lang)}: –{why if measure.reasons else ''}"
        else:
            yield f"{metric.title.in_(lang)}: {measure.value:,.4g}"
    if reading.text.prose:
        longest = max(zip(reading.text.sentence_characters, reading.text.prose, strict=True), key=lambda p: p[0])[1]
        shown = longest.text if len(longest.text) <= _LONGEST_SHOWN else longest.text[:_LONGEST_SHOWN] + "…"
        yield Message("Longest: line ", "最長の文: 行 ").in_(lang) + f"{longest.line}: {escape(shown)}"
