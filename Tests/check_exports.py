"""Exports an archive in every format and reads the results by programs that share no code with this one: openpyxl, frictionless,
langextract, jsonschema. One report has claims that a reviewer judged and texts that would be formulas in a spreadsheet.

    python3 Tests/check_exports.py .build/debug/nianbao [--all]

A format whose reader is not installed is not checked, and the result says so; with --all that is a failure.
"""
import csv
import datetime
import decimal
import hashlib
import importlib
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

readers = {}
for name in ["jsonschema", "openpyxl", "frictionless", "langextract"]:
    try:
        readers[name] = importlib.import_module(name)
    except ImportError:
        print(f"not checked: what {name} reads, for it is not installed (pip install {name})", file=sys.stderr)
if "--all" in sys.argv and len(readers) < 4:
    sys.exit("check_exports: a reader is missing")

BINARY = os.path.abspath(sys.argv[1])
ROOT = pathlib.Path(__file__).resolve().parent.parent
FORMATS = ["jsonl", "csv", "xlsx", "datapackage", "annotations", "langextract"]
PAGE = """<html><head><title>示例县2019年国民经济和社会发展统计公报</title><meta name="SiteName" content="示例县人民政府">
<meta name="SiteDomain" content="www.shilixian.example"><meta name="Url" content="http://www.shilixian.example/tj/1.html">
</head><body><div class="TRS_Editor"><p>=1+1号工程累计投资3.5亿元，增长7.2%。</p><p>@平台注册用户12万人，\U00020000\U00020001村通路15公里。</p>
<p>拨付资金1234567.8901亿元，三分之一的企业实现盈利，“\"三无\",小区”改造3至5个。</p>
<table border=1><tr><th>指标</th><th>单位</th><th>2019年</th></tr><tr><td>粮食产量</td><td>万吨</td><td>12.5</td></tr>
<tr><td>人口自然增长率</td><td>‰</td><td>-3.5</td></tr></table></div></body></html>"""

checks = 0


def check(holds, what):
    global checks
    checks += 1
    if not holds:
        sys.exit(f"check_exports: {what}")


def nianbao(*arguments, **environment):
    result = subprocess.run(
        [BINARY, *map(str, arguments)], capture_output=True, env={**os.environ, **environment}, cwd=ROOT)
    if result.returncode != 0:
        sys.exit(f"nianbao {arguments}: {result.returncode}\n{result.stderr.decode()}")
    return result.stdout


def correct(database):
    """A reviewer's verdicts on four claims of the page above."""
    claims = {record["quantity"]["text"]: record["id"]
              for record in map(json.loads, nianbao("export", "--database", database).splitlines())
              if record["type"] == "claim"}
    nianbao("correct", "--database", database, claims["3.5亿元"], "--reviewer", "审核员", "--note", "多读一位",
            "--set", "value=35000000", "--set", "unit=美元", "--set", "period=2018", "--set", "direction=increase",
            "--set", "indicator=号工程")
    nianbao("correct", "--database", database, claims["7.2%"], "--reviewer", "审核员", "--set", "basis=", "--set", "value=7.3")
    nianbao("correct", "--database", database, claims["15公里"], "--reviewer", "审核员", "--not-a-claim")
    return claims["3.5亿元"], claims["7.2%"], claims["15公里"]


def export(database, folder, **environment):
    folder.mkdir()
    for name in FORMATS:
        nianbao("export", "--database", database, "--format", name, "--output", folder / ("claims.xlsx" if name == "xlsx" else name),
                **environment)
    return folder


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def records(folder):
    documents, claims, others = {}, {}, 0
    for line in (folder / "jsonl").read_text(encoding="utf-8").split("\n")[:-1]:
        record = json.loads(line)
        if record["type"] == "document":
            documents[record["id"]] = record
        elif record["type"] == "claim":
            claims[record["id"]] = record
        others += 1
    return documents, claims, others


