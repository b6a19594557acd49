"""Disks that are full or can only be read. Where nothing may be mounted here, the tests that need it are skipped."""
import os
import pathlib
import resource
import shutil
import subprocess
import tempfile
import unittest

from file_tests import PAGE, READERS
from program import PROGRAM, ArchiveTest, nianbao, pages, reading, state, undisturbed


class Mount:
    """A small disk in memory."""

    def __init__(self, test, size):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="nianbao-disk-"))
        test.addCleanup(self.remove)
        result = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", self.path], capture_output=True, text=True)
        self.is_there = result.returncode == 0
        if not self.is_there: test.skipTest("no disk can be mounted here: " + result.stderr.strip())

    def change(self, options):
        subprocess.run(["mount", "-o", "remount," + options, self.path], check=True)

    def remove(self):
        if getattr(self, "is_there", False): subprocess.run(["umount", self.path], check=True)
        self.path.rmdir()


class FullDiskTests(ArchiveTest):
    def assert_full(self, result, words="the disk is full"):
        self.assertEqual(result.returncode, 74, result.stderr)
        self.assertIn(words, result.stderr)
        self.assertIn("what is done is kept", result.stderr)

    def assert_nothing_half(self):
        with reading(self.database) as connection:
            self.assertEqual(connection.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            documents, records, claims, stated = connection.execute("""
                SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM document_records),
                  (SELECT count(*) FROM claim), (SELECT sum(claim_count) FROM document)""").fetchone()
        self.assertEqual((documents, claims), (records, stated or 0))
        return documents

    def test_a_disk_that_fills_up_and_is_given_room(self):
        whole, _ = undisturbed()
        disk = Mount(self, "1m")
        self.database = disk.path / "archive.sqlite"
        last = -1
        for size in ["1m", "2m", "4m", "6m", "9m", "14m"]:
            with self.subTest(size):
                disk.change("size=" + size)
                self.assert_full(nianbao("ingest", "--database", self.database, pages()))
                documents = self.assert_nothing_half()
                self.assertGreaterEqual(documents, last)
                last = documents
        self.assertGreater(last, 0)
        disk.change("size=200m")
        self.ingest(pages())
        self.assert_state(whole)
        self.assert_sound()

    def test_a_disk_without_any_room(self):
        disk = Mount(self, "1m")
        (disk.path / "other").write_bytes(bytes((1 << 20) - 8192))
        self.database = disk.path / "archive.sqlite"
        result = nianbao("ingest", "--database", self.database, PAGE)
        self.assertEqual(result.returncode, 74, result.stderr)
        self.assertIn("the disk is full", result.stderr)
        (disk.path / "other").unlink()
        disk.change("size=20m")
        self.ingest(PAGE)
        self.assert_sound()

    def test_a_limit_for_the_size_of_files(self):
        whole, _ = undisturbed()
        for size in [300_000, 700_000, 3_000_000, 9_000_000]:
            with self.subTest(size):
                result = nianbao(
                    "ingest", "--database", self.database, pages(),
                    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
                self.assert_full(result, "the limit for this process")
                self.assert_nothing_half()
        self.ingest(pages())
        self.assert_state(whole)
        self.assert_sound()


class ReadOnlyTests(ArchiveTest):
    def assert_readable(self, database, before):
        """Commands that read work; those that write say why they do not."""
        for command, *more in READERS:
            result = nianbao(command, "--database", database, *more)
            self.assertEqual(result.returncode, 0, result.stderr)
        result = nianbao("ingest", "--database", database, PAGE)
        self.assertEqual(result.returncode, 73, result.stderr)
        self.assertIn("can only be read", result.stderr)
        self.assertEqual(database.read_bytes(), before)

    def test_a_disk_that_can_only_be_read(self):
        disk = Mount(self, "20m")
        database = disk.path / "an archive.sqlite"
        result = nianbao("ingest", "--database", database, PAGE)
        self.assertEqual(result.returncode, 0, result.stderr)
        disk.change("ro")
        self.assert_readable(database, database.read_bytes())
        result = nianbao("ingest", "--database", disk.path / "new.sqlite", PAGE)
        self.assertEqual(result.returncode, 73, result.stderr)
        self.assertIn("permissions", result.stderr)

    def test_what_another_user_owns(self):
        """To the superuser nothing is forbidden: the program runs as another user."""
        if os.geteuid() != 0 or shutil.which("setpriv") is None: self.skipTest("needs the superuser and setpriv")
        self.folder.chmod(0o755)
        self.ingest(PAGE)
        before = self.database.read_bytes()
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", PROGRAM]
        # The program and its libraries may lie where another user cannot go.
        if subprocess.run([*command, "--version"], capture_output=True).returncode:
            self.skipTest("another user cannot run the program here")
        page = self.folder / "page.html"
        page.write_bytes(PAGE.read_bytes())

        def run(*arguments):
            return subprocess.run([*command, *map(str, arguments)], capture_output=True, text=True, cwd="/")

        for reader, *more in READERS:
            result = run(reader, "--database", self.database, *more)
            self.assertEqual(result.returncode, 0, result.stderr)
        result = run("ingest", "--database", self.database, page)
        self.assertEqual((result.returncode, "can only be read" in result.stderr), (73, True), result.stderr)
        result = run("ingest", "--database", self.folder / "new.sqlite", page)
        self.assertEqual((result.returncode, "permissions" in result.stderr), (73, True), result.stderr)
        # The file may be written, but nothing may be made beside it, as the log must be.
        self.database.chmod(0o666)
        result = run("ingest", "--database", self.database, page)
        self.assertEqual(result.returncode, 73, result.stderr)
        self.database.chmod(0o000)
        for reader, *more in READERS:
            result = run(reader, "--database", self.database, *more)
            self.assertEqual((result.returncode, "permissions" in result.stderr), (73, True), result.stderr)
        self.assertEqual(self.database.read_bytes(), before)


if __name__ == "__main__":
    unittest.main(verbosity=2)
