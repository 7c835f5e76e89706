"""The style of Argdown's maps: its boxes, and the colours, groups and images that a document asks for."""

from __future__ import annotations

import base64
import re
import struct
import zlib

import pytest
from defusedxml.ElementTree import fromstring

from rebut import Debate, load, loads
from rebut.errors import UnknownOption
from rebut.rendering.drawing import draw, pictured
from rebut.rendering.picture import Picture, Role
from rebut.rendering.styles import STYLES

STYLE = STYLES["argdown"]


def shown(text: str, **settings: object) -> Picture:
    return pictured(loads(text, format="argdown"), style=STYLE, settings=settings)


def dot(text: str, **look: object) -> str:
    return draw(loads(text, format="argdown"), format="dot", style=STYLE, **look).text


def line(source: str, key: str) -> str:
    return next(line for line in source.splitlines() if line.strip().startswith(f"{key} [label="))


class TestBoxes:
    def test_statements_and_arguments_stand_in_their_brackets(self):
        picture = shown("[Rain]: It rains.\n + <Street>: The street is wet.\n")
        assert [(box.title, box.role) for box in picture.boxes] == [
            ("[Rain]", Role.MAIN),
            ("<Street>", Role.ARGUMENT),
        ]

    def test_a_statement_is_square_and_an_argument_round(self):
        source = dot("[Rain]: It rains.\n + <Street>: The street is wet.\n")
        assert 'STYLE="ROUNDED"' not in line(source, "n0")
        assert 'STYLE="ROUNDED"' in line(source, "n1")

    def test_an_argument_without_a_text_tells_its_lines_and_a_rule_stands_above_what_follows(self):
        picture = shown("<Street>\n\n(1) It is wet.\n(2) Rain wets.\n-----\n(3) [Rain]: It rained.\n")
        (box,) = [one for one in picture.boxes if one.role is Role.ARGUMENT]
        assert [(cell.number, cell.text.plain) for cell in box.cells] == [
            ("(1)", "It is wet."),
            ("(2)", "Rain wets."),
            ("(3)", "It rained."),
        ]
        source = dot("<Street>\n\n(1) It is wet.\n(2) Rain wets.\n-----\n(3) [Rain]: It rained.\n")
        assert "<HR/>" in line(source, box.key)
        assert line(source, box.key).index("(2)") < line(source, box.key).index("<HR/>")

    def test_each_part_of_an_exploded_argument_tells_its_own_step(self):
        document = "<S>\n\n(1) a\n-----\n(2) [B]: b\n(3) c\n-- {uses: [2, 3]} --\n(4) [D]: d\n"
        boxes = [box for box in shown(document, explode_arguments=True).boxes if box.role is Role.ARGUMENT]
        assert [[(cell.number, cell.concluded) for cell in box.cells] for box in boxes] == [
            [("(1)", False), ("(2)", True)],
            [("(2)", False), ("(3)", False), ("(4)", True)],
        ]

    def test_a_closed_group_is_one_box_that_counts_what_it_hides(self):
        picture = shown(
            "# Weather\n\n[Rain]: It rains.\n - [Blue]: It is blue.\n", sections={"Weather": {"isClosed": True}}
        )
        assert [(box.role, box.title, box.remarks) for box in picture.boxes] == [
            (Role.GROUP, "Weather", ("2 claims",)),
        ]

    def test_statements_of_one_rank_stand_at_one_height(self):
        document = "[A]: a {rank: 1}\n + [B]: b\n + [C]: c {rank: 1}\n"
        assert "\t{ rank=same n0 n2 }" in dot(document)

    def test_who_says_it_and_where_is_told(self):
        debate = Debate("Kursk")
        source = debate.source("Friends")
        claim = debate.claim("It is fabricated.", by="Terwilliger", cites=source, title="Fabricated")
        debate.rebut(claim, because="Photos show it.")
        picture = pictured(debate, style=STYLE)
        assert "Terwilliger" in picture.boxes[0].remarks
        assert [note.text for note in picture.notes] == ["Friends"]
        assert not [one for one in picture.findings if "source" in one.message or "participant" in one.message]

    @pytest.mark.dot
    def test_boxes_without_labels_are_drawn_too(self):
        debate = loads("[A]: a\n + [B]: b\n - <C>: c\n", format="argdown")
        settings = {"statementLabelMode": "none", "argumentLabelMode": "none"}
        svg = fromstring(draw(debate, style=STYLE, settings=settings).data)
        assert len([one for one in svg.iter() if (one.get("class") or "").startswith("node")]) == 3


