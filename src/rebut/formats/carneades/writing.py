"""From a debate to Carneades 4, and what it cannot carry."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from typing import Any

from rebut.files.yaml_writing import dump_yaml
from rebut.formats._format import Written
from rebut.model import Argument, Claim, Conflict, ConflictKind, Debate, Issue, Leftover, Node, Standing, thaw
from rebut.model.store import named

from .arguing import Arguing
from .losses import Losses

__all__ = ["dump"]

_TOP = ("meta", "language", "argument_schemes", "issue_schemes", "weighing_functions")
"""What comes before the statements; what the debate carries behind the last of them comes at the end."""


def dump(debate: Debate) -> Written:
    """The debate as an argument graph, and what that has no place for."""
    writing = _Writing(debate)
    document = writing.document()
    return dump_yaml(document) if document else "{}\n", writing.losses.findings()


class _Writing:
    """One debate on its way to an argument graph."""

    def __init__(self, debate: Debate) -> None:
        self.debate = debate
        self.losses = Losses(debate)
        self.data: dict[str, Any] = thaw(debate.data)
        self.keys: dict[str, str] = {}
        self.statements: dict[str, dict[str, Any]] = {}
        self.issues: dict[str, Any] = {}
        self.denials: dict[str, str] = {}
        """Key of a statement -> key of its denial."""
        self.pairs: set[frozenset[str]] = set()
        """The positions of the issues."""
        self.assumed: dict[str, None] = {}

    def document(self) -> dict[str, Any]:
        sketches = [argument for argument in self.debate.arguments if not argument.conclusion]
        stated: list[Claim | Argument] = [*self.debate.claims, *sketches]
        for stating in stated:
            self._statement(stating)
        for node in self.debate:
            if isinstance(node, Issue):
                self._issue(node)
            elif isinstance(node, Conflict):
                self._conflict(node)
        arguing = Arguing(self.debate, self.key_of, self.denial, self.losses, self.data.get("argument_schemes"))
        for claim in self.debate.claims:
            if claim.standing is Standing.DENIED:
                self.assumed[self.denial(claim.id)] = None
        return self._whole(arguing.arguments())

    def _whole(self, arguments: dict[str, Any]) -> dict[str, Any]:
        data = {key: value for key, value in self.data.items() if key not in _SECTIONS}
        last = max([number for number, key in enumerate(data, 1) if key in _TOP], default=0)
        before, after = dict(list(data.items())[:last]), dict(list(data.items())[last:])
        found = _entitled(before, self.debate.title, "")
        found.update(statements=self._listed(arguments), issues=self.issues, arguments=arguments)
        found.update({"assumptions": list(self.assumed), **after})
        for leftover in self.debate.all(Leftover):
            if leftover.format == "carneades":
                _put_back(found, thaw(leftover.raw))
        return {key: value for key, value in found.items() if key not in _SECTIONS or value}

    # statements

    def _statement(self, node: Claim | Argument) -> None:
        key = self._key(node, self.statements)
        self.keys[node.id] = key
        record = _entitled({"text": node.text, **_kept(node, ("text", "assumed"))}, named(node), key)
        self.statements[key] = record
        if isinstance(node, Argument) or node.standing is Standing.GRANTED or self._is_presumed(node):
            self.assumed[key] = None

    def _is_presumed(self, claim: Claim) -> bool:
        """Whether it stands for no other reason than that nothing speaks against it."""
        if claim.standing is not Standing.NONE:
            return False
        return not self.debate.supporters(claim) and not self.debate.attackers(claim)

    def _key(self, node: Node, taken: Container[str]) -> str:
        """The id of a node, or its title where the id is that with a number."""
        title = named(node)
        key = title if title and re.fullmatch(re.escape(title) + r"-\d+", node.id) else node.id
        return _free(node.id if key in taken else key, taken)

    def key_of(self, id: str) -> str:
        """The key of the statement that an id stands for: a claim, or what an argument concludes."""
        found = self.debate.nodes.get(id)
        return self.keys[found.conclusion if isinstance(found, Argument) and found.conclusion else id]

    def denial(self, id: str) -> str:
        """The key of the denial of a statement, which is made at need, with an issue of both."""
        key = self.key_of(id)
        if key not in self.denials:
            denial = f"¬{key}"
            self.denials[key] = denial if frozenset((key, denial)) in self.pairs else self._denied(key, denial)
        return self.denials[key]

    def _denied(self, key: str, denial: str) -> str:
        while denial in self.statements:
            denial = f"¬{denial}"
        self.statements[denial] = {"text": ""}
        self.issues[_free(f"{key}-or-not", self.issues)] = {"positions": [key, denial]}
        return denial

    def _listed(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The statements, without those that are made by being mentioned, in the same order."""
        said = {key: record for key, record in self.statements.items() if record != {"text": ""}}
        mentioned = _mentioned(self.issues, arguments, self.assumed)
        made = [key for key in mentioned if key not in said]
        listed = said if [*said, *made] == list(self.statements) else self.statements
        return {key: record["text"] if list(record) == ["text"] else record for key, record in listed.items()}

    # issues

    def _issue(self, issue: Issue) -> None:
        key = self._key(issue, self.issues)
        if not issue.exclusive:
            self.losses.tell("issue whose positions may hold together", "becomes one in which at most one holds")
        record: dict[str, Any] = {"positions": [self.keys[id] for id in issue.positions]}
        self.pairs.add(frozenset(record["positions"]))
        if issue.standard is not None:
            record.update(self._standard(str(issue.standard)))
        self.issues[key] = _entitled({**record, **_kept(issue, tuple(record))}, issue.question, key)

    def _standard(self, word: str) -> dict[str, str]:
        if word in _STANDARDS:
            return {"standard": _STANDARDS[word]}
        self.losses.tell(f"standard {word}", "has no word in Carneades")
        return {}

    def _conflict(self, conflict: Conflict) -> None:
        if conflict.kind is ConflictKind.TENSION:
            self.losses.tell("tension", "is not written")
            return
        positions = [self.keys[id] for id in dict.fromkeys(conflict.claims)]
        self.issues[_free(conflict.id, self.issues)] = {"positions": positions}
        self.pairs.add(frozenset(positions))


