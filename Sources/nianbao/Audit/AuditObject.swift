import Records
import ReportModel
import YearDiff

/// What an audit of a report found, as a JSON object.
struct AuditObject {
  private let audit: ReportAudit
  private let body: IndexedText

  init(_ audit: ReportAudit) {
    self.audit = audit
    body = IndexedText(audit.report.document.text)
  }

  func write(to object: inout JSONWriter) {
    let document = audit.report.document
    object.member("type", "audit")
    object.member("schema", "nianbao/audit/1")
    object.key("document")
    object.object {
      $0.member("id", document.id)
      $0.member("uri", document.source.uri)
      $0.member("title", document.title)
      $0.member("region", document.region?.name)
      $0.member("reportType", document.reportType)
      $0.member("year", document.year)
    }
    object.key("counts")
    object.object {
      $0.member("holds", audit.count(.holds))
      $0.member("fails", audit.count(.fails))
      $0.member("unverifiable", audit.count(.unverifiable))
    }
    object.key("checks")
    object.array(audit.checks) { writer, check in
      writer.object { self.write(check, to: &$0) }
    }
  }

  private func write(_ check: AuditCheck, to object: inout JSONWriter) {
    object.member("rule", check.rule.rawValue)
    object.member("verdict", check.verdict.rawValue)
    object.member("sum", check.sum)
    object.member("difference", check.difference.record)
    object.member("unit", check.unit)
    object.optional("reason", check.reason)
    for (name, claims) in [("stated" as StaticString, check.stated), ("computed", check.computed)] {
      object.key(name)
      object.array(claims) { writer, claim in
        writer.object { self.write(claim, to: &$0) }
      }
    }
  }

  private func write(_ index: Int, to object: inout JSONWriter) {
    let place = AuditPlace(audit.report, index)
    let record = place.claim.record
    object.member("claim", record.id)
    object.member("indicator", record.indicator)
    object.member("exact", record.source.exact)
    object.member("value", record.value)
    object.member("unit", record.unit.text)
    object.member("start", place.claim.start)
    object.member("end", place.claim.end)
    object.key("sections")
    object.array(record.source.sections) { $0.string($1) }
    object.member("sentence", record.sentence)
    if let cell = place.claim.cell {
      object.key("cell")
      object.object {
        $0.member("table", cell.table)
        $0.member("row", cell.row)
        $0.member("column", cell.column)
        $0.key("headers")
        $0.array(cell.headers) { $0.string($1) }
      }
    } else {
      object.member("sentenceText", place.text(body))
    }
    object.member("fragment", record.source.fragment)
  }
}

extension Rational {
  /// As records write numbers: `-12.5`, `2000/3`.
  var record: String {
    if let decimal = ExactDecimal(numerator).dividedExactly(by: denominator) { return decimal.description }
    return "\(numerator)/\(denominator)"
  }
}

extension ExactDecimal {
  /// The quotient, where it is a decimal.
  fileprivate func dividedExactly(by divisor: Int128) -> ExactDecimal? {
    guard let quotient = divided(by: ExactDecimal(divisor), places: 24),
      quotient.multiplied(by: ExactDecimal(divisor)) == self
    else { return nil }
    return quotient
  }
}
