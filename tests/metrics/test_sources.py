"""Where each metric comes from, in both languages."""

from __future__ import annotations

import re

from yomitime import metrics


def test_a_source_that_is_more_than_names_and_years_is_said_in_japanese() -> None:
    said = {metric.source for metric in metrics.all_metrics().values() if metric.cited("ja") == metric.source}
    assert all(re.fullmatch(r"[A-Z][\w &]+ [0-9]{4}|[^A-Za-z]+", source) for source in said)


def test_no_translation_is_of_a_source_that_is_gone() -> None:
    assert {metric.source for metric in metrics.all_metrics().values()} >= set(metrics._IN_JAPANESE)
