"""One lock for what all threads of a process share: MeCab, and vocabularies that grow with each new word."""

from __future__ import annotations

import os
import threading

LOCK = threading.RLock()
"""Costs no speed: MeCab holds the interpreter's own lock anyway, and new words are few."""

if hasattr(os, "register_at_fork"):  # a process that is forked while another thread holds the lock would wait for ever
    os.register_at_fork(before=LOCK.acquire, after_in_parent=LOCK.release, after_in_child=LOCK.release)
