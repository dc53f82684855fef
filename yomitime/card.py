"""One text's measures as a card for an editor."""

from __future__ import annotations

from collections.abc import Iterator

from yomitime import comparison, hardness, metrics
from yomitime.files import escape
from yomitime.formats import Context
from yomitime.model import Comparison, Lang, Message, Reading, Status

_SHOWN_METRICS = (
    "mean_sentence_characters",
    "longest_sentence_characters",
    "longest_sentence_line",
    "kanji_share",
    "commas_per_sentence",
)
_RARE_SHOWN = 8


def render(reading: Reading, context: Context) -> str:
    """Reading time with its parts, what was declared, counts, levels, the hardest sentences and what to do about them."""
    compared = comparison.compare(reading.document, reading.estimate, context.config)
    lines = [escape(_title(reading)), ""]
    lines += _time(reading, compared, context.lang)
    lines += ["", *_counts(reading, context.lang), "", *_readability(reading, context.lang)]
    lines += [*_hardest(reading, context), *_rare(reading, context.lang)]
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


def _readability(reading: Reading, lang: Lang) -> Iterator[str]:
    yield Message("Readability", "読みやすさ").in_(lang)
    for name in metrics.formulas():
        metric, measure = metrics.all_metrics()[name], reading.metrics[name]
        reasons = _joined(measure.reasons, lang)
        if measure.value is None:
            yield f"  {metric.title.in_(lang)}: – {reasons}"
            continue
        level = f" {measure.level.in_(lang)}" if measure.level else ""
        doubt = reasons if measure.reasons else ""
        yield f"  {metric.title.in_(lang)}: {measure.value:.2f}{level} {doubt}".rstrip()
    for name in _SHOWN_METRICS:
        metric, measure = metrics.all_metrics()[name], reading.metrics[name]
        if measure.value is None:
            continue
        value = f"{measure.value:.4g}"
        level = f" {measure.level.in_(lang)}" if measure.level else ""
        yield f"  {metric.title.in_(lang)}: {value}{level}"


def _joined(reasons: tuple[Message, ...], lang: Lang) -> str:
    """Reasons in brackets; "" for none."""
    opening, comma, closing = ("（", "、", "）") if lang == "ja" else ("(", "; ", ")")
    return opening + comma.join(reason.in_(lang) for reason in reasons) + closing if reasons else ""


def _hardest(reading: Reading, context: Context) -> Iterator[str]:
    found = hardness.hardest(reading.text)
    if not found:
        return
    lang = context.lang
    yield ""
    yield Message(
        "Hardest sentences (how much jReadability would rise without each)",
        "難しい文（抜いたときの jReadability の上昇）",
    ).in_(lang)
    for sentence in found:
        place = f"{sentence.line} 行目" if lang == "ja" else f"line {sentence.line}"
        yield _cut(f"  {place}, {sentence.rise:+.2f}: {escape(sentence.text)}", context.width)
        yield f"    → {sentence.advice.in_(lang)}"


def _rare(reading: Reading, lang: Lang) -> Iterator[str]:
    found = hardness.rare_words(reading.text)
    if found:
        yield ""
        more = f" … {len(found)}" if len(found) > _RARE_SHOWN else ""
        yield (
            Message("Rare words: ", "見慣れない語: ").in_(lang)
            + "、".join(f"{escape(rare.word)} ({rare.line})" for rare in found[:_RARE_SHOWN])
            + more
        )


def _cut(line: str, width: int) -> str:
    """At most so many columns of a terminal."""
    from rich.cells import cell_len, set_cell_size

    return line if cell_len(line) <= width else set_cell_size(line, width - 1).rstrip() + "…"
