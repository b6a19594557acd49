import Lexicon
import Quantities
import ReportModel

/// Reads the cells of a data table: each number under its headers is a claim, the rest of its numerals are none.
struct TableReader {
  private let recognizer: NumeralRecognizer
  private let notes: UnitNotes

  init(recognizer: NumeralRecognizer) {
    self.recognizer = recognizer
    notes = UnitNotes(recognizer: recognizer)
  }

  /// The claims and exclusions of a table in text order. `Claim.whole` counts from the first of these claims.
  ///
  /// - Parameter period: the time for which the report's values hold where the table names none.
  func read(
    _ table: Table, in report: Report, period: Period?
  ) -> (claims: [Claim], exclusions: [ExcludedNumeral]) {
    let cells = TableCells(table, units: notes)
    let caption = TableCaption(of: table, in: report, text: Array(report.text.unicodeScalars), units: notes)
    let stated = table.unit.map { notes.units(Array($0.unicodeScalars)) } ?? []
    var reading = TableReading(
      headings: TableHeadings(cells, units: notes), caption: caption,
      units: CellUnit(cells: cells, notes: notes, tableUnits: stated.isEmpty ? caption.label?.units ?? [] : stated),
      recognizer: recognizer, period: period)
    reading.run()
    return (reading.claims, reading.exclusions)
  }
}

/// One pass over a table's cells.
private struct TableReading {
  let headings: TableHeadings
  let caption: TableCaption
  let units: CellUnit
  let recognizer: NumeralRecognizer
  let period: Period?
  private(set) var claims: [Claim] = []
  private(set) var exclusions: [ExcludedNumeral] = []
  /// The first claim of each cell that has one.
  private var firstClaim: [Int: Int] = [:]
  private let captionTimes: TablePeriods.Times?
  private let captionWords: HeaderWords?

  init(
    headings: TableHeadings, caption: TableCaption, units: CellUnit, recognizer: NumeralRecognizer, period: Period?
  ) {
    self.headings = headings
    self.caption = caption
    self.units = units
    self.recognizer = recognizer
    self.period = period
    captionTimes = caption.label.map { TablePeriods(recognizer: recognizer).times(of: $0.text) }
    captionWords = caption.label.map { HeaderWords($0.text) }
    let text = caption.label?.text ?? ""
    captionSays =
      TableReading.measures.contains(where: text.hasSuffix) && !["及", "和", "与"].contains(where: text.contains)
  }

  /// Whether the caption tells what all values are: 各区工业增速.
  private let captionSays: Bool
  private static let measures = ["增速", "增幅", "增长率", "增长速度", "位次", "排名", "比重", "构成"]

  private var cells: TableCells { headings.cells }

  mutating func run() {
    let excluded = CellExclusions(recognizer: recognizer)
    for (index, cell) in cells.table.cells.enumerated() {
      if let rule = CellExclusions.rule(for: index, headings) {
        exclusions += excluded.read(cell, in: cells.table.id, by: rule)
      } else {
        read(cell, index)
      }
    }
    let wholes = WholeRows(
      cells, headings.rows, stubs: Set(headings.columns.stubs.compactMap(\.last)), figures: figures)
    for index in claims.indices { claims[index].whole = whole(of: index, wholes) }
  }

  private mutating func read(_ cell: Table.Cell, _ index: Int) {
    let figure = FigureText(cell.text)
    let recognition = CellNumerals.read(cell.text, by: recognizer)
    guard !recognition.numerals.isEmpty || !recognition.words.isEmpty else { return }
    let heading = headings.heading(of: cell)
    let labels = (heading.bands + heading.rows + heading.columns).map { cells.labels[$0] }.filter { !$0.isEmpty }
    let place = CellPlace(
      table: cells.table.id, row: cell.row, column: cell.column, headers: TableReading.path(labels.map(\.text)))
    let scalars = Array(cell.text.unicodeScalars)
    var excluded = recognition.words.map { CellExclusions.word($0, cell, .cell(place)) }
    var last = 0
    for numeral in recognition.numerals {
      let isListed = figure == nil && CellExclusions.isListNumber(numeral, in: scalars)
      guard numeral.isQuantity, !isListed else {
        var (reason, rule) = (ExclusionReason.heading, TableRule.serialNumber.rawValue)
        if !isListed, case .excluded(let own) = numeral.use { (reason, rule) = (own, numeral.rules.names.last ?? "") }
        excluded.append(
          ExcludedNumeral(
            span: numeral.span.moved(by: cell.span.start), reason: reason, rule: rule, place: .cell(place)))
        last = numeral.span.end
        continue
      }
      // In a cell of words, those before the number tell what it is: 增长7.2%.
      let before = figure == nil && last < numeral.quantitySpan.start ? scalars[last..<numeral.quantitySpan.start] : []
      last = numeral.quantitySpan.end
      if firstClaim[index] == nil { firstClaim[index] = claims.count }
      claims.append(
        claim(
          numeral, at: place, cell, heading, labels: labels, own: HeaderWords(TableReading.string(before)),
          hasDash: figure?.hasLeadingDash ?? false))
    }
    exclusions += excluded.sorted { $0.span.start < $1.span.start }
  }

