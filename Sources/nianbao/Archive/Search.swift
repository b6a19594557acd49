import Archive
import ArgumentParser
import Foundation
import Records

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks for terms in indicators and sentences.",
    discussion: """
      First the claims whose indicator holds all terms, with value, unit, time and region: those of the shortest indicator \
      first, so that one that is the term comes before others that hold it, and of one indicator those of the newest \
      reports first. Then the sentences that hold the terms and have no such claim, with the terms marked. A term is \
      found anywhere, in the middle of a word too; letters are compared without case.

      EXAMPLES
        nianbao search 财政收入
        nianbao search 财政收入 --region 示例县 --year 2016..2019
        nianbao search 城镇 新增就业               both terms
        nianbao search PM2.5 --limit 100
        nianbao search 就业 --format json          an object a line, for programs

      nianbao show tells all about a claim by the id in its row; nianbao series puts an indicator's values side by side.

      EXIT CODES
         0  answered, if only to say that nothing is found
        64  wrong usage
        65  the archive is none, damaged, or of another version
        66  there is no archive
        73  the archive cannot be opened
        74  the output cannot be written
      """)

  @OptionGroup var database: DatabaseOption

  @Argument(help: "What indicators and sentences are to hold, all of it.")
  var terms: [String]

  @OptionGroup var reports: FilterOptions

  @Option(help: "How many claims to show, and how many sentences.")
  var limit = 20

  @Option(help: "How to write what is found.")
  var format = TableFormat.text

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be positive.") }
    guard terms.contains(where: { !$0.isEmpty }) else { throw ValidationError("Give a term to look for.") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let archive = try database.open(for: .reading)
    let request = SearchRequest(terms, filter: reports.filter(), limit: limit)
    let result = try database.telling { try archive.search(request) }
    switch format {
    case .text:
      try StandardOutput.write(Array(SearchText(result, request, style: .standardOutput).text.utf8))
    case .json: try StandardOutput.write(SearchObjects.bytes(result))
    }
  }
}
