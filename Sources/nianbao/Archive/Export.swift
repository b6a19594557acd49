import Archive
import ArgumentParser
import Foundation

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes reports of an archive for other programs.",
    discussion: """
      Writes the reports of an archive, by region, year and kind, in a form that other programs read. All are of one state \
      of the archive, also while others write to it, and the same archive always gives the same bytes. A claim that a \
      reviewer corrected states the corrected values, with what was read beside them. What a reviewer judged to be no claim \
      stays in jsonl, csv, xlsx and datapackage, where its judgement is notAClaim: leave such rows out of counts and sums. \
      annotations and langextract leave it out.

      EXAMPLES
        nianbao export > records.jsonl            all records, as extract writes them
        nianbao export --format csv --bom --region 示例县 --year 2016..2019
        nianbao export --format xlsx --output figures.xlsx 697702fe5560
                                                  one report, for Excel
        nianbao export --format datapackage --output figures/

      FORMATS
        jsonl        the records of nianbao extract, JSON Lines; a corrected claim
                     has what was read (extracted) and who says so (review)
        csv          a row a claim: the columns of nianbao extract --format csv,
                     then what a reviewer says. Texts stay as they are: one that
                     begins with = is a formula to a spreadsheet, not so in xlsx
        xlsx         an Excel workbook: claims, reports, what the columns mean.
                     Numbers are numbers where Excel keeps all their digits,
                     with the exact value beside them
        datapackage  a folder: a Frictionless Data Package of CSV tables with
                     types, units, descriptions and keys
        annotations  W3C Web Annotations, JSON-LD: an annotation a claim, which
                     finds its words in the page; positions are those of the
                     clean text
        langextract  the annotated documents of LangExtract, JSON Lines

      With --output the results are written aside and moved into place when they are complete; else what was there stays as \
      it was. A folder is replaced only where it holds nothing but such a package.

      EXIT CODES
         0  all is written
        64  wrong usage
        65  the archive is none, damaged, or of another version
        66  there is no such archive, or no such document in it
        70  a correction breaks the schema of claims, which is a fault of the program
        73  the folder holds something else
        74  the output cannot be written
       130  interrupted (129 and 143 for the signals HUP and TERM)
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv, xlsx, datapackage, annotations, langextract
  }

  @OptionGroup var database: DatabaseOption

  @Option(help: "What to write.")
  var format = Format.jsonl

  @Option(
    help: ArgumentHelp(
      "Write to a file, which is there only when it is complete; a folder for datapackage.", valueName: "file"))
  var output: String?

  @Flag(help: "Begin CSV with a byte order mark, which Excel wants.")
  var bom = false

  @OptionGroup var choice: ReportChoice

  func validate() throws {
    if bom, format != .csv { throw ValidationError("--bom is for --format csv.") }
    if format == .xlsx, output == nil { throw ValidationError("--format xlsx writes a file: name it with --output.") }
    if format == .datapackage, output == nil {
      throw ValidationError("--format datapackage makes a folder: name it with --output.")
    }
  }

  func run() throws {
    // A closed pipe, and a file that grows over the limit set for this process, are to be errors of the write.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let archive = try database.open(for: .reading)
    var run = ExportRun(archive: archive, database: database, filter: choice.filter)
    switch format {
    case .jsonl: try run.write(RecordStream(), to: output)
    case .csv: try run.write(RowStream(hasMark: bom), to: output)
    case .annotations: try run.write(AnnotationStream(), to: output)
    case .langextract: try run.write(LangExtractStream(), to: output)
    case .xlsx: try run.writeWorkbook(to: output ?? "")
    case .datapackage: try run.writePackage(to: output ?? "")
    }
    try database.telling { try archive.close() }
  }
}
