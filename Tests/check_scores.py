"""Runs the scorers of the real material beside the checkout and compares with floors, which may only rise.

    python3 Tests/check_scores.py .build/release/nianbao ../shared
"""
import json
import pathlib
import re
import subprocess
import sys

FLOORS = {
    "sh4z": 0.97, "dates": 47,
    "numerals found": 0.998, "numerals value and unit": 0.995, "numerals excluded": 0.985,
    "claims recall": 0.998, "claims precision": 0.99, "claims coreF1": 0.985, "claims value": 0.998, "claims unit": 0.995,
    "claims kind": 0.995, "claims role": 0.995, "claims direction": 0.995, "claims basis": 0.99,
    "claims qualifier": 0.995, "claims modality": 0.99, "claims period": 0.99, "claims scope": 0.99,
    "claims indicator": 0.98, "claims fullF1": 0.97, "claims partOf": 0.97, "claims exclusionsKept": 0.995,
    "cells cellRecall": 1, "cells cellPrecision": 1, "cells cellValue": 1, "cells cellUnit": 1, "cells cellIndicator": 1,
    "recognizers-text number": 0.92, "recognizers-text percent": 0.92, "recognizers-text currency": 0.92,
    "recognizers-text dimension": 0.97, "recognizers-text ordinal": 1,
    "duckling number": 0.92, "duckling dimension": 0.88, "cn2an number": 0.98,
    "communique diff recall": 0.99, "communique diff precision": 0.99, "communique diff contradictionRecall": 0.97,
    "communique diff consistentFound": 0.98, "communique diff notComparableFound": 0.98,
    "work diff recall": 0.96, "work diff precision": 0.96, "work diff targetRecall": 0.9, "work diff targetVerdict": 0.94,
}
# What must not be there at all.
CEILINGS = {"communique diff wrongPairsMade": 0, "communique diff consistentAccused": 0, "work diff wrongPairsMade": 0}
DIFFS = {
    "communique": ("pingtan-communique-2016", "pingtan-communique/2015.html", "pingtan-communique/2016.html"),
    "work": ("hailar-2017", "hailar/2016.txt", "hailar/2017.txt"),
}

program, shared = sys.argv[1], pathlib.Path(sys.argv[2])
if not (shared / "score_cleaning.py").exists():
    print("the real material is not beside this checkout: no scores")
    sys.exit(0)


def output(*command):
    return subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=True).stdout


def last_json(*command):
    return json.loads(output(*command).strip().splitlines()[-1])


scores = {}
cleaning = last_json(
    shared / "score_cleaning.py", "--nolev", "-b", "zh-cwced", "-c", f"{program} clean --format text -")
scores["sh4z"] = cleaning["sh4z"][2]
scores["dates"] = last_json(
    shared / "score_dates.py", "--command", f"{program} clean --format json {{}}", shared / "pages" / "zh-cwced")["right"]
numerals = last_json(
    shared / "score_numerals.py", "--command", f"{program} numerals", *sorted((shared / "gold").iterdir()))
scores["numerals found"] = numerals["found"]
scores["numerals value and unit"] = numerals["both"]
scores["numerals excluded"] = numerals["exclusionsKept"]
claims = output(
    shared / "score.py", "--command", f"{program} extract {{}}", *sorted((shared / "gold").iterdir()))
total = json.loads(next(line for line in claims.splitlines() if line.startswith("ALL "))[4:])
for name in FLOORS:
    group, _, field = name.partition(" ")
    if group in ("claims", "cells"):
        scores[name] = total[field]
vectors = output(
    shared / "score_vectors.py", "--command", f"{program} numerals", *sorted((shared / "vectors").glob("*.jsonl")))
for line in vectors.splitlines():
    source = line.split(".jsonl")[0]
    for kind, passed, total in re.findall(r"'(\w+)': '(\d+)/(\d+)'", line):
        scores[f"{source} {kind}"] = round(int(passed) / int(total), 4)

for name, (gold, old, new) in DIFFS.items():
    reports = shared / "reports"
    compared = output(
        shared / "score_pairs.py", shared / "gold" / gold, "--nianbao", program, "--old", reports / old, "--new", reports / new)
    figures = json.loads(compared[compared.index("{"):])
    for field, figure in figures.items():
        scores[f"{name} diff {field}"] = figure

failed = cleaning["fail"] > 0
print(f"failures: {cleaning['fail']}")
for name, floor in FLOORS.items():
    print(f"{name}: {scores[name]} (floor {floor})")
    failed = failed or scores[name] < floor
for name, ceiling in CEILINGS.items():
    print(f"{name}: {scores[name]} (at most {ceiling})")
    failed = failed or scores[name] > ceiling
sys.exit(1 if failed else 0)
