import Archive
import ArgumentParser

/// Which reports of an archive a command is about.
struct ReportChoice: ParsableArguments {
  @OptionGroup var reports: FilterOptions

  @Flag(name: .customLong("all-versions"), help: "Also reports that a newer version has replaced.")
  var allVersions = false

  @Argument(help: "Ids of documents, or what they begin with; all reports, if none is given.")
  var ids: [String] = []

  var filter: ReportFilter {
    var filter = reports.filter(allVersions: allVersions)
    filter.ids = ids
    return filter
  }
}
