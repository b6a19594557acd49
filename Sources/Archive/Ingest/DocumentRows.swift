import Claims
import Extraction
import GRDB
import Lexicon
import Quantities
import ReportModel

/// A document's rows in the tables that hang on it, each in the order of its statement's places. What only the database
/// knows, the document's key and the indicators' ids, comes first and is added when they are written.
struct DocumentRows: Sendable {
  private(set) var sections: [StatementArguments] = []
  private(set) var grids: [StatementArguments] = []
  private(set) var sentences: [(text: String, arguments: StatementArguments)] = []
  private(set) var claims: [(indicator: String, arguments: StatementArguments)] = []
  private(set) var exclusions: [StatementArguments] = []
  private(set) var findings: [StatementArguments] = []

  init(_ contents: Extraction.Contents) {
    let report = contents.report
    let text = IndexedText(report.text)
    sections = report.sections.map { section in
      [
        section.id, section.parent, section.level, section.number, section.heading, section.span.start,
        section.span.end,
      ]
    }
    grids = report.tables.map { table in
      [
        table.id, table.caption, table.unit, table.span.start, table.span.end, table.grid.count,
        table.grid.map(\.count).max() ?? 0,
      ]
    }
    sentences = contents.claims.sentences.enumerated().map { index, sentence in
      let words = text[sentence.span]
      let xpath = report.paragraphs[sentence.paragraph].node.map { report.paths[$0] }
      return (
        words,
        [index, words, sentence.span.start, sentence.span.end, sentence.paragraph, sentence.section, xpath]
      )
    }
    claims = contents.claims.claims.map { claim in
      (claim.indicator, DocumentRows.arguments(of: claim, in: contents, text))
    }
    exclusions = contents.claims.exclusions.map { exclusion in
      let (sentence, cell) = exclusion.place.parts
      return [
        exclusion.span.start, exclusion.span.end, sentence, cell?.table, cell?.row, cell?.column, text[exclusion.span],
        exclusion.reason.rawValue, exclusion.rule,
      ]
    }
    findings = (report.findings + contents.claims.findings).enumerated().map { index, finding in
      [index, finding.category.rawValue, finding.message, finding.span?.start, finding.span?.end]
    }
  }

  private static func arguments(
    of claim: Claim, in contents: Extraction.Contents, _ text: IndexedText
  ) -> StatementArguments {
    let numeral = claim.numeral
    let (sentence, cell) = claim.place.parts
    let bounds = numeral.bounds
    let whole = claim.whole.map { contents.claims.claims[$0].numeral.span }
    let raw = contents.report.sourceMap.rawBytes(of: numeral.span, in: text)
    let place: [(any DatabaseValueConvertible)?] = [
      numeral.span.start, numeral.span.end, numeral.quantitySpan.start, numeral.quantitySpan.end, sentence, cell?.table,
      cell?.row, cell?.column, text[numeral.span], text[numeral.quantitySpan],
    ]
    let value: [(any DatabaseValueConvertible)?] = [
      numeral.value?.description, numeral.low?.description, numeral.high?.description, numeral.value?.approximate,
      bounds.low?.description, bounds.high?.description, numeral.resolution?.description, numeral.qualifier.rawValue,
      numeral.unit.text, numeral.unit.code, numeral.unit.dimension, numeral.unit.factor?.description,
      numeral.kind?.rawValue,
    ]
    let meaning: [(any DatabaseValueConvertible)?] = [
      claim.role.rawValue, claim.direction?.rawValue, claim.basis?.rawValue, claim.basisPeriod,
      claim.modality.rawValue, claim.scope, claim.period?.value, claim.period?.origin.rawValue, whole?.start,
      whole?.end, claim.flags.names.joined(separator: " "), contents.report.xpath(of: claim, in: contents.claims),
      raw?.lowerBound, raw?.upperBound,
    ]
    return StatementArguments(place + value + meaning)
  }
}

extension ClaimPlace {
  /// The sentence, or the cell.
  var parts: (sentence: Int?, cell: CellPlace?) {
    switch self {
    case .sentence(let index): (index, nil)
    case .cell(let cell): (nil, cell)
    }
  }
}

extension NumericValue {
  /// For people's own queries; nothing is compared by it.
  var approximate: Double? {
    switch self {
    case .decimal(let value): Double(value.description)
    case .fraction(let numerator, let denominator): Double(numerator) / Double(denominator)
    }
  }
}
