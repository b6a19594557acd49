import Claims
import Quantities
import ReportModel

/// Whether a corrected value is one that the field can have, as the records write it.
extension Verdict.Field {
  /// What the field may hold.
  public enum Form: Hashable, Sendable {
    /// An exact decimal, or a fraction of two whole numbers.
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

  /// Whether the field can have a value.
  public func accepts(_ value: String) -> Bool {
    if value.isEmpty { return isOptional || self == .unit }
    switch form {
    case .number: return Verdict.Field.isNumber(value)
    case .period: return Verdict.Field.isPeriod(value)
    case .oneOf(let values): return values.contains(value)
    case .words: return !value.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    }
  }

  /// As it is written in records: without a sign but a minus, without zeros at the end of a fraction.
  private static func isNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return ExactDecimal(text)?.description == text }
    guard let top = Int(parts[0]), let bottom = Int(parts[1]), bottom > 1 else { return false }
    return "\(top)/\(bottom)" == text
  }

  private static func isPeriod(_ text: String) -> Bool {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    return (1...2).contains(ends.count) && ends.allSatisfy(isTime)
  }

  /// A year, a month or a day of the calendar.
  private static func isTime(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    let numbers = parts.compactMap { Int($0) }
    return Timestamp(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1, day: numbers.count > 2 ? numbers[2] : 1)
      != nil
  }
}