def check_jsonl(folder, judged, documents, claims):
    schema = json.loads((ROOT / "Schemas/claim.schema.json").read_text(encoding="utf-8"))
    if "jsonschema" in readers:
        validator = readers["jsonschema"].Draft7Validator(schema)
        for claim in claims.values():
            check(not list(validator.iter_errors(claim)), f"{claim['id']} breaks its schema")
    reviewed = {claim["id"] for claim in claims.values() if "review" in claim}
    check(reviewed == set(judged), f"reviewed are {reviewed}")
    value, direction, none = (claims[identifier] for identifier in judged)
    check(value["value"] == "35000000" and value["unit"]["text"] == "美元", "a value is not corrected")
    check(value["extracted"] == {"value": "350000000", "unit": "元", "direction": None, "period": "2019", "indicator": value["extracted"]["indicator"]},
          f"extracted is {value['extracted']}")
    check(value["period"] == {"value": "2018", "from": "review"} and value["bounds"] == {} and "resolution" not in value,
          "what follows from a corrected value is told")
    check(value["review"]["note"] == "多读一位" and value["review"]["reviewer"] == "审核员", "the review is another")
    check("basis" not in direction and direction["extracted"]["value"] == "7.2", "what is taken away is there")
    check(none["review"]["judgement"] == "notAClaim" and "extracted" not in none, "a judgement is another")
    nianbao("verify", folder / "jsonl")


def check_csv(folder, claims):
    with open(folder / "csv", encoding="utf-8", newline="") as file:
        text = file.read()
    check(text.count("\r\n") == text.count("\n"), "a line of CSV ends otherwise than in CRLF")
    rows = list(csv.DictReader(text.splitlines(keepends=True)))
    check(len(rows) == len(claims), "CSV has other claims")
    for row in rows:
        claim = claims[row["id"]]
        for name in ["value", "low", "high", "qualifier", "kind", "role", "direction", "indicator", "scope"]:
            check(row[name] == claim.get(name, ""), f"{name} of {row['id']} in CSV")
        check(row["unit"] == claim["unit"]["text"], f"unit of {row['id']} in CSV")
        check((json.loads(row["extracted"]) if row["extracted"] else None) == claim.get("extracted"), "extracted in CSV")
        check(row["corrected"].split() == [name for name in claim.get("extracted", {})], "corrected in CSV")
        check(row["judgement"] == claim.get("review", {}).get("judgement", ""), "judgement in CSV")
    return {row["id"]: row for row in rows}


def check_xlsx(folder, rows, documents):
    book = readers["openpyxl"].load_workbook(folder / "claims.xlsx")
    check(book.sheetnames == ["Claims", "Reports", "Fields"], f"sheets are {book.sheetnames}")
    check(book.properties.created == datetime.datetime(2000, 1, 1), "the workbook tells the time")
    meanings = {(row[0].value, row[1].value) for row in book["Fields"].iter_rows(min_row=2)}
    numbers = texts = 0
    for sheet in book.worksheets:
        names = [cell.value for cell in sheet[1]]
        check(all(cell.font.bold for cell in sheet[1]) and sheet.freeze_panes == "A2", "the heading is none")
        check(sheet.auto_filter.ref == f"A1:{sheet.cell(sheet.max_row, len(names)).coordinate}",
              f"the filter of {sheet.title} is {sheet.auto_filter.ref}")
        if sheet.title != "Fields":
            check({(sheet.title, name) for name in names} <= meanings, "a column has no meaning")
    sheet = book["Claims"]
    names = [cell.value for cell in sheet[1]]
    check(sheet.max_row == len(rows) + 1, "the workbook has other claims")
    for cells in sheet.iter_rows(min_row=2):
        check(all(cell.data_type in "sn" for cell in cells), "a cell is a formula")
        row = {name: cell.value for name, cell in zip(names, cells)}
        expected = rows[row["id"]]
        for name in ["value", "low", "high"]:
            stated = expected[name]
            if not stated:
                check(row[name] is None, f"{name} of {row['id']} in the workbook")
            elif "/" in stated or len(decimal.Decimal(stated).normalize().as_tuple().digits) > 15:
                check(row[name] == stated, f"{name} of {row['id']} in the workbook is {row[name]}")
                texts += 1
            else:
                check(isinstance(row[name], (int, float)), f"{name} of {row['id']} is no number in the workbook")
                check(decimal.Decimal(repr(row[name])) == decimal.Decimal(stated), f"{name} of {row['id']} is {row[name]}")
                numbers += 1
        check(row["exact"] == (expected["value"] or f"{expected['low']}–{expected['high']}"), "an exact value")
        for name in ["year", "table", "row", "column", "start", "end"]:
            check(row[name] == (int(expected[name]) if expected[name] else None), f"{name} of {row['id']}")
        for name in set(rows[row["id"]]) - {"value", "low", "high", "year", "table", "row", "column", "start", "end"}:
            check((row[name] or "") == expected[name], f"{name} of {row['id']} in the workbook is {row[name]!r}")
    check(numbers > 1000 and texts >= 2, f"the workbook has {numbers} numbers and {texts} values that are texts")
    check(any(str(row["sentence"]).startswith("=1+1") for row in rows.values()), "no text looks like a formula")
    check(book["Reports"].max_row == len(documents) + 1, "the workbook has other reports")
    names = [cell.value for cell in book["Reports"][1]]
    total = sum(cells[names.index("claims")].value for cells in book["Reports"].iter_rows(min_row=2))
    check(total == sum(row["judgement"] != "notAClaim" for row in rows.values()), f"{total} claims are counted")


