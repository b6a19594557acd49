import Archive
import Foundation
import Records

/// What `ingest` says: a bar while it works, then what became of the documents; as JSON Lines each at once.
struct IngestionOutput {
  private let format: TableFormat
  private let report: Output?
  private let isVerbose: Bool
  private var progress: Progress?
  private var isStream = false
  private var lines: [(isExpected: Bool, text: String)] = []
  /// How many documents there were to tell of.
  private var told = 0
  private var failures: [String] = []
  private var claims = 0
  /// Known documents that another version of the program, or another lexicon, has read.
  private var readOtherwise = 0
  /// How many documents came with a time of retrieval that is none, and the name of the first.
  private var unreadableTimes: (count: Int, first: String) = (0, "")
  private let began = ContinuousClock.now

  /// - Parameter report: the file for what became of each document.
  /// - Throws: the exit code, when it cannot be made.
  init(format: TableFormat, report: String?, isVerbose: Bool) throws {
    self.format = format
    self.isVerbose = isVerbose
    do throws(OutputFailure) {
      self.report = try report.map { file throws(OutputFailure) in try Output(file: file) }
    } catch {
      throw Failure.exit(for: error)
    }
  }

  mutating func begin(documents: Int?) {
    progress = documents.flatMap(Progress.init)
    isStream = documents == nil
  }

  mutating func add(
    _ answer: IngestionWorker.Answer, _ outcome: Ingestion.Outcome, document: String, claims: Int,
    isCurrent: Bool = true
  ) throws {
    if outcome != .unchanged { self.claims += claims }
    try write { object in
      object.member("type", "ingested")
      object.member("outcome", outcome.code)
      object.member("name", answer.name)
      object.optional("input", answer.input)
      object.member("document", document)
      object.optional("other", outcome.other)
      object.member("claims", claims)
      if outcome.lostVerdicts > 0 { object.member("lostVerdicts", outcome.lostVerdicts) }
    }
    if !isCurrent { readOtherwise += 1 }
    if format == .text, outcome != .unchanged {
      let words =
        "\(answer.name): \(outcome.words) · \(document.prefix(12)) · \(Columns.grouped(String(claims))) claims"
      told += 1
      // Of a large run only what is unexpected is told.
      let isLarge = !isVerbose && told > IngestionOutput.most
      if isLarge, told == IngestionOutput.most + 1 { lines.removeAll { $0.isExpected } }
      if !isLarge || !outcome.isExpected { lines.append((outcome.isExpected, words)) }
    }
    progress?.advance()
  }

  mutating func add(_ failure: IngestionFailure, input: String?) throws {
    try write { object in
      object.member("type", "failed")
      object.member("name", failure.name)
      object.optional("input", input)
      object.optional("uri", failure.uri)
      object.member("code", failure.code)
      object.member("message", failure.message)
    }
    failures.append("nianbao: \(failure.name): \(failure.message)")
    progress?.advance()
  }

  /// Passes over a document of which there is nothing to tell.
  mutating func skip() { progress?.advance() }

  mutating func noteUnreadableTime(of name: String) {
    if unreadableTimes.count == 0 { unreadableTimes.first = name }
    unreadableTimes.count += 1
  }

  /// Takes the bar away, for a message.
  mutating func clear() { progress?.clear() }

  /// Says what was done before the work broke off.
  mutating func stop(_ counts: IngestionCounts) {
    progress?.clear()
    report?.abandon()
    failures.forEach { StandardError.write($0) }
    StandardError.write("nianbao: stopped after \(counts.words); what is done is kept, the same command goes on")
  }

  func abandon() { report?.abandon() }

  /// Says what was done.
  mutating func finish(_ counts: IngestionCounts, database: String) throws {
    progress?.clear()
    try write { object in
      object.member("type", "run")
      for (name, count) in counts.members { object.member(name, count) }
      object.member("claims", claims)
    }
    if format == .text {
      let seconds = (ContinuousClock.now - began) / .seconds(1)
      var text = lines.map { $0.text + "\n" }.joined()
      text += "\(database): \(counts.words)"
      if claims > 0 { text += "; \(Columns.grouped(String(claims))) claims" }
      text += String(format: "; %.1f s\n", seconds)
      try StandardOutput.write(words: text)
    }
    if readOtherwise > 0 {
      StandardError.write(
        "nianbao: another version or lexicon has read \(readOtherwise) of them; --again reads them anew")
    }
    if unreadableTimes.count > 0 {
      let more = unreadableTimes.count - 1
      let others = more == 0 ? "" : " and \(Columns.grouped(String(more))) \(more == 1 ? "other" : "others")"
      StandardError.write(
        "nianbao: \(unreadableTimes.first)\(others): the time of retrieval is no ISO 8601, such as "
          + "2019-02-01T08:00:00+08:00; that of the first ingestion is taken for finding the newest version")
    }
    failures.forEach { StandardError.write($0) }
    do throws(OutputFailure) { try report?.finish() } catch { throw Failure.exit(for: error) }
  }

  private func write(_ members: (inout JSONWriter) -> Void) throws {
    guard format == .json || report != nil else { return }
    var writer = JSONWriter()
    writer.object(members)
    let line = writer.bytes + [0x0A]
    if format == .json { try StandardOutput.write(line) }
    do throws(OutputFailure) { try report?.write(line) } catch { throw Failure.exit(for: error) }
  }

  /// With more documents than this each is named only when something about it is unexpected.
  private static let most = 30
}

extension IngestionCounts {
  /// By name, in the order in which they are told.
  var members: [(StaticString, Int)] {
    [
      ("new", new), ("sameText", sameText), ("newVersion", newVersion), ("reread", reread), ("unchanged", unchanged),
      ("failed", failed),
    ]
  }

  var words: String {
    let parts = [
      (new, "new"), (newVersion, newVersion == 1 ? "newer version" : "newer versions"), (sameText, "with a known text"),
      (reread, "read anew"), (unchanged, "unchanged"), (failed, "failed"),
    ]
    let told = parts.filter { $0.0 > 0 }.map { "\(Columns.grouped(String($0.0))) \($0.1)" }
    return "\(Columns.grouped(String(total))) \(total == 1 ? "document" : "documents")"
      + (told.isEmpty ? "" : ": " + told.joined(separator: ", "))
  }
}

extension Ingestion.Outcome {
  /// The name for programs.
  var code: String {
    switch self {
    case .new: "new"
    case .sameText: "sameText"
    case .newVersion: "newVersion"
    case .reread: "reread"
    case .unchanged: "unchanged"
    }
  }

  /// The other document it has to do with.
  var other: String? {
    switch self {
    case .sameText(let id), .newVersion(let id): id
    case .new, .reread, .unchanged: nil
    }
  }

  /// How many verdicts have no claim any more.
  var lostVerdicts: Int { if case .reread(let count) = self { count } else { 0 } }

  var words: String {
    switch self {
    case .new: "new"
    case .sameText(let id): "same text as \(id.prefix(12))"
    case .newVersion(let id): "newer version of \(id.prefix(12)), which is kept"
    case .reread(0): "read anew"
    case .reread(let lost):
      "read anew; \(lost) \(lost == 1 ? "verdict has" : "verdicts have") no claim any more: nianbao show lists them"
    case .unchanged: "unchanged"
    }
  }

  /// Whether there is nothing a reader must know of.
  var isExpected: Bool { self == .new || self == .reread(lostVerdicts: 0) || self == .unchanged }
}
