import Archive
public import ArgumentParser
import Foundation
public import ReportModel

/// Which reports of an archive a command is about.
struct ReportChoice: ParsableArguments {
  @Option(
    help: "Only reports of a region: its name, a part of the name, its code, or digits that the code begins with.")
  var region: String?

  @Option(help: ArgumentHelp("Only reports of a kind: \(ReportType.names).", valueName: "kind"))
  var type: ReportType?

  @Option(help: "Only reports of a year, or of years: 2016..2019.")
  var year: YearRange?

  @Flag(name: .customLong("all-versions"), help: "Also reports that a newer version has replaced.")
  var allVersions = false

  @Argument(help: "Ids of documents, or what they begin with; all reports, if none is given.")
  var ids: [String] = []

  var filter: ReportFilter {
    ReportFilter(region: region, type: type, years: year?.years, includesSuperseded: allVersions, ids: ids)
  }
}

/// A year or the first and the last of several.
struct YearRange: ExpressibleByArgument {
  let years: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.components(separatedBy: "..").map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
      return nil
    }
    years = first...last
  }
}

extension ReportType: ExpressibleByArgument {
  fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
