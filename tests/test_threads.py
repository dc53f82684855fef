"""Threads may measure at once: numbers are those of one thread, and processes may be started meanwhile."""

import multiprocessing
import os
import subprocess
import sys
import threading

import pytest

from tests.conftest import CORPUS
from yomitime.threads import LOCK

# In an interpreter of its own, for what is tried is how its vocabulary grows.
MEASURED_AT_ONCE = """
import sys, threading
from pathlib import Path
import yomitime
from yomitime.metrics import _tally

sys.setswitchinterval(1e-6)
texts = [path.read_text("utf-8", "replace") for path in sorted(Path(sys.argv[1]).rglob("*.md"))]
begin = threading.Barrier(4)
found = {}

def measure(number):
    begin.wait()
    order = texts if number % 2 else texts[::-1]
    found[number] = {text: {name: each.value for name, each in yomitime.measure(text).metrics.items()} for text in order}

threads = [threading.Thread(target=measure, args=(number,)) for number in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
alone = {text: {name: each.value for name, each in yomitime.measure(text).metrics.items()} for text in texts}
places = list(_tally._PLACES.values())
print(len(found), all(each == alone for each in found.values()), len(places) == len(set(places)))
"""


def test_numbers_are_those_of_one_thread() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEASURED_AT_ONCE, str(CORPUS)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "4 True True\n"


def take() -> None:
    os._exit(0 if LOCK.acquire(timeout=1) else 1)


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="nothing is forked here")
def test_a_process_is_not_born_while_a_thread_holds_the_lock() -> None:
    held, let_go = threading.Event(), threading.Timer(0.2, lambda: None)

    def hold() -> None:
        with LOCK:
            held.set()
            let_go.join()

    let_go.start()
    thread = threading.Thread(target=hold)
    thread.start()
    held.wait()
    process = multiprocessing.get_context("fork").Process(target=take)
    process.start()
    process.join()
    thread.join()
    assert process.exitcode == 0