def check_package(folder, documents, claims):
    package = folder / "datapackage"
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        content = (package / resource["path"]).read_bytes()
        check(len(content) == resource["bytes"], f"{resource['path']} has other bytes")
        check("sha256:" + hashlib.sha256(content).hexdigest() == resource["hash"], f"{resource['path']} has another hash")
        for field in resource["schema"]["fields"]:
            check(field["title"] and field["description"], f"{field['name']} is not described")
    if "frictionless" not in readers:
        return
    frictionless = readers["frictionless"]
    report = frictionless.validate(str(package / "datapackage.json"))
    check(report.valid, f"the data package is invalid: {report.flatten(['type', 'note'])[:5]}")
    rows = {name: frictionless.Package(str(package / "datapackage.json")).get_resource(name).read_rows()
            for name in ["documents", "texts", "sentences", "claims", "exclusions"]}
    check(len(rows["documents"]) == len(documents) and len(rows["claims"]) == len(claims), "the package has others")
    texts = {row["document"]: row["text"] for row in rows["texts"]}
    for row in rows["sentences"]:
        check(texts[row["document"]][row["start"]:row["end"]] == row["text"], f"sentence {row['id']} in the package")
    for row in rows["exclusions"]:
        check(texts[row["document"]][row["start"]:row["end"]] == row["text"], "an exclusion in the package")
    for row in rows["claims"]:
        claim = claims[row["id"]]
        check(texts[row["document"]][row["start"]:row["end"]] == row["quantity"], f"{row['id']} in the package")
        check(row["value"] == claim.get("value"), f"the value of {row['id']} in the package")
        number = None if "/" in (row["value"] or "/") else decimal.Decimal(row["value"])
        check(row["valueNumber"] == number, f"the number of {row['id']} in the package")
        check(row["sections"] == claim["source"]["sections"], f"the sections of {row['id']} in the package")


def stated(claims):
    """Without what a reviewer says is no claim."""
    return {name: claim for name, claim in claims.items() if claim.get("review", {}).get("judgement") != "notAClaim"}


