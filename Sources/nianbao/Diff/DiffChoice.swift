import Archive
import ArgumentParser
import Foundation
import ReportModel
import YearDiff

/// Which reports of an archive are compared: by region, kind and years.
struct DiffChoice: ParsableArguments {
  @OptionGroup var database: DatabaseOption

  @Option(
    help: "Reports of a region: its name, a part of the name, its code, or digits that the code begins with.")
  var region: String?

  @Option(help: ArgumentHelp("Reports of a kind, by its name in records or a short one.", valueName: "kind"))
  var type: ReportKind?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The years that the reports are of: 2018 2019, or all of 2014..2019.", valueName: "year"))
  var years: [String] = []

  var isGiven: Bool { region != nil || type != nil || !years.isEmpty }

  func check() throws {
    guard isGiven else { return }
    for text in years where YearRange(argument: text) == nil {
      throw ValidationError("\(text) is no year; give --years 2018 2019, or --years 2014..2019.")
    }
    if wanted.count < 2 { throw ValidationError("--years names two years or more: --years 2018 2019, or 2014..2019.") }
  }

  /// Whether a year without a report is passed over: of a range those that there are count.
  private var isRange: Bool { years.contains { $0.contains("..") } }

  /// In the order in which they are given.
  private var wanted: [Int] {
    var wanted: [Int] = []
    for year in years.compactMap({ YearRange(argument: $0)?.years }).joined() where !wanted.contains(year) {
      wanted.append(year)
    }
    return wanted
  }

  /// The report of each year.
  ///
  /// - Throws: the exit code, when it has been said what is missing or what there are several of.
  func reports(_ inputs: DiffInputs) throws -> [ComparedReport] {
    let archive = try database.open(for: .reading)
    let wanted = wanted
    let found = try database.telling {
      try archive.reports(ReportFilter(region: region, type: type?.type, years: wanted.min()!...wanted.max()!))
    }
    let candidates = wanted.map { year in (year: year, reports: found.filter { $0.year == year }) }
    if let several = candidates.first(where: { $0.reports.count > 1 }) {
      throw told(several: several.reports, several.year)
    }
    let missing = candidates.filter(\.reports.isEmpty).map(\.year)
    let chosen = candidates.flatMap(\.reports)
    guard missing.isEmpty || isRange && chosen.count > 1 else { throw told(missing: missing, archive) }
    if Set(chosen.map { $0.region?.code ?? $0.region?.name ?? "" }).count > 1, region == nil {
      throw told(bodies: chosen)
    }
    if !missing.isEmpty {
      StandardError.write(
        "nianbao: \(database.database): no report of \(DiffChoice.list(missing)); the others are compared")
    }
    return try chosen.map { try inputs.archived($0.id, in: archive) }
  }

  // MARK: - What is said

  private func told(several reports: [ArchivedReport], _ year: Int) -> ExitCode {
    say("\(reports.count) reports are of \(year); narrow down with --type or --region, or name two ids:")
    for report in reports { StandardError.write("  " + DiffChoice.line(report)) }
    return ExitCode(66)
  }

  private func told(missing years: [Int], _ archive: Archive) -> ExitCode {
    let filter = ReportFilter(region: region, type: type?.type)
    let others = (try? archive.reports(filter)) ?? []
    say(
      "no report of \(DiffChoice.list(years)) is so"
        + (others.isEmpty ? "; nianbao list shows what there is" : "; there are:"))
    for report in others.prefix(DiffChoice.mostNamed) { StandardError.write("  " + DiffChoice.line(report)) }
    if others.count > DiffChoice.mostNamed { StandardError.write("  …; nianbao list shows all \(others.count)") }
    return ExitCode(66)
  }

  private func told(bodies reports: [ArchivedReport]) -> ExitCode {
    say("the reports are of several bodies; name one with --region:")
    for report in reports { StandardError.write("  " + DiffChoice.line(report)) }
    return ExitCode(66)
  }

  private func say(_ words: String) { StandardError.write("nianbao: \(database.database): \(words)") }

  private static func line(_ report: ArchivedReport) -> String {
    [
      String(report.id.prefix(12)), report.region?.name ?? "-", report.type.shortName,
      report.year.map(String.init) ?? "-", report.title ?? "-",
    ].joined(separator: "  ")
  }

  private static func list(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }

  private static let mostNamed = 20
}
