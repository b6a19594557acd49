import Records
import ReportModel
import YearDiff

/// How a matrix of several years is put before a reader.
struct MatrixFigures {
  let matrix: YearMatrix

  /// What each report's column is called: the year that it tells of; with its number where two would be called the same.
  var columns: [String] {
    let names = matrix.reports.indices.map { matrix.years[$0].map(String.init) ?? "report \($0 + 1)" }
    return names.enumerated().map { index, name in
      names.filter { $0 == name }.count == 1 ? name : "\(name) (\(matrix.reports[index].document.id.prefix(6)))"
    }
  }

  enum Part: String, CaseIterable {
    case levels, rates, planned, once

    var title: String {
      switch self {
      case .levels: "Indicators"
      case .rates: "Changes, shares and standings"
      case .planned: "Planned"
      case .once: "Told of once"
      }
    }
  }

  func part(of row: YearMatrix.Row) -> Part {
    if row.cells.compactMap({ $0 }).count == 1 { return .once }
    let claim = claim(row.last)
    if claim.record.modality == "planned" { return .planned }
    return claim.record.role == "level" && claim.record.kind != "percentagePoint" ? .levels : .rates
  }

  func claim(_ cell: YearMatrix.Cell) -> ComparedClaim { matrix.reports[cell.report].claims[cell.claim] }

  func sentence(of cell: YearMatrix.Cell) -> String? {
    claim(cell).sentence.map { matrix.reports[cell.report].sentences[$0].text }
  }

  /// The sentence, a long one around the number.
  func quoted(_ cell: YearMatrix.Cell) -> String? {
    let claim = claim(cell)
    return claim.sentence.map { QuotedText(matrix.reports[cell.report].sentences[$0], marks: [claim]).text }
  }

  /// The newest name.
  func indicator(of row: YearMatrix.Row) -> String { DiffFigures.name(claim(row.last)) }

  /// The period of the newest claim, where it is not its report's.
  func period(of row: YearMatrix.Row) -> String? {
    let period = claim(row.last).record.period?.value
    return period == matrix.years[row.last.report].map(String.init) ? nil : period
  }

  /// As printed, with its marks.
  func printed(_ cell: YearMatrix.Cell) -> String { DiffFigures.printed(claim(cell)) + marks(of: cell) }

  /// `*` restated later, `~` under another name before, `?` uncertain, `≈` rougher.
  func marks(of cell: YearMatrix.Cell) -> String {
    (cell.restatement == nil ? "" : "*")
      + (cell.status == .renamed ? "~" : cell.status == .ambiguous ? "?" : cell.status == .wentVague ? "≈" : "")
  }

  static let legend = [
    ("*", "the next report prints another figure for this year"), ("~", "under another name in the report before"),
    ("?", "may be another indicator than in the report before"), ("≈", "rougher than in the report before"),
  ]

  /// What there is to say of a row.
  func notes(of row: YearMatrix.Row) -> [String] {
    let columns = columns
    return row.cells.compactMap { $0 }.flatMap { cell in
      var notes: [String] = []
      if let restatement = cell.restatement {
        let other = matrix.reports[cell.report + 1].claims[restatement]
        notes.append("\(columns[cell.report]) restated in \(columns[cell.report + 1]): \(DiffFigures.printed(other))")
      }
      if cell.status == .renamed, cell.report > 0, let former = row.cells[cell.report - 1] {
        notes.append("\(columns[cell.report - 1]): \(DiffFigures.name(claim(former)))")
      }
      return notes
    }
  }

  /// The stated growths that the figures contradict: `2019 社会消费品零售总额: stated +9.8%, by the figures +8.85 to +8.87%`.
  var contradicted: [String] {
    zip(matrix.diffs, columns.dropFirst()).flatMap { diff, column in
      DiffSections(diff)[.contradicted].map { "\(column) \($0.indicator): \($0.figures)" }
    }
  }

  /// A cell's value in the unit of the row's newest, where it is a decimal.
  func value(_ cell: YearMatrix.Cell, of row: YearMatrix.Row) -> String? {
    let claim = claim(cell)
    guard !claim.isRange else { return nil }
    let factor = self.claim(row.last).factor
    if claim.factor == factor { return claim.record.value }
    guard let value = claim.value?.divided(by: factor) else { return nil }
    let decimal = value.decimal(places: 12)
    return decimal.flatMap { Rational($0) } == value ? decimal?.description : nil
  }
}
