import Records
import ReportModel
import YearDiff

/// A check as a row of CSV.
struct AuditRow {
  let audit: ReportAudit
  let check: AuditCheck
  /// The document's text.
  let body: IndexedText

  static func rows(of audit: ReportAudit) -> [AuditRow] {
    let body = IndexedText(audit.report.document.text)
    return audit.checks.map { AuditRow(audit: audit, check: $0, body: body) }
  }

  static let columns: [Column<AuditRow>] = [
    Column("document", "Document 文档", "The document's id.") { $0.audit.report.document.id },
    Column("uri", "Address 地址", "Where the page was found.") { $0.audit.report.document.source.uri },
    Column("title", "Title 标题", "The report's title.") { $0.audit.report.document.title },
    Column("region", "Region 地区", "The region that the report is of.") { $0.audit.report.document.region?.name },
    Column("year", "Year 年度", "The year that the report is of.") { $0.audit.report.document.year.map(String.init) },
    Column("rule", "Rule 规则", "What was checked.") { $0.check.rule.rawValue },
    Column("verdict", "Verdict 结论", "holds, fails or unverifiable.") { $0.check.verdict.rawValue },
    Column("sum", "Sum 算式", "The sum, with both sides.") { $0.check.sum },
    Column("difference", "Difference 差额", "Computed less stated.") { $0.check.difference.record },
    Column("unit", "Unit 单位", "The unit of the difference.") { $0.check.unit },
    Column("reason", "Reason 说明", "Why it cannot be told.") { $0.check.reason },
    Column("statedClaims", "Stated claims 所述", "Ids, separated by blanks.") { $0.ids($0.check.stated) },
    Column("statedPlace", "Stated where 所述位置", "Section, or section and table.") { $0.places($0.check.stated).path },
    Column("statedText", "Stated text 所述原文", "The sentence, or the cell with its headers.") {
      $0.places($0.check.stated).text
    },
    Column("computedClaims", "Computed from 所据", "Ids, separated by blanks.") { $0.ids($0.check.computed) },
    Column("computedPlace", "Computed where 所据位置", "Section, or section and table.") {
      $0.places($0.check.computed).path
    },
    Column("computedText", "Computed text 所据原文", "Sentences and cells, separated by |.") {
      $0.places($0.check.computed).text
    },
  ]

  private func ids(_ claims: [Int]) -> String { claims.map { audit.report.claims[$0].id }.joined(separator: " ") }

  /// Each sentence and section once.
  private func places(_ claims: [Int]) -> (path: String, text: String) {
    let places = claims.map { AuditPlace(audit.report, $0) }
    return (AuditRow.distinct(places.map(\.path)), AuditRow.distinct(places.map { $0.text(body) }))
  }

  private static func distinct(_ texts: [String]) -> String {
    var known = Set<String>()
    return texts.filter { known.insert($0).inserted }.joined(separator: " | ")
  }
}
