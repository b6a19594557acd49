import Claims
import Quantities

/// A claim as a row of a table. A class: each column takes its cell from it without a copy.
public final class ClaimRow {
  public var document = ""
  public var id = ""
  public var uri: String?
  public var title: String?
  public var region: String?
  public var year: Int?
  public var sentence: String?
  public var quantity = ""
  public var number = ""
  public var value: String?
  public var low: String?
  public var high: String?
  public var qualifier = ""
  public var unit = ""
  public var unitCode: String?
  public var kind = ""
  public var role = ""
  public var direction: String?
  public var basis: String?
  public var basisPeriod: String?
  public var modality = ""
  public var indicator = ""
  public var scope: String?
  public var period: String?
  /// The id of the claim that it is a part of.
  public var whole: String?
  public var flags: [String] = []
  public var table: Int?
  public var row: Int?
  public var column: Int?
  public var start = 0
  public var end = 0
  public var xpath: String?

  public init() {}
}

extension ClaimRow {
  /// What `extract --format csv` writes, and every export begins with.
  public static let columns: [Column<ClaimRow>] = identity + report + words + quantity + meaning + place

  private static let identity: [Column<ClaimRow>] = [
    Column(
      "document", "Document 文档", "The document's id: the first 32 hexadecimal digits of the SHA-256 of its raw bytes.",
      form: .document, isRequired: true
    ) { $0.document },
    Column(
      "id", "Claim 数据",
      "The claim's id: the first 16 digits of the document's, and where the number starts and ends in its text.",
      form: .claim, isRequired: true
    ) { $0.id },
  ]

  private static let report: [Column<ClaimRow>] = [
    Column("uri", "Address 网址", "The page's address; its path where no address is known.") { $0.uri },
    Column("title", "Report 报告", "The report's title.") { $0.title },
    Column("region", "Region 地区", "The region that the report is of.") { $0.region },
    Column("year", "Report year 报告年度", "The year that the report is of.", form: .year) { $0.year.map(String.init) },
  ]

  private static let words: [Column<ClaimRow>] = [
    Column("sentence", "Sentence 原句", "The sentence that states it; empty for a claim of a table.") { $0.sentence },
    Column(
      "quantity", "Quantity 数量原文", "The number with its qualifiers and unit, as printed.", isRequired: true
    ) { $0.quantity },
    Column(
      "number", "Number 数字原文", "The number with its multiplier, as printed.", isRequired: true
    ) { $0.number },
  ]

  private static let quantity: [Column<ClaimRow>] = [
    Column(
      "value", "Value 数值",
      "The exact value, in the unit of the column unit, multipliers applied; a percentage keeps the printed number, a "
        + "rank's value is the rank. A fraction without a finite decimal is written 1/3. Empty for a range.",
      form: .value
    ) { $0.value },
    Column("low", "Lower end 下限", "The lower end of a range, in the same unit.", form: .value) { $0.low },
    Column("high", "Upper end 上限", "The upper end of a range, in the same unit.", form: .value) { $0.high },
    Column(
      "qualifier", "Qualifier 修饰", "How the words limit the number: 近 is nearly, 超过 is over.",
      form: .oneOf(Qualifier.allCases.map(\.rawValue)), isRequired: true
    ) { $0.qualifier },
    Column("unit", "Unit 单位", "The unit as printed, without multiplier; empty where none is.") { $0.unit },
    Column(
      "unitCode", "Unit code 单位代码",
      "UCUM for measures (km2), ISO 4217 for money (CNY), % for percent, [pp] for percentage points; empty for measure words."
    ) { $0.unitCode },
    Column(
      "kind", "Kind 类别", "What kind of quantity it is.", form: .oneOf(Numeral.Kind.allCases.map(\.rawValue)),
      isRequired: true
    ) { $0.kind },
  ]

  private static let meaning: [Column<ClaimRow>] = [
    Column(
      "role", "Role 作用",
      "level: a stock or a flow of the period; change: a comparison with an earlier value; rank: a standing.",
      form: .oneOf(Claim.Role.allCases.map(\.rawValue)), isRequired: true
    ) { $0.role },
    Column(
      "direction", "Direction 方向", "Which way a change goes.",
      form: .oneOf(Claim.Direction.allCases.map(\.rawValue))
    ) { $0.direction },
    Column(
      "basis", "Basis 比较基准",
      "What a change is compared with: the year before (yoy), the month or quarter before (mom), a time that is named "
        + "(since), what was planned (plan).",
      form: .oneOf(Claim.Basis.allCases.map(\.rawValue))
    ) { $0.basis },
    Column(
      "basisPeriod", "Basis period 基期", "The time compared with, where the report tells it, in ISO 8601's forms.",
      form: .period
    ) { $0.basisPeriod },
    Column(
      "modality", "Modality 性质", "Whether it happened, is expected for a time that has not ended, or is planned.",
      form: .oneOf(Claim.Modality.allCases.map(\.rawValue)), isRequired: true
    ) { $0.modality },
    Column(
      "indicator", "Indicator 指标",
      "What is measured, in the report's own words; for a table the path of its headers, joined by ' / '."
    ) { $0.indicator },
    Column("scope", "Scope 范围", "For standings and shares: among which, or of what.") { $0.scope },
    Column(
      "period", "Period 时期",
      "The time for which the value holds: a year, a month, a day or an interval of two, in ISO 8601's forms.",
      form: .period
    ) { $0.period },
    Column(
      "partOf", "Part of 所属", "The id of the claim of the same document that this is a part of (其中).",
      form: .claim
    ) { $0.whole },
    Column(
      "flags", "Flags 标记",
      "Joined by blanks: unitMissing, separatorMissing, cumulative, textDamaged."
    ) { $0.flags.joined(separator: " ") },
  ]

  private static let place: [Column<ClaimRow>] = [
    Column(
      "table", "Table 表", "The number of the report's table, from 0; empty for a claim of a sentence.", form: .count
    ) {
      $0.table.map(String.init)
    },
    Column("row", "Row 行", "The row of the table's expanded grid, from 0.", form: .count) { $0.row.map(String.init) },
    Column("column", "Column 列", "The column of the table's expanded grid, from 0.", form: .count) {
      $0.column.map(String.init)
    },
    Column(
      "start", "Start 起", "Where the quantity begins in the document's text, in Unicode code points.", form: .count,
      isRequired: true
    ) { String($0.start) },
    Column(
      "end", "End 止", "Where the quantity ends in the document's text, in Unicode code points.", form: .count,
      isRequired: true
    ) { String($0.end) },
    Column("xpath", "XPath", "The node of the page that it stands in; empty in a plain text.") { $0.xpath },
  ]
}
