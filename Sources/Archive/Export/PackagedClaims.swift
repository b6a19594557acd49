import Claims
import Records

/// The claims of a data package.
///
/// Exact values are texts: a Table Schema's `number` is read as binary floating point by most tools and cannot hold 1/3. For
/// computing, the same values stand beside them as numbers.
enum PackagedClaims {
  static let table = PackageTable<ExportedRow>(
    name: "claims", title: "Claims 数据",
    meaning:
      "The quantities that the reports state, and what each is about. Where a reviewer corrected a claim its fields "
      + "state the corrected values.",
    columns: columns, key: ["id"],
    references: [
      PackageTables.documentReference, PackageTables.sentenceReference,
      PackageReference(field: "partOf", table: "", target: "id"),
    ])

  private static let columns: [Column<ExportedRow>] = {
    var columns = identity
    columns += shared(after: "sentence", through: "high")
    columns += numbers
    columns += shared(after: "high", through: "unitCode")
    columns += unit
    columns += shared(after: "unitCode", through: "period")
    columns += origin
    columns += shared(after: "period", through: "xpath")
    columns += place
    columns += ExportedRow.reviewColumns
    return columns
  }()

  /// Some of the columns that all tables of claims have.
  private static func shared(after first: String, through last: String) -> ArraySlice<Column<ExportedRow>> {
    let all = ExportedRow.claimColumns
    let start = all.firstIndex { $0.name == first }.map { $0 + 1 } ?? 0
    return all[start...(all.firstIndex { $0.name == last } ?? all.count - 1)]
  }

  /// What the table of reports tells is not repeated.
  private static let identity: [Column<ExportedRow>] =
    ExportedRow.claimColumns.filter { ["document", "id"].contains($0.name) } + [
      Column(
        "sentence", "Sentence 句子", "The id of its sentence in sentences; empty for a claim of a table.",
        form: PackageTables.sentenceForm
      ) { row in row.claim.sentence.map { RecordedSentence.id($0, of: row.claim.document) } }
    ]

  private static let numbers: [Column<ExportedRow>] = [
    Column(
      "valueNumber", "Value as a number 数值",
      "The value as a decimal number, for computing; empty for a fraction. A tool that uses binary floating point rounds it.",
      form: .decimal
    ) { number($0.claim.value) },
    Column("lowNumber", "Lower end as a number 下限", "The lower end likewise.", form: .decimal) { number($0.claim.low) },
    Column("highNumber", "Upper end as a number 上限", "The upper end likewise.", form: .decimal) {
      number($0.claim.high)
    },
    Column(
      "boundLow", "Lower bound 下界",
      "The least that the printed precision and the qualifier allow; empty where there is none.", form: .value
    ) { $0.claim.bounds.low },
    Column(
      "boundHigh", "Upper bound 上界",
      "The most that the printed precision and the qualifier allow; empty where there is none.", form: .value
    ) { $0.claim.bounds.high },
    Column("resolution", "Resolution 精度", "One unit of the last printed digit.", form: .value) { $0.claim.resolution },
  ]

  private static let unit: [Column<ExportedRow>] = [
    Column("dimension", "Dimension 量纲", "What the unit measures: count, money, area; several are joined by strokes.") {
      $0.claim.unit.dimension
    },
    Column("factor", "Factor 换算系数", "What one unit is in the dimension's base unit.", form: .value) {
      $0.claim.unit.factor
    },
  ]

  private static let origin: [Column<ExportedRow>] = [
    Column(
      "periodFrom", "Period from 时期来源", "Where the report tells the period; review where a reviewer does.",
      form: .oneOf(Period.Origin.allCases.map(\.rawValue) + ["review"])
    ) { $0.claim.period?.from }
  ]

  private static let place: [Column<ExportedRow>] = [
    Column("headers", "Headers 表头", "What labels the cell, outermost first.", form: .list) { row in
      row.claim.source.cell.map { list($0.headers) }
    },
    Column("sections", "Sections 章节", "The headings it stands under, outermost first.", form: .list) {
      list($0.claim.source.sections)
    },
    Column("prefix", "Before 前文", "Up to 32 code points of the text before the quantity.") { $0.claim.source.prefix },
    Column("suffix", "After 后文", "Up to 32 code points of the text after the quantity.") { $0.claim.source.suffix },
    Column("byteStart", "First byte 起始字节", "Where the number begins in the page's raw bytes.", form: .count) {
      $0.claim.source.bytes.map { String($0.start) }
    },
    Column("byteEnd", "End byte 结束字节", "Where the number ends in the page's raw bytes.", form: .count) {
      $0.claim.source.bytes.map { String($0.end) }
    },
    Column("fragment", "Fragment 片段链接", "Appended to the page's address it makes a browser show the place.") {
      $0.claim.source.fragment
    },
    Column("rules", "Rules 规则", "The rules that made the claim, joined by blanks.") {
      $0.claim.rules.joined(separator: " ")
    },
  ]

  private static func number(_ value: String?) -> String? { value.flatMap { $0.contains("/") ? nil : $0 } }

  private static func list(_ texts: [String]) -> String {
    String(decoding: JSONWriter.bytes { $0.array(texts) { $0.string($1) } }, as: UTF8.self)
  }
}
