"""Plug folders: a folder of modules, each of which defines one plug; the file's name is the plug's name.

Names are written as users write them, with hyphens (`missing-reading-time`), but for metrics, whose names are columns.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

Plug = TypeVar("Plug")


def names(package: str) -> tuple[str, ...]:
    """The names of a folder's plugs, in order, without importing them; `_helper.py` is none."""
    return tuple(map(_shown, _modules(package)))


def plug(package: str, name: str, attribute: str, kind: type[Plug]) -> Plug:
    """One plug by its name. Raises KeyError when there is none of that name.

    Raises TypeError when the module lacks the attribute or it is of another kind: that is a programmer's error.
    """
    module = next((module for module in _modules(package) if name in {module, _shown(module)}), None)
    if module is None:
        raise KeyError(name)
    found = getattr(importlib.import_module(f"{package}.{module}"), attribute, None)
    if not isinstance(found, kind):
        raise TypeError(f"{package}.{module} must define {attribute}: {kind.__name__}")
    return found


def plugs(package: str, attribute: str, kind: type[Plug]) -> Mapping[str, Plug]:
    """All plugs of a folder by name, in order of their names."""
    shown = (lambda module: module) if attribute == "METRIC" else _shown
    return MappingProxyType({shown(name): plug(package, name, attribute, kind) for name in _modules(package)})


def _shown(module: str) -> str:
    return module.replace("_", "-")


@functools.cache
def _modules(package: str) -> tuple[str, ...]:
    folder = importlib.import_module(package).__path__
    return tuple(sorted(m.name for m in pkgutil.iter_modules(folder) if not m.name.startswith("_")))
