import Claims
import Quantities
import ReportModel

/// Which values a field can be given.
extension Verdict.Field {
  /// What the field may hold.
  public enum Form: Hashable, Sendable {
    /// An exact decimal, or a fraction.
    case number
    /// A year, a month, a day or an interval of two, in ISO 8601's forms.
    case period
    case oneOf([String])
    case words
  }

  public var form: Form {
    switch self {
    case .value, .low, .high: .number
    case .period, .basisPeriod: .period
    case .qualifier: .oneOf(Qualifier.allCases.map(\.rawValue))
    case .kind: .oneOf(Numeral.Kind.allCases.map(\.rawValue))
    case .role: .oneOf(Claim.Role.allCases.map(\.rawValue))
    case .direction: .oneOf(Claim.Direction.allCases.map(\.rawValue))
    case .basis: .oneOf(Claim.Basis.allCases.map(\.rawValue))
    case .modality: .oneOf(Claim.Modality.allCases.map(\.rawValue))
    case .unit, .indicator, .scope: .words
    }
  }

  /// Whether a claim can be without it. An empty correction then says that it is.
  public var isOptional: Bool {
    switch self {
    case .value, .low, .high, .direction, .basis, .basisPeriod, .scope, .period: true
    case .qualifier, .kind, .role, .modality, .indicator, .unit: false
    }
  }

  /// A value as records write it: a fraction in lowest terms and only where it is no decimal, a decimal without zeros at its
  /// end.
  ///
  /// - Returns: nil where the field cannot have the value; a unit has no multiplier.
  public func written(_ value: String) -> String? {
    if value.isEmpty { return isOptional || self == .unit ? value : nil }
    switch form {
    case .number: return NumericValue(record: value)?.description
    case .period: return Verdict.Field.isPeriod(value) ? value : nil
    case .oneOf(let values): return values.contains(value) ? value : nil
    case .words:
      if value.unicodeScalars.contains(where: \.isHidden) || value.allSatisfy(\.isWhitespace) { return nil }
      // The value of a claim is in its unit: 亿元 beside a value in 元 would say a hundred million times as much.
      return self == .unit && AskedUnit(value).power != 0 ? nil : value
    }
  }

  /// A time, or an interval that does not end before it begins.
  private static func isPeriod(_ text: String) -> Bool {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(days)
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return false }
    return !last.last.lexicographicallyPrecedes(first.first)
  }

  /// The first and the last day of a year, a month or a day of the calendar: year, month, day. A month's last is its 31st.
  private static func days(of text: Substring) -> (first: [Int], last: [Int])? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy(\.isOfDigits)
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let first = numbers + [1, 1].dropFirst(numbers.count - 1)
    guard Timestamp(year: first[0], month: first[1], day: first[2]) != nil else { return nil }
    return (first, numbers + [12, 31].dropFirst(numbers.count - 1))
  }
}

extension Verdict {
  /// The verdict with its corrections as records write them.
  ///
  /// - Throws: `ArchiveError.correction` where a field cannot have its value, or the reviewer or the note holds what does not
  ///   show. A note may have several lines.
  func written() throws(ArchiveError) -> Verdict {
    guard !reviewer.allSatisfy(\.isWhitespace), !reviewer.unicodeScalars.contains(where: \.isHidden) else {
      throw .correction(.reviewer(reviewer))
    }
    if let note, note.unicodeScalars.contains(where: { $0.isHidden && !"\t\r\n".unicodeScalars.contains($0) }) {
      throw .correction(.note)
    }
    var verdict = self
    for (field, value) in corrections {
      guard let written = field.written(value) else { throw .correction(.value(field, value)) }
      verdict.corrections[field] = written
    }
    return verdict
  }
}
