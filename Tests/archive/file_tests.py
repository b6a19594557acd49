"""Files that are no archives, that cannot be written, or that are named oddly; inputs that give nothing; the end by a signal."""
import hashlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time
import unittest

from program import PROGRAM, ROOT, ArchiveTest, json_lines, nianbao, pages, reading, state

PAGE = ROOT / "Corpus" / "reports" / "work-2019" / "page.html"
# Commands that read an archive, as they are given its file.
READERS = [["export"], ["verify"], ["list"], ["search", "人"], ["series", "人"]]


def fingerprint(folder):
    """Every file's bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()}


class FileTests(ArchiveTest):
    def assert_refused(self, code, words, commands=READERS + [["ingest", PAGE]], folder=None):
        """Each command says why it does nothing, on one line, and does nothing."""
        before = fingerprint(folder or self.folder)
        for command, *more in commands:
            result = nianbao(command, "--database", self.database, *more)
            self.assertEqual(result.returncode, code, (command, result.stdout, result.stderr))
            self.assertIn(words, result.stderr)
            self.assertEqual(result.stderr.count("\n"), 1, result.stderr)
            self.assertEqual(result.stdout, "")
            self.assertEqual(fingerprint(folder or self.folder), before, command)

    def test_a_text(self):
        self.database.write_text("指标，数值\n" * 500)
        self.assert_refused(65, "not a SQLite database")

    def test_another_programs_database(self):
        for mode in ["delete", "wal"]:
            with self.subTest(mode):
                self.database.unlink(missing_ok=True)
                connection = sqlite3.connect(self.database)
                connection.execute(f"PRAGMA journal_mode = {mode}")
                connection.execute("CREATE TABLE document (id TEXT)")
                connection.commit()
                connection.close()
                self.assert_refused(65, "another program's database")

    def test_another_programs_database_that_it_has_open(self):
        connection = sqlite3.connect(self.database)
        connection.execute("PRAGMA journal_mode = wal")
        connection.execute("CREATE TABLE document (id TEXT)")
        connection.commit()
        result = nianbao("ingest", "--database", self.database, PAGE)
        self.assertEqual(result.returncode, 65, result.stderr)
        self.assertEqual(connection.execute("SELECT name FROM sqlite_schema").fetchall(), [("document",)])
        connection.close()

    def test_a_newer_versions_archive(self):
        self.ingest(PAGE)
        connection = sqlite3.connect(self.database)
        connection.execute("INSERT INTO grdb_migrations VALUES ('9 what is to come')")
        connection.commit()
        connection.close()
        self.assert_refused(65, "newer version of nianbao")

    def test_no_file_and_an_empty_one(self):
        self.assert_refused(66, "no such archive", READERS)
        self.assertFalse(self.database.exists())
        self.database.touch()
        self.assert_refused(66, "no such archive", READERS)
        self.ingest(PAGE)
        self.assert_sound()

    def test_what_a_killed_process_has_just_begun(self):
        connection = sqlite3.connect(self.database)
        connection.execute("PRAGMA journal_mode = wal")
        connection.execute("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        connection.commit()
        connection.close()
        self.ingest(PAGE)
        self.assert_sound()

    def test_a_folder_that_is_not_there(self):
        self.database = self.folder / "missing" / "archive.sqlite"
        self.assert_refused(73, "folder does not exist", [["ingest", PAGE]])
        self.assert_refused(66, "no such archive", READERS)

    def test_a_folder_as_the_file(self):
        self.database.mkdir()
        self.assert_refused(66, "is a directory")

    def test_names(self):
        for name in ["with blanks.sqlite", "100%25.sqlite", "what?mode=memory", "a#b.sqlite", "年报库.sqlite", "file:odd.sqlite",
                     ":memory:", "-dash.sqlite", "it's \"quoted\".sqlite"]:
            with self.subTest(name):
                folder = self.folder / "names"
                folder.mkdir()
                result = nianbao("ingest", f"--database={name}", PAGE, folder=folder)
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertEqual([path.name for path in folder.iterdir()], [name])
                for command, *more in READERS:
                    result = nianbao(command, f"--database={name}", *more, folder=folder)
                    self.assertEqual(result.returncode, 0, result.stderr)
                self.assertEqual([path.name for path in folder.iterdir()], [name])
                shutil.rmtree(folder)

    def test_a_link(self):
        self.ingest(PAGE)
        link = self.folder / "link"
        link.mkdir()
        (link / "archive.sqlite").symlink_to(self.database)
        before = state(self.database)
        result = nianbao("ingest", "--database", link / "archive.sqlite", PAGE)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(len(list(link.iterdir())), 1)
        self.assertTrue((link / "archive.sqlite").is_symlink())
        self.assert_state(before)

    def test_inputs_that_give_nothing_are_told_and_the_others_taken_in(self):
        folder = self.folder / "in"
        folder.mkdir()
        (folder / "nothing").mkdir()
        (folder / "empty.html").touch()
        (folder / "report.html").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nendobj\n" * 20)
        report = self.folder / "report.jsonl"
        result = self.ingest(
            folder / "empty.html", folder / "report.html", folder / "missing.html", folder / "nothing", PAGE, "--report", report,
            code=66)
        for words in ["empty.html: the file is empty", "report.html: is no page but a file of kind", "missing.html: no such file",
                      "nothing: the directory holds no"]:
            self.assertIn(words, result.stderr)
        lines = json_lines(report.read_text("utf-8"))
        told = {os.path.basename(line["name"]): line.get("code", line.get("outcome")) for line in lines if "name" in line}
        self.assertEqual(
            told, {"empty.html": "empty", "report.html": "notHTML", "missing.html": "missing", "nothing": "noPages",
                   "page.html": "new"})
        self.assertEqual((lines[-1]["type"], lines[-1]["new"], lines[-1]["failed"]), ("run", 1, 4))
        with reading(self.database) as connection:
            self.assertEqual(connection.execute("SELECT count(*) FROM failure").fetchone(), (4,))
        self.assert_sound()

    def test_what_cannot_be_read_anew_is_told_and_the_others_are(self):
        reports = sorted((ROOT / "Corpus" / "reports").glob("*/page.html"))
        self.ingest(*reports)
        connection = sqlite3.connect(self.database)
        ids = [row[0] for row in connection.execute("SELECT id FROM document ORDER BY id LIMIT 3")]
        raw = "id = (SELECT raw FROM part JOIN document ON document = key WHERE document.id = ?)"
        connection.execute(f"UPDATE raw SET bytes = substr(bytes, 1, length(bytes) / 2) WHERE {raw}", ids[:1])
        connection.execute(
            f"UPDATE raw SET bytes = (SELECT bytes FROM raw ORDER BY sha256 LIMIT 1 OFFSET 5) WHERE {raw}", ids[1:2])
        connection.execute(f"""
            CREATE TRIGGER stop BEFORE INSERT ON document_records
            WHEN (SELECT id FROM document WHERE key = NEW.document) = '{ids[2]}' BEGIN SELECT RAISE(ABORT, 'not this one'); END""")
        connection.execute("UPDATE document SET program = '0.0.0'")
        connection.commit()
        connection.close()
        before = nianbao("export", "--database", self.database).stdout
        result = self.ingest("--again", "--format", "json", code=65)
        lines = json_lines(result.stdout)
        self.assertEqual(
            sorted(line["code"] for line in lines if line["type"] == "failed"), ["damaged", "damaged", "refused"])
        self.assertEqual((lines[-1]["reread"], lines[-1]["failed"]), (len(reports) - 3, 3))
        self.assertIn("not this one", result.stderr)
        self.assertEqual(nianbao("export", "--database", self.database).stdout, before)
        # A new document that is refused is a failure of its own, too.
        other = self.folder / "other.sqlite"
        self.assertEqual(nianbao("ingest", "--database", other, reports[0]).returncode, 0)
        connection = sqlite3.connect(other)
        connection.execute("CREATE TRIGGER stop BEFORE INSERT ON document BEGIN SELECT RAISE(ABORT, 'none of these'); END")
        connection.commit()
        connection.close()
        result = nianbao("ingest", "--database", other, *reports, "--format", "json")
        self.assertEqual(result.returncode, 70, result.stderr)
        lines = json_lines(result.stdout)
        self.assertEqual((lines[-1]["unchanged"], lines[-1]["failed"]), (1, len(reports) - 1))

    def test_what_others_remove_while_all_is_read_anew_stays_removed(self):
        self.ingest(pages() / "00")
        connection = sqlite3.connect(self.database)
        connection.execute("UPDATE document SET program = '0.0.0'")
        connection.commit()
        ids = [row[0] for row in connection.execute("SELECT id FROM document ORDER BY id DESC LIMIT 30")]
        connection.close()
        process = subprocess.Popen(
            [PROGRAM, "ingest", "--database", self.database, "--again"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE)
        # It has read the list of what it is to read.
        while True:
            with reading(self.database) as connection:
                if connection.execute("SELECT count(*) FROM document WHERE program <> '0.0.0'").fetchone()[0]: break
            self.assertIsNone(process.poll())
        result = nianbao("remove", "--database", self.database, *ids)
        self.assertEqual(result.returncode, 0, result.stderr)
        errors = process.communicate(timeout=300)[1]
        self.assertEqual(process.returncode, 0, errors.decode())
        with reading(self.database) as connection:
            self.assertEqual(connection.execute("SELECT count(*), count(*) FILTER (WHERE program = '0.0.0') FROM document").fetchone(), (70, 0))
        self.assert_sound()

    def test_an_address_is_wrong_usage(self):
        result = self.ingest("https://www.example.com/report.html", code=64)
        self.assertIn("nothing is fetched from the web", result.stderr)
        self.assertFalse(self.database.exists())

    def test_the_second_run_changes_nothing_but_its_own_row(self):
        self.ingest(pages() / "00")

        def rows():
            with reading(self.database) as connection:
                names = [row[0] for row in connection.execute(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name <> 'run'")]
                return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}

        before = rows()
        result = self.ingest(pages() / "00", "--format", "json")
        self.assertEqual(json_lines(result.stdout)[-1]["unchanged"], 100)
        self.assertEqual(rows(), before)

    def test_it_can_be_interrupted(self):
        for number, code in [(signal.SIGINT, 130), (signal.SIGTERM, 143)]:
            with self.subTest(code):
                self.database.unlink(missing_ok=True)
                process = subprocess.Popen(
                    [PROGRAM, "ingest", "--database", self.database, "--format", "json", pages()], text=True,
                    stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                process.stdout.readline()
                process.send_signal(number)
                output, errors = process.communicate(timeout=60)
                self.assertEqual(process.returncode, code, errors)
                counts = json.loads(output.splitlines()[-1])
                self.assertEqual([path.name for path in self.folder.iterdir()], [self.database.name])
                with reading(self.database) as connection:
                    self.assertEqual(connection.execute("SELECT count(*) FROM document").fetchone(), (counts["new"],))
                    self.assertEqual(
                        connection.execute("SELECT new_count FROM run WHERE ended_at IS NOT NULL").fetchall(), [(counts["new"],)])
                self.assertLess(counts["new"], 300)
                self.assert_sound()


if __name__ == "__main__":
    unittest.main(verbosity=2)
