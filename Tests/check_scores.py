"""Runs the scorers of the real pages beside the checkout and compares with floors, which may only rise.

    python3 Tests/check_scores.py .build/release/nianbao ../shared
"""
import json
import pathlib
import subprocess
import sys

FLOORS = {"sh4z": 0.97, "dates": 47}

program, shared = sys.argv[1], pathlib.Path(sys.argv[2])
if not (shared / "score_cleaning.py").exists():
    print("the real pages are not beside this checkout: no scores")
    sys.exit(0)


def last_json(*command):
    output = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=True).stdout
    return json.loads(output.strip().splitlines()[-1])


cleaning = last_json(
    shared / "score_cleaning.py", "--nolev", "-b", "zh-cwced", "-c", f"{program} clean --format text -")
dates = last_json(
    shared / "score_dates.py", "--command", f"{program} clean --format json {{}}", shared / "pages" / "zh-cwced")
scores = {"sh4z": cleaning["sh4z"][2], "dates": dates["right"]}
failed = cleaning["fail"] > 0
print(f"failures: {cleaning['fail']}")
for name, floor in FLOORS.items():
    print(f"{name}: {scores[name]} (floor {floor})")
    failed = failed or scores[name] < floor
sys.exit(1 if failed else 0)
