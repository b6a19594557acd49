import Archive
import Records

/// Words faults in archives.
enum ArchiveFaultWords {
  static func words(for fault: ArchiveFault) -> String {
    switch fault.reason {
    case .database(let words): "SQLite says: \(words)"
    case .cutOff: "the file ends in the midst of a page: it is cut off"
    case .reference(let table, let row, let to):
      "a row of \(table)\(row.map { " (\($0))" } ?? "") refers to one of \(to) that is not there"
    case .definition(let name, let isThere):
      isThere ? "the \(name) is not defined as it should be" : "the \(name) is missing"
    case .orphans(let table, let count): "\(count) rows of \(table) belong to nothing"
    case .recordsMissing: "it has no records that can be read"
    case .compressed(let words): words
    case .record(let fault):
      "record \(fault.line): \(fault.invariant.rawValue): \(RecordFaultWords.words(for: fault.reason))"
    case .rowCount(let table, let expected, let found):
      "\(table) has \(found) rows of it, and its records call for \(expected)"
    case .value(let table, let row, let column, let expected, let found):
      "\(column) in row \(row) of \(table) is \(quoted(found)), but its records say \(quoted(expected))"
    case .digest(let part, let expected, let found):
      "the archived bytes of part \(part) have the SHA-256 \(found), not \(expected)"
    case .partsMissing: "nothing tells which files it was read from"
    case .representative(let expected):
      expected.map { "the document \($0.prefix(12)) should stand for its report" } ?? "its report has no document"
    case .successor(let expected, let found):
      "its report is replaced by \(found.map { String($0.prefix(12)) } ?? "none"), but should be by "
        + (expected.map { String($0.prefix(12)) } ?? "none")
    case .addressMissing(let address): "the address \(address) at which it was found is not noted"
    case .found(let text, let expected, let found):
      "the search has \(found) entries of “\(text.prefix(30))”"
        + (expected == found ? ", and not those that it should have" : ", and should have \(expected)")
    case .foundInNothing(let count): "the search finds \(count) texts that are not there"
    case .index(let name): "the index \(name) contradicts itself or the texts"
    case .verdict(let id, let quoted, let found):
      "verdict \(id) quotes \(Self.quoted(quoted)), but its place holds \(Self.quoted(found))"
    }
  }

  /// What `nianbao verify` says of an archive at the end.
  static func summary(_ summary: ArchiveVerification.Summary, of database: String) -> String {
    var words = "\(database): \(Columns.grouped(String(summary.documents)))"
    words += summary.documents == 1 ? " document, " : " documents, "
    words += RecordFaultWords.records(summary.records)
    words += summary.faults == 0 ? ": all sound" : ": \(summary.faults) \(summary.faults == 1 ? "fault" : "faults")"
    var notes: [String] = []
    if summary.files > 0 { notes.append("\(summary.files) compared with their files, as their bytes are not archived") }
    if summary.gone > 0 { notes.append("\(summary.gone) not compared with their files, which are gone") }
    if summary.changed > 0 {
      notes.append("\(summary.changed) not compared with their files, which were written over")
    }
    if summary.readOtherwise > 0 {
      notes.append("\(summary.readOtherwise) read with another lexicon: values not read again (see --lexicon)")
    }
    if !summary.isIndexRead {
      notes.append("the search's indexes were read by looking up, not page by page: the file cannot be written here")
    }
    return words + notes.map { "\n  \($0)" }.joined()
  }

  private static func quoted(_ text: String?) -> String {
    guard let text else { return "nothing" }
    let scalars = text.unicodeScalars
    return "“\(scalars.count > 60 ? String(String.UnicodeScalarView(scalars.prefix(60))) + "…" : text)”"
  }
}
