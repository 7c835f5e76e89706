"""The native format: a debate in JSON or YAML, whole.

Format: one mapping. ``rebut`` is the version of the format, 1; then ``title``, ``data`` and ``nodes``, the list of all
nodes in their order. A node is a mapping whose first key says what it is, and has its id:

.. code-block:: yaml

    rebut: 1
    title: Is the deployment real?
    nodes:
      - participant: terwilliger
        name: Terwilliger
      - claim: fabricated
        text: The troop deployment is fabricated.
        cites: [{by: terwilliger}]
      - claim: unconfirmed
        text: Neither government has confirmed it.
      - argument: silence
        lines:
          - unconfirmed
          - {inference: silence-step-1, conclusion: fabricated}

The fields are those of the nodes, and what has its default is left out. One wording is ``text``, several are
``texts``; a wording with ranges is ``{text: …, ranges: [{bold: [4, 9]}, {link: [0, 3], target: …}]}``. A premise, or a
participant in ``via``, that has nothing but its id is written as the id. An inference is a line of its argument.

Written by hand, a node may leave its id out (``claim: null``, in YAML ``claim:`` alone), and may refer to another by
its title or text; an id goes first. What is faulty is told with its place, and stays as a `Leftover` of the format
``native`` with what was written there; writing puts it back as it was. Keys that nobody knows, numbers for texts and
the like are faults: nothing is guessed.

Loses: nothing but halves of a character that stand side by side: they are read as that character. A save to the file
that a debate was read from keeps the comments, the spacing and the order of keys of every node that did not change.
"""

from __future__ import annotations

import re

from rebut.formats._format import Format, Opened, Written
from rebut.model import Debate, Document

__all__ = ["JSON", "YAML"]

_JSON_BEGIN = re.compile(r"\s*\{")
_JSON_KEY = re.compile(r'"rebut"\s*:')
_YAML_KEY = re.compile(r"""^\{?\s*["']?rebut["']?\s*:(?:\s|$)""", re.MULTILINE)


def _looks_like_json(text: str) -> bool:
    return _JSON_BEGIN.match(text) is not None and _JSON_KEY.search(text) is not None


def _looks_like_yaml(text: str) -> bool:
    return _YAML_KEY.search(text) is not None and not text.lstrip().startswith("===")  # Argdown's front matter


def _load_json(source: Opened) -> Debate:
    from rebut.files.json_reading import read_json

    from .reading import loaded

    return loaded(source, "json", read_json(source.text, file=source.name))


def _load_yaml(source: Opened) -> Debate:
    from rebut.files.yaml12 import read_yaml

    from .reading import loaded

    return loaded(source, "yaml", read_yaml(source.text, file=source.name))


def _dump_json(debate: Debate) -> Written:
    from rebut.files.json_writing import dump_json

    from .writing import document, losses

    value = document(debate)
    return dump_json(value), losses(value)


def _dump_yaml(debate: Debate) -> Written:
    from rebut.files.yaml_writing import dump_yaml

    from .writing import document, losses

    value = document(debate)
    return dump_yaml(value), losses(value)


def _patch_json(debate: Debate, document: Document) -> str:
    from .json_pieces import JSON_PIECES
    from .patching import patched

    return patched(debate, document, _load_json, JSON_PIECES) or _dump_json(debate)[0]


def _patch_yaml(debate: Debate, document: Document) -> str:
    from .patching import patched
    from .yaml_pieces import YAML_PIECES

    return patched(debate, document, _load_yaml, YAML_PIECES) or _dump_yaml(debate)[0]


LOSES = "halves of a character that stand side by side, which are read as that character"

JSON = Format("json", "JSON", (".json",), _looks_like_json, _load_json, _dump_json, LOSES, patch=_patch_json)
YAML = Format("yaml", "YAML", (".yaml", ".yml"), _looks_like_yaml, _load_yaml, _dump_yaml, LOSES, patch=_patch_yaml)
