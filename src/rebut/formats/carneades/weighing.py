"""How Carneades 4 weighs an argument: by its scheme, which is a way of weighing or names one."""

from __future__ import annotations

from typing import Any

import attrs

from rebut.model.vocabulary import Weighing

__all__ = ["WORDS", "Weighed", "defined", "weighed"]

WORDS = {
    "linked": Weighing.LINKED,
    "convergent": Weighing.CONVERGENT,
    "cumulative": Weighing.CUMULATIVE,
    "factorized": Weighing.FACTORISED,
}


@attrs.frozen
class Weighed:
    """What an argument says of its weighing."""

    scheme: str = ""
    weighing: Weighing = Weighing.LINKED
    weight: float | None = None
    unknown: str = ""
    """The way of weighing that we do not have."""


def weighed(record: dict[str, Any], schemes: object) -> Weighed:
    """How an argument is weighed, by these schemes; what was understood is taken out of its record.

    >>> weighed({"scheme": "s"}, [{"id": "s", "weight": {"constant": 0.1}}])
    Weighed(scheme='s', weighing=<Weighing.CONSTANT: 'constant'>, weight=0.1, unknown='')
    """
    name = record.get("scheme")
    if isinstance(name, str):
        del record["scheme"]
    if isinstance(name, str) and name in WORDS and defined(name, schemes) is None:
        return Weighed("", WORDS[name])
    scheme = name if isinstance(name, str) else ""
    if (own := _share(record.get("weight"))) is not None:
        del record["weight"]
        return Weighed(scheme, Weighing.CONSTANT, own)
    return _by(scheme, (defined(scheme, schemes) or {}).get("weight"))


def _by(scheme: str, weight: object) -> Weighed:
    """How a scheme weighs that has this weight."""
    if weight is None:
        return Weighed(scheme)
    if isinstance(weight, str) and weight in WORDS:
        return Weighed(scheme, WORDS[weight])
    constant = _share(weight.get("constant")) if isinstance(weight, dict) else None
    if constant is not None:
        return Weighed(scheme, Weighing.CONSTANT, constant)
    return Weighed(scheme, unknown=scheme)


def defined(name: str, schemes: object) -> dict[str, Any] | None:
    """The scheme of this name, from a list or a mapping of them."""
    if isinstance(schemes, dict):
        found = schemes.get(name)
        return found if isinstance(found, dict) else None
    listed = schemes if isinstance(schemes, list) else []
    return next((one for one in listed if isinstance(one, dict) and one.get("id") == name), None)


def _share(value: object) -> float | None:
    """A number from 0 to 1."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float(value) if number and 0 <= value <= 1 else None  # type: ignore[arg-type,operator]  # it is a number
