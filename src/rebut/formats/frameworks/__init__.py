"""Abstract frameworks as text: Aspartix (.apx), the trivial graph format (.tgf), and the numbered one of 2023 (.af).

Format: names of arguments, and who attacks whom.

.. code-block:: text

    arg(a). arg(b).     a It rains.     p af 2
    att(a,b).           b It is dry.    # 1 attacks 2
    % a remark          #               1 2
                        a b

Read are also blank lines, remarks, several facts in a line, attacks before their arguments, and attacks that stand
there twice, which count once. An attack on something that is no argument, and whatever else is no fact, is a finding,
and stays as it was written. As a debate, each argument is a sketch, its name its title and id, and each attack a
rebuttal; what a graph says of an argument is its gist. `load_framework` reads a framework as such, which is quicker.

Written of other debates are arguments and claims as they stand, what rebuts or undercuts them, and conflicts, as
attacks both ways; premises and steps are not. Names are titles where these are words, else ids.

Loses: supports, premises and steps, links of several claims or to anything but a claim or an argument, sources,
citations, groups, tags and all else; ``af`` also the names, which become numbers, and all but ``tgf`` the texts.
"""

from __future__ import annotations

import re

from rebut.formats._format import Format, Opened, Written
from rebut.model import Debate

from .loading import READERS, load_framework, loads_framework

__all__ = ["AF", "APX", "READERS", "TGF", "load_framework", "loads_framework"]

_APX_BEGIN = re.compile(r"\A\ufeff?(?:\s|[%#][^\n]*\n)*+(?:arg|att)\(")
_AF_BEGIN = re.compile(r"\A\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?\n)*+[ \t]*p[ \t]+af\b")


def _looks_like_apx(text: str) -> bool:
    return _APX_BEGIN.match(text) is not None


def _looks_like_af(text: str) -> bool:
    return _AF_BEGIN.match(text) is not None


def _looks_like_tgf(text: str) -> bool:
    from .tgf import looks

    return looks(text)


def _load_apx(source: Opened) -> Debate:
    from . import apx
    from .debating import debate

    return debate(apx.read(source.text, source.name), "apx", source.text)


def _load_tgf(source: Opened) -> Debate:
    from . import tgf
    from .debating import debate

    return debate(tgf.read(source.text, source.name), "tgf", source.text)


def _load_af(source: Opened) -> Debate:
    from . import numbered
    from .debating import debate

    return debate(numbered.read(source.text, source.name), "af", source.text)


def _dump_apx(debate: Debate) -> Written:
    from .writing import apx, written

    return written(debate, "apx", apx, _load_apx)


def _dump_tgf(debate: Debate) -> Written:
    from .writing import tgf, written

    return written(debate, "tgf", tgf, _load_tgf, carries=("texts", "data"))


def _dump_af(debate: Debate) -> Written:
    from .writing import numbered, written

    return written(debate, "af", numbered, _load_af)


_LOSES = "all but who attacks whom"

APX = Format("apx", "Aspartix", (".apx",), _looks_like_apx, _load_apx, _dump_apx, _LOSES)
TGF = Format(
    "tgf", "Trivial graph format", (".tgf",), _looks_like_tgf, _load_tgf, _dump_tgf, f"{_LOSES}, and the texts"
)
AF = Format("af", "ICCMA'23", (".af",), _looks_like_af, _load_af, _dump_af, f"{_LOSES}, and the names")
