import Archive
import Claims
import Records
import ReportModel

/// Series as CSV, a row a value.
enum SeriesRows {
  /// - Parameter hasMark: whether a byte order mark comes first.
  static func bytes(_ result: SeriesResult, hasMark: Bool = false) -> [UInt8] {
    (hasMark ? CSV.byteOrderMark : []) + CSV.header(columns)
      + result.series.flatMap { series in
        series.points.flatMap { CSV.row(columns, of: Row(series: series, point: $0)) }
      }
  }

  private struct Row {
    var series: IndicatorSeries
    var point: IndicatorSeries.Point
  }

  private static let columns: [Column<Row>] =
    seriesColumns + [
      Column("period", "period 时期", "ISO 8601") { $0.point.period?.text },
      Column("value", "value 数值", "exact decimal, in the unit") { $0.point.value?.description },
      Column("low", "low 下限", "lower end of a range") { $0.point.low?.description },
      Column("high", "high 上限", "upper end of a range") { $0.point.high?.description },
      Column("qualifier", "qualifier 修饰", "exact, about, nearly …") { $0.point.claim.qualifier },
      Column("modality", "modality 情态", "actual, estimated, planned") { $0.point.claim.modality },
      Column("quantity", "quantity 原文", "as printed") { $0.point.claim.quantityText },
      Column("reportType", "report 报告类型", "kind of report") { $0.point.claim.reportType.rawValue },
      Column("reportYear", "report year 报告年度", "year of the report") { $0.point.claim.reportYear.map(String.init) },
      Column("document", "document 文档", "id of the document") { $0.point.claim.document },
      Column("id", "claim 编号", "id of the claim") { $0.point.claim.id },
      Column("uri", "address 网址", "where the report was found") { $0.point.claim.uri },
      Column("restates", "restates 修订", "id of the earlier report's claim that it does not agree with") { row in
        row.point.restates.map { row.series.points[$0].claim.id }
      },
      Column("contradicts", "contradicts 矛盾", "id of the same report's claim that it does not agree with") { row in
        row.point.contradicts.map { row.series.points[$0].claim.id }
      },
      Column("extracted", "extracted 原读数", "what was read, where a reviewer corrected it") { row in
        let extracted = row.point.claim.extracted
        return extracted.isEmpty
          ? nil
          : Verdict.Field.allCases.compactMap { field in extracted[field].map { "\(field.rawValue)=\($0)" } }
            .joined(separator: " ")
      },
    ]

  private static let seriesColumns: [Column<Row>] = [
    Column("indicator", "indicator 指标", "what is measured") { $0.series.indicator },
    Column("region", "region 地区", "the body, by its newest name") { $0.series.body?.name },
    Column("regionCode", "code 代码", "GB/T 2260, the newest") { $0.series.body?.code },
    Column("role", "role 角色", "level, change, rank") { $0.series.role.rawValue },
    Column("basis", "basis 比较基准", "what a change is compared with") { $0.point.claim.basis },
    Column("basisPeriod", "basis period 基期", "the time compared with") { $0.series.basisPeriod },
    Column("scope", "scope 范围", "among which, or of what") { $0.series.scope },
    Column("unit", "unit 单位", "the series' unit") { $0.series.unit },
    Column("unitCode", "code 单位代码", "UCUM or ISO 4217") { $0.series.unitCode },
  ]
}
