"""What an archive costs: whole processes are measured, beside `nianbao extract` of the same pages in the same run.

    python3 Benchmarks/archive.py .build/release/nianbao [PAGES] [CLAIMS]

PAGES pages (5000) are made of the corpus by varying figures. The first run takes them in, the second finds them unchanged;
then the archive is grown to CLAIMS claims (500000), and terms and indicators are looked up in it.
"""
import os
import pathlib
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
TERMS = ["地区生产总值", "就业", "增长", "社会消费品零售总额", "城镇新增就业", "教育支出", "粮食", "公共图书馆", "PM2.5", "政府信息公开",
         "常住居民人均可支配收入", "新开工", "医", "不在任何地方的词"]
INDICATORS = ["地区生产总值", "一般公共预算收入", "粮食产量", "户籍人口", "城镇新增就业", "社会消费品零售总额", "固定资产投资", "不存在的指标"]
failures = []


def run(*command, peak=False):
    """The command's seconds and, if asked for, its peak memory in MB; its output goes nowhere."""
    began = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - began
    if status: sys.exit(f"{' '.join(map(str, command))}: ended with {status}")
    return (seconds, usage.ru_maxrss / 1024) if peak else seconds


def check(words, holds):
    print(f"  {'met ' if holds else 'NOT MET'}  {words}")
    if not holds: failures.append(words)


def sizes(database):
    """Bytes by part of the archive."""
    connection = sqlite3.connect(database)
    parts = {}
    try:
        for name, size in connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"):
            part = ("search" if "_grams" in name else "records" if name == "document_records" else
                    "raw pages" if name == "raw" else "indexes" if re.search("_by_|_copy|autoindex", name) else "rows")
            parts[part] = parts.get(part, 0) + size
    except sqlite3.OperationalError:
        print("  (this SQLite cannot tell parts)")
    connection.close()
    return parts


def rate_by_part(database):
    """Pages a second in the first and in the last fifth, by the times at which documents were seen."""
    connection = sqlite3.connect(database)
    times = [row[0] for row in connection.execute(
        "SELECT (julianday(min(seen_at)) - 2450000) * 86400 FROM source GROUP BY document ORDER BY 1")]
    connection.close()
    fifth = len(times) // 5
    return fifth / (times[fifth] - times[0]), fifth / (times[-1] - times[-1 - fifth])


def measure_ingestion(program, pages, folder):
    source = folder / "pages"
    subprocess.run([sys.executable, ROOT / "Tests" / "vary_pages.py", source, str(pages)], check=True)
    few = folder / "few"
    subprocess.run([sys.executable, ROOT / "Tests" / "vary_pages.py", few, "1000"], check=True)
    database = folder / "archive.sqlite"
    _, memory_of_few = run(program, "ingest", "--database", folder / "few.sqlite", few, peak=True)
    extraction = run(program, "extract", source)
    first, memory = run(program, "ingest", "--database", database, source, peak=True)
    second = min(run(program, "ingest", "--database", database, source) for _ in range(3))
    size = database.stat().st_size
    print(f"ingest of {pages} pages")
    print(f"  first run   {first:8.1f} s  {pages / first:8.0f} pages/s   (extract alone {pages / extraction:.0f} pages/s)")
    print(f"  second run  {second:8.2f} s  {pages / second:8.0f} pages/s")
    parts = ", ".join(f"{name} {part / pages / 1024:.1f}" for name, part in sorted(sizes(database).items(), key=lambda item: -item[1]))
    print(f"  size        {size / pages / 1024:8.1f} KB a page: {parts}")
    begin, end = rate_by_part(database)
    print(f"  rate        {begin:8.0f} pages/s in the first fifth, {end:.0f} in the last")
    print(f"  peak memory {memory:8.0f} MB; {memory_of_few:.0f} MB for 1000 pages")
    check(f"the second run is at least 20 times as fast: {first / second:.0f} times", first / second >= 20)
    check(f"memory is flat: {memory / memory_of_few:.2f} times that of 1000 pages", memory <= 1.15 * memory_of_few)
    check(f"a page takes no longer in a large archive: {begin / end:.2f} times as long", begin / end <= 1.2)
    return database


def grow(program, database, claims, folder):
    """More pages, with other figures, until there are so many claims."""
    connection = sqlite3.connect(database)
    count, documents = connection.execute("SELECT sum(claim_count), count(*) FROM document").fetchone()
    connection.close()
    if count >= claims: return count
    more = folder / "more"
    wanted = (claims - count) * documents // count + 10
    subprocess.run([sys.executable, ROOT / "Tests" / "vary_pages.py", more, str(wanted), "--seed", "2"], check=True)
    run(program, "ingest", "--database", database, more)
    connection = sqlite3.connect(database)
    count = connection.execute("SELECT sum(claim_count) FROM document").fetchone()[0]
    connection.close()
    return count


def measure_queries(program, database, claims):
    start = statistics.median(run(program, "--version") for _ in range(20))
    print(f"look-ups among {claims} claims, whole processes less {start * 1000:.1f} ms for an empty one")
    for command, terms in [("search", TERMS), ("series", INDICATORS)]:
        times = {}
        for term in terms:
            times[term] = statistics.median(run(program, command, "--database", database, term) for _ in range(5)) - start
        ordered = sorted(times.values())
        median, most = statistics.median(ordered), max(times, key=times.get)
        print(f"  {command:8}  median {median * 1000:6.1f} ms  p90 {ordered[len(ordered) * 9 // 10] * 1000:6.1f} ms"
              f"  max {times[most] * 1000:6.1f} ms ({most})")
        check(f"{command} takes less than 50 ms in the median", median < 0.05)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    pages = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    claims = int(sys.argv[3]) if len(sys.argv) > 3 else 500_000
    with tempfile.TemporaryDirectory(prefix="nianbao-") as name:
        folder = pathlib.Path(name)
        database = measure_ingestion(program, pages, folder)
        measure_queries(program, database, grow(program, database, claims, folder))
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
