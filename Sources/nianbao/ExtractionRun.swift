import ArgumentParser
import Claims
import Cleaning
import Extraction
import Foundation
import ReportModel

/// One run of `extract`: documents in, results out in their order, messages and progress beside them.
struct ExtractionRun {
  private let extractor: Extractor
  private let rendering: Rendering
  private let charset: String?
  private let jobs: Int
  private let output: Output
  private let saysOddities: Bool
  private var failure: Failure
  /// Whether the input could not be read to its end.
  private var isBroken = false

  init(
    extractor: Extractor, rendering: Rendering, charset: String?, jobs: Int?, output: Output, saysOddities: Bool,
    failure: Failure
  ) {
    self.extractor = extractor
    self.rendering = rendering
    self.charset = charset
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    self.output = output
    self.saysOddities = saysOddities
    self.failure = failure
  }

  /// What is kept of a document when it is done.
  private struct Answer: Sendable {
    var name: String
    var rendered: Rendering.Rendered
    var failures: [Extraction.PartFailure]
    /// Whether the input could not be read on.
    var isBroken: Bool
    var findings: [Finding]
  }

  /// Extracts from files.
  ///
  /// - Throws: the exit code.
  mutating func over(_ listing: InputListing) throws {
    let groups = PartGrouping.groups(of: listing.inputs)
    let (charset, limit) = (charset, extractor.cleaner.maximumBytes)
    var left = groups[...]
    try run(documents: groups.count) {
      guard let group = left.popFirst() else { return nil }
      let isStandardInput = group.contains { $0.path == nil }
      return isStandardInput ? .read(Document(group, charset: charset, limit: limit)) : .files(group)
    }
    if let code = failure.exitCode { throw code }
  }

  /// Extracts from the lines of standard input.
  ///
  /// - Throws: the exit code.
  mutating func overLines() throws {
    var lines = DocumentLines(limit: extractor.cleaner.maximumBytes)
    try run(documents: nil) { lines.next() }
    if isBroken { throw ExitCode(66) }
  }

  private mutating func run(documents: Int?, next: sending @escaping () -> ExtractionItem?) throws {
    let (extractor, rendering, charset) = (extractor, rendering, charset)
    let work = OrderedWork<ExtractionItem, Answer>(threads: jobs, window: jobs * ExtractionRun.window, next: next) {
      let render = rendering.renderer()
      return { item in
        let extraction = extractor.extract(item.document(charset: charset, limit: extractor.cleaner.maximumBytes))
        let findings = extraction.contents.map { $0.report.findings + $0.claims.findings } ?? []
        return Answer(
          name: extraction.name, rendered: render(extraction), failures: extraction.failures,
          isBroken: item.isBroken, findings: findings)
      }
    }
    let interrupted = Interrupted()
    Interruption.handle(
      first: {
        interrupted.note($0)
        work.cancel()
      }, second: { [output] in output.abandon() })
    var progress = documents.flatMap(Progress.init)
    defer { progress?.clear() }
    do throws(any Error) {
      try output.write(rendering.head)
      var isFirst = true
      try work.run { answer in
        if !answer.failures.isEmpty || answer.rendered.invalidCount > 0 || saysOddities { progress?.clear() }
        let bytes = answer.rendered.bytes
        if !bytes.isEmpty {
          try output.write(isFirst ? bytes : rendering.separator + bytes)
          isFirst = false
        }
        tell(answer, isStream: documents == nil)
        progress?.advance()
      }
      if let number = interrupted.number {
        output.abandon()
        throw ExitCode(128 + number)
      }
      try output.finish()
    } catch let error as OutputFailure {
      output.abandon()
      progress?.clear()
      throw Failure.exit(for: error)
    }
  }

  /// Says what failed and what was odd. In a stream the records say it: nobody may be there to read another pipe.
  private mutating func tell(_ answer: Answer, isStream: Bool) {
    if answer.isBroken { isBroken = true }
    if !isStream || saysOddities || answer.isBroken {
      for part in answer.failures { failure.tell(InputFailure(name: part.name, reason: .document(part.error))) }
    }
    if !isStream, answer.rendered.invalidCount > 0 {
      failure.tell(invalidRecords: answer.rendered.invalidCount, of: answer.name)
    }
    if saysOddities { answer.findings.forEach { failure.note(answer.name, $0) } }
  }

  /// Documents under way for each thread: enough that none is idle while a long one is waited for.
  private static let window = 4
}
