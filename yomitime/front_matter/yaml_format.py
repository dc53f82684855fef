"""YAML front matter: the values of a mapping, each as it was written."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from yomitime.front_matter.source import Parsed, RefusedError, Source
from yomitime.front_matter.yaml_entries import recover
from yomitime.front_matter.yaml_events import Builder
from yomitime.model import Severity


def parse(source: Source) -> Parsed:
    """Values by key. Not front matter (`values` is None) where nothing looks like `key: value`."""
    builder = Builder(source)
    try:
        root = builder.build()
    except (yaml.YAMLError, RefusedError):
        return recover(source)
    if builder.documents > 1:
        en, ja = "several YAML documents between the markers; not read", "複数の YAML 文書があるため読みません"
        return Parsed({}, (source.problem(0, en, ja),))
    if root is None:
        return Parsed({})
    if isinstance(root.data, Mapping):
        # `title：第1回: 始める` is YAML too, with another key than was meant.
        meant = recover(source) if any("：" in key for key in root.data) else Parsed(None)
        return Parsed(root.data, tuple(builder.problems)) if meant.values is None else meant
    if isinstance(root.data, tuple):
        en, ja = "a list without keys is no front matter; read as text", "キーのない一覧なので本文として読みます"
        return Parsed(None, (source.problem(0, en, ja, Severity.INFO),))
    return recover(source)