class TestColours:
    def test_a_tag_gives_its_colour_and_what_has_none_looks_as_all_do(self):
        document = "===\ncolor: {tagColors: {pro: '#1b9e77'}}\n===\n\n[A]: a #pro\n + [B]: b\n"
        assert [box.colour for box in shown(document).boxes] == ["#1B9E77", ""]

    def test_a_title_and_data_give_theirs(self):
        document = "===\ncolor: {statementColors: {A: red}}\n===\n\n[A]: a\n + [B]: b {color: '#00f'}\n"
        assert [box.colour for box in shown(document).boxes] == ["#FF0000", "#0000FF"]

    def test_a_colour_of_letters_is_followed_only_where_they_can_be_read(self):
        document = "===\ncolor: {{statementFontColor: '{}'}}\n===\n\n[A]: a\n + [B]: b\n"
        assert 'fontcolor="#7A1FA2"' in line(dot(document.format("#7a1fa2")), "n1")
        assert "fontcolor" not in line(dot(document.format("#ffff00")), "n1")
        assert 'fontcolor="#FFFF00"' in line(dot(document.format("#ffff00"), dark=True), "n1")

    def test_a_page_is_followed_only_where_all_texts_can_be_read_on_it(self):
        document = "===\ndot: {{mapBgColor: '{}'}}\n===\n\n[A]: a\n + [B]: b\n"
        assert 'bgcolor="#FFF8E7"' in dot(document.format("#fff8e7"))
        assert 'bgcolor="#FFFFFF"' in dot(document.format("#333"))

    def test_arrows_have_the_colours_that_are_given(self):
        document = "===\ncolor: {relationColors: {support: '#224488'}}\n===\n\n[A]: a\n + [B]: b\n - [C]: c\n"
        assert [arrow.colour for arrow in shown(document).arrows] == ["#224488", ""]
        assert dot(document).count("#224488") == 2  # the arrow, and its sample in the legend


class TestLayout:
    def test_the_document_says_where_the_map_runs_and_who_draws_has_the_last_word(self):
        document = "===\ndot: {graphVizSettings: {rankdir: LR, ranksep: 2}}\n===\n\n[A]: a\n + [B]: b\n"
        assert "rankdir=LR" in dot(document)
        assert "ranksep=2]" in dot(document)
        assert "rankdir=TB" in dot(document, direction="down")

    def test_what_is_not_followed_is_told_once(self):
        settings = {"dot": {"graphVizSettings": {"size": "9", "nodesep": "9;x"}, "statement": {"minWidth": 9}}}
        (finding,) = [one for one in shown("[A]: a\n + [B]: b\n", **settings).findings if one.code == "RB825"]
        assert finding.message == (
            "the drawing does not follow dot.graphVizSettings.size, dot.graphVizSettings.nodesep, "
            "dot.statement.minWidth"
        )


class TestSettings:
    DOCUMENT = "===\nselection: {statementSelectionMode: all}\n===\n\n[A]: a\n + b\n  - c\n"

    @pytest.mark.parametrize(
        "given",
        [
            {"exclude_statements": "A"},
            {"excludeStatements": "A"},
            {"selection.excludeStatements": ["A"]},
            {"selection": {"excludeStatements": ["A"]}},
        ],
    )
    def test_they_are_called_as_in_python_or_as_in_the_document(self, given):
        assert len(shown(self.DOCUMENT).boxes) == 3
        assert len(shown(self.DOCUMENT, **given).boxes) == 2

    def test_one_that_is_none_is_refused_with_what_may_be_meant(self):
        with pytest.raises(UnknownOption, match="did you mean 'statementSelectionMode'"):
            shown(self.DOCUMENT, statementSelectonMode="all")

    def test_a_style_without_settings_says_so(self):
        with pytest.raises(UnknownOption, match="this style has no setting 'groupDepth'"):
            draw(Debate("d"), settings={"groupDepth": 1})

    def test_what_is_left_out_is_counted(self):
        (finding,) = [one for one in shown("[A]: a\n + b\n\nc\n").findings if one.code == "RB826"]
        assert finding.message == "1 claim is not on the map: it is not what its settings select"


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join([b"\0" + b"\xc8\x1e\x3c" * width for _ in range(height)])
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


GIF = b"GIF89a" + struct.pack("<HH", 30, 10) + b"\0" * 10
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 10, 30) + b"\0" * 12


