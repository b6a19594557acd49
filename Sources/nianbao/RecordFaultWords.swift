import Records
import ReportModel

/// Words faults in records.
enum RecordFaultWords {
  static func words(for violation: SchemaViolation) -> String {
    if violation.isNoJSON { return "no JSON: \(violation.message)" }
    if violation.isTypeUnknown {
      let known = RecordType.allCases.map(\.rawValue).joined(separator: ", ")
      let named = violation.type.isEmpty ? "no type is named" : "unknown type \(violation.type)"
      return "\(named); a record's type is one of \(known)"
    }
    let place = violation.pointer.isEmpty ? "" : "\(violation.pointer) "
    return "\(violation.type) record: \(place)breaks \(violation.rule): \(violation.message)"
  }

  static func words(for reason: VerificationFault.Reason) -> String {
    switch reason {
    case .invalid(let violation): words(for: violation)
    case .outsideDocument: "no document record stands before it"
    case .endMissing: "the document has no end record"
    case .foreignDocument(let id): "belongs to the document \(id), which is not the one before it"
    case .after(let type):
      "stands after \(type.rawValue == "end" || type.rawValue == "exclusion" ? "an" : "a") \(type) record"
    case .textOrder: "stands in the text before the record above it"
    case .sentenceNumber(let expected): "is not sentence \(expected), which would follow"
    case .count(let type, let stated, let found): "\(stated) \(type) records are stated and \(found) are there"
    case .idRepeated(let id): "the id \(id) is there already"
    case .wholeMissing(let id): "partOf names \(id), which is no claim of the document"
    case .errorInside(let code): "a record is missing: an error \(code) stands in its place"
    case .slice(let member, let stated, let found):
      found.map { "\(member) is \(quoted(stated)), but its place holds \(quoted($0))" }
        ?? "\(member) is \(quoted(stated)), and there is no such place"
    case .overlap: "begins before the sentence above it ends"
    case .outsideSentences(let span, let text): "no sentence holds \(quoted(text)) at \(place(span))"
    case .sentenceMissing(let id): id.map { "there is no sentence \($0)" } ?? "names no sentence and no cell"
    case .cellMissing: "there is no such cell"
    case .placesDiffer: "its place in the sentence or cell is not that in the text"
    case .numberOutsideQuantity: "the number is not inside the quantity"
    case .spanOutside(let member): "\(member) name a place that the text does not have"
    case .uncovered(let span, let text): "no quantity and no exclusion holds \(quoted(text)) at \(place(span))"
    case .valueShape: "has neither a value nor a range, or both"
    case .value(let number, let stated): "\(quoted(number)) does not give \(stated)"
    case .digest(let member, let stated, let found): "\(member) is \(stated), but should be \(found)"
    case .sourceMissing(let sha256): "no raw file has the SHA-256 \(sha256)"
    case .rawBytes(let stated, let found):
      "the raw bytes give \(found.map(quoted) ?? "nothing"), not \(quoted(stated))"
    }
  }

  /// What `nianbao validate` says of a file.
  static func summary(_ counts: [RecordType: Int], invalid: Int, in path: String) -> String {
    "\(path): \(records(counts)) valid, \(invalid) invalid"
  }

  /// What `nianbao verify` says of a file.
  static func summary(_ summary: RecordVerifier.Summary, in path: String) -> String {
    let sources = summary.sources == 0 ? "" : ", \(summary.sources) compared with their raw files"
    return "\(path): \(records(summary.counts))\(sources): \(summary.faults) faults"
  }

  static func records(_ counts: [RecordType: Int]) -> String {
    let parts = RecordType.allCases.compactMap { type in counts[type].map { "\($0) \(type)" } }
    return "\(counts.values.reduce(0, +)) records" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
  }

  private static func place(_ span: TextSpan) -> String { "\(span.start)–\(span.end)" }

  /// A text in quotation marks, a long one cut.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let shown = scalars.count > 60 ? String(String.UnicodeScalarView(scalars.prefix(60))) + "…" : text
    return "“\(shown.replacing("\n", with: "⏎"))”"
  }
}
