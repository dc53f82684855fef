"""The one path: a document → what a reader reads → measures and an estimate."""

from __future__ import annotations

from yomitime import estimators, metrics, prose, tokenizer
from yomitime.config import Config
from yomitime.model import Document, Reading


def analyse(document: Document, config: Config | None = None) -> Reading:
    """Measure a document. Raises `DictionaryError` when MeCab's dictionary is missing or broken, nothing else."""
    config = config or Config()
    blocks = [block for block in prose.blocks(document) if block.kind not in config.pace.skip]
    text = tokenizer.text(blocks)
    return Reading(
        document=document,
        text=text,
        metrics=metrics.measure(text),
        estimate=estimators.all_estimators()[config.estimator].estimate(text, config.pace),
    )
