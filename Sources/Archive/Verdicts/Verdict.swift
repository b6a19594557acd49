/// What a reviewer says of a claim.
public struct Verdict: Hashable, Sendable {
  public enum Judgement: String, Sendable, CaseIterable {
    case right, wrong, notAClaim, unsure
  }

  /// The fields of a claim that can be given their right value.
  public enum Field: String, Sendable, CaseIterable {
    case value, low, high, qualifier, unit, kind, role, direction, basis, basisPeriod, modality, indicator, scope,
      period
  }

  public var judgement: Judgement
  public var reviewer: String
  /// ISO 8601.
  public var givenAt: String
  public var note: String?
  /// The right values of the fields that are wrong, as the records write them. An empty text says that there is none.
  public var corrections: [Field: String]

  public init(
    _ judgement: Judgement, by reviewer: String, at givenAt: String, note: String? = nil,
    corrections: [Field: String] = [:]
  ) {
    self.judgement = judgement
    self.reviewer = reviewer
    self.givenAt = givenAt
    self.note = note
    self.corrections = corrections
  }

  /// Whether a field is given a value, and not told to have none.
  private func gives(_ field: Field) -> Bool { corrections[field].map { !$0.isEmpty } ?? false }

  /// The corrections with what follows from them: a value takes the place of a range, and a range that of a value.
  var changes: [Field: String] {
    var changes = corrections
    if gives(.value) {
      for field in [Field.low, .high] where changes[field] == nil { changes[field] = "" }
    } else if gives(.low), gives(.high), changes[.value] == nil {
      changes[.value] = ""
    }
    return changes
  }

  /// What a reviewer says who had said this of the same claim before: what was corrected then and is not now still holds. A
  /// value takes the place of a range, and a range that of a value. A verdict of another kind leaves nothing of the former.
  func merging(_ later: Verdict) -> Verdict {
    guard judgement == .wrong, later.judgement == .wrong else { return later }
    var merged = later
    merged.note = later.note ?? note
    var kept = corrections
    if later.gives(.value) { (kept[.low], kept[.high]) = (nil, nil) }
    if later.gives(.low) || later.gives(.high) { kept[.value] = nil }
    merged.corrections = kept.merging(later.corrections) { $1 }
    return merged
  }
}