_SECTIONS = ("statements", "issues", "arguments", "assumptions")

_STANDARDS = {"preponderance": "PE", "clear-and-convincing": "CCE", "beyond-reasonable-doubt": "BRD"}


def _free(key: str, taken: Container[str]) -> str:
    number, free = 2, key
    while free in taken:
        number, free = number + 1, f"{key}-{number}"
    return free


def _kept(node: Node, ours: tuple[str, ...]) -> dict[str, Any]:
    """The data of a node, without the keys that say something else there."""
    return {key: value for key, value in thaw(node.data).items() if key not in ours}


def _entitled(record: dict[str, Any], title: str, key: str) -> dict[str, Any]:
    """The record with its title in its meta, where that is not its key."""
    meta = record.get("meta")
    if not title or title == key or not (meta is None or isinstance(meta, dict)):
        return record
    rest = {name: value for name, value in record.items() if name != "meta"}
    others = {name: value for name, value in (meta or {}).items() if name != "title"}
    titled = {"meta": {"title": title, **others}}
    return {**titled, **rest} if not key else {**rest, **titled}


def _mentioned(issues: Mapping[str, Any], arguments: Mapping[str, Any], assumed: Iterable[str]) -> list[str]:
    """The statements that are mentioned, in the order in which they are read."""
    found: list[str] = [key for issue in issues.values() for key in issue["positions"]]
    for argument in arguments.values():
        premises = argument.get("premises", ())
        found.extend(premises.values() if isinstance(premises, dict) else premises)
        found.append(argument["conclusion"])
        found.extend([argument["undercutter"]] if "undercutter" in argument else [])
    return list(dict.fromkeys([*found, *assumed]))


def _put_back(document: dict[str, Any], raw: Any) -> None:  # noqa: ANN401 -- what stood in a file
    """Put what was left over back to where it stood, as far as nothing else stands there now."""
    if not isinstance(raw, dict):
        return
    for key, value in raw.items():
        held = document.get(key)
        if held in (None, {}, []):
            document[key] = value
        elif isinstance(held, dict):
            _put_back(held, value)
        elif isinstance(held, list) and isinstance(value, list):
            held.extend(value)
