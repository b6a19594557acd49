import Archive
import Claims
import Extraction
import Quantities
import ReportModel

/// A report and its claims for reading, read just now or long ago.
struct ReadableReport {
  struct Table {
    var caption: String?
    var unit: String?
  }

  struct Claim {
    enum Place {
      /// The index of its sentence.
      case sentence(Int)
      /// The number of its table.
      case table(Int)
    }

    var words: ClaimWords
    var place: Place
    var quantity: TextSpan
    /// The quantity of the claim that it is a part of.
    var whole: TextSpan?
    /// What a reviewer says of it.
    var review: [String] = []
    /// Whether a reviewer says that it is none.
    var isRejected = false
  }

  var title: String?
  var region: String?
  var year: Int?
  var type: ReportType
  var uri: String?
  var text: IndexedText
  var sentences: [TextSpan]
  var tables: [Table]
  /// In text order.
  var claims: [Claim]
  var exclusionCount: Int
}

extension ReadableReport {
  init(_ contents: Extraction.Contents) {
    let report = contents.report
    let claims = contents.claims.claims
    self.init(
      title: report.title, region: report.region?.name, year: report.year, type: report.type, uri: report.source.uri,
      text: IndexedText(report.text), sentences: contents.claims.sentences.map(\.span),
      tables: report.tables.map { Table(caption: $0.caption, unit: $0.unit) },
      claims: claims.map { claim in
        let place: Claim.Place =
          switch claim.place {
          case .sentence(let index): .sentence(index)
          case .cell(let cell): .table(cell.table)
          }
        return Claim(
          words: ClaimWords(claim), place: place, quantity: claim.numeral.quantitySpan,
          whole: claim.whole.map { claims[$0].numeral.quantitySpan })
      },
      exclusionCount: contents.claims.exclusions.count)
  }
}
