import YearDiff

/// Words for what an audit checks.
enum AuditWording {
  static func name(_ rule: AuditCheck.Rule) -> String {
    switch rule {
    case .rowTotal: "row totals"
    case .columnTotal: "column totals"
    case .partRows: "rows made up of rows"
    case .formula: "printed formulas"
    case .retold: "told twice"
    case .parts: "parts of a whole"
    case .shares: "shares of 100"
    case .shareOfWhole: "part ÷ whole"
    case .growth: "changes and levels"
    }
  }

  /// What it is when one of them fails.
  static func failure(_ rule: AuditCheck.Rule) -> String {
    switch rule {
    case .rowTotal: "a row does not add up"
    case .columnTotal: "a column does not add up"
    case .partRows: "rows do not make up theirs"
    case .formula: "a printed formula does not hold"
    case .retold: "told twice, with two values"
    case .parts: "parts do not make up the whole"
    case .shares: "shares are not 100"
    case .shareOfWhole: "a share is not part ÷ whole"
    case .growth: "a change does not fit the levels"
    }
  }

  static func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
