import Records

/// A claim of an export as a row of a table, with the report it comes from.
struct ExportedRow {
  let document: RecordedDocument
  let claim: RecordedClaim
  let row: ClaimRow

  init(_ claim: RecordedClaim, in contents: ExportedReport.Contents) {
    let document = contents.document
    self.document = document
    self.claim = claim
    let row = ClaimRow()
    row.document = document.id
    row.id = claim.id
    row.uri = document.source.uri
    row.title = document.title
    row.region = document.region?.name
    row.year = document.year
    row.sentence = contents.sentence(of: claim)
    row.quantity = claim.quantity.text
    row.number = claim.number.text
    row.value = claim.value
    row.low = claim.low
    row.high = claim.high
    row.qualifier = claim.qualifier
    row.unit = claim.unit.text
    row.unitCode = claim.unit.code
    row.kind = claim.kind
    row.role = claim.role
    row.direction = claim.direction
    row.basis = claim.basis
    row.basisPeriod = claim.basisPeriod
    row.modality = claim.modality
    row.indicator = claim.indicator
    row.scope = claim.scope
    row.period = claim.period?.value
    row.whole = claim.partOf
    row.flags = claim.flags
    row.table = claim.source.cell?.table
    row.row = claim.source.cell?.row
    row.column = claim.source.cell?.column
    row.start = claim.source.start
    row.end = claim.source.end
    row.xpath = claim.source.xpath
    self.row = row
  }

  /// The columns of `extract --format csv`.
  static let claimColumns = ClaimRow.columns.map { column in column.of { (row: ExportedRow) in row.row } }

  /// What a reviewer says, and what had been read where it is corrected.
  static let reviewColumns: [Column<ExportedRow>] = [
    Column(
      "judgement", "Judgement 审核结论",
      "What a reviewer says of the claim; empty where none looked at it. A row with notAClaim states nothing: leave it out "
        + "of counts and sums.",
      form: .oneOf(Verdict.Judgement.allCases.map(\.rawValue))
    ) { $0.claim.review?.judgement },
    Column("reviewedBy", "Reviewer 审核人", "Who says so.") { $0.claim.review?.reviewer },
    Column("reviewedAt", "Reviewed at 审核时间", "When, in ISO 8601's form.") { $0.claim.review?.at },
    Column("note", "Note 备注", "The reviewer's remark.") { $0.claim.review?.note },
    Column(
      "corrected", "Corrected 已更正",
      "The fields that the reviewer corrected, joined by blanks: their columns state the corrected values."
    ) { row in
      let fields = row.claim.corrections.map(\.field)
      return fields.isEmpty ? nil : fields.joined(separator: " ")
    },
    Column(
      "extracted", "Extracted 原提取值",
      "What the program had read in the corrected fields, a JSON object; null where it had read nothing."
    ) { $0.extracted },
  ]

  private var extracted: String? {
    let corrections = claim.corrections
    guard !corrections.isEmpty else { return nil }
    let json = JSONWriter.bytes { writer in
      writer.object { object in for (field, former) in corrections { object.member(named: field, former) } }
    }
    return String(decoding: json, as: UTF8.self)
  }

  /// The link that shows the place in the page: to the sentence, or to the table's row.
  var link: String? { document.address.flatMap { WebAddress($0)?.link(to: claim.source.fragment) } }
}