class TestImages:
    @pytest.fixture
    def folder(self, tmp_path):
        inner = tmp_path / "debate"
        inner.mkdir()
        (tmp_path / "secret.png").write_bytes(png(4, 4))
        (inner / "logo.png").write_bytes(png(40, 20))
        return inner

    def picture(self, folder, images: str) -> Picture:
        file = folder / "map.argdown"
        file.write_text(f"[A]: a {{images: {images}}}\n + [B]: b\n", "utf-8")
        return pictured(load(file), style=STYLE)

    def test_a_file_beside_the_document_is_shown_in_its_size(self, folder):
        picture = self.picture(folder, "[logo.png]")
        (image,) = picture.boxes[0].images
        assert (image.type, image.width, image.height) == ("image/png", 40, 20)
        assert picture.findings == ()

    @pytest.mark.dot
    def test_the_svg_holds_it_and_the_png_says_that_it_does_not(self, folder):
        self.picture(folder, "[logo.png]")
        debate = load(folder / "map.argdown")
        root = fromstring(draw(debate, style=STYLE).data)
        (image,) = [one for one in root.iter() if one.tag.endswith("image")]
        held = image.get("{http://www.w3.org/1999/xlink}href")
        assert base64.b64decode(held.removeprefix("data:image/png;base64,")) == png(40, 20)
        assert (image.get("width"), image.get("height")) == ("40", "20")
        assert [one.code for one in draw(debate, style=STYLE, format="png").findings] == ["RB805"]

    def test_a_view_and_several_files_keep_their_folders(self, folder):
        self.picture(folder, "[logo.png]")
        (folder / "sub").mkdir()
        (folder / "sub" / "other.png").write_bytes(png(8, 8))
        (folder / "sub" / "more.argdown").write_text("[C]: c {images: [other.png]}\n - [A]\n", "utf-8")
        debate = load(folder / "map.argdown", folder / "sub" / "more.argdown")
        for one in (debate, debate.view(focus="[A]", hops=1)):
            picture = pictured(one, style=STYLE)
            assert sorted([image.width for box in picture.boxes for image in box.images]) == [8, 40]

    @pytest.mark.parametrize(
        ("name", "data", "type"),
        [("a.gif", GIF, "image/gif"), ("a.jpg", JPEG, "image/jpeg"), ("a.bin", png(30, 10), "image/png")],
    )
    def test_what_it_is_follows_from_what_is_in_it(self, folder, name, data, type):
        (folder / name).write_bytes(data)
        (image,) = self.picture(folder, f"[{name}]").boxes[0].images
        assert (image.type, image.width, image.height) == (type, 30, 10)

    @pytest.mark.parametrize(
        ("image", "why"),
        [
            ("../secret.png", "it lies outside of the document's folder"),
            ("/etc/passwd", "it lies outside of the document's folder"),
            ("link.png", "it lies outside of the document's folder"),
            ("linked/secret.png", "it lies outside of the document's folder"),
            ("http://127.0.0.1/x.png", "it is no local file"),
            ("file:///etc/passwd", "it is no local file"),
            ("//host/share.png", "it is no local file"),
            ("data:image/png;base64,AAAA", "it is no local file"),
            ("none.png", "there is no such file"),
            (".", "there is no such file"),
            ("map.argdown", "it is no PNG, JPEG or GIF"),
            ("page.svg", "it is no PNG, JPEG or GIF"),
            ("short.png", "it is no PNG, JPEG or GIF"),
            ("short.jpg", "it is no PNG, JPEG or GIF"),
            ("large.png", "it has more than 5,000,000 bytes"),
        ],
    )
    def test_what_is_no_image_of_the_document_is_not_read(self, folder, image, why):
        (folder / "link.png").symlink_to(folder.parent / "secret.png")
        (folder / "linked").symlink_to(folder.parent)
        (folder / "page.svg").write_text("<svg onload='alert(1)'/>")
        (folder / "short.png").write_bytes(png(4, 4)[:20])
        (folder / "short.jpg").write_bytes(JPEG[:9])
        (folder / "large.png").write_bytes(png(4, 4) + b"\0" * 5_000_000)
        picture = self.picture(folder, f'["{image}"]')
        assert picture.boxes[0].images == ()
        (finding,) = [one for one in picture.findings if one.code == "RB824"]
        assert finding.message == f"the image {image!r} is not shown: {why}"

    def test_a_debate_of_no_file_shows_none(self):
        picture = shown("[A]: a {images: [logo.png]}\n + [B]: b\n")
        assert [one.message for one in picture.findings] == [
            "the image 'logo.png' is not shown: the debate was not read from a file"
        ]

    def test_an_image_gets_no_larger_than_there_is_room_for(self, folder):
        (folder / "wide.png").write_bytes(png(40, 20)[:16] + struct.pack(">II", 60_000, 30_000) + png(40, 20)[24:])
        (image,) = self.picture(folder, "[wide.png]").boxes[0].images
        assert (image.width, image.height) == (180, 90)


@pytest.mark.dot
def test_a_hostile_name_of_a_cell_leads_to_no_image():
    debate = Debate("d")
    debate.rebut(debate.claim("See [this](#image-n0-0)."), because="No.")
    assert not re.search(rb"<image", draw(debate, style=STYLE).data)
