"""The program is killed at random moments, run again until it is done, and the archive is that of an undisturbed run.

NIANBAO_KILLS says how often (20); NIANBAO_SEED begins the random numbers.
"""
import os
import random
import sqlite3
import subprocess
import time
import unittest

from program import PROGRAM, ArchiveTest, pages, reading, undisturbed

KILLS = int(os.environ.get("NIANBAO_KILLS", "20"))
SEED = int(os.environ.get("NIANBAO_SEED", "1"))


class KillTests(ArchiveTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(SEED)
        self.kills = 0
        # By what was going on: how many kills there were, and how many fell into the work.
        self.counts = {}

    def test_what_is_killed_and_run_again_ends_as_what_is_not(self):
        whole, seconds = undisturbed()
        databases = 0
        while self.kills < KILLS:
            databases += 1
            self.database = self.folder / f"archive-{databases}.sqlite"
            self.until_done("ingest", seconds / 3, lambda: ["ingest", pages()])
            self.assert_end(whole)
            if self.kills < KILLS: self.again(whole, seconds / 3)
            if self.kills < KILLS: self.removal(whole)
            self.assert_sound()
            self.database.unlink()
        told = ", ".join(f"{kills} of {name} ({working} at work)" for name, (kills, working) in self.counts.items())
        print(f"killed {self.kills} times in {databases} archives: {told}; seed {SEED}")
        self.assertGreater(sum(working for _, working in self.counts.values()), self.kills // 2)

    def again(self, whole, longest):
        """All documents are read anew, as a newer program does."""
        connection = sqlite3.connect(self.database)
        connection.execute("UPDATE document SET program = '0.0.0'")
        connection.commit()
        connection.close()
        self.until_done("ingest --again", longest, lambda: ["ingest", "--again"])
        self.assert_end(whole)

    def removal(self, whole):
        """Half of the documents are removed, and taken in anew."""
        ids = sorted(row[0] for row in whole["document"])
        gone = set(self.random.sample(ids, len(ids) // 2))

        def left():
            with reading(self.database) as connection:
                here = gone & {row[0] for row in connection.execute("SELECT id FROM document")}
            return ["remove", *sorted(here)] if here else None

        # The kills belong to ingest; a few here.
        self.until_done("remove", 0.5, left, most=3)
        with reading(self.database) as connection:
            here = {row[0] for row in connection.execute("SELECT id FROM document")}
        self.assertEqual(here, set(ids) - gone)
        self.ingest(pages())
        self.assert_end(whole)

    def assert_end(self, whole):
        self.assertEqual([path.name for path in self.folder.glob(self.database.name + "*")], [self.database.name])
        self.assert_whole()
        self.assert_state(whole)

    def until_done(self, name, longest, command, most=KILLS):
        """Runs a command, killed after a random time, `most` times at most, until it comes to its end."""
        first = self.kills
        while (arguments := command()) is not None:
            delay = self.random.uniform(0, longest) if self.kills < min(KILLS, first + most) else 600
            before = self.documents()
            process = subprocess.Popen(
                [PROGRAM, arguments[0], "--database", self.database, *arguments[1:]], stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            try:
                errors = process.communicate(timeout=delay)[1]
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                self.kills += 1
                kills, working = self.counts.get(name, (0, 0))
                self.counts[name] = (kills + 1, working + (self.documents() != before))
                continue
            self.assertEqual(process.returncode, 0, errors.decode())
            return

    def documents(self):
        """What is written so far: a number that each transaction of a document changes; None before there is an archive."""
        if not self.database.exists(): return None
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            return connection.execute("SELECT count(*), sum(program = '0.0.0') FROM document").fetchone()
        except sqlite3.OperationalError:
            return None
        finally:
            connection.close()


if __name__ == "__main__":
    unittest.main(verbosity=2)
