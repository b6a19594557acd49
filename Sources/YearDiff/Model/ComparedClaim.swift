public import Records

/// A claim of a report that is compared with another, its values exact and in its dimension's base unit.
public struct ComparedClaim: Sendable {
  /// Its record, as a reviewer corrected it where one did.
  public let record: RecordedClaim
  /// The record as it stands in the report's records.
  public let line: ArraySlice<UInt8>
  /// In the report's sentences; nil for a table's cell.
  public let sentence: Int?
  /// The claim that it is a part of, in the report's claims.
  public let whole: Int?
  /// What one of its unit is in the base unit; 1 where there is no unit.
  public let factor: Rational
  /// The value in base units; of a range the middle; nil for words such as 数百.
  public let value: Rational?
  /// Whether the value is the middle of a range.
  public let isRange: Bool
  /// What the printed digits and the qualifier allow, in base units.
  public let bounds: Bounds
  /// The dimension's name; `none` without a unit.
  public let dimension: String

  public var id: String { record.id }
  public var start: Int { record.source.start }
  public var end: Int { record.source.end }
  public var cell: RecordedCell? { record.source.cell }
  /// The unit as it is printed, without white space, in compatibility-normalized characters.
  public let unit: String

  init(_ record: RecordedClaim, line: ArraySlice<UInt8>, sentence: Int?, whole: Int?) {
    self.record = record
    self.line = line
    self.sentence = sentence
    self.whole = whole
    dimension = record.unit.dimension ?? "none"
    unit = PlainText.of(record.unit.text)
    let factor = record.unit.factor.flatMap { Rational(record: $0) } ?? .one
    self.factor = factor
    let number = record.value.flatMap { Rational(record: $0) }
    var bounds = Bounds(
      low: record.bounds.low.flatMap { Rational(record: $0) }, high: record.bounds.high.flatMap { Rational(record: $0) }
    )
    if number == nil {
      bounds.low = bounds.low ?? record.low.flatMap { Rational(record: $0) }
      bounds.high = bounds.high ?? record.high.flatMap { Rational(record: $0) }
    }
    let scaled = bounds.scaled(by: factor) ?? Bounds(low: nil, high: nil)
    self.bounds = scaled
    isRange = number == nil && scaled.ends != nil
    value =
      number.flatMap { $0.multiplied(by: factor) }
      ?? scaled.ends.flatMap { $0.low.adding($0.high)?.divided(by: Rational(2)) }
  }
}
