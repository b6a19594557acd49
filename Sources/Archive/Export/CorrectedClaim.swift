import Records

/// The record of a claim that a reviewer has judged: it states what the reviewer says, and beside it what had been read.
struct CorrectedClaim {
  private var members: JSONMembers
  private var extracted: [(field: Verdict.Field, value: String?)] = []

  /// The members of a claim's record, in their order.
  private static let order = [
    "value", "low", "high", "bounds", "resolution", "qualifier", "unit", "kind", "role", "direction", "basis",
    "basisPeriod", "modality", "indicator", "indicatorSpans", "scope", "period", "partOf", "flags", "rules", "source",
    "extracted", "review",
  ]

  init(_ members: JSONMembers, _ verdict: Verdict) throws(ArchiveError) {
    self.members = members
    let changes = verdict.changes
    for field in Verdict.Field.allCases {
      guard let value = changes[field] else { continue }
      let former = try former(field)
      // What is read as the reviewer says, by a newer program, is no correction any more.
      if former ?? "" == value { continue }
      extracted.append((field, former))
      correct(field, value.isEmpty ? nil : value)
    }
    if !extracted.isEmpty { set("extracted", JSONWriter.bytes { writeExtracted(to: &$0) }) }
    set("review", JSONWriter.bytes { CorrectedClaim.write(verdict, to: &$0) })
  }

  /// The record, without a line end.
  var line: [UInt8] { members.bytes }

  /// What the record states in a field.
  private func former(_ field: Verdict.Field) throws(ArchiveError) -> String? {
    switch field {
    case .unit: try members["unit"].flatMap { value throws(ArchiveError) in try JSONMembers(value).string("text") }
    case .period: try members["period"].flatMap { value throws(ArchiveError) in try JSONMembers(value).string("value") }
    default: members.string(field.rawValue)
    }
  }

  private mutating func correct(_ field: Verdict.Field, _ value: String?) {
    switch field {
    case .unit: set("unit", JSONWriter.bytes { CorrectedClaim.writeUnit(value ?? "", to: &$0) })
    case .period:
      set(
        "period",
        value.map { value in
          JSONWriter.bytes {
            $0.object {
              $0.member("value", value)
              $0.member("from", "review")
            }
          }
        })
    default: set(field.rawValue, value.map { value in JSONWriter.bytes { $0.string(value) } })
    }
    switch field {
    case .value, .low, .high, .qualifier:
      // They were those of what had been read.
      set("bounds", Array("{}".utf8))
      set("resolution", nil)
    case .indicator: set("indicatorSpans", Array("[]".utf8))
    default: break
    }
  }

  private mutating func set(_ name: String, _ value: [UInt8]?) {
    members.set(name, value, before: CorrectedClaim.order.drop { $0 != name })
  }

  private static func writeUnit(_ text: String, to writer: inout JSONWriter) {
    let unit = CorrectedUnit(text)
    writer.object {
      $0.member("text", text)
      $0.optional("code", unit.code)
      $0.optional("dimension", unit.dimension)
      $0.optional("factor", unit.factor)
    }
  }

  private func writeExtracted(to writer: inout JSONWriter) {
    writer.object { object in
      for (field, value) in extracted { object.member(named: field.rawValue, value) }
    }
  }

  private static func write(_ verdict: Verdict, to writer: inout JSONWriter) {
    writer.object {
      $0.member("judgement", verdict.judgement.rawValue)
      $0.member("reviewer", verdict.reviewer)
      $0.member("at", verdict.givenAt)
      $0.optional("note", verdict.note)
    }
  }
}

extension JSONWriter {
  /// One value.
  static func bytes(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }
}
