"""Makes any number of pages out of the ten of Corpus/reports, by varying their figures and the county they are of.

    python3 Tests/vary_pages.py /tmp/pages 5000

Ten pages in a row are those of one invented county, so that a county's reports make series over the years: a figure that
several of the original pages print is the same on all pages of the county. Whatever is planted in the originals for
comparisons within a page or between pages (sums, growth rates) does not hold here. Figures keep their number of digits and
decimals; years, dates, times, ordinals, ranges, names such as PM2.5 and figures of one digit stay as they are, as do
markup, encoding and line ends. No two pages are the same or state the same address. The bytes depend on the
originals and --seed alone. From page 10001 on the counties come again, with other figures.
"""
import argparse
import hashlib
import pathlib
import re
import sys

ORIGINALS = pathlib.Path(__file__).resolve().parent.parent / "Corpus" / "reports"
COUNTY, DOMAIN, CODE = "示例", "shilixian", "990123"
# Names of counties, by combination; none is that of a real one.
FIRST = "霁珞笙苓瑾璟琬筠荇茗葭蘅菡萱蓁澈泓漪潇湄汐曦晗晞昕煦暄皓旻霏霓峤瑜琮珩璇珣琪翎芮"
SECOND = "渚汀墅坞岫浔埠堤畈坂栈桥渡矶荡圩塬坡泽湾塘泉浦峪垣"

# What is not text: comments, scripts, styles, tags, character references.
MARKUP = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|</?([a-z][\w:]*)[^>]*>|<[^>]*>|&#?\w+;", re.S | re.I)
INLINE = {"a", "b", "em", "font", "i", "o:p", "small", "span", "strong", "sub", "sup", "u"}
LINE_BREAK = re.compile(r"[ \t]*\r?\n[ \t]*")
ADDRESS = re.compile(rf"(//www\.){DOMAIN}(\.example)(?=/)")
BODY = re.compile(r"<body\b", re.I)

FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)*")
VARIED = re.compile(r"\d{2,6}|\d{1,3}(?:,\d{3})+|\d{1,6}(?:,\d{3})*\.\d+")
KEPT = re.compile(r"(?:19|20)\d\d|10+|0\d+")
BEFORE = re.compile(r"(?:[A-Za-z第〔〕/-]|\d[%‰]?[至到~～—–:])$")
AFTER = re.compile(r"[A-Za-z年月日时号届岁/-]|周年|世纪|分钟|热线|[%‰]?[至到~～—–:]\d")


def shown_text(page):
    """The text of the page with the place of each character; U+FFFC where text does not go on."""
    characters, places = [], []

    def add(start, end):
        position = start
        for line_break in LINE_BREAK.finditer(page, start, end):
            characters.extend(page[position:line_break.start()])
            places.extend(range(position, line_break.start()))
            position = line_break.end()
        characters.extend(page[position:end])
        places.extend(range(position, end))

    position = BODY.search(page).start()
    for markup in MARKUP.finditer(page, position):
        add(position, markup.start())
        name = markup[2]
        if markup[0][0] == "&" or markup[1] or name and name.lower() not in INLINE:
            characters.append("\ufffc")
            places.append(markup.start())
        position = markup.end()
    add(position, len(page))
    return "".join(characters), places


def is_varied(text, figure):
    ratio = ":" in (text[figure.start() - 1:figure.start()], text[figure.end():figure.end() + 1]) and "." in figure[0]
    before = text[max(0, figure.start() - 3):figure.start()].rstrip(":" if ratio else "")
    after = text[figure.end():figure.end() + 4].lstrip(" ").lstrip(":" if ratio else "")
    return VARIED.fullmatch(figure[0]) and not (
        KEPT.fullmatch(figure[0]) or BEFORE.search(before) or AFTER.match(after))


class Original:
    """A page cut at what varies: parts that stay, and between them figures (with the digit of theirs that stands there),
    the county's name, domain and code and the page's number."""

    def __init__(self, path):
        raw = path.read_bytes()
        for self.encoding in ("utf-8", "gb18030"):
            try:
                page = raw.decode(self.encoding)
                break
            except UnicodeDecodeError:
                continue
        if page.encode(self.encoding) != raw:
            sys.exit(f"{path}: not byte for byte the same when decoded and encoded again")
        self.name = path.parent.name
        cuts = []
        text, places = shown_text(page)
        for figure in FIGURE.finditer(text):
            if is_varied(text, figure):
                for index in range(figure.start(), figure.end()):
                    cuts.append((places[index], 1, (figure[0], index - figure.start())))
        for word in (COUNTY, DOMAIN, CODE):
            for match in re.finditer(word, page):
                cuts.append((match.start(), len(word), word))
        for match in ADDRESS.finditer(page):
            cuts.append((match.end(), 0, "number"))
        self.parts, position = [], 0
        for start, length, slot in sorted(cuts, key=lambda cut: cut[0]):
            self.parts += [page[position:start], slot]
            position = start + length
        self.parts.append(page[position:])

    def varied(self, number, county, figures):
        names = {
            COUNTY: county_name(county), DOMAIN: f"county{county}", CODE: f"99{county:04}", "number": f"/{number}"}
        parts = self.parts.copy()
        for index in range(1, len(parts), 2):
            slot = parts[index]
            parts[index] = names[slot] if isinstance(slot, str) else figures[slot[0]][slot[1]]
        return "".join(parts).encode(self.encoding)


def county_name(county):
    return FIRST[county % len(FIRST)] + SECOND[(county // len(FIRST) + county) % len(SECOND)]


class Figures(dict):
    """What the figures of the originals become in a county."""

    def __init__(self, key):
        super().__init__()
        self.key = key

    def __missing__(self, figure):
        for attempt in range(1000):
            digest = hashlib.sha256(f"{self.key}/{figure}/{attempt}".encode()).digest()
            characters, leading = list(figure), True
            for index, character in enumerate(figure):
                if not character.isdigit() or leading and character == "0":
                    continue
                characters[index] = str(1 + digest[index] % 9 if leading else digest[index] % 10)
                leading = False
            varied = "".join(characters)
            if not KEPT.fullmatch(varied):
                self[figure] = varied
                return varied
        raise ValueError(figure)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "out", type=pathlib.Path, help="the folder to write to: OUT/00/0001-communique-2017.html, 100 a folder")
    parser.add_argument("count", type=int, help="how many pages")
    parser.add_argument("--seed", type=int, default=1, help="other figures for another number (default: 1)")
    arguments = parser.parse_args()

    originals = [Original(path) for path in sorted(ORIGINALS.glob("*/page.html"))]
    counties = len(FIRST) * len(SECOND)
    figures = Figures("")
    for index in range(arguments.count):
        county, original = divmod(index, len(originals))
        if original == 0:
            figures = Figures(f"{arguments.seed}/{county}")
        folder = arguments.out / f"{index // 100:02}"
        if index % 100 == 0:
            folder.mkdir(parents=True, exist_ok=True)
        page = originals[original].varied(index + 1, county % counties, figures)
        (folder / f"{index + 1:04}-{originals[original].name}.html").write_bytes(page)


if __name__ == "__main__":
    main()
