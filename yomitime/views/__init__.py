"""Readings and reports as pieces of HTML for notebooks. Where styles and scripts are stripped, plain tables and lists are left."""

from yomitime.views._elements import Html
from yomitime.views.reading import of_reading
from yomitime.views.report import of_report

__all__ = ["Html", "of_reading", "of_report"]
