"""Several processes work on one archive at once, and the end is as if one had done it all."""
import shutil
import subprocess
import threading
import unittest

from program import PROGRAM, ArchiveTest, nianbao, pages, reading, state, undisturbed


def start(database, *arguments):
    return subprocess.Popen(
        [PROGRAM, "ingest", "--database", database, *map(str, arguments)], stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


class CrowdTests(ArchiveTest):
    def join(self, processes):
        for process in processes:
            errors = process.communicate(timeout=300)[1]
            self.assertEqual(process.returncode, 0, errors.decode())

    def test_four_processes_take_in_overlapping_sets_while_others_read(self):
        whole, _ = undisturbed()
        first, second, third, fourth = sorted(pages().iterdir())[:3] + [pages()]
        done = threading.Event()
        failures = []
        reads = [0, 0]

        def read():
            while not done.is_set():
                result = nianbao("list", "--database", self.database, "--format", "json")
                # Before there is an archive there is nothing to read.
                if result.returncode not in {0, 66} or result.returncode == 66 and reads[0]:
                    failures.append(result.stderr)
                reads[0] += result.returncode == 0

        def count():
            last = 0
            while not done.is_set():
                if not self.database.exists(): continue
                try:
                    with reading(self.database) as connection:
                        documents, records, claims, stated = connection.execute("""
                            SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM document_records),
                              (SELECT count(*) FROM claim), (SELECT sum(claim_count) FROM document)""").fetchone()
                except Exception as error:
                    if last: failures.append(repr(error))
                    continue
                if documents != records or claims != (stated or 0) or documents < last:
                    failures.append(f"a reader saw {documents} documents, {records} records, {claims} of {stated} claims")
                last = documents
                reads[1] += 1

        readers = [threading.Thread(target=read), threading.Thread(target=count)]
        for reader in readers: reader.start()
        try:
            self.join([
                start(self.database, first, second), start(self.database, third, second),
                start(self.database, third, first), start(self.database, fourth)])
        finally:
            done.set()
            for reader in readers: reader.join()
        self.assertEqual(failures, [])
        self.assertGreater(min(reads), 0)
        self.assertEqual([path.name for path in self.folder.iterdir()], [self.database.name])
        self.assert_state(whole)
        self.assert_sound()

    def test_many_make_the_same_file_at_once(self):
        page = sorted(pages().glob("*/*"))[0]
        for number in range(15):
            database = self.folder / f"{number}.sqlite"
            self.join([start(database, page) for _ in range(4)])
            with reading(database) as connection:
                self.assertEqual(connection.execute("SELECT count(*) FROM document").fetchone(), (1,))
                self.assertEqual(connection.execute("SELECT count(*) FROM run").fetchone(), (4,))

    def test_the_same_pages_under_other_names_in_any_order_are_the_same_archive(self):
        folder = self.folder / "pages"
        for number, page in enumerate(sorted(pages().glob("*/*"))[:20]):
            for name in ["a", "b"]:
                (folder / name).mkdir(parents=True, exist_ok=True)
                # Two counties' pages begin with the same words: no page is another's version.
                shutil.copy(page, folder / name / f"{number:02}.html")
        alone = self.folder / "alone.sqlite"
        result = nianbao("ingest", "--database", alone, folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        a, b = folder / "a", folder / "b"
        self.join([start(self.database, b), start(self.database, a, b), start(self.database, b, a), start(self.database, a)])
        self.assert_state(state(alone))
        self.assert_sound()


if __name__ == "__main__":
    unittest.main(verbosity=2)
