import Claims
import Extraction
import Quantities
import Records
import ReportModel

/// A document's claims as rows of CSV (RFC 4180), UTF-8.
struct ClaimRows {
  private(set) var bytes: [UInt8] = []

  static let columns = [
    "document", "id", "uri", "title", "region", "year", "sentence", "quantity", "number", "value", "low", "high",
    "qualifier",
    "unit", "unitCode", "kind", "role", "direction", "basis", "basisPeriod", "modality", "indicator", "scope", "period",
    "partOf", "flags", "table", "row", "column", "start", "end", "xpath",
  ]

  /// The first row.
  static let header = CSV.row(columns)

  init(_ contents: Extraction.Contents) {
    let report = contents.report
    let text = IndexedText(report.text)
    let document = DocumentRecord(report, raw: contents.raw).id
    let head = [report.source.uri, report.title, report.region?.name, report.year.map(String.init)]
    for claim in contents.claims.claims {
      let numeral = claim.numeral
      let sentence = contents.claims.sentence(of: claim)
      let cell = claim.cell
      let span = numeral.quantitySpan
      let quantity: [String?] = [
        sentence.map { text[$0.span] }, text[span], text[numeral.span], numeral.value?.description,
        numeral.low?.description, numeral.high?.description, numeral.qualifier.rawValue, numeral.unit.text,
        numeral.unit.code, numeral.kind?.rawValue,
      ]
      let meaning: [String?] = [
        claim.role.rawValue, claim.direction?.rawValue, claim.basis?.rawValue, claim.basisPeriod,
        claim.modality.rawValue, claim.indicator, claim.scope, claim.period?.value,
        claim.whole.map { contents.claims.claims[$0].id(in: document) },
        claim.flags.names.joined(separator: " "),
      ]
      let place: [String?] = [
        cell.map { String($0.table) }, cell.map { String($0.row) }, cell.map { String($0.column) }, String(span.start),
        String(span.end), report.xpath(of: claim, in: contents.claims),
      ]
      bytes += CSV.row([document, claim.id(in: document)] + head + quantity + meaning + place)
    }
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
