import Archive
import ArgumentParser

/// Which reports of an archive a command is about, its arguments among them.
struct ReportChoice: ParsableArguments {
  @OptionGroup var options: FilterOptions

  @Flag(name: .customLong("all-versions"), help: "Also reports that a newer version has replaced.")
  var allVersions = false

  @Argument(help: "Ids of documents, or what they begin with; all reports, if none is given.")
  var ids: [String] = []

  var filter: ReportFilter {
    var filter = options.filter(allVersions: allVersions)
    filter.ids = ids
    return filter
  }
}
