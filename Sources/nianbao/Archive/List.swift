import Archive
import ArgumentParser
import Foundation
import Records

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the reports of an archive.",
    discussion: """
      A row a report: the beginning of its id, region, kind, year, how many claims it has (without those that reviewers \
      judged to be none), at how many addresses it was found, and its title; in notes whether a newer version replaced it and whether reviewers gave verdicts on it. Sorted \
      by region, year and kind.

      EXAMPLES
        nianbao list                               the newest version of each report
        nianbao list --region 示例县 --year 2016..2019
        nianbao list --type work --all-versions    with what newer ones replaced
        nianbao list --counts                      by region, kind and year
        nianbao list --runs                        what each ingest did
        nianbao list --failures                    what the last ingest left out
        nianbao list --format json                 an object a line, for programs

      A region that was renamed or recoded is found by any of its names and codes. What --region, --type and --year say is \
      not asked of runs and failures.

      EXIT CODES
         0  listed, if only to say that there is nothing
        64  wrong usage
        65  the archive is none, damaged, or of another version
        66  there is no archive
        73  the archive cannot be opened
        74  the output cannot be written
      """)

  @OptionGroup var database: DatabaseOption

  @OptionGroup var reports: FilterOptions

  @Flag(help: "List also reports that a newer version replaced.")
  var allVersions = false

  @Flag(help: "Count reports and claims by region, kind and year.")
  var counts = false

  @Flag(help: "List the runs of ingest.")
  var runs = false

  @Flag(help: "List what the last run could not take in.")
  var failures = false

  @Option(help: "How to write the list.")
  var format = TableFormat.text

  func validate() throws {
    guard [counts, runs, failures].filter({ $0 }).count <= 1 else {
      throw ValidationError("Give one of --counts, --runs and --failures.")
    }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let archive = try database.open(for: .reading)
    let listing = try database.telling { try self.listing(archive) }
    try StandardOutput.write(listing.bytes(format))
  }

  private func listing(_ archive: Archive) throws -> Listing {
    let filter = reports.filter(allVersions: allVersions)
    if counts { return .counts(try archive.counts(filter), none: try none(archive)) }
    if runs { return .runs(try archive.runs(), none: "\(database.database): no ingest has run yet") }
    if failures {
      let failures = try archive.runs().last.map { try archive.failures(ofRun: $0.id) } ?? []
      return .failures(failures, none: "\(database.database): the last ingest took everything in")
    }
    return .reports(try archive.reports(filter), none: try none(archive))
  }

  /// What is said where there is nothing to list.
  private func none(_ archive: Archive) throws -> String {
    let isEmpty = try archive.counts(ReportFilter(includesSuperseded: true)).isEmpty
    return isEmpty
      ? "\(database.database): no reports yet; take some in with: nianbao ingest PATH…"
      : "\(database.database): no report is like that; nianbao list --counts shows what there is"
  }
}
