"""One text's measures as a card for an editor."""

from __future__ import annotations

from collections.abc import Iterator

from yomitime import byline, comparison, hardness, metrics
from yomitime.formats import Context
from yomitime.locales import counted
from yomitime.model import Comparison, Estimate, Lang, Message, Reading, Status
from yomitime.printable import escape

SHOWN_METRICS = (
    "mean_sentence_characters",
    "longest_sentence_characters",
    "longest_sentence_line",
    "kanji_share",
    "commas_per_sentence",
)
HARDEST = Message(
    "Hardest sentences (how much jReadability would rise without each)", "難しい文（抜いたときの jReadability の上昇）"
)
_RARE_SHOWN = 8


def render(reading: Reading, context: Context) -> str:
    """Reading time with its parts, what was declared, counts, levels, the hardest sentences and what to do about them."""
    compared = comparison.compare(reading.document, reading.estimate, context.config)
    lines = [escape(title(reading)), ""]
    lines += _time(reading, compared, context.lang)
    lines += ["", *counts(reading, context.lang), "", *_readability(reading, context.lang)]
    lines += [*_hardest(reading, context), *_rare(reading, context.lang)]
    lines += ["", f"{reading.text.dictionary}, metrics {context.metrics_version}, config {context.config.hash}"]
    return "\n".join(lines) + "\n"


def title(reading: Reading) -> str:
    """The post's title, or the path."""
    return byline.title(reading.document, reading.text.blocks) or reading.document.path


def _time(reading: Reading, compared: Comparison, lang: Lang) -> Iterator[str]:
    estimate = reading.estimate
    label = Message("Reading time: ", "読了時間: ").in_(lang)
    if estimate is None:
        yield label + Message("none; there is nothing to read", "なし（読むものがありません）").in_(lang)
    else:
        yield label + comparison.shown(estimate, lang).strip()
        yield "  " + parts(estimate, lang)
    if said := declared(compared, lang):
        label = "" if compared.message else Message("Declared: ", "宣言: ").in_(lang)
        yield label + escape(said)


def parts(estimate: Estimate, lang: Lang) -> str:
    """The seconds that add up to the reading time."""
    named = (
        (Message("Japanese", "日本語"), estimate.japanese_seconds),
        (Message("other words", "他の語"), estimate.other_seconds),
        (Message("images", "画像"), estimate.image_seconds),
        (Message("code", "コード"), estimate.code_seconds),
    )
    second = Message(" s", " 秒").in_(lang)
    return " + ".join(f"{name.in_(lang)} {value:,.0f}{second}" for name, value in named if value)


def declared(compared: Comparison, lang: Lang) -> str:
    """What is declared and how it compares; "" where nothing is."""
    if compared.status in {Status.MISSING, Status.EMPTY}:
        return ""
    return compared.message.in_(lang) if compared.message else compared.declared.raw if compared.declared else ""


def counts(reading: Reading, lang: Lang) -> Iterator[str]:
    """Two lines of what was counted."""
    found = reading.text.counts
    if lang == "ja":
        yield (
            f"日本語 {found.japanese_characters:,} 字（ひらがな {found.hiragana:,}、カタカナ {found.katakana:,}、"
            f"漢字 {found.kanji:,}、記号 {found.japanese_punctuation:,}）、他の語 {found.other_words:,}"
        )
        yield (
            f"文 {found.sentences:,}、見出しなどの断片 {found.fragments:,}、語 {reading.text.word_count:,}、"
            f"コード {found.code_lines:,} 行、画像 {found.images:,}"
        )
    else:
        yield (
            f"{counted(found.japanese_characters, 'Japanese character')} (hiragana {found.hiragana:,}, katakana "
            f"{found.katakana:,}, kanji {found.kanji:,}, punctuation {found.japanese_punctuation:,}); "
            f"{counted(found.other_words, 'other word')}"
        )
        yield (
            f"sentences {found.sentences:,}, fragments {found.fragments:,}, words {reading.text.word_count:,}, "
            f"lines of code {found.code_lines:,}, images {found.images:,}"
        )


def _readability(reading: Reading, lang: Lang) -> Iterator[str]:
    yield Message("Readability", "読みやすさ").in_(lang)
    for name in metrics.formulas():
        metric, measure = metrics.all_metrics()[name], reading.metrics[name]
        reasons = bracketed(measure.reasons, lang)
        if measure.value is None:
            yield f"  {metric.title.in_(lang)}: – {reasons}"
            continue
        level = f" {measure.level.in_(lang)}" if measure.level else ""
        doubt = reasons if measure.reasons else ""
        yield f"  {metric.title.in_(lang)}: {measure.value:.2f}{level} {doubt}".rstrip()
    for name in SHOWN_METRICS:
        metric, measure = metrics.all_metrics()[name], reading.metrics[name]
        if measure.value is None:
            continue
        value = f"{measure.value:.4g}" + (" %" if metric.unit == "%" else "")
        level = f" {measure.level.in_(lang)}" if measure.level else ""
        yield f"  {metric.title.in_(lang)}: {value}{level}"


def bracketed(reasons: tuple[Message, ...], lang: Lang) -> str:
    """Reasons in brackets; "" for none."""
    opening, comma, closing = ("（", "、", "）") if lang == "ja" else ("(", "; ", ")")
    return opening + comma.join(reason.in_(lang) for reason in reasons) + closing if reasons else ""


def _hardest(reading: Reading, context: Context) -> Iterator[str]:
    found = hardness.hardest(reading.text)
    if not found:
        return
    lang = context.lang
    yield ""
    yield HARDEST.in_(lang)
    for sentence in found:
        place = f"{sentence.line} 行目、" if lang == "ja" else f"line {sentence.line}, "
        yield _cut(f"  {place}{sentence.rise:+.2f}: {escape(sentence.text)}", context.width)
        yield f"    → {sentence.advice.in_(lang)}"


def _rare(reading: Reading, lang: Lang) -> Iterator[str]:
    found = hardness.rare_words(reading.text)
    if found:
        yield ""
        words = "、".join(
            f"{escape(rare.word)}（{rare.line} 行目）" if lang == "ja" else f"{escape(rare.word)} (line {rare.line})"
            for rare in found[:_RARE_SHOWN]
        )
        rest = len(found) - _RARE_SHOWN
        more = Message(f" and {rest:,} more", f" ほか {rest:,} 語").in_(lang) if rest > 0 else ""
        yield Message("Rare words: ", "見慣れない語: ").in_(lang) + words + more


def _cut(line: str, width: int) -> str:
    """At most so many columns of a terminal."""
    from rich.cells import cell_len, set_cell_size

    return line if cell_len(line) <= width else set_cell_size(line, width - 1).rstrip() + "…"
