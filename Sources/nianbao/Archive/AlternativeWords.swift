import Archive
import Claims

/// What is said where nothing is found: why, and what there is instead.
struct AlternativeWords {
  private let alternatives: Alternatives
  private let filter: ReportFilter
  private let near: [String]

  init(_ alternatives: Alternatives, _ filter: ReportFilter, near: [String]) {
    self.alternatives = alternatives
    self.filter = filter
    self.near = near
  }

  /// - Parameter what: what is not there, in words: `nothing holds 财政收入`.
  func lines(_ what: String) -> [String] {
    let options = AlternativeWords.options(filter)
    guard alternatives.hasReports else {
      return [
        options.isEmpty ? "the archive has no reports" : "no report of the archive is so: \(options)",
        "nianbao list --counts shows what there is",
      ]
    }
    var lines = [what + (options.isEmpty ? "" : " with \(options)")]
    if !alternatives.units.isEmpty { lines.append("there are values in \(alternatives.units.joined(separator: ", "))") }
    if !alternatives.roles.isEmpty {
      let roles = alternatives.roles.map { "--role \($0.rawValue)" }
      lines.append("there is with \(roles.joined(separator: " and with "))")
    }
    if alternatives.isInOtherReports {
      let regions = alternatives.regions.isEmpty ? "" : ": \(alternatives.regions.joined(separator: ", "))"
      lines.append("other reports have it\(regions)")
    }
    // What is near is of use only where there is not the thing itself.
    if lines.count == 1, !near.isEmpty { lines.append("near it: \(near.joined(separator: ", "))") }
    return lines
  }

  /// The options that a filter comes from: `--region 示例县 --year 2016..2019`.
  private static func options(_ filter: ReportFilter) -> String {
    [
      filter.region.map { "--region \($0)" }, filter.type.map { "--type \($0.shortName)" },
      filter.years.map { years in
        "--year " + (years.count == 1 ? "" : "\(years.lowerBound)..") + "\(years.upperBound)"
      },
    ].compactMap { $0 }.joined(separator: " ")
  }
}

extension SeriesResult {
  /// Why there is no series, and what there is instead; nothing where there is one.
  func noneWords(_ request: SeriesRequest) -> [String] {
    if !series.isEmpty { return [] }
    let unit = request.unit.map { " in \($0)" } ?? ""
    return AlternativeWords(alternatives, request.filter, near: nearIndicators)
      .lines("no \(request.role.rawValue)\(unit) of an indicator that holds \(request.indicator)")
  }

  /// What is said where there are more series than are given.
  func moreWords(_ request: SeriesRequest) -> String? {
    if case .exactly(let count) = count, count <= request.limit { return nil }
    let all =
      switch count {
      case .exactly(let count): Columns.grouped(String(count))
      case .moreThan(let count), .atLeast(let count): "more than \(Columns.grouped(String(count)))"
      }
    return "\(request.limit) of \(all) series; --region, --unit and more words narrow down, --limit shows more"
  }
}
