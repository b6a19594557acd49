import ReportModel

/// Why a claim cannot be corrected so.
public enum CorrectionError: Hashable, Sendable {
  /// The field cannot have the value.
  case value(Verdict.Field, String)
  /// The reviewer's name shows nothing, or holds characters that do not show.
  case reviewer(String)
  /// The note holds characters that do not show.
  case note
  /// The claim would have one end of a range.
  case halfRange
  /// The low end would be greater than the high end.
  case reversedRange(low: String, high: String)
  /// The claim would have neither a value nor a range.
  case withoutValue
  /// The claim would have both.
  case valueAndRange
}

extension ArchivedClaim {
  /// Checks what a reviewer makes of its value; nothing is asked of what the program had read.
  func checkCorrection() throws(ArchiveError) {
    let changes = verdict?.changes ?? [:]
    guard [.value, .low, .high].contains(where: { changes[$0] != nil }) else { return }
    switch (value, low, high) {
    case (_?, nil, nil): return
    case (nil, nil, nil): throw .correction(.withoutValue)
    case (nil, let low?, let high?):
      guard let least = NumericValue(record: low), let greatest = NumericValue(record: high),
        least.exceeds(greatest) == true
      else { return }
      throw .correction(.reversedRange(low: low, high: high))
    case (_?, _?, _?): throw .correction(.valueAndRange)
    default: throw .correction(.halfRange)
    }
  }
}
