"""jReadability as its authors' own site counts."""

from __future__ import annotations

from yomitime.metrics import Metric, _tally
from yomitime.metrics import _jreadability as formula
from yomitime.metrics._scored import scored
from yomitime.metrics._validity import doubts, no_score
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """11.724 − 0.056 words a sentence − 0.126 漢語 % − 0.042 和語 % − 0.145 verbs % − 0.044 particles %; higher is easier.

    Counts over full sentences: every token but white space is a word, digits are 漢語, a 。 in a quotation ends one too. Fitted to 0.5–6.5; unreliable under
    400 characters or 10 sentences. None where there is no Japanese prose.
    """
    if (none := no_score(text)) is not None:
        return none
    numbers = formula.as_site(_tally.prose(text), sum(map(formula.site_sentences, text.prose)))
    return scored(numbers.terms(), doubts(text), formula.level, formula.FITTED)


METRIC = Metric(
    title=Message("jReadability", "jReadability（日本語文章難易度）"),
    meaning=Message(
        "difficulty for learners of Japanese, from upper-advanced (0.5–1.5) to lower-elementary (5.5–6.5), "
        "counted as the authors' site does",
        "日本語学習者にとっての難易度。上級後半（0.5〜1.5）から初級前半（5.5〜6.5）まで。数え方は公式サイトに準じる",
    ),
    unit="score",
    direction="higher is easier",
    source=formula.SOURCE,
    example=("Pythonで3つの関数を書きました。", 11.724 - 0.056 * 11 - (12.6 * 2 + 4.2 * 7 + 14.5 + 4.4 * 3) / 11),
    measure=measure,
    kind="formula",
    audience=formula.LEARNERS,
    fitted=formula.FITTED,
    levels=formula.LEVELS,
)
