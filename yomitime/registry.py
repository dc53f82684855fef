"""Plug folders: a folder of modules, each of which defines one plug; the file's name is the plug's name."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

Plug = TypeVar("Plug")


def plugs(package: str, attribute: str, kind: type[Plug]) -> Mapping[str, Plug]:
    """The plugs of a folder by name, in order of their names; `_helper.py` is none.

    Names are written as users write them, with hyphens (`missing-reading-time`), but for metrics, whose names are columns.
    Raises TypeError when a module lacks the attribute or it is of another kind: that is a programmer's error.
    """
    found: dict[str, Plug] = {}
    for module in _modules(package):
        plug = getattr(importlib.import_module(f"{package}.{module}"), attribute, None)
        if not isinstance(plug, kind):
            raise TypeError(f"{package}.{module} must define {attribute}: {kind.__name__}")
        found[module if attribute == "METRIC" else module.replace("_", "-")] = plug
    return MappingProxyType(found)


@functools.cache
def _modules(package: str) -> tuple[str, ...]:
    folder = importlib.import_module(package).__path__
    return tuple(sorted(m.name for m in pkgutil.iter_modules(folder) if not m.name.startswith("_")))
