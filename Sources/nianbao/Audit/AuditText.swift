import Records
import ReportModel
import YearDiff

/// What an audit of a report found, for reading: what fails with its sentences and cells, then what was checked, in counts.
struct AuditText {
  private(set) var text = ""
  private let audit: ReportAudit
  private let style: ClaimText.Style
  private let body: IndexedText

  init(_ audit: ReportAudit, style: ClaimText.Style, showsAll: Bool) {
    self.audit = audit
    self.style = style
    body = IndexedText(audit.report.document.text)
    add(MarkedText.emphasized(audit.report.document.title ?? "(no title)", style))
    add(facts)
    add("")
    let fails = audit.count(.fails)
    if audit.checks.isEmpty {
      add("nothing to check: no sums, no figure told twice")
      return
    }
    add(
      fails == 0
        ? "nothing fails" : "\(fails) of \(audit.checks.count) checks \(fails == 1 ? "fails" : "fail")")
    for check in audit.checks where check.verdict == .fails || showsAll && check.verdict == .unverifiable { add(check) }
    if showsAll, audit.count(.holds) > 0 {
      add("")
      for check in audit.checks where check.verdict == .holds { addLine(check) }
    }
    addCounts()
  }

  private var facts: String {
    let document = audit.report.document
    let facts = [document.region?.name, document.year.map(String.init), document.reportType, document.source.uri]
    let line = facts.compactMap { $0 }.joined(separator: " · ")
    return style.width.map { Columns.cut(line, to: $0) } ?? line
  }

  // MARK: - A check

  private mutating func add(_ check: AuditCheck) {
    add("")
    if check.verdict == .fails {
      add(MarkedText.emphasized("✗ \(AuditWording.failure(check.rule))", style))
    } else {
      add("? \(AuditWording.name(check.rule))")
    }
    WrappedSum.lines(check.sum, indent: "  ", width: style.width).forEach { add($0) }
    if let reason = check.reason { add("  " + reason) }
    addPlaces(check)
  }

  /// A check that holds: what it is of, and the sum.
  private mutating func addLine(_ check: AuditCheck) {
    let place = check.stated.first.map { AuditPlace(audit.report, $0) }
    let name = place.map { $0.claim.cell == nil ? $0.claim.record.indicator : $0.headers } ?? ""
    // Headers of a deep table are longer than a line: their ends tell more.
    let room = style.width.map { max($0 / 2 - 4, ClaimText.narrowest / 2) }
    add(cut("✓ \(room.map { Columns.end(name, to: $0) } ?? name): \(check.sum)"))
  }

  /// The sentences, each once with its numbers marked, then the cells.
  private mutating func addPlaces(_ check: AuditCheck) {
    let claims = check.stated + check.computed
    var section: String?
    for sentence in Set(claims.compactMap { audit.report.claims[$0].sentence }).sorted() {
      let members = claims.filter { audit.report.claims[$0].sentence == sentence }
      let place = AuditPlace(audit.report, members[0])
      let path = place.path
      if path != section, !path.isEmpty { add("  " + cut(path, indent: 2)) }
      section = path
      guard let span = place.span else { continue }
      let marks = members.sorted().map { index in
        let claim = audit.report.claims[index]
        return (
          span: TextSpan(start: claim.start, end: claim.end),
          mark: check.stated.contains(index) ? MarkedText.Mark.yellow : .cyan
        )
      }
      MarkedText(body, span, marks: marks, style: style).lines.forEach {
        add("  " + $0)
      }
    }
    CellLines(audit.report, check, width: style.width).lines.forEach { add($0) }
  }

  // MARK: - Counts

  private mutating func addCounts() {
    var rows: [[String]] = []
    for rule in AuditCheck.Rule.allCases {
      let own = audit.checks.filter { $0.rule == rule }
      guard !own.isEmpty else { continue }
      let counts = [AuditCheck.Verdict.holds, .fails, .unverifiable].map { verdict in
        own.count { $0.verdict == verdict }
      }
      rows.append([AuditWording.name(rule)] + counts.map { $0 == 0 ? "-" : String($0) })
    }
    add("")
    TableLines(
      [
        .init("checked", narrowest: 20), .init("hold", isNumber: true), .init("fail", isNumber: true),
        .init("cannot be told", isNumber: true),
      ], rows, width: style.width
    ).lines.forEach { add($0) }
  }

  private func cut(_ line: String, indent: Int = 0) -> String {
    style.width.map { Columns.cut(line, to: max($0 - indent, ClaimText.narrowest)) } ?? line
  }

  private mutating func add(_ line: String) { text += line + "\n" }
}
