import Archive
import ArgumentParser
import Extraction
import Foundation
import Lexicon
import Records

/// One run of `ingest`: documents in, each written in a transaction of its own, messages and progress beside them.
struct IngestionRun {
  private let worker: IngestionWorker
  private let database: DatabaseOption
  private let jobs: Int
  private let ingestion: Ingestion
  private var output: IngestionOutput
  private var failure = Failure()
  private var counts = IngestionCounts()

  /// - Throws: the exit code, when the archive cannot be written.
  init(
    worker: IngestionWorker, database: DatabaseOption, output: IngestionOutput, jobs: Int
  ) throws {
    self.worker = worker
    self.database = database
    self.jobs = jobs
    self.output = output
    ingestion = try database.telling { try Ingestion(worker.archive, lexicon: worker.lexicon.fingerprint) }
  }

  /// Takes in files.
  ///
  /// - Parameter missing: what was to be listed, and is not there or holds nothing.
  mutating func over(_ listing: InputListing, without missing: [InputFailure]) throws {
    for input in missing {
      failure.note(input)
      let words = Failure.words(for: input)
      try fail(nil, [IngestionFailure(name: input.name, uri: nil, code: input.code, message: words)])
    }
    let groups = PartGrouping.groups(of: listing.inputs)
    let (charset, limit) = (worker.charset, worker.limit)
    var left = groups[...]
    try run(documents: groups.count) {
      guard let group = left.popFirst() else { return nil }
      let isStandardInput = group.contains { $0.path == nil }
      return .input(
        isStandardInput ? .read(Document(group, charset: charset, limit: limit)) : .files(group))
    }
  }

  /// Takes in the lines of standard input.
  mutating func overLines() throws {
    var lines = DocumentLines(limit: worker.limit)
    try run(documents: nil) { lines.next().map { .input($0) } }
  }

  /// Reads anew what another version of the program, or another lexicon, has read.
  mutating func overArchive() throws {
    let ids = try database.telling { try worker.archive.documentsReadOtherwise(lexicon: worker.lexicon.fingerprint) }
    var left = ids[...]
    try run(documents: ids.count) { left.popFirst().map { .archived(id: $0) } }
  }

  private mutating func run(documents: Int?, next: sending @escaping () -> IngestionWorker.Item?) throws {
    let (worker, ingestion) = (worker, ingestion)
    let work = OrderedWork<IngestionWorker.Item, IngestionWorker.Answer>(
      threads: jobs, window: jobs * IngestionRun.window, next: next
    ) {
      let encoder = RecordEncoder(lexicon: worker.lexicon)
      return { worker.answer($0, ingestion, encoder) }
    }
    let interrupted = Interrupted()
    Interruption.handle(
      first: {
        interrupted.note($0)
        work.cancel()
      }, second: { [output] in output.abandon() })
    output.begin(documents: documents)
    do {
      try work.run { try handOver($0) }
      try database.telling {
        try ingestion.end(counts)
        try worker.archive.close()
      }
    } catch {
      // What went wrong is told; what is left in the log is in the archive all the same.
      try? worker.archive.close()
      output.stop(counts)
      throw error
    }
    try output.finish(counts, database: database.database)
    if let number = interrupted.number { throw ExitCode(128 + number) }
    if let code = failure.exitCode { throw code }
  }

  private mutating func handOver(_ answer: IngestionWorker.Answer) throws {
    if answer.isTimeUnreadable { output.noteUnreadableTime(of: answer.name) }
    switch answer.content {
    case .known(let known):
      counts.count(.unchanged)
      try output.add(answer, .unchanged, document: known.id, claims: known.claimCount, isCurrent: known.isCurrent)
    case .entry(let entry):
      let (ingestion, again) = (ingestion, worker.again)
      try write(entry, answer) { try ingestion.add(entry, again: again) }
    case .reread(let entry):
      let ingestion = ingestion
      try write(entry, answer) { try ingestion.reread(entry) }
    case .removed:
      output.skip()
    case .failed(let parts):
      try fail(
        answer.input,
        parts.map { part in
          failure.note(InputFailure(name: part.name, reason: .document(part.error)))
          return IngestionFailure(
            name: part.name, uri: part.uri, code: part.error.code, message: Failure.words(for: part.error))
        })
    case .invalid(let count):
      failure.note(exitCode: 70)
      let message = "\(count) records break their schema; please report this"
      try fail(
        answer.input,
        [IngestionFailure(name: answer.name, uri: answer.uri, code: ErrorRecord.recordInvalid, message: message)])
    case .archive(let error):
      output.clear()
      throw ArchiveWords.exit(for: error, of: database.database)
    }
  }

  /// - Parameter work: writes it; nil where there is nothing to write any more.
  private mutating func write(
    _ entry: ArchiveEntry, _ answer: IngestionWorker.Answer, _ work: () throws -> Ingestion.Outcome?
  ) throws {
    do {
      guard let outcome = try work() else { return output.skip() }
      counts.count(outcome)
      try output.add(answer, outcome, document: entry.id, claims: entry.claimCount)
    } catch ArchiveError.refused(let what) {
      failure.note(exitCode: 70)
      let message = "the archive refuses one of its rows: \(what); please report this"
      try fail(answer.input, [IngestionFailure(name: answer.name, uri: answer.uri, code: "refused", message: message)])
    } catch let error as ArchiveError {
      throw ArchiveWords.exit(for: error, of: database.database)
    }
  }

  private mutating func fail(_ input: String?, _ failures: [IngestionFailure]) throws {
    counts.failed += 1
    try database.telling { try ingestion.note(failures) }
    for failure in failures { try output.add(failure, input: input) }
  }

  /// Documents under way for each thread: enough that none is idle while a long one is waited for.
  private static let window = 4
}
