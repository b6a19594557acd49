import Archive
import ArgumentParser

/// Words what is wrong with an archive: a line with the file and a remedy, and sysexits' code.
enum ArchiveWords {
  /// Says it on standard error.
  static func exit(for error: ArchiveError, of database: String) -> ExitCode {
    StandardError.write("nianbao: \(database): \(words(for: error))")
    return ExitCode(code(for: error))
  }

  static func words(for error: ArchiveError) -> String {
    switch error {
    case .missing: "no such archive; make one with: nianbao ingest PATH…"
    case .folderMissing: "its folder does not exist; make it first"
    case .directory: "is a directory; name a file with --database"
    case .notADatabase: "is no archive: not a SQLite database; name another file with --database"
    case .foreign: "is another program's database, and is left as it is; name another file with --database"
    case .newerSchema: "was written by a newer version of nianbao; use that one"
    case .olderSchema: "was made by an older version of nianbao; any ingest brings it up to date"
    case .notPermitted: "cannot be opened; check its permissions and those of its folder"
    case .readOnly: "can only be read: check its permissions and whether its disk is writable"
    case .full: "cannot be written: the disk is full; what was complete is kept, go on when there is room"
    case .sizeLimited:
      "cannot be written: a file has reached the limit for this process (ulimit -f), or the disk fails; what was complete is kept"
    case .corrupt(let what): "is damaged: \(what); check it with nianbao verify --database and restore a copy"
    case .busy: "is kept busy by another program; try again when that is done"
    case .refused(let what): "refuses a row: \(what); please report this"
    case .database(let code, let what): "SQLite says: \(what) (code \(code))"
    case .unknown(let id): "holds no document and no claim \(id); nianbao list shows what there is"
    case .notExtracted(let id):
      "\(id) is not extracted any more; nianbao show \(id.prefix { $0 != "-" }) lists the verdicts on it"
    case .ambiguous(let id, let ids):
      "several documents begin with \(id): \(ids.map { $0.prefix(12) }.joined(separator: ", "))…"
    case .correction(let error): words(for: error)
    case .noVerdict(let id, let reviewer):
      "\(reviewer) has given no verdict on \(id); nianbao show \(id) tells who has, --reviewer names another"
    case .hasVerdicts(let id, let count):
      "reviewers have given \(count) \(count == 1 ? "verdict" : "verdicts") on \(id.prefix(12)), which would be lost; add "
        + "--force if that is meant"
    }
  }

  private static func words(for error: CorrectionError) -> String {
    switch error {
    case .value(let field, let value): "\(field.rawValue) cannot be “\(value)”"
    case .reviewer(let name): "“\(name)” is no reviewer's name: it is blank or holds hidden characters; see --reviewer"
    case .note: "the note holds hidden characters; write it without them"
    case .halfRange: "a range needs both ends; set low and high, or value"
    case .reversedRange(let low, let high): "the low end \(low) is greater than the high end \(high); set both"
    case .withoutValue: "a claim needs a value; set value, or low and high"
    case .valueAndRange: "a claim has a value or a range; set value, or low and high"
    }
  }

  private static func code(for error: ArchiveError) -> Int32 {
    switch error {
    case .missing, .directory, .unknown, .notExtracted, .ambiguous, .noVerdict: 66
    case .notADatabase, .foreign, .newerSchema, .olderSchema, .corrupt, .hasVerdicts, .correction: 65
    case .folderMissing, .notPermitted, .readOnly: 73
    case .full, .sizeLimited, .database: 74
    case .refused: 70
    case .busy: 75
    }
  }
}
