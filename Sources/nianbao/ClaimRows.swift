import Claims
import Extraction
import Quantities
import Records
import ReportModel

/// A document's claims as rows of CSV.
struct ClaimRows {
  private(set) var bytes: [UInt8] = []

  /// The first row.
  static let header = CSV.header(ClaimRow.columns)

  init(_ contents: Extraction.Contents) {
    let text = IndexedText(contents.report.text)
    let document = DocumentRecord(contents.report, raw: contents.raw).id
    for claim in contents.claims.claims {
      bytes += CSV.row(ClaimRow.columns, of: ClaimRow(claim, in: contents, text, document: document))
    }
  }
}

extension ClaimRow {
  /// - Parameter document: the document's id.
  convenience init(_ claim: Claim, in contents: Extraction.Contents, _ text: IndexedText, document: String) {
    let report = contents.report
    let numeral = claim.numeral
    self.init()
    self.document = document
    id = claim.id(in: document)
    uri = report.source.uri
    title = report.title
    region = report.region?.name
    year = report.year
    sentence = contents.claims.sentence(of: claim).map { text[$0.span] }
    quantity = text[numeral.quantitySpan]
    number = text[numeral.span]
    value = numeral.value?.description
    low = numeral.low?.description
    high = numeral.high?.description
    qualifier = numeral.qualifier.rawValue
    unit = numeral.unit.text
    unitCode = numeral.unit.code
    kind = numeral.kind?.rawValue ?? ""
    role = claim.role.rawValue
    direction = claim.direction?.rawValue
    basis = claim.basis?.rawValue
    basisPeriod = claim.basisPeriod
    modality = claim.modality.rawValue
    indicator = claim.indicator
    scope = claim.scope
    period = claim.period?.value
    whole = claim.whole.map { contents.claims.claims[$0].id(in: document) }
    flags = claim.flags.names
    table = claim.cell?.table
    row = claim.cell?.row
    column = claim.cell?.column
    start = numeral.quantitySpan.start
    end = numeral.quantitySpan.end
    xpath = report.xpath(of: claim, in: contents.claims)
  }
}

extension Claim {
  /// The cell it stands in, if it stands in one.
  var cell: CellPlace? {
    if case .cell(let cell) = place { cell } else { nil }
  }
}

extension ReportClaims {
  /// The sentence a claim stands in; nil for one of a table.
  func sentence(of claim: Claim) -> Sentence? {
    if case .sentence(let index) = claim.place { sentences[index] } else { nil }
  }
}
