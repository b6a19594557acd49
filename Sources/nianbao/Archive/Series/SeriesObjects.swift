import Archive
import Claims
import Records
import ReportModel

/// Series as JSON Lines: an object a value, and one that says how many series there are.
enum SeriesObjects {
  static func bytes(_ result: SeriesResult) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, series) in result.series.enumerated() {
      for point in series.points {
        bytes += JSONLine.bytes { object in
          object.member("type", "point")
          object.member("series", number)
          write(series, point.claim, to: &object)
          write(point, of: series, to: &object)
        }
      }
    }
    return bytes
      + JSONLine.bytes { object in
        object.member("type", "found")
        object.count("series", "seriesMoreThan", "seriesAtLeast", result.count)
        object.key("nearIndicators")
        object.array(result.nearIndicators) { $0.string($1) }
        result.alternatives.write(to: &object)
      }
  }

  private static func write(_ series: IndicatorSeries, _ claim: ArchivedClaim, to object: inout JSONWriter) {
    object.member("indicator", series.indicator)
    object.optional("region", series.body?.name)
    object.optional("regionCode", series.body?.code)
    object.member("role", series.role.rawValue)
    object.optional("basis", claim.basis)
    object.optional("basisPeriod", series.basisPeriod)
    object.optional("scope", series.scope)
    object.member("unit", series.unit)
    object.optional("unitCode", series.unitCode)
  }

  private static func write(
    _ point: IndicatorSeries.Point, of series: IndicatorSeries, to object: inout JSONWriter
  ) {
    object.optional("period", point.period?.text)
    if let year = point.period?.year { object.member("year", year) }
    object.optional("value", point.value?.description)
    object.optional("low", point.low?.description)
    object.optional("high", point.high?.description)
    object.member("qualifier", point.claim.qualifier)
    object.member("modality", point.claim.modality)
    object.member("document", point.claim.document)
    object.member("id", point.claim.id)
    object.member("quantity", point.claim.quantityText)
    object.member("reportType", point.claim.reportType.rawValue)
    if let year = point.claim.reportYear { object.member("reportYear", year) }
    object.optional("title", point.claim.reportTitle)
    object.optional("uri", point.claim.uri)
    object.key("repeats")
    object.array(point.repeats) { $0.string($1) }
    object.optional("restates", point.restates.map { series.points[$0].claim.id })
    object.optional("contradicts", point.contradicts.map { series.points[$0].claim.id })
    ClaimObject.writeReview(of: point.claim, to: &object)
  }
}
