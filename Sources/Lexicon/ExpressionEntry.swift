/// An expression with numeral characters that is no number: 统一, 三农, 一带一路.
public struct ExpressionEntry: Sendable, Decodable {
  public let form: String
  public let reason: ExclusionReason
  /// Characters of which none may follow: 十分 is no expression before 钟.
  public let notBefore: String?
  /// Characters of which none may stand before: 统一 is none after 系 (系统一个).
  public let notAfter: String?
}

/// Why a numeral is no quantity; the names are the annotation guide's.
public enum ExclusionReason: String, Sendable, Decodable, CaseIterable {
  /// A date, a time of day or a period.
  case date
  /// A place in a sequence, an edition or a grade.
  case ordinal
  /// A name that holds a number.
  case name
  /// A policy nickname or a set phrase.
  case slogan
  /// The number of a heading or of a list's item.
  case heading
  /// A document's number, a telephone, an address.
  case identifier
  /// Numeral characters inside an ordinary word.
  case word
}

/// A word that begins like a unit and is none: 人口, 家庭.
public struct NounEntry: Sendable, Decodable {
  public let form: String
}

extension ExpressionEntry {
  /// Whether it is the expression between these scalars.
  package func stands(before next: UInt32, after previous: UInt32) -> Bool {
    if let notBefore, notBefore.unicodeScalars.contains(where: { $0.value == next }) { return false }
    if let notAfter, notAfter.unicodeScalars.contains(where: { $0.value == previous }) { return false }
    return true
  }
}
