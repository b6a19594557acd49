"""The program under test and what is in its archives, read by Python's own SQLite."""
import hashlib
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("NIANBAO", str(ROOT / ".build" / "release" / "nianbao"))


def nianbao(*arguments, folder=None, **options):
    """Runs the program to its end; its output and errors are texts."""
    return subprocess.run(
        [PROGRAM, *map(str, arguments)], cwd=folder, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL,
        **options)


class ArchiveTest(unittest.TestCase):
    """A test with a folder of its own, which goes with it."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="nianbao-")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        self.database = self.folder / "archive.sqlite"

    def ingest(self, *arguments, code=0, **options):
        result = nianbao("ingest", "--database", self.database, *arguments, **options)
        self.assertEqual(result.returncode, code, result.stderr)
        return result

    def assert_sound(self, database=None):
        """Neither SQLite nor the program finds a fault."""
        self.assert_whole(database)
        result = nianbao("verify", "--database", database or self.database)
        self.assertEqual(result.returncode, 0, result.stdout[:3000] + result.stderr)

    def assert_whole(self, database=None):
        """SQLite finds no fault, and nothing is there twice."""
        database = database or self.database
        with reading(database) as connection:
            self.assertEqual(connection.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            for table, key in [("document", "sha256"), ("report", "text_sha256"), ("raw", "sha256")]:
                doubled = connection.execute(f"SELECT {key} FROM {table} GROUP BY {key} HAVING count(*) > 1").fetchall()
                self.assertEqual(doubled, [], "doubled in " + table)

    def assert_state(self, expected, database=None):
        """The archive holds what another does; the times of runs aside."""
        found = state(database or self.database)
        if found == expected:
            return
        for name in expected:
            if found[name] != expected[name]:
                missing = [row for row in expected[name] if row not in set(found[name])][:2]
                added = [row for row in found[name] if row not in set(expected[name])][:2]
                self.fail(f"{name}: missing {str(missing)[:1500]}, added {str(added)[:1500]}")


class reading:
    """A connection that cannot write."""

    def __init__(self, database):
        self.path = str(pathlib.Path(database).resolve())

    def __enter__(self):
        quoted = self.path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
        self.connection = sqlite3.connect(f"file:{quoted}?mode=ro", uri=True)
        return self.connection

    def __exit__(self, *_):
        self.connection.close()
        # A connection that cannot write leaves behind what it has made; one that can takes it away.
        if os.access(self.path, os.W_OK) and os.path.exists(self.path + "-wal"):
            connection = sqlite3.connect(self.path)
            connection.execute("SELECT 1 FROM sqlite_schema").fetchall()
            connection.close()


# Columns that are numbers of the file's own, or times.
OWN = {"key", "run", "document", "report", "raw", "indicator", "seen_at", "superseded_by", "id"}
TABLES = ["section", "grid", "finding", "sentence", "claim", "exclusion", "part", "source"]


def state(database):
    """What an archive holds, by table, without what differs between two ways to the same end."""
    found = {}
    with reading(database) as connection:
        def rows(name, query):
            cursor = connection.execute(query)
            found[name] = sorted(
                (tuple(digest(value) for value in row) for row in cursor), key=lambda row: [str(value) for value in row])

        def columns(table, *kept):
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            return [f"{table}.{name}" for name in names if name not in OWN or name in kept]

        rows("document", f"""
            SELECT {", ".join(columns("document", "id"))}, report.text_sha256, standing.id, successor.text_sha256 FROM document
            JOIN report ON report.id = document.report
            LEFT JOIN (SELECT key AS own, id FROM document) AS standing ON standing.own = report.document
            LEFT JOIN (SELECT id AS own, text_sha256 FROM report) AS successor ON successor.own = report.superseded_by""")
        rows("records", """
            SELECT document.id, lines FROM document JOIN document_records ON document_records.document = key""")
        rows("raw", "SELECT sha256, byte_count, bytes FROM raw")
        rows("indicator", "SELECT text FROM indicator")
        for table in TABLES:
            kept = ["id"] if table in {"section", "grid", "sentence"} else []
            more = {"claim": ", indicator.text", "part": ", raw.sha256"}.get(table, "")
            join = {
                "claim": "JOIN indicator ON indicator.id = claim.indicator", "part": "JOIN raw ON raw.id = part.raw",
            }.get(table, "")
            rows(table, f"""
                SELECT document.id, {", ".join(columns(table, *kept))}{more} FROM {table}
                JOIN document ON document.key = {table}.document {join}""")
    exported = nianbao("export", "--database", database, "--format", "jsonl", "--all-versions")
    if exported.returncode:
        raise AssertionError(exported.stderr)
    found["export"] = exported.stdout.splitlines()
    return found


def digest(value):
    return hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else value


_pages = None


def pages():
    """300 pages, all different, in three folders; made once."""
    global _pages
    if _pages is None:
        _pages = tempfile.TemporaryDirectory(prefix="nianbao-pages-")
        subprocess.run([sys.executable, ROOT / "Tests" / "vary_pages.py", _pages.name, "300"], check=True)
    return pathlib.Path(_pages.name)


_undisturbed = None


def undisturbed():
    """An archive of all pages that one process has made alone: its state, and the seconds that it took."""
    global _undisturbed
    if _undisturbed is None:
        import time
        with tempfile.TemporaryDirectory(prefix="nianbao-") as folder:
            began = time.monotonic()
            result = nianbao("ingest", "--database", f"{folder}/archive.sqlite", pages())
            seconds = time.monotonic() - began
            if result.returncode:
                raise AssertionError(result.stderr)
            _undisturbed = (state(f"{folder}/archive.sqlite"), seconds)
    return _undisturbed


def json_lines(text):
    return [json.loads(line) for line in text.splitlines()]
