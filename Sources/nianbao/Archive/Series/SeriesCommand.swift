import Archive
import ArgumentParser
import Claims
import Foundation

struct Series: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts an indicator's values over the years side by side.",
    discussion: """
      A series is what the reports of one body say of one indicator, in one unit, by the time that each value is of. A body \
      that was renamed is one body. Beside each value stands the report that it comes from; where a later report gives \
      another value than an earlier one, by more than printed precision and words such as 近 and 余 explain, it is marked \
      as restated, and both are shown. Values in other units of the same dimension are converted exactly; what cannot be \
      is a series of its own. A growth of which a report does not say against what is taken for one against the year \
      before where the body's other reports say so of theirs, and is marked. What is planned or estimated is marked; half years and months are not mixed with years.

      Series of indicators that are the words given come first, then those of indicators that hold them, the shortest \
      first.

      EXAMPLES
        nianbao series 财政收入
        nianbao series 财政收入 --region 示例县
        nianbao series 财政收入 --role change      by how much it grew
        nianbao series 垃圾处理量 --unit 万吨      what is told in 吨, or is converted
        nianbao series 财政收入 --limit 20 --format html --output series.html
                                                   a page with charts
        nianbao series 财政收入 --format csv       a row a value

      EXIT CODES
         0  answered, if only to say that there is no such series
        64  wrong usage
        65  the archive is none, damaged, or of another version
        66  there is no archive
        73  the archive cannot be opened
        74  the output cannot be written
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html
  }

  enum Role: String, ExpressibleByArgument, CaseIterable {
    case level, change, rank

    var role: Claim.Role {
      switch self {
      case .level: .level
      case .change: .change
      case .rank: .rank
      }
    }
  }

  @OptionGroup var database: DatabaseOption

  @Argument(help: "The indicator, or words that it holds.")
  var indicator: String

  @OptionGroup var reports: FilterOptions

  @Option(help: "Values, by how much they changed, or standings.")
  var role = Role.level

  @Option(help: "The unit to show values in, such as 亿元; some report is to use it.")
  var unit: String?

  @Option(help: "How many series to show.")
  var limit = 3

  @Option(help: "How to write them.")
  var format = Format.text

  @Option(help: ArgumentHelp("Write to a file, which is there only when it is complete.", valueName: "file"))
  var output: String?

  @Flag(help: "Begin CSV with a byte order mark, which Excel wants.")
  var bom = false

  func validate() throws {
    if bom, format != .csv { throw ValidationError("--bom is for --format csv.") }
    guard limit > 0 else { throw ValidationError("--limit must be positive.") }
    guard !indicator.isEmpty else { throw ValidationError("Give an indicator, or words that it holds.") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let archive = try database.open(for: .reading)
    let request = SeriesRequest(
      indicator, role: role.role, unit: unit, filter: reports.filter(), limit: limit)
    let bytes = try database.telling { try self.bytes(of: try archive.series(request), request, archive) }
    try Output.write(bytes, toFile: output)
  }

  private func bytes(of result: SeriesResult, _ request: SeriesRequest, _ archive: Archive) throws -> [UInt8] {
    switch format {
    case .text:
      let style = output == nil ? ClaimText.Style.standardOutput : ClaimText.Style(isColored: false, width: nil)
      return Array(SeriesText(result, request, style: style).text.utf8)
    case .json: return SeriesObjects.bytes(result)
    case .csv: return SeriesRows.bytes(result, hasMark: bom)
    case .html:
      let claims = result.series.flatMap { $0.points.map(\.claim) }
      return Array(SeriesPage(result, request, fragments: try archive.fragments(of: claims)).text.utf8)
    }
  }
}
