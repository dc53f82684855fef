"""The one path: a document → what a reader reads → measures and an estimate."""

from __future__ import annotations

import dataclasses

from yomitime import estimators, metrics, prose, tokenizer
from yomitime.config import Config
from yomitime.model import Document, Reading, Text


def text_of(document: Document, config: Config) -> Text:
    """What a reader reads of a document, unmeasured. Raises `DictionaryError`, nothing else."""
    blocks = [block for block in prose.blocks(document) if block.kind not in config.pace.skip]
    return dataclasses.replace(tokenizer.text(blocks, tokenizer.named(config.dictionary)), source=document.body)


def analyse(document: Document, config: Config | None = None, with_metrics: bool = True) -> Reading:
    """Measure a document; without metrics in less than half the time, for then hardly a word is cut. Raises `DictionaryError`, nothing else."""
    config = config or Config()
    text = text_of(document, config)
    return Reading(
        document=document,
        text=text,
        metrics=metrics.measure(text) if with_metrics else {},
        estimate=estimators.estimator(config.estimator).estimate(text, config.pace),
    )
