"""Findings that a team knows already: a file of them, so that only new ones count.

An entry names path, check, what the message quotes (as a hash), and how many such findings there are. Lines and numbers are no
part of it, so findings stay known when a post is edited elsewhere. Paths are relative to the file's folder.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from yomitime.errors import ConfigError
from yomitime.model import FolderFinding, Message, Post, Problem

VERSION = 1


class Key(NamedTuple):
    """What makes findings the same."""

    path: str
    check: str
    fingerprint: str


def fingerprint(finding: Problem | FolderFinding) -> str:
    """Sixteen hexadecimal digits of the check and of what the message quotes, wherever it stands."""
    text = finding.message.en
    quoted = text[text.find("«") + 1 : text.rfind("»")] if "«" in text else ""
    return hashlib.sha256(f"{finding.check}\n{quoted}".encode("utf-8", "backslashreplace")).hexdigest()[:16]


@dataclass(slots=True)
class Baseline:
    """Known findings, and how many were met: noted, or left out. `folder` is what paths are relative to.

    A finding over all posts is one, though it has an entry for each post.
    """

    folder: str
    known: Counter[Key] = field(default_factory=Counter)
    of_posts: int = 0
    of_folder: int = 0

    @property
    def met(self) -> int:
        """How many were met so far."""
        return self.of_posts + self.of_folder

    def new(self, posts: Iterable[Post]) -> Iterator[Post]:
        """The posts without known findings; each known one hides as many as were recorded."""
        left = self.known.copy()
        for post in posts:
            kept = []
            for finding in post.findings:
                key = self._key(post.path, finding)
                left[key] -= 1
                if left[key] < 0:
                    kept.append(finding)
            self.of_posts += len(post.findings) - len(kept)
            yield post if len(kept) == len(post.findings) else dataclasses.replace(post, findings=tuple(kept))

    def new_of_folder(self, findings: tuple[FolderFinding, ...]) -> tuple[FolderFinding, ...]:
        """The findings that some post has no share in yet."""
        kept = tuple(
            finding for finding in findings if any(self._key(path, finding) not in self.known for path in finding.paths)
        )
        self.of_folder = len(findings) - len(kept)
        return kept

    def record(self, posts: Iterable[Post]) -> Iterator[Post]:
        """The same posts, their findings noted."""
        for post in posts:
            self.known.update(self._key(post.path, finding) for finding in post.findings)
            self.of_posts += len(post.findings)
            yield post

    def record_of_folder(self, findings: Sequence[FolderFinding]) -> None:
        """Note findings over all posts: one entry for each post that has a share in it."""
        self.known.update({self._key(path, finding) for finding in findings for path in finding.paths})
        self.of_folder = len(findings)

    def document(self) -> str:
        """The file: JSON, sorted, a line an entry, so that a change of one finding is a change of one line."""
        entries = [
            json.dumps({**key._asdict(), "count": n}, ensure_ascii=False) for key, n in sorted(self.known.items())
        ]
        listed = ",\n  ".join(entries)
        return f'{{"version": {VERSION}, "findings": [\n  {listed}\n]}}\n' if entries else _EMPTY

    def _key(self, path: str, finding: Problem | FolderFinding) -> Key:
        return Key(os.path.relpath(path, self.folder).replace(os.sep, "/"), finding.check, fingerprint(finding))


_EMPTY = f'{{"version": {VERSION}, "findings": []}}\n'


def parse(data: bytes, path: str, folder: str) -> Baseline:
    """The file's bytes → the findings in it. Raises `ConfigError` where it is no such file."""
    known: Counter[Key] = Counter()
    try:
        whole = json.loads(data)
        if whole["version"] != VERSION:
            raise ValueError(whole["version"])
        for entry in whole["findings"]:
            count = entry["count"]
            if not isinstance(count, int):
                raise TypeError(count)
            known[Key(str(entry["path"]), str(entry["check"]), str(entry["fingerprint"]))] += count
    except (ValueError, TypeError, KeyError, RecursionError):
        raise ConfigError(
            Message(
                "is no baseline; write one with --write-baseline",
                "ベースラインではありません（--write-baseline で作れます）",
            ),
            path,
        ) from None
    return Baseline(folder, known)
