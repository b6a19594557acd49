import GRDB
public import ReportModel

/// A claim in the archive. What a reviewer corrected stands as corrected; what the program had read is kept beside it.
public struct ArchivedClaim: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public var table: Int
    public var row: Int
    public var column: Int
  }

  /// The document it stands in.
  public var document: String
  public var reportTitle: String?
  public var region: Region?
  public var reportType: ReportType
  public var reportYear: Int?
  public var uri: String?

  /// In the document's text.
  public var number: TextSpan
  public var quantity: TextSpan
  public var numberText: String
  public var quantityText: String
  /// Exact decimals, or fractions, as the records write them.
  public var value: String?
  public var low: String?
  public var high: String?
  public var boundLow: String?
  public var boundHigh: String?
  public var resolution: String?
  public var qualifier: String
  public var unit: String
  public var unitCode: String?
  public var dimension: String
  public var factor: String?
  public var kind: String
  public var role: String
  public var direction: String?
  public var basis: String?
  public var basisPeriod: String?
  public var modality: String
  public var indicator: String
  public var scope: String?
  public var period: String?
  public var periodOrigin: String?
  /// The number of the claim that it is a part of.
  public var whole: TextSpan?
  public var flags: [String]
  public var cell: Cell?
  /// The index of its sentence in the document, and the sentence; nil in a table.
  public var sentence: Int?
  public var sentenceText: String?
  /// In the document's text.
  public var sentenceSpan: TextSpan?
  public var xpath: String?
  /// Where the number stands in the raw file.
  public var bytes: Range<Int>?

  /// What the program had read where a reviewer gave another value; an empty text where it had read nothing.
  public var extracted: [Verdict.Field: String] = [:]
  /// The reviewer's verdict that counts: the last.
  public var verdict: Verdict?

  /// Its id in records.
  public var id: String { "\(document.prefix(16))-\(number.start)-\(number.end)" }
}

extension ArchivedClaim {
  /// The columns that `init(_:)` reads, of `claim`, `document`, `indicator` and `sentence` (joined on the left).
  static let columns = """
    claim.*, indicator.text AS indicator_text, document.id AS document_id, document.title, document.region_name,
    document.region_code, document.report_type, document.year, document.uri, sentence.text AS sentence_text,
    sentence.text_start AS sentence_start, sentence.text_end AS sentence_end
    """

  static let joins = """
    JOIN document ON document.key = claim.document
    JOIN report ON report.id = document.report
    JOIN indicator ON indicator.id = claim.indicator
    LEFT JOIN sentence ON sentence.document = claim.document AND sentence.id = claim.sentence
    """

  init(_ row: Row) throws(ArchiveError) {
    let region: String? = try row.optional("region_name")
    let regionCode: String? = try row.optional("region_code")
    let flags: String = try row.value("flags")
    self.init(
      document: try row.value("document_id"), reportTitle: try row.optional("title"),
      region: region.map { Region(name: $0, code: regionCode) }, reportType: try row.name("report_type"),
      reportYear: try row.year("year"), uri: try row.optional("uri"),
      number: try row.span("number_start", "number_end"), quantity: try row.span("quantity_start", "quantity_end"),
      numberText: try row.value("number"), quantityText: try row.value("quantity"), value: try row.optional("value"),
      low: try row.optional("low"), high: try row.optional("high"), boundLow: try row.optional("bound_low"),
      boundHigh: try row.optional("bound_high"), resolution: try row.optional("resolution"),
      qualifier: try row.value("qualifier"), unit: try row.value("unit"), unitCode: try row.optional("unit_code"),
      dimension: try row.value("dimension"), factor: try row.optional("factor"), kind: try row.value("kind"),
      role: try row.value("role"), direction: try row.optional("direction"), basis: try row.optional("basis"),
      basisPeriod: try row.optional("basis_period"), modality: try row.value("modality"),
      indicator: try row.value("indicator_text"), scope: try row.optional("scope"), period: try row.optional("period"),
      periodOrigin: try row.optional("period_from"), whole: try row.optionalSpan("whole_start", "whole_end"),
      flags: flags.split(separator: " ").map(String.init), cell: try Cell(row), sentence: try row.optional("sentence"),
      sentenceText: try row.optional("sentence_text"),
      sentenceSpan: try row.optionalSpan("sentence_start", "sentence_end"), xpath: try row.optional("xpath"),
      bytes: try row.optionalSpan("byte_start", "byte_end").map { $0.start..<$0.end })
    guard number.isInside(quantity), sentenceSpan.map({ quantity.isInside($0) }) ?? true,
      sentenceText?.unicodeScalars.count == sentenceSpan?.length
    else { throw .corrupt("the claim \(id) does not stand where its row says") }
  }

  /// Takes a reviewer's verdict and corrections over.
  mutating func apply(_ verdict: Verdict) {
    self.verdict = verdict
    for (field, value) in verdict.changes { correct(field, value) }
  }

  private mutating func correct(_ field: Verdict.Field, _ value: String) {
    let former: String?
    let present = value.isEmpty ? nil : value
    let known = self
    switch field {
    case .value: (former, self.value) = (self.value, present)
    case .low: (former, low) = (low, present)
    case .high: (former, high) = (high, present)
    case .qualifier: (former, qualifier) = (qualifier, value)
    case .unit: (former, unit) = (unit, value)
    case .kind: (former, kind) = (kind, value)
    case .role: (former, role) = (role, value)
    case .direction: (former, direction) = (direction, present)
    case .basis: (former, basis) = (basis, present)
    case .basisPeriod: (former, basisPeriod) = (basisPeriod, present)
    case .modality: (former, modality) = (modality, value)
    case .indicator: (former, indicator) = (indicator, value)
    case .scope: (former, scope) = (scope, present)
    case .period: (former, period) = (period, present)
    }
    // What is read as the reviewer says, by a newer program, is no correction any more.
    if former ?? "" == value {
      self = known
      return
    }
    extracted[field] = former ?? ""
    switch field {
    case .value, .low, .high, .qualifier:
      // They were those of what had been read.
      (boundLow, boundHigh, resolution) = (nil, nil, nil)
    case .unit:
      let unit = CorrectedUnit(value)
      (unitCode, dimension, factor) = (unit.code, unit.dimension ?? "", unit.factor)
    case .period: periodOrigin = present.map { _ in "review" }
    default: break
    }
  }
}

extension ArchivedClaim.Cell {
  fileprivate init?(_ row: Row) throws(ArchiveError) {
    guard let grid: Int = try row.optional("grid") else { return nil }
    self.init(table: grid, row: try row.value("grid_row"), column: try row.value("grid_column"))
  }
}

extension TextSpan {
  /// Whether another holds all of it.
  func isInside(_ other: TextSpan) -> Bool { start >= other.start && end <= other.end }
}