def check_annotations(folder, documents, claims):
    claims = stated(claims)
    collection = json.loads((folder / "annotations").read_text(encoding="utf-8"))
    check(collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld", "the context is another")
    check(collection["type"] == "AnnotationCollection" and collection["total"] == len(claims), "the collection")
    page = collection["first"]
    check(page["type"] == "AnnotationPage" and page["partOf"] == collection["id"], "the page")
    check(len({item["id"] for item in page["items"]}) == len(claims) == len(page["items"]), "annotations are others")
    terms = set(collection["@context"][1])
    model = {"id", "type", "purpose", "format", "language", "value", "creator", "created"}
    for item in page["items"]:
        claim = claims[item["id"].removeprefix("urn:nianbao:claim:")]
        document = documents[claim["document"]]
        check(item["type"] == "Annotation" and item["motivation"] == "describing", "an annotation's type")
        summary, body = item["body"][:2]
        check(summary["type"] == "TextualBody" and summary["value"], "an annotation's text")
        for name, plain in [("modality", "actual"), ("qualifier", "exact")]:
            check(claim[name] == plain or claim[name] in summary["value"], f"the {name} of {item['id']} in its sum")
        check(set(body) <= terms | model, f"no term: {set(body) - terms - model}")
        check(body.get("claimPartOf", "urn:nianbao:claim:").removeprefix("urn:nianbao:claim:") in {"", *claims}, "a whole")
        check(body.get("exactValue") == claim.get("value") and body.get("indicator", "") == claim["indicator"], "a body")
        check(len(item["body"]) == (3 if "review" in claim else 2), "a review")
        target = item["target"]
        is_on_web = document["source"]["uri"].startswith("http")
        check(target["source"] == (document["source"]["uri"] if is_on_web else "urn:nianbao:document:" + document["id"]),
              "a target's source")
        check(target["textSHA256"] == document["textSHA256"], "a target's text")
        selectors = {selector["type"]: selector for selector in target["selector"]}
        quote, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
        start, end, text = position["start"], position["end"], document["text"]
        check(text[start:end] == quote["exact"], f"the quote of {item['id']}")
        check(text[:start].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"]), "words around a quote")
        check(("XPathSelector" in selectors) == ("xpath" in claim["source"]), "an XPath")
        if "XPathSelector" in selectors:
            check(selectors["XPathSelector"]["value"] == claim["source"]["xpath"], "an XPath")
            check(selectors["XPathSelector"]["refinedBy"] == quote, "a refined selector")


def check_langextract(folder, documents, claims):
    claims = stated(claims)
    langextract = readers["langextract"]
    read = list(langextract.io.load_annotated_documents_jsonl(folder / "langextract", show_progress=False))
    check([document.document_id for document in read] == list(documents), "LangExtract's documents")
    seen = set()
    for document in read:
        check(document.text == documents[document.document_id]["text"], "LangExtract's text")
        for extraction in document.extractions:
            interval = extraction.char_interval
            claim = claims[extraction.attributes["id"]]
            seen.add(claim["id"])
            check(document.text[interval.start_pos:interval.end_pos] == extraction.extraction_text, "LangExtract's quote")
            check(extraction.extraction_class == claim["kind"], "LangExtract's class")
            check(extraction.attributes.get("value") == claim.get("value"), "LangExtract's value")
            check(extraction.alignment_status == langextract.data.AlignmentStatus.MATCH_EXACT, "LangExtract's alignment")
    check(seen == set(claims), "LangExtract's claims")
    # Written by the library itself the lines are the same.
    langextract.io.save_annotated_documents(read, folder.parent, "again.jsonl", show_progress=False)
    again = [json.loads(line) for line in open(folder.parent / "again.jsonl", encoding="utf-8")]
    check(again == [json.loads(line) for line in open(folder / "langextract", encoding="utf-8")], "LangExtract's lines")


def main(folder):
    page = folder / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    pages = sorted((ROOT / "Corpus/reports").glob("*/page.html"))
    pages = [path.relative_to(ROOT) for path in pages] + [page]
    for name, order in [("a", pages), ("b", reversed(pages))]:
        for path in order:
            nianbao("ingest", "--database", folder / f"{name}.sqlite", path)
    untouched = nianbao("export", "--database", folder / "a.sqlite")
    extracted = {}
    for line in nianbao("extract", *pages).splitlines(keepends=True):
        record = json.loads(line)
        extracted.setdefault(record.get("document", record["id"] if record["type"] == "document" else None), []).append(line)
    exported = {}
    for line in untouched.splitlines(keepends=True):
        record = json.loads(line)
        exported.setdefault(record.get("document", record["id"] if record["type"] == "document" else None), []).append(line)
    check(exported and all(extracted[document] == lines for document, lines in exported.items()),
          "the records are not those of extract")
    header = nianbao("export", "--database", folder / "a.sqlite", "--format", "csv").split(b"\r\n")[0]
    check(header.startswith(nianbao("extract", "--format", "csv", page).split(b"\r\n")[0] + b",judgement,"), "columns of CSV")

    judged = correct(folder / "a.sqlite")
    correct(folder / "b.sqlite")
    # When the verdicts were given is a minute of the clock.
    for name in "ab":
        with sqlite3.connect(folder / f"{name}.sqlite") as connection:
            connection.execute("UPDATE verdict SET given_at = '2020-05-01T10:00:00Z'")
    first = export(folder / "a.sqlite", folder / "first", TZ="Asia/Shanghai")
    documents, claims, _ = records(first)
    check_jsonl(first, judged, documents, claims)
    rows = check_csv(first, claims)
    if "openpyxl" in readers:
        check_xlsx(first, rows, documents)
    check_package(first, documents, claims)
    check_annotations(first, documents, claims)
    if "langextract" in readers:
        check_langextract(first, documents, claims)
    counted = [json.loads(line) for line in nianbao("list", "--database", folder / "a.sqlite", "--format", "json").splitlines()]
    check(sum(report["claims"] for report in counted) == len(stated(claims)) == len(claims) - 1, "list counts other claims")
    second = export(folder / "b.sqlite", folder / "second", TZ="America/New_York")
    one, other = files(first), files(second)
    check(list(one) == list(other), "the exports have other files")
    for name in one:
        check(one[name] == other[name], f"{name} depends on the order of ingestion or on the clock")
    print(f"exports of {len(documents)} reports with {len(claims)} claims in {len(FORMATS)} formats: {checks} checks hold")


with tempfile.TemporaryDirectory() as name:
    main(pathlib.Path(name))
