"""From declared reading times alone, the rule that made them: `yomitime infer`. Pure; no file is touched and no word is cut.

`row` counts one post, `infer` finds the rule, `render` tells it, `settings` and `written` put it into settings.
"""

from __future__ import annotations

from yomitime.inference.report import render, settings, written
from yomitime.inference.result import Breaker, Inference, infer
from yomitime.inference.rules import Row, Rule, row

__all__ = ["Breaker", "Inference", "Row", "Rule", "infer", "render", "row", "settings", "written"]
