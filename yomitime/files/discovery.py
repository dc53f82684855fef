"""Which files there are under the paths that a user named: a stable order, and nothing left out in silence."""

# Paths stay the strings that they were given as; Path would rewrite them (`./a`, `a//b`).
# ruff: noqa: PTH112, PTH116, PTH118

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from yomitime.errors import ConfigError, UnreadableError, reason
from yomitime.files.naming import relative, work_tree
from yomitime.files.reading import beginning, read
from yomitime.model import Message
from yomitime.printable import escape

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_IGNORE_FILE = ".gitignore"
_SKIPPED_FOLDER = "node_modules"
_PAGES = (".html", ".htm")
_PAGE_OF_OURS = b'<meta name="generator" content="yomitime '
_BEGINNING = 1024
"""Bytes in which a page says what made it."""


class Found(NamedTuple):
    """A file to read; or, with a `failure`, a path that is missing or a folder that cannot be listed."""

    path: str
    failure: Message | None = None


class _Rules(NamedTuple):
    """Patterns as in `.gitignore`, and the folder that they are relative to."""

    folder: str
    patterns: GitIgnoreSpec


class _Place(NamedTuple):
    """What waits to be visited; `rules` are those that hold in its folder, the nearest first."""

    path: str
    absolute: str
    is_folder: bool
    rules: tuple[_Rules, ...]


def discover(
    paths: Sequence[str],
    extensions: Iterable[str],
    exclude: Iterable[str] = (),
    folder: str = "",
    left_out: Callable[[str], object] | None = None,
) -> Iterator[Found]:
    """The files under `paths`, one by one, each once: names in order, a folder's content where its name stands.

    A file that is named is taken whatever its name; in a folder, files with one of the `extensions` are, but for hidden
    ones, `node_modules`, pages that yomitime made, and what `.gitignore` files name (those above the folder too, up to the
    repository's root). Links to folders are not followed. What `exclude` names (patterns as in `.gitignore`, relative to
    `folder`, "": the current one) is never taken; where it is itself one of `paths`, `left_out` is told. Raises `ConfigError`
    for a wrong pattern of `exclude`; every other trouble is a `Found` with its `failure`.
    """
    endings = tuple(extension.lower() for extension in extensions)
    excluded = _Rules(folder, _compiled(exclude, strict=True)) if exclude else None
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            is_folder = stat.S_ISDIR(os.stat(path).st_mode)
        except (OSError, ValueError) as error:
            yield Found(path, reason(error))
            continue
        if excluded is not None and _is_excluded(path, is_folder, excluded):
            if left_out is not None:
                left_out(path)
            continue
        absolute = os.path.realpath(path)
        rules = _rules_above(absolute) if is_folder else ()
        yield from _walk(_Place(path, absolute, is_folder, rules), endings, excluded, seen)


def _walk(
    top: _Place, endings: tuple[str, ...], excluded: _Rules | None, seen: set[tuple[int, int]]
) -> Iterator[Found]:
    waiting = [top]
    while waiting:
        place = waiting.pop()
        if place is not top and not place.is_folder and _is_page_of_ours(place.path):
            continue
        if not _is_new(place.path, seen):
            continue
        if not place.is_folder:
            yield Found(place.path)
            continue
        try:
            with os.scandir(place.path) as listing:
                entries = sorted(listing, key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            yield Found(place.path, reason(error))
            continue
        rules = place.rules
        if any(entry.name == _IGNORE_FILE for entry in entries):
            rules = (*_rules_of(place.absolute), *rules)
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            inside = _Place(
                entry.name if place.path == os.curdir else entry.path,
                os.path.join(place.absolute, entry.name),
                is_folder,
                rules,
            )
            if not _is_wanted(entry, is_folder, endings) or _is_ignored(inside, rules):
                continue
            if excluded is None or not _is_excluded(inside.path, is_folder, excluded):
                waiting.append(inside)


def _is_wanted(entry: os.DirEntry[str], is_folder: bool, endings: tuple[str, ...]) -> bool:
    if entry.name.startswith("."):
        return False
    if is_folder:
        return entry.name != _SKIPPED_FOLDER
    return entry.name.lower().endswith(endings) and not (entry.is_symlink() and os.path.isdir(entry.path))


def _is_page_of_ours(path: str) -> bool:
    """Did yomitime make this page? A report of posts is none. What cannot be read is left to whoever reads it."""
    if not path.lower().endswith(_PAGES):
        return False
    try:
        return _PAGE_OF_OURS in beginning(path, _BEGINNING)
    except UnreadableError:
        return False


def _is_new(path: str, seen: set[tuple[int, int]]) -> bool:
    """Is this the first path to that file or folder? What has no identity is new, and whoever reads it says what is wrong."""
    try:
        found = os.stat(path)
    except OSError:
        return True
    identity = (found.st_dev, found.st_ino)
    if identity in seen:
        return False
    seen.add(identity)
    return True


def _is_ignored(place: _Place, rules: Iterable[_Rules]) -> bool:
    for each in rules:
        relative = os.path.relpath(place.absolute, each.folder) + "/" * place.is_folder
        verdict = each.patterns.check_file(relative).include  # None: no pattern names it; False: a `!` pattern does
        if verdict is not None:
            return verdict
    return False


def _is_excluded(path: str, is_folder: bool, excluded: _Rules) -> bool:
    """Is it, or a folder that it lies in, named? As in git, nothing in an excluded folder is taken back by a `!` pattern."""
    parts = Path(relative(path, excluded.folder)).parts
    for end in range(1, len(parts) + 1):
        name = "/".join(parts[:end]) + "/" * (is_folder or end < len(parts))
        if parts[end - 1] != os.pardir and excluded.patterns.match_file(name):
            return True
    return False


def _rules_above(folder: str) -> tuple[_Rules, ...]:
    """The rules of the folders above, from the repository's root down to it; none where they name the folder itself."""
    root = work_tree(folder)
    if root is None:
        return ()
    above = [str(each) for each in (Path(folder), *Path(folder).parents) if each.is_relative_to(root)]
    rules: tuple[_Rules, ...] = ()
    for outer, inner in zip(above[:0:-1], above[-2::-1], strict=True):
        rules = (*_rules_of(outer), *rules)
        if _is_ignored(_Place(inner, inner, True, ()), rules):
            return ()
    return rules


def _rules_of(folder: str) -> tuple[_Rules, ...]:
    try:
        text = read(os.path.join(folder, _IGNORE_FILE)).decode("utf-8", "surrogateescape")
    except UnreadableError:
        return ()
    return (_Rules(folder, _compiled(text.splitlines(), strict=False)),)


def _compiled(lines: Iterable[str], strict: bool) -> GitIgnoreSpec:
    """Patterns; a wrong one is an error where `strict`, else left out as git does."""
    from pathspec import GitIgnoreSpec  # takes 20 ms, and is not always needed

    right: list[str] = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
            right.append(line)
        except ValueError:
            if strict:
                en = f"exclude: “{escape(line)}” is no pattern as in .gitignore"
                ja = f"exclude: 「{escape(line)}」は .gitignore の書式ではありません"
                raise ConfigError(Message(en, ja)) from None
    return GitIgnoreSpec.from_lines(right)
