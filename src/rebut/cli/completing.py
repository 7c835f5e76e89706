"""What a shell may complete an option with: the names that we know."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click

__all__ = ["drawings", "engines", "formats", "measures", "styles"]


def _completing(
    names: Callable[[], Iterable[str]],
) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """Those of the names that begin as what is typed."""
    return lambda _ctx, _param, typed: [name for name in names() if name.startswith(typed)]


def _drawings() -> Iterable[str]:
    from rebut.rendering.drawing import FORMATS

    return FORMATS


def _engines() -> Iterable[str]:
    from rebut.rendering.engines import ENGINES

    return [engine.name for engine in ENGINES]


def _formats() -> Iterable[str]:
    from rebut.formats import formats as known

    return known()


def _measures() -> Iterable[str]:
    from rebut.evaluation.gradual import GAMES, MEASURES, RANKERS

    return [*MEASURES, *GAMES, *RANKERS]


def _styles() -> Iterable[str]:
    from rebut.rendering.styles import STYLES

    return STYLES


drawings, engines = _completing(_drawings), _completing(_engines)
formats, measures, styles = _completing(_formats), _completing(_measures), _completing(_styles)
