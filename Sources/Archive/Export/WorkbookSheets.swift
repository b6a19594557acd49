import Records

/// The columns of a workbook's sheets.
enum WorkbookSheets {
  /// What one looks for first, first.
  static let claims: [SheetColumn<ExportedRow>] =
    named([
      ("region", 18), ("year", 8), ("title", 32), ("indicator", 36), ("value", 18), ("low", 12), ("high", 12),
    ]) + [SheetColumn(exact, width: 20)]
    + named([
      ("unit", 10), ("qualifier", 10), ("kind", 14), ("role", 9), ("direction", 10), ("basis", 9),
      ("basisPeriod", 12), ("modality", 10), ("period", 14), ("scope", 16), ("sentence", 60), ("quantity", 16),
    ]) + [SheetColumn(link, width: 40)] + review
    + named([
      ("number", 12), ("unitCode", 10), ("partOf", 28), ("flags", 14), ("table", 7), ("row", 7), ("column", 8),
      ("start", 9), ("end", 9), ("xpath", 30), ("uri", 40), ("document", 34), ("id", 28),
    ])

  private static func named(_ columns: [(name: String, width: Double)]) -> [SheetColumn<ExportedRow>] {
    columns.compactMap { name, width in
      ExportedRow.claimColumns.first { $0.name == name }.map { SheetColumn($0, width: width) }
    }
  }

  private static let review = ExportedRow.reviewColumns.map {
    SheetColumn($0, width: $0.name == "extracted" || $0.name == "note" ? 30 : 14)
  }

  private static let exact = Column<ExportedRow>(
    "exact", "Exact value 精确值",
    "The value as a text, all digits kept; a range as its two ends. A spreadsheet keeps 15 digits of a number: values with more, "
      + "and fractions, are texts in the columns of values too."
  ) { row in
    row.claim.value ?? row.claim.low.flatMap { low in row.claim.high.map { "\(low)–\($0)" } }
  }

  private static let link = Column<ExportedRow>(
    "link", "Link 链接", "Opens the page at the sentence, or at the table's row; empty where no address is known."
  ) { $0.link }

  static let reports: [SheetColumn<ExportedReport.Contents>] =
    [
      ("region", 18), ("regionCode", 10), ("year", 8), ("reportType", 20), ("title", 40), ("publisher", 24),
      ("publishedAt", 26), ("writtenOn", 14), ("uri", 50),
    ].compactMap { document($0.0, $0.1) } + counts
    + [
      ("siteName", 30), ("siteCode", 14), ("siteDomain", 20), ("portalColumn", 14), ("encoding", 12),
      ("retrievedAt", 26), ("bytes", 10), ("input", 14), ("program", 10), ("lexicon", 18), ("textSHA256", 34),
      ("sha256", 34), ("id", 34),
    ].compactMap { document($0.0, $0.1) }

  private static func document(_ name: String, _ width: Double) -> SheetColumn<ExportedReport.Contents>? {
    PackageTables.documents.columns.first { $0.name == name }.map { column in
      SheetColumn(column.of { $0.document }, width: width)
    }
  }

  private static let counts: [SheetColumn<ExportedReport.Contents>] = [
    SheetColumn(
      Column("sentences", "Sentences 句子数", "How many sentences it has.", form: .count) { String($0.sentences.count) },
      width: 10),
    SheetColumn(
      Column(
        "claims", "Claims 数据数", "How many claims it has, without those that a reviewer judged to be none.", form: .count
      ) { String($0.stated.count) }, width: 10),
    SheetColumn(
      Column("exclusions", "Exclusions 排除数", "How many numerals state no quantity.", form: .count) {
        String($0.exclusionCount)
      }, width: 10),
  ]

  /// What the columns of the other sheets mean.
  struct Field: Sendable {
    var sheet: String
    var name: String
    var title: String
    var meaning: String
    var values: String?

    init<Row>(_ sheet: String, _ column: Column<Row>) {
      self.sheet = sheet
      (name, title, meaning) = (column.name, column.title, column.meaning)
      if case .oneOf(let values) = column.form { self.values = values.joined(separator: ", ") }
    }
  }

  static let fields: [SheetColumn<Field>] = [
    SheetColumn(Column("sheet", "", "") { $0.sheet }, width: 10),
    SheetColumn(Column("column", "", "") { $0.name }, width: 14),
    SheetColumn(Column("title", "", "") { $0.title }, width: 28),
    SheetColumn(Column("meaning", "", "") { $0.meaning }, width: 100),
    SheetColumn(Column("values", "", "") { $0.values }, width: 60),
  ]
}
