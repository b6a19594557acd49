"""Bytes of an archive are changed: verify finds each change of what it holds, and no command goes on as if nothing were.

NIANBAO_FLIPS says how many bytes are changed, each in a copy of its own (60); NIANBAO_SEED begins the random numbers.
"""
import os
import random
import shutil
import sqlite3
import subprocess
import unittest

from program import PROGRAM, ROOT, ArchiveTest, nianbao

FLIPS = int(os.environ.get("NIANBAO_FLIPS", "60"))
SEED = int(os.environ.get("NIANBAO_SEED", "1"))
REPORTS = ROOT / "Corpus" / "reports"
# Numbers of an index's own that nothing depends on: totals for ranking, which is not used, and a count of writes.
NEUTRAL = {("sentence_grams_data", 1), ("indicator_grams_data", 1), ("sentence_grams_data", 10), ("indicator_grams_data", 10)}


def content(path):
    """All that SQLite reads in a file; None where it cannot read it all, or finds a fault."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    connection.text_factory = bytes
    try:
        if connection.execute("PRAGMA integrity_check").fetchall() != [(b"ok",)]: return None
        found = {"": connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid").fetchall()}
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").fetchall()
        for name in sorted(row[0].decode() for row in tables):
            rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()
            # The names of the migrations are looked at when the file is opened; an index's only setting is its version.
            found[name] = [row for row in rows if (name, row[0]) not in NEUTRAL]
        return found
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return None
    finally:
        connection.close()


class DamageTests(ArchiveTest):

    def setUp(self):
        super().setUp()
        # The bytes of half of the reports are not archived, and some inputs are failures.
        self.ingest(*sorted(REPORTS.glob("*-2019/page.html")))
        self.ingest("--no-raw", *sorted(REPORTS.glob("*-2018/page.html")), self.folder / "missing.html", code=66)
        claim = next(
            line.split('"id":"')[1].split('"')[0] for line in self.exported(self.database) if line.startswith('{"type":"claim"'))
        corrected = nianbao(
            "correct", "--database", self.database, claim, "--reviewer", "审校", "--set", "indicator=示例指标", "--note", "示例")
        self.assertEqual(corrected.returncode, 0, corrected.stderr)
        self.lines = self.exported(self.database)
        self.assertGreater(len(self.lines), 500)
        self.assert_sound()
        self.bytes = self.database.read_bytes()
        self.content = content(self.database)

    def damaged(self, at, change):
        path = self.folder / "damaged.sqlite"
        for other in self.folder.glob("damaged*"): other.unlink()
        data = bytearray(self.bytes)
        data[at] ^= change
        path.write_bytes(data)
        return path

    def run_on(self, path, *command):
        result = nianbao(command[0], "--database", path, *command[1:])
        # Neither a signal nor a code that says nothing.
        self.assertIn(result.returncode, {0, 1, 65, 66, 74}, (command, result.returncode, result.stderr[-2000:]))
        if result.returncode: self.assertTrue(result.stderr or result.stdout)
        return result

    def exported(self, path):
        """The records, which have checksums; a reviewer's words have none, and only verify tells that they changed."""
        return {line for line in self.run_on(path, "export").stdout.splitlines() if '"review":' not in line}

    def test_bytes_changed_anywhere(self):
        places = random.Random(SEED)
        changes = found = 0
        for number in range(FLIPS):
            at = places.randrange(len(self.bytes))
            change = 1 << places.randrange(8)
            with self.subTest(at=at, change=change):
                path = self.damaged(at, change)
                is_same = content(path) == self.content
                changes += not is_same
                result = self.run_on(path, "verify")
                if not is_same:
                    self.assertNotEqual(result.returncode, 0, "verify does not find it")
                found += result.returncode != 0
                self.assertLessEqual(self.exported(path), self.lines, "a record that was not there")
                for command in [["list"], ["search", "人"], ["series", "人"]]: self.run_on(path, *command)
                self.run_on(path, "ingest", REPORTS / "work-2017" / "page.html")
        print(f"{FLIPS} bytes changed, {changes} of them in what the file holds; verify found {found}; seed {SEED}")

    def test_files_that_are_cut_off(self):
        for share in [0.0001, 0.2, 0.5, 0.8, 0.9999]:
            with self.subTest(share):
                path = self.damaged(0, 0)
                size = int(len(self.bytes) * share)
                os.truncate(path, size)
                self.assertNotEqual(self.run_on(path, "verify").returncode, 0)
                self.assertLessEqual(self.exported(path), self.lines)

    def test_a_page_overwritten_with_another(self):
        """A disk that writes a page to the wrong place: each page is sound, and the file is not."""
        places = random.Random(SEED)
        pages = len(self.bytes) // 4096
        for _ in range(10):
            source, target = places.sample(range(1, pages), 2)
            with self.subTest(source=source, target=target):
                path = self.damaged(0, 0)
                data = bytearray(self.bytes)
                data[target * 4096:target * 4096 + 4096] = self.bytes[source * 4096:source * 4096 + 4096]
                path.write_bytes(data)
                self.assertNotEqual(self.run_on(path, "verify").returncode, 0)
                self.assertLessEqual(self.exported(path), self.lines)


if __name__ == "__main__":
    unittest.main(verbosity=2)
