"""What site engines count."""

from __future__ import annotations

import yomitime
from yomitime.estimators._visible import visible


def test_a_forced_line_break_adds_no_space_and_code_keeps_its_own() -> None:
    text = yomitime.measure("甲  \n乙\n\n```\na \nb\n```\n").text
    assert visible(text) == "甲\n乙\na \nb"
