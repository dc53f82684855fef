"""Names beside points, none over another name, a point or the edge: those that find no room are left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.axes import Axes
from matplotlib.transforms import Bbox

from yomitime.plots import _style

# Where a label may stand: offset in points, then how it is aligned to it.
_PLACES = (
    (6, 0, "left", "center"),
    (-6, 0, "right", "center"),
    (0, 6, "center", "bottom"),
    (0, -6, "center", "top"),
    (5, 5, "left", "bottom"),
    (5, -5, "left", "top"),
    (-5, 5, "right", "bottom"),
    (-5, -5, "right", "top"),
)
_POINT = 3.5
"""Half of a marker's width, in points."""
_GAP = 3.0
"""Between names, in pixels."""


def place(ax: Axes, wanted: Iterable[tuple[float, float, str]], points: Sequence[tuple[float, float]]) -> None:
    """Label the points (x, y, name) that are wanted, the most wanted first. The axes must have their final limits."""
    figure = _style.figure_of(ax)
    figure.draw_without_rendering()  # sets the layout, which says where points are
    inside = ax.get_window_extent()
    reach = _POINT * figure.dpi / 72
    taken = [Bbox.from_extents(x - reach, y - reach, x + reach, y + reach) for x, y in ax.transData.transform(points)]
    for x, y, name in wanted:
        for right, up, horizontal, vertical in _PLACES:
            label = ax.annotate(
                name,
                (x, y),
                xytext=(right, up),
                textcoords="offset points",
                ha=horizontal,
                va=vertical,
                fontsize=_style.SMALL,
            )
            box = label.get_window_extent().padded(_GAP)
            if all(inside.contains(*corner) for corner in (box.min, box.max)) and not box.count_overlaps(taken):
                taken.append(box)
                break
            label.remove()
