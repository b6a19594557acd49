import Claims
import Quantities
import ReportModel

/// A line for each of a document's claims, in columns that stand under each other in the whole document. On a terminal where
/// what is measured does not fit beside them, it stands on a line of its own.
struct ClaimLines {
  private let lines: [[String]]

  init(_ claims: [Claim], text: IndexedText, width: Int?) {
    let rows = claims.map { claim in
      [
        text[claim.numeral.quantitySpan], claim.printedValue, claim.reading, claim.period?.value ?? "-",
        claim.indicator
          + claim.remarks(whole: claim.whole.map { text[claims[$0].numeral.quantitySpan] }),
      ]
    }
    let widths = (0..<4).map { column in
      min(rows.map { Columns.width($0[column]) }.max() ?? 0, ClaimLines.widest[column])
    }
    let limit = width.map { max($0, ClaimText.narrowest) }
    lines = rows.map { row in
      let columns = ClaimLines.indent + zip(row, widths).map { Columns.padded($0, to: $1 + 2) }.joined()
      let whole = columns + row[4]
      guard let limit, Columns.width(whole) > limit else { return [whole] }
      let left = ClaimLines.indent + zip(row.prefix(3), widths).map { Columns.padded($0, to: $1 + 2) }.joined() + row[3]
      return [left, ClaimLines.indent + ClaimLines.indent + row[4]].map { Columns.cut($0, to: limit) }
    }
  }

  /// One line, or two.
  subscript(index: Int) -> [String] { lines[index] }

  private static let indent = "    "

  /// A column is not made wider by a single long entry: quantity, value and unit, reading, period.
  private static let widest = [20, 26, 24, 17]
}

extension Claim {
  /// Value and unit, or the ends of a range.
  fileprivate var printedValue: String {
    let ends = [numeral.low, numeral.high].compactMap { $0.map { Columns.grouped($0.description) } }
    let value = numeral.value.map { Columns.grouped($0.description) } ?? ends.joined(separator: "–")
    let qualifier = numeral.qualifier == .exact ? nil : numeral.qualifier.rawValue
    return [qualifier, value, numeral.unit.text.isEmpty ? nil : numeral.unit.text].compactMap { $0 }
      .joined(separator: " ")
  }

  /// Role, direction and basis; whether it is no fact.
  fileprivate var reading: String {
    let modality = modality == .actual ? nil : modality.rawValue
    let basis = basis == .unstated ? nil : basis
    return [modality, direction?.rawValue ?? role.rawValue, basis?.rawValue, basisPeriod].compactMap { $0 }
      .joined(separator: " ")
  }

  /// What else a reader should know.
  ///
  /// - Parameter whole: the quantity that it is a part of.
  fileprivate func remarks(whole: String?) -> String {
    let notes = [scope.map { "of \($0)" }, whole.map { "part of \($0)" }].compactMap { $0 } + flags.names
    return notes.isEmpty ? "" : "  (\(notes.joined(separator: ", ")))"
  }

  /// The colour of its quantity: how a change goes, else what it is.
  var mark: MarkedText.Mark {
    switch (role, direction) {
    case (.change, .increase): .green
    case (.change, .decrease): .magenta
    case (.rank, _): .yellow
    default: .cyan
    }
  }
}
