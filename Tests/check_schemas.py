"""Checks records on standard input, one a line and of any types, against the schemas of a folder: against the schema of each
record's type, or all against the one that is given.

    nianbao clean --format json Corpus/reports | python3 Tests/check_schemas.py Schemas
    nianbao numerals report.txt | python3 Tests/check_schemas.py Schemas numerals
"""
import collections
import json
import pathlib
import sys

import jsonschema

schemas = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.schema.json")):
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    schemas[schema["$id"].split("/")[1]] = jsonschema.Draft7Validator(schema)
given = sys.argv[2] if len(sys.argv) > 2 else None


def parts(diff):
    """The records that a diff holds, as they were before it added to them."""
    for side in ("old", "new"):
        yield "document", {**{key: value for key, value in diff[side].items() if key != "ownYear"}, "text": ""}
    members = [pair[side] for pair in diff["pairs"] for side in ("old", "new")]
    members += diff["added"] + diff["dropped"] + diff["repeats"]["old"] + diff["repeats"]["new"]
    members += [item["old"] for item in diff["silent"]]
    members += [item[key] for item in diff["targets"] for key in ("target", "outcome")]
    members += [item[key] for item in diff["growth"] for key in ("stated", "level", "previous")]
    for claim in members:
        if claim is not None:
            yield "claim", {key: value for key, value in claim.items() if key != "sentenceText"}


types = collections.Counter()
failed = checked = 0
for number, line in enumerate(sys.stdin.buffer, 1):
    record = json.loads(line)
    checked += 1
    name = given or record["type"]
    if not given:
        types[name] += 1
    if name not in schemas:
        failed += 1
        print(f"line {number}: no schema is for the type {name}", file=sys.stderr)
        continue
    for member, value in parts(record) if name == "diff" else []:
        for error in schemas[member].iter_errors(value):
            failed += 1
            print(f"line {number}: a {member} in the diff: {error.message[:200]}", file=sys.stderr)
    for error in schemas[name].iter_errors(record):
        failed += 1
        place = "/".join(map(str, error.absolute_path))
        print(f"line {number}: /{place}: {error.message[:200]}", file=sys.stderr)
    if record.get("type") == "document":
        text = record["text"]
        for section in record["sections"]:
            heading = text[section["start"]:section["end"]]
            if not (heading.startswith(section["number"]) and heading.endswith(section["heading"])):
                failed += 1
                print(f"line {number}: section {section['id']} is not where it says", file=sys.stderr)
        for table in record["tables"]:
            lines = text[table["start"]:table["end"]].split("\n")
            if len(lines) != len(table["rows"]):
                failed += 1
                print(f"line {number}: table {table['id']} is not where it says", file=sys.stderr)
kinds = f" ({', '.join(f'{count} {name}' for name, count in types.items())})" if types else ""
print(f"{checked} records{kinds} against {given or 'their schemas'}: {failed} violations")
sys.exit(1 if failed or not checked else 0)
