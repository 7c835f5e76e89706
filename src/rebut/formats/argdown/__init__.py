"""Argdown: debates as people write them in plain text. The language is that of Argdown 1.7.

Format: see https://argdown.org/syntax. A statement is a `Claim`, with one text for each of its definitions; text that
has no title is a claim without one. An argument is an `Argument`, and its premise-conclusion structure the lines of it.
``+`` is a `Support`, ``-`` a `Rebuttal`, ``_`` an `Undercut`, ``><`` a contradictory `Conflict`; in the mode ``strict``
a support between statements is strict, and an attack a contrary `Conflict`. A heading is a `Group`, and what is
defined under it is a member. Tags, bold, italic, links and mentions are ranges of texts. The title of the debate is
``title`` in the front matter; the rest of it is the debate's data.

What Argdown has no syntax for stands in data:

- behind a statement: ``cites`` (one citation or a list; a citation is ``{by, stance, source, place, anchor, grade, via:
  [{by, stance}]}``, with names or titles for who and what is cited, or the title of a source alone), ``standing``
  (``granted``, ``open``, ``denied``), ``score`` (the base score), ``qualifier``, ``id``;
- behind a premise also: ``premise`` (``ordinary``, ``assumption``, ``exception``, ``concession``), ``implicit``,
  ``negated``, ``role``, ``question``; behind a conclusion: ``uses``, as behind an inference;
- behind an argument: ``cites``, ``score``, ``values``, ``id``, and ``lines`` (as in the native format, by id) where no
  structure can be written of them: a step with no statement before it, a premise behind the last step;
- in an inference: ``uses`` (numbers of lines; ``from`` says the same), ``scheme``, ``strict``, ``weighing``,
  ``weight``, ``cites``, ``tags``, ``id``;
- behind what stands under a relation: ``link``, which belongs to the relation: ``{id, scheme, weight, strict, question,
  cites, tags, reason: {premise, implicit, negated, role, question}}``, and for a conflict ``{id, kind, tags}``; other
  keys in it are the relation's data;
- behind a heading: ``id``, ``isClosed``, and ``members`` (ids), where they have another order, or are issues;
- anywhere: ``exact``, for what these signs cannot say: ``{title, texts, canonical, tags, rules}``; and ``data``, for
  data whose keys are among these.

.. code-block:: argdown

    [Fabricated]: The deployment is fabricated. {cites: {by: Terwilliger, source: essay, place: line 3}}
      - [Deployed]: 12,000 troops are on the front. {link: {weight: 0.8}}

In the front matter, lists by kind hold nodes in the form of the native format, without the word for what they are:
``participants``, ``sources``, ``issues``, ``conflicts`` (of several claims, and tensions), ``preferences``,
``rephrases``, ``moves``, ``replies``, ``groups``, ``leftovers``, and ``links`` (of several sources), where each item
says whether it is a ``support``, a ``rebuttal`` or an ``undercut``. They refer by ``[title]``, ``<title>``, id or text;
who and what is cited is made where it is not declared.
``order`` tells where nodes stand that are read at another place: in lists of ids, in each of which they stand behind
the first (null: before all); a plain list of ids puts those at each other's places. ``settings`` lists keys that say
how the document is read, and are no data of the debate; ``exact`` is for data of the debate whose keys are among
these. What a group of ``groups`` holds is in no heading's group; ``group: {regroup: …}`` forms groups instead of all
of those.

Written: claims with what speaks for and against them below, arguments with their structures, group by group. A claim
that is referred to and has no title goes by its id, ``{exact: {title: ""}}``; a title that Argdown cannot write (one
with its own closing bracket, a line break, a hyphen at its beginning, ``constructor`` and its like, ``Untitled 1``)
is changed so that it can, and the true one stands in ``exact``. So does a text that no line can hold: with line
breaks, with spaces around it, with ranges that cross. The tags of nodes stand behind their texts; where they are in
no text, the document sets ``removeTagsFromText``. What Argdown would join, move or leave out is written in the front
matter: a second relation between the same two, what an argument with a structure does, a contrary conflict, an
undercut of a claim.

A reserved key with a value of the wrong shape is told, and stays data. Numbers that are none (``.nan``, ``.inf``) are
told and kept as text. Argdown's own flags stay data, but for
``isCanonical``, ``isInGroup`` and ``isClosed``, which are read.

``@include(path)`` stands for what another file says, where it is first included. Only files in the folder of the
document are opened, by their paths from there; what is not opened is told. A save changes the document alone, and no
file that it includes: where such a file says what has changed, all becomes one document, which is told.

Where nodes stand is told by ``debate.document.places``, each place of a claim or an argument by its ``occurrences``,
and each title, text, tag, link, mention, datum, rule and sign of a relation by `spans.spans`, with file, line, column
and offsets. The text of a document that includes others is that of all its files, as they stand in it.

Loses: halves of a character that stand side by side, which are read as that character; and layout, but a debate that
was read carries its document, and a save changes in it what has changed. What Argdown refuses or silently takes for
something else is read as it is meant, with a finding; reading strictly
refuses what Argdown refuses, at the line at which it does.
"""

from __future__ import annotations

import re

from rebut.findings import Finding
from rebut.formats._format import Format, Opened, Written
from rebut.model import Debate, Document

__all__ = ["FORMAT"]

_SIGNS = re.compile(
    r"""\s*={3,}[^=]                             # front matter
    |^[ \t]*(?:[(][0-9]+[)]|[0-9]+[.]|[*])?[ \t]*(?:\[[^\]\n]+\](?![(])|<[^>\n]+>)[:\s{\#]   # a title
    |^[ \t]+(?:<?[+-]|[+-]>|><|_>|<?_)[ \t]+\S   # a relation
    |^-{4,}[ \t]*$""",
    re.MULTILINE | re.VERBOSE,
)
_ENOUGH = 20_000
"""So many characters show what a text is."""


def _looks_like_argdown(text: str) -> bool:
    begin = text[:_ENOUGH]
    return _SIGNS.search(begin) is not None and not begin.lstrip().startswith(("{", "<?xml", "<!DOCTYPE", "<html"))


def _load(source: Opened) -> Debate:
    from .reading import load

    return load(source)


def _dump(debate: Debate) -> Written:
    from .writing.dumping import dump

    return dump(debate)


def _patch(debate: Debate, document: Document) -> str:
    from .writing.patching import patched

    return patched(debate, document)


def _refusal(debate: Debate) -> Finding | None:
    from .refusing import refusal

    return refusal(debate)


LOSES = "halves of a character that stand side by side, which are read as that character"

FORMAT = Format(
    "argdown",
    "Argdown",
    (".argdown", ".ad"),
    _looks_like_argdown,
    _load,
    _dump,
    LOSES,
    patch=_patch,
    refusal=_refusal,
)
