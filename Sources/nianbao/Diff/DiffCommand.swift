import ArgumentParser
import Foundation
import Records
import ReportModel
import YearDiff

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what changed between two years' reports of the same body.",
    discussion: """
      Pairs the claims of two reports that are of the same indicator, and tells what changed: values, by how much, and \
      beyond what printed digits explain; indicators that were renamed, dropped, added, or that are still told of but \
      without their number; figures of the old year that the new report prints otherwise; targets of the old report and \
      what became of them; and whether the growth that the new report states agrees with the figures of both. Every line \
      has the sentences that say so.

      A report is a page or a plain text, which is read as nianbao extract reads it; a file of records, as nianbao extract \
      writes them; or a report of an archive, by its id. --region and --years choose reports of an archive. More than two \
      reports give a table of indicators by year.

      EXAMPLES
        nianbao diff 2018.html 2019.html            what matters, on a terminal
        nianbao diff --all 2018.html 2019.html      everything
        nianbao diff --format html --output diff.html 2018.html 2019.html
                                                    a page of its own, with filters
        nianbao diff --format json 2018.jsonl 2019.jsonl
                                                    for programs
        nianbao diff 697702fe5560 9c4110a3b480      two reports of nianbao.sqlite
        nianbao diff --region 示例县 --years 2018 2019 --type communique
        nianbao diff --region 示例县 --years 2014..2019 --type work
                                                    indicators by year

      FORMATS
        text  what matters first; changes by percentage, counts below 20 after the
              others; what is the same is only counted
        json  one object, by Schemas/diff.schema.json; of several years by
              Schemas/matrix.schema.json
        csv   a row a pair, an added or a dropped claim, a target, a stated growth
        html  a page that needs nothing else, with both sentences side by side

      EXIT CODES
         0  compared
         1  with --exit-code: there is a difference
        64  wrong usage
        65  a report cannot be read, or the archive is none
        66  there is no such file, archive or report in it, or there are several
        73  the archive cannot be opened
        74  the output cannot be written
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html
  }

  @Argument(help: "Pages, plain texts, files of records, or ids of archived reports; the older one first.")
  var reports: [String] = []

  @OptionGroup var choice: DiffChoice

  @Option(help: "How to write it.")
  var format = Format.text

  @Option(help: ArgumentHelp("Write to a file, which is there only when it is complete.", valueName: "file"))
  var output: String?

  @Flag(help: "Everything, with why two claims are one indicator; without it the text tells the rest by number.")
  var all = false

  @Flag(help: "Begin CSV with a byte order mark, which Excel wants.")
  var bom = false

  @Flag(name: .customLong("exit-code"), help: "Exit with 1 when there is a difference.")
  var exitCode = false

  @Option(help: "A folder with the lexicon to read pages with, instead of the built-in one.")
  var lexicon: String?

  func validate() throws {
    if bom, format != .csv { throw ValidationError("--bom is for --format csv.") }
    if all, format != .text { throw ValidationError("--all is for --format text; the other formats hold everything.") }
    if choice.isGiven, !reports.isEmpty {
      throw ValidationError("--region, --type and --years choose reports of an archive; name no reports with them.")
    }
    if !choice.isGiven, reports.isEmpty {
      throw ValidationError("Name two reports, or choose them from an archive with --region and --years.")
    }
    try choice.check()
  }

  func run() throws {
    // A closed pipe, and a file that grows over the limit set for this process, are to be errors of the write.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let inputs = try DiffInputs(lexicon: lexicon, database: choice.database)
    let reports = choice.isGiven ? try choice.reports(inputs) : try self.reports.flatMap { try inputs.reports(of: $0) }
    guard reports.count > 1 else {
      throw ValidationError("There is only one report to compare; name two.")
    }
    let isDifferent: Bool
    if reports.count == 2 {
      let diff = YearDiff(old: reports[0], new: reports[1])
      isDifferent = diff.isDifferent
      try Output.write(bytes(of: diff), toFile: output)
    } else {
      let matrix = YearMatrix(reports)
      isDifferent = matrix.diffs.contains { $0.isDifferent }
      try Output.write(bytes(of: matrix), toFile: output)
    }
    if exitCode, isDifferent { throw ExitCode(1) }
  }

  private var style: ClaimText.Style {
    output == nil ? .standardOutput : ClaimText.Style(isColored: false, width: nil)
  }

  private func bytes(of diff: YearDiff) -> [UInt8] {
    switch format {
    case .text: Array(DiffText(DiffSections(diff), showsAll: all, style: style).text.utf8)
    case .json: DiffObject.bytes(diff)
    case .csv: (bom ? CSV.byteOrderMark : []) + DiffRows.bytes(diff)
    case .html: Array(DiffPage(DiffSections(diff)).text.utf8)
    }
  }

  private func bytes(of matrix: YearMatrix) -> [UInt8] {
    switch format {
    case .text: Array(MatrixText(matrix, showsAll: all, style: style).text.utf8)
    case .json: MatrixObject.bytes(matrix)
    case .csv: (bom ? CSV.byteOrderMark : []) + MatrixRows.bytes(matrix)
    case .html: Array(MatrixPage(matrix).text.utf8)
    }
  }
}