  private func claim(
    _ read: Numeral, at place: CellPlace, _ cell: Table.Cell, _ heading: TableHeadings.Heading, labels: [HeaderLabel],
    own: HeaderWords, hasDash: Bool
  ) -> Claim {
    var rules: [TableRule] = [.tableCell] + (hasDash ? [.leadingDash] : []) + pathRules(heading, cell)
    let heads = heading.columns.reversed() + heading.rows.reversed() + heading.bands.reversed()
    let words = heads.map(headings.words) + (captionSays ? captionWords.map { [$0] } ?? [] : [])
    var numeral = read
    if numeral.unit.text.isEmpty, numeral.kind != .rank {
      let context = CellUnit.Context(
        columns: heading.columns.reversed(), rows: heading.rows.reversed(), bands: heading.bands.reversed(),
        unitCell: heading.unitCell, words: words)
      if let (unit, rule) = units.unit(in: context) {
        numeral = numeral.counted(in: unit)
        rules.append(rule)
      }
      if numeral.unit.text.isEmpty {
        numeral.use = .quantity(TableReading.kind(of: words, isRate: context.isRate, printed: numeral))
      }
    }
    let times = heads.map(headings.times)
    let (period, periodRule) = period(of: times)
    if let periodRule { rules.append(periodRule) }
    let meaning = CellReading(
      numeral, words: [own] + words, planning: modality(heading), times: times, period: period)
    rules += meaning.rules
    var flags = meaning.flags
    let needsUnit = numeral.kind == .count || numeral.kind == .amount || numeral.kind == .measure
    if needsUnit, numeral.unit.text.isEmpty { flags.insert(.unitMissing) } else { numeral.flags.remove(.unitMissing) }
    if numeral.flags.contains(.separatorMissing) { flags.insert(.separatorMissing) }
    let path = (caption.label.map { [$0] } ?? []) + labels
    if path.contains(where: { $0.text.unicodeScalars.contains("\u{FFFD}") }) { flags.insert(.textDamaged) }
    numeral.span = numeral.span.moved(by: cell.span.start)
    numeral.quantitySpan = numeral.quantitySpan.moved(by: cell.span.start)
    return Claim(
      numeral: numeral, place: .cell(place), role: meaning.role, direction: meaning.direction, basis: meaning.basis,
      basisPeriod: meaning.basisPeriod, modality: meaning.modality,
      indicator: TableReading.path(path.map(\.text)).joined(separator: " / "), indicatorSpans: path.flatMap(\.spans),
      scope: meaning.scope, period: period, flags: flags, rules: numeral.rules.names + rules.map(\.rawValue))
  }

  private func pathRules(_ heading: TableHeadings.Heading, _ cell: Table.Cell) -> [TableRule] {
    var rules: [TableRule] = caption.label == nil ? [] : [caption.rule]
    let roles = heading.bands.map { headings.rows.roles[cells.table.cells[$0].row] }
    if roles.contains(.band) { rules.append(.bandPath) }
    if roles.contains(.group) { rules.append(.groupPath) }
    if !heading.rows.isEmpty { rules.append(.rowPath) }
    if heading.rows.contains(where: { headings.columns.restarts.contains(cells.table.cells[$0].column) }) {
      rules.append(.sideBySide)
    }
    if !heading.columns.isEmpty { rules.append(.columnPath) }
    return rules
  }

  /// The value's time: the labels', else the caption's, else the report's.
  private func period(of times: [TablePeriods.Times]) -> (Period?, TableRule?) {
    let fallback = captionTimes.flatMap { TablePeriods.period(of: [$0], default: period)?.period }
      .map { Period($0.value, from: .section) }
    if let (named, isPrior) = TablePeriods.period(of: times, default: fallback ?? period) {
      return (named, isPrior ? .priorYear : .headerPeriod)
    }
    return fallback == nil ? (period, nil) : (fallback, .captionPeriod)
  }

  /// What the columns say, else the rows' short labels and the bands, else the caption.
  private func modality(_ heading: TableHeadings.Heading) -> Claim.Modality? {
    let rows = heading.rows.filter { cells.labels[$0].text.unicodeScalars.count <= 6 }
    let heads = heading.columns.reversed() + rows.reversed() + heading.bands.reversed()
    return heads.lazy.compactMap { headings.words($0).modality }.first ?? captionWords?.modality
  }

  /// What a number without a unit is of, as its labels say.
  private static func kind(of words: [HeaderWords], isRate: Bool, printed: Numeral) -> Numeral.Kind {
    if words.contains(where: { $0.isRank }) { return .rank }
    guard printed.kind == .count || printed.kind == .amount else { return printed.kind ?? .count }
    if isRate { return .percentage }
    if words.contains(where: { $0.isScore }) { return .score }
    return words.contains { $0.isAmount && !$0.isCount } ? .amount : .count
  }

  /// The same column's claim in the row that this one is a part of.
  private func whole(of index: Int, _ wholes: WholeRows) -> Int? {
    guard case .cell(let place) = claims[index].place,
      let row = wholes.whole(of: place.row, stub: headings.columns.stubs[place.column].last),
      let cell = cells.cell(row, place.column)
    else { return nil }
    return firstClaim[cell]
  }

  /// The numbers of a row that parts add up to, by column.
  private func figures(row: Int, stub: Int) -> [Int: WholeRows.Figure] {
    cells.table.grid[row].indices.reduce(into: [:]) { figures, column in
      guard headings.columns.stubs[column].last == stub, let cell = cells.cell(row, column),
        let claim = firstClaim[cell].map({ claims[$0] }), claim.role == .level,
        claim.numeral.kind == .count || claim.numeral.kind == .amount || claim.numeral.kind == .measure,
        let value = claim.numeral.value?.decimal, let resolution = claim.numeral.resolution
      else { return }
      figures[column] = WholeRows.Figure(value: value, resolution: resolution)
    }
  }

  /// Repeated neighbours stand once.
  private static func path(_ labels: [String]) -> [String] {
    labels.reduce(into: []) { path, label in if path.last != label { path.append(label) } }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.drop { "，。；、,;".unicodeScalars.contains($0) })
    return String(view)
  }
}
