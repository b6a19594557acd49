/// The rules by which a table's cells become claims, and its other numerals none.
enum TableRule: String, CaseIterable {
  case tableCell
  // The path.
  case captionPath, sectionPath, bandPath, groupPath, rowPath, columnPath, sideBySide
  // Units.
  case headerUnit, unitColumn, rowUnit, countNoun, tableUnit
  // What the value tells.
  case changeHeader, rankHeader, plannedHeader, estimatedHeader, headerPeriod, captionPeriod, priorYear, wholeRow
  case leadingDash
  // Numerals that are no values.
  case headerText, serialNumber, formulaRow, identifierColumn, dateColumn, tableNote

  /// What the rule says, for `--explain`.
  var explanation: String {
    switch self {
    case .tableCell: "a number in a cell of a data table is the value of what heads it"
    case .captionPath: "the caption begins the header path"
    case .sectionPath: "a table without a caption is headed by its section"
    case .bandPath: "a header row across the whole table heads the rows below it"
    case .groupPath: "a row without values heads the rows of the levels below its own"
    case .rowPath: "the row's header cells"
    case .columnPath: "the column's header cells"
    case .sideBySide: "the table stands several times beside itself: the nearest labels to the left are the row's"
    case .headerUnit: "the column's header states the unit"
    case .unitColumn: "a column of units states it"
    case .rowUnit: "the row's header states the unit"
    case .countNoun: "件数 counts 件: the label's noun is the unit"
    case .tableUnit: "the unit of the whole table"
    case .changeHeader: "the header says that a change is stated"
    case .rankHeader: "the header says that standings are listed"
    case .plannedHeader: "the header says that the value is planned"
    case .estimatedHeader: "the header says that the value is estimated"
    case .headerPeriod: "the header names the time"
    case .captionPeriod: "the caption names the time"
    case .priorYear: "上年: the year before the report's"
    case .wholeRow: "其中: a part of the row above"
    case .leadingDash: "a dash before a lone number is its sign"
    case .headerText: "a number in a header is part of a label"
    case .serialNumber: "the number of a row, a column or a list's item"
    case .formulaRow: "a formula between rows or columns"
    case .identifierColumn: "a column or row of codes, telephone or document numbers"
    case .dateColumn: "a column of dates"
    case .tableNote: "a note in the table"
    }
  }
}

extension TableRule {
  /// What a rule says, by its name.
  static func explanation(of name: String) -> String { TableRule(rawValue: name)?.explanation ?? "" }
}
