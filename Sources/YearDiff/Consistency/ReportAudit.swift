import Records

/// What a report says twice, or what follows from what it says, checked in itself.
///
/// Each sum is one of intervals: a printed number stands for all values that its digits and its qualifier leave open.
public struct ReportAudit: Sendable {
  public let report: ComparedReport
  /// What fails first, the furthest apart first; then what cannot be told; then what holds, in the report's order.
  public let checks: [AuditCheck]

  public init(report: ComparedReport) {
    self.report = report
    let layouts = ReportAudit.layouts(of: report)
    var checks: [AuditCheck] = []
    let (totals, parts, formulas) = (TotalRule(report), PartRowsRule(report), FormulaRule(report))
    for layout in layouts {
      checks += totals.checks(layout) + parts.checks(layout) + formulas.checks(layout)
    }
    let context = AuditContext(report)
    checks +=
      RetoldRule(context).checks(layouts) + TwiceToldRule(context).checks() + PartsRule(context).checks()
      + ShareRule(context).checks()
    checks += GrowthRule(context).checks(layouts)
    self.checks = ReportAudit.ranked(checks, in: report)
  }

  public func count(_ verdict: AuditCheck.Verdict) -> Int { checks.count { $0.verdict == verdict } }

  private static func layouts(of report: ComparedReport) -> [TableLayout] {
    var cells: [Int: [TableLayout.Place: Int]] = [:]
    for (index, claim) in report.claims.enumerated() {
      if let cell = claim.cell { cells[cell.table, default: [:]][.init(row: cell.row, column: cell.column)] = index }
    }
    return report.document.tables.compactMap { table in cells[table.id].map { TableLayout(table, claims: $0) } }
  }

  /// Failures by how far they lie apart beside what is stated; the rest, and ties, by place.
  private static func ranked(_ checks: [AuditCheck], in report: ComparedReport) -> [AuditCheck] {
    func place(_ check: AuditCheck) -> Int { check.stated.first.map { report.claims[$0].start } ?? 0 }
    let order: [AuditCheck.Verdict] = [.fails, .unverifiable, .holds]
    return checks.enumerated().sorted { a, b in
      let (rankA, rankB) = (order.firstIndex(of: a.element.verdict) ?? 0, order.firstIndex(of: b.element.verdict) ?? 0)
      if rankA != rankB { return rankA < rankB }
      if a.element.verdict == .fails, a.element.weight != b.element.weight {
        return a.element.weight > b.element.weight
      }
      let (placeA, placeB) = (place(a.element), place(b.element))
      return placeA == placeB ? a.offset < b.offset : placeA < placeB
    }.map(\.element)
  }
}
