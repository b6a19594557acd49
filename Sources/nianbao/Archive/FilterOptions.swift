import Archive
import ArgumentParser
import ReportModel

/// Which reports a command is about.
struct FilterOptions: ParsableArguments {
  @Option(
    help: "Only reports of a region: its name, a part of the name, its code, or digits that the code begins with.")
  var region: String?

  @Option(help: ArgumentHelp("Only reports of a kind, by its name in records or a short one.", valueName: "kind"))
  var type: ReportKind?

  @Option(help: ArgumentHelp("Only reports of a year, or of years: 2016..2019.", valueName: "year"))
  var year: YearRange?

  /// - Parameter allVersions: whether reports are meant too that newer versions replaced.
  func filter(allVersions: Bool = false) -> ReportFilter {
    ReportFilter(region: region, type: type?.type, years: year?.years, includesSuperseded: allVersions)
  }
}

/// A kind of report, by its name in records or a short one.
struct ReportKind: ExpressibleByArgument {
  let type: ReportType

  init?(argument: String) {
    guard
      let type = ReportType.allCases.first(where: { $0.rawValue.lowercased() == argument.lowercased() })
        ?? ReportType.allCases.first(where: { $0.shortName == argument.lowercased() })
    else { return nil }
    self.type = type
  }

  static var allValueStrings: [String] { ReportType.allCases.map(\.shortName) }
}

extension ReportType {
  /// One word, for tables and options.
  var shortName: String {
    switch self {
    case .workReport: "work"
    case .performanceReport: "performance"
    case .disclosureReport: "disclosure"
    case .statisticalCommunique: "communique"
    case .finalAccounts: "accounts"
    case .other: "other"
    }
  }
}

/// A year, or the years from one to another.
struct YearRange: ExpressibleByArgument {
  let years: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
      (1000...9999).contains(first), (1000...9999).contains(last)
    else { return nil }
    years = first...last
  }
}
