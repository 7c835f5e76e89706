"""Makes the outline of a debate: of one that was read from Argdown as it was written, of any other as it would be."""

from __future__ import annotations

from rebut.model import Argument, Claim, Conflict, Debate, Group, Inference, Link

from .occurring import Occurring, Wording, subjects
from .outline import Argued, Line, Outline, Section, Stated
from .relating import relations
from .telling import untold
from .vocabulary import Part
from .wordings import shown_of

__all__ = ["outlined"]


def outlined(debate: Debate) -> Outline:
    """The debate as Argdown sees it, before any setting is heard."""
    return _Outliner(debate, Occurring.of(debate)).outline()


class _Outliner:
    def __init__(self, debate: Debate, occurring: Occurring) -> None:
        self.debate = debate
        self.occurring = occurring
        self.found = Outline(deepest=max([heading.level for heading in occurring.headings], default=0))
        self.statements: dict[str, Stated] = {}
        self.arguments: dict[str, Argued] = {}

    def outline(self) -> Outline:
        found = self.found
        sections = self._sections()
        self._subjects(sections)
        said = self.occurring.lines()
        for argument in found.arguments:
            argument.lines = self._lines(argument, said.get(argument.node.id, []))
        found.relate(relations(self.debate, self.statements, self.arguments, self.occurring.relations))
        self._tags()
        found.findings += untold(self.debate)
        return found

    # sections

    def _sections(self) -> dict[str, Section]:
        """Id of a claim or an argument -> its section."""
        groups = {group.id: group for group in self.debate.all(Group)}
        parents = {id: group.id for group in groups.values() for id in group.members}
        levels = {heading.group: heading.level for heading in self.occurring.headings}
        made: dict[str, Section] = {}
        for id in self._in_order(groups, parents):
            group, parent = groups[id], made.get(parents.get(id, ""))
            level = levels.get(id) or (parent.level + 1 if parent else 1)
            number = f"s{len(made) + 1}"
            section = Section(number, id, group.title, level, parent, tags=group.tags, data=group.data)
            section.closed = group.closed
            section.formed = self.occurring.regrouped and id in self.occurring.same
            made[id] = section
            if parent:
                parent.children.append(section)
        self.found.sections = list(made.values())
        self.found.deepest = max(
            [self.found.deepest, *[section.level for section in made.values() if not section.formed]]
        )
        return {id: made[group] for id, group in parents.items() if group in made and id not in groups}

    def _in_order(self, groups: dict[str, Group], parents: dict[str, str]) -> list[str]:
        """The groups, outer ones first, as they stand in the document; those that it does not have come last."""
        headings = {heading.group: number for number, heading in enumerate(self.occurring.headings)}
        met: dict[str, None] = {}
        waiting = [id for id in reversed(groups) if parents.get(id) not in groups]
        while waiting:
            id = waiting.pop()
            if id not in met:
                met[id] = None
                waiting += [one for one in reversed(groups[id].members) if one in groups]
        return sorted(met, key=lambda group: headings.get(group, len(headings)))

    # statements and arguments

    def _subjects(self, sections: dict[str, Section]) -> None:
        titles = _titles(self.debate, self.occurring)
        wordings, top, same = self.occurring.wordings(), self.occurring.at_the_top(), self.occurring.same
        given = subjects(self.debate)
        used = _used(self.debate) if not all([node.id in same for node in given]) else frozenset()
        for node in given:
            id = node.id
            wording = wordings.get(id) if id in same else _anew(node)
            if isinstance(node, Claim):
                by_itself = id in top if id in same else bool(node.title) or id not in used
                made = Stated(node, titles[id], wording, by_itself, sections.get(id))
                self.statements[id] = made
                self.found.statements.append(made)
            else:
                argued = Argued(node, titles[id], wording, sections.get(id))
                self.arguments[id] = argued
                self.found.arguments.append(argued)

    def _lines(self, argument: Argued, said: list[Wording | None]) -> list[Line]:
        given = argument.node.lines
        steps = [number for number, line in enumerate(given) if isinstance(line, Inference)]
        lines = []
        for number, line in enumerate(given):
            if isinstance(line, Inference):
                part = Part.MAIN_CONCLUSION if number == steps[-1] else Part.INTERMEDIARY_CONCLUSION
                made = Line(argument, self.statements[line.conclusion], part, number, inference=line)
            else:
                made = Line(argument, self.statements[line.claim], Part.PREMISE, number, line)
            made.wording = said[number] if len(said) == len(given) else None
            made.statement.use(made)
            lines.append(made)
        return lines

    def _tags(self) -> None:
        """Number the tags as they come."""
        tags = self.found.tags
        for tag in self.occurring.tags():
            tags.setdefault(tag, len(tags))
        for section in self.found.sections:
            for tag in section.tags if section.group not in self.occurring.same else ():
                tags.setdefault(tag, len(tags))
        for one in subjects(self.debate):
            for tag in one.tags:
                tags.setdefault(tag, len(tags))


def _anew(node: Claim | Argument) -> Wording | None:
    """What is shown of a node that stands in no document."""
    shown = shown_of(node)
    return Wording(shown.plain) if shown else None


def _titles(debate: Debate, occurring: Occurring) -> dict[str, str]:
    """Titles by id; what has none is numbered in document order, and never goes by the title of another."""
    nodes = {node.id: node for node in subjects(debate)}
    found = {id: node.title for id, node in nodes.items() if node.title}
    found.update({id: title for id, title in occurring.titles.items() if id in nodes and id not in found})
    taken = set(found.values())
    number = 0
    for id in dict.fromkeys((*occurring.order(), *nodes)):
        if id in nodes and id not in found:
            number += 1
            while f"Untitled {number}" in taken:
                number += 1
            found[id] = f"Untitled {number}"
    return found


def _used(debate: Debate) -> frozenset[str]:
    """Ids of the claims that are related to something, or stand in an argument."""
    found: set[str] = set()
    for node in debate:
        if isinstance(node, Link):
            found.update([source.claim for source in node.sources], (node.target,))
        elif isinstance(node, Conflict):
            found.update(node.claims)
        elif isinstance(node, Argument):
            found.update([line.conclusion if isinstance(line, Inference) else line.claim for line in node.lines])
    return frozenset(found)
