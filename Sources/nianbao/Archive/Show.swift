import Archive
import ArgumentParser
import Foundation
import Records
import ReportModel

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows a report with its claims marked, or a claim with everything about it.",
    discussion: """
      A report's id, or what it begins with, shows the report as nianbao extract --format text does: each sentence that \
      has claims with the quantities marked, and under it a line a claim. A claim's id shows its sentence, all its fields \
      in words, where it stands in the page and in the file, the rules that made it, the whole and the parts that it \
      belongs to, and what reviewers say of it: corrected values stand first, what the program had read beside them. \
      Verdicts on claims that a report does not have any more, as another version reads it, stand at its head.

      EXAMPLES
        nianbao show 697702fe5560                  a report
        nianbao show 697702fe5560-95-102           a claim
        nianbao show --format json 697702fe5560    the report's records
        nianbao show --format json 697702fe5560-95-102
                                                   the claim, as corrected

      nianbao list and nianbao search tell ids.

      EXIT CODES
         0  shown
        64  wrong usage
        65  the archive is none, damaged, or of another version
        66  there is no archive, or nothing in it has this id, or several documents' ids begin so
        73  the archive cannot be opened
        74  the output cannot be written
      """)

  @OptionGroup var database: DatabaseOption

  @Argument(help: "A document's id, what it begins with, or a claim's id.")
  var id: String

  @Option(help: "How to show it.")
  var format = TableFormat.text

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let archive = try database.open(for: .reading)
    try StandardOutput.write(try database.telling { try bytes(archive) })
  }

  private func bytes(_ archive: Archive) throws -> [UInt8] {
    let style = ClaimText.Style.standardOutput
    switch (id.contains("-"), format) {
    case (true, .json): return ClaimObject.bytes(try archive.details(of: id))
    case (true, .text): return Array(ClaimDetailsText(try archive.details(of: id), style: style).text.utf8)
    case (false, .json): return try archive.records(of: id)
    case (false, .text):
      let document = try archive.text(of: id)
      return Array(ClaimText(ReadableReport(document), head: document.head, style: style).text.utf8)
    }
  }
}

extension ReadableReport {
  init(_ document: ArchivedText) {
    let report = document.report
    // What is no claim is no whole either.
    let claims = document.claims.filter { $0.verdict?.judgement != .notAClaim }
    let wholes = Dictionary(claims.map { ($0.number, $0.quantity) }) { first, _ in first }
    self.init(
      title: report.title, region: report.region?.name, year: report.year, type: report.type, uri: report.uri,
      text: IndexedText(document.text), sentences: document.sentences,
      tables: document.tables.map { Table(caption: $0.caption, unit: $0.unit) },
      claims: document.claims.map { claim in
        Claim(
          words: ClaimWords(claim), place: claim.cell.map { .table($0.table) } ?? .sentence(claim.sentence ?? 0),
          quantity: claim.quantity, whole: claim.whole.flatMap { wholes[$0] }, review: claim.reviewNotes,
          isRejected: claim.verdict?.judgement == .notAClaim)
      },
      exclusionCount: report.exclusionCount)
  }
}

extension ArchivedText {
  /// What the archive knows of the report beside the report itself.
  fileprivate var head: [String] {
    var lines = ["document \(report.id)"]
    for address in report.addresses where address != report.uri { lines.append("found at \(address)") }
    for copy in report.copies { lines.append("the same text: \(copy)") }
    if report.replaces.count > 3 {
      lines.append("replaces \(report.olderVersions); nianbao list --all-versions names them")
    } else {
      for older in report.replaces { lines.append("replaces \(older)") }
    }
    if let newer = report.replacedBy { lines.append("replaced by \(newer), a newer version") }
    let count = report.verdictCount
    if count > 0 { lines.append("\(count) \(count == 1 ? "verdict" : "verdicts") of reviewers") }
    return lines + lostVerdicts.map { "not extracted any more: \($0.words)" }
  }
}

extension LostVerdict {
  /// What was judged, how, by whom and when.
  fileprivate var words: String {
    let corrections = Verdict.Field.allCases.compactMap { field in
      verdict.corrections[field].map { " \(field.rawValue)=\($0)" }
    }
    return "\(claim) \(indicator), \(quantity): \(verdict.judgement.words)\(corrections.joined()), "
      + "by \(verdict.reviewer) on \(verdict.givenAt.prefix(10))" + (verdict.note.map { " (\($0))" } ?? "")
  }
}

extension ArchivedClaim {
  /// What reviewers say of it, beside a line that shows it as corrected.
  var reviewNotes: [String] {
    guard let verdict else { return [] }
    let corrections = Verdict.Field.allCases.compactMap { field in
      extracted[field].map { "\(field.rawValue) corrected, extracted: \($0.isEmpty ? "none" : $0)" }
    }
    if !corrections.isEmpty { return corrections }
    switch verdict.judgement {
    case .right: return ["judged right"]
    case .wrong: return ["judged wrong"]
    case .notAClaim: return ["judged no claim"]
    case .unsure: return ["judged unsure"]
    }
  }
}
