"""One text as a card for an editor."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from yomitime import card, comparison, hardness, metrics, reporter
from yomitime.config import Config
from yomitime.metrics import Metric
from yomitime.model import HardSentence, Lang, Measure, Message, Post, Reading
from yomitime.shown import SAID_BY_STATUS, SEVERITY_NAMES, STATUS_NAMES
from yomitime.views._elements import Html, element, mark, more, view

_FINDINGS = 10
_PLAIN = ("score", "grade", "line", "per sentence")
"""Units that the name says already."""


def of_reading(reading: Reading, config: Config, lang: Lang) -> Html:
    """Reading time, what is declared, levels, the hardest sentences with what to do about them, and what the checks find."""
    post = reporter.post(reading, config)
    name = card.title(reading)
    return view(
        lang,
        None if name == "-" else element("p", element("strong", name), class_="yomitime-title"),
        *_time(reading, post, config, lang),
        _measures(reading, lang),
        *(element("p", line, class_="yomitime-small") for line in card.counts(reading, lang)),
        *_hardest(reading, lang),
        *_findings(post, lang),
        element(
            "p",
            f"{reading.text.dictionary}, metrics {metrics.VERSION}, config {config.hash}",
            class_="yomitime-small yomitime-faint",
        ),
    )


def _time(reading: Reading, post: Post, config: Config, lang: Lang) -> Iterator[Element]:
    estimate = reading.estimate
    label = Message("Reading time ", "読了時間 ").in_(lang)
    if estimate is None:
        nothing = Message("none: there is nothing to read", "なし（読むものがありません）").in_(lang)
        yield element("p", label, element("strong", nothing), class_="yomitime-big")
        return
    yield element("p", label, element("strong", comparison.shown(estimate, lang)), class_="yomitime-big")
    yield element("p", card.parts(estimate, lang), class_="yomitime-small")
    compared = comparison.compare(reading.document, estimate, config)
    if said := card.declared(compared, lang):
        label = "" if compared.message else Message("declared: ", "宣言: ").in_(lang)
        name = STATUS_NAMES[post.status].in_(lang)
        yield element("p", mark(post.status.value), element("strong", name), f" {label}{said}")


def _measures(reading: Reading, lang: Lang) -> Element:
    names = (*metrics.formulas(), *card.SHOWN_METRICS)
    rows = [_measure(metrics.all_metrics()[name], reading.metrics[name], lang) for name in names]
    return element("div", element("table", element("tbody", *rows)), class_="yomitime-wide")


def _measure(metric: Metric, measure: Measure, lang: Lang) -> Element:
    """Name, value with its unit, level or why there is none."""
    unit = "" if metric.unit in _PLAIN else " %" if metric.unit == "%" else f" {metrics.UNITS[metric.unit].in_(lang)}"
    level = measure.level.in_(lang) if measure.level else None
    reasons = ("、" if lang == "ja" else "; ").join(reason.in_(lang) for reason in measure.reasons)
    return element(
        "tr",
        element("th", metric.title.in_(lang), scope="row"),
        element("td", "–" if measure.value is None else f"{measure.value:.4g}{unit}", class_="yomitime-number"),
        element("td", level, element("span", reasons, class_="yomitime-small") if reasons else None),
    )


def _hardest(reading: Reading, lang: Lang) -> Iterator[Element]:
    if found := hardness.hardest(reading.text):
        yield element("p", element("strong", card.HARDEST.in_(lang)))
        yield element("ol", *(_hard(sentence, lang) for sentence in found))


def _hard(sentence: HardSentence, lang: Lang) -> Element:
    place = (
        f"{sentence.line} 行目、{sentence.rise:+.2f}" if lang == "ja" else f"line {sentence.line}, {sentence.rise:+.2f}"
    )
    return element(
        "li",
        sentence.text,
        element("br"),
        element("span", f"{place} → {sentence.advice.in_(lang)}", class_="yomitime-small"),
    )


def _findings(post: Post, lang: Lang) -> Iterator[Element]:
    """What the checks find, the weightiest first; not the declared time, which is said above."""
    found = [finding for finding in post.findings if finding.check not in SAID_BY_STATUS]
    found.sort(key=lambda finding: finding.severity.rank)
    if not found:
        return
    yield element("p", element("strong", Message("Findings", "指摘").in_(lang)))
    listed = [
        element(
            "li",
            mark(finding.severity.value),
            f"{finding.line} 行目、" if lang == "ja" else f"line {finding.line}, ",
            SEVERITY_NAMES[finding.severity].in_(lang),
            "：" if lang == "ja" else ": ",
            finding.message.in_(lang),
            element("span", f" {finding.check}", class_="yomitime-small yomitime-faint"),
        )
        for finding in found[:_FINDINGS]
    ]
    yield element("ul", *listed)
    yield from more(len(found) - _FINDINGS, lang)
