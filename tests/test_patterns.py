"""Patterns are compiled when they are first used, and all of them can be."""

from __future__ import annotations

import copy
import gc
import importlib
import pickle
import pkgutil
import re

import pytest

import yomitime
from yomitime.patterns import _Pattern, pattern

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(yomitime.__path__, "yomitime.")
    if not module.name.endswith("__main__")
)


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compile_ = re.compile
    monkeypatch.setattr(re, "compile", lambda text, flags=0: made.append(text) or compile_(text, flags))
    harbour = pattern("港の朝(?=は)")
    assert (made, harbour.pattern) == ([], "港の朝(?=は)")
    assert harbour.search("港の朝は早い") and not harbour.match("朝の港")
    assert made == ["港の朝(?=は)"]


def test_flags_are_part_of_it() -> None:
    assert pattern("^朝$", re.M).search("港\n朝") and not pattern("^朝$").search("港\n朝")
    assert pattern("^朝$", re.M).flags & re.M


def test_it_is_what_re_compiles() -> None:
    kept, plain = pattern("(?P<at>[0-9]+)"), re.compile("(?P<at>[0-9]+)")
    assert (kept.groupindex, kept.sub("#", "1と2"), kept.split("1と2")) == (
        plain.groupindex,
        plain.sub("#", "1と2"),
        plain.split("1と2"),
    )
    assert [match["at"] for match in kept.finditer("1と2")] == kept.findall("1と2") == ["1", "2"]


def test_every_pattern_can_be_compiled() -> None:
    for name in MODULES:
        importlib.import_module(name)
    held = [each for each in gc.get_objects() if isinstance(each, _Pattern)]
    assert len(held) > 400
    for each in held:
        re.compile(each.pattern, each._flags)


def test_a_copy_is_one_too() -> None:
    assert copy.copy(pattern("港")).search("朝の港") and pickle.loads(pickle.dumps(pattern("港"))).search("朝の港")
