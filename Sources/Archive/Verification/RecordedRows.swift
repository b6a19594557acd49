import Records
import Foundation
import GRDB

/// The rows that a document's records call for, made from the records' JSON alone: another way to them than the one that the
/// archive was written by.
struct RecordedRows {
  let document: RecordedDocument
  private(set) var rows: [ComparedTable: [[DatabaseValue]]] = [:]

  /// - Parameter lines: the records.
  init(_ lines: [ArraySlice<UInt8>]) throws {
    let decoder = JSONDecoder()
    func decode<Record: Decodable>(_ line: ArraySlice<UInt8>) throws -> Record {
      try decoder.decode(Record.self, from: Data(line))
    }
    func records<Record: Decodable>(_ type: String) throws -> [Record] {
      let head = Array("{\"type\":\"\(type)\"".utf8)
      return try lines.filter { $0.starts(with: head) }.map { try decode($0) }
    }
    document = try decode(lines.first ?? [])
    let sentences: [RecordedSentence] = try records("sentence")
    let claims: [RecordedClaim] = try records("claim")
    let exclusions: [RecordedExclusion] = try records("exclusion")
    add(document, sentences.count, claims.count, exclusions.count)
    addSections()
    addGrids()
    addFindings()
    add(sentences)
    add(claims)
    add(exclusions)
  }

  private mutating func add(_ table: ComparedTable, _ values: [(any DatabaseValueConvertible)?]) {
    rows[table, default: []].append(values.map { $0?.databaseValue ?? .null })
  }

  private mutating func add(
    _ document: RecordedDocument, _ sentences: Int, _ claims: Int, _ exclusions: Int
  ) {
    let source = document.source
    add(
      .document,
      [
        document.id, source.sha256, document.generator.version, document.generator.lexicon, document.input, source.uri,
        source.bytes, source.encoding, source.retrievedAt, document.title, document.publisher, document.publishedAt,
        document.writtenOn, document.site?.name, document.site?.code, document.site?.domain, document.region?.name,
        document.region?.code, document.reportType, document.year, sentences, claims, exclusions,
      ])
  }

  private mutating func addSections() {
    for section in document.sections.sorted(by: { $0.id < $1.id }) {
      add(
        .section,
        [
          section.id, section.parent, section.level, section.number, section.heading, section.start, section.end,
        ])
    }
  }

  private mutating func addGrids() {
    for grid in document.tables.sorted(by: { $0.id < $1.id }) {
      add(
        .grid,
        [
          grid.id, grid.caption, grid.unit, grid.start, grid.end, grid.rows.count, grid.rows.map(\.count).max() ?? 0,
        ])
    }
  }

  private mutating func addFindings() {
    for (ordinal, finding) in (document.findings ?? []).enumerated() {
      add(.finding, [ordinal, finding.category, finding.message, finding.start, finding.end])
    }
  }

  private mutating func add(_ sentences: [RecordedSentence]) {
    for sentence in sentences {
      add(
        .sentence,
        [
          sentence.id, sentence.text, sentence.start, sentence.end, sentence.paragraph, sentence.section,
          sentence.xpath,
        ])
    }
  }

  private mutating func add(_ claims: [RecordedClaim]) {
    for claim in claims {
      let source = claim.source
      let number = source.start + claim.number.start - claim.quantity.start
      let whole = claim.partOf.map { $0.split(separator: "-").suffix(2).map { Int($0) } }
      let place: [(any DatabaseValueConvertible)?] = [
        number, number + claim.number.end - claim.number.start, source.start, source.end, claim.sentence,
        source.cell?.table, source.cell?.row, source.cell?.column, claim.number.text, claim.quantity.text,
      ]
      let value: [(any DatabaseValueConvertible)?] = [
        claim.value, claim.low, claim.high, claim.value.flatMap(RecordedRows.approximate), claim.bounds.low,
        claim.bounds.high,
        claim.resolution, claim.qualifier, claim.unit.text, claim.unit.code, claim.unit.dimension, claim.unit.factor,
        claim.kind,
      ]
      let meaning: [(any DatabaseValueConvertible)?] = [
        claim.role, claim.direction, claim.basis, claim.basisPeriod, claim.modality, claim.indicator, claim.scope,
        claim.period?.value, claim.period?.from, whole?.first ?? nil, whole?.last ?? nil,
        claim.flags.joined(separator: " "), source.xpath, source.bytes?.start, source.bytes?.end,
      ]
      add(.claim, place + value + meaning)
    }
  }

  private mutating func add(_ exclusions: [RecordedExclusion]) {
    for exclusion in exclusions {
      let cell = exclusion.source.cell
      add(
        .exclusion,
        [
          exclusion.source.start, exclusion.source.end, exclusion.sentence, cell?.table, cell?.row, cell?.column,
          exclusion.text, exclusion.reason, exclusion.rule,
        ])
    }
  }

  /// The number nearest to a decimal or a fraction.
  private static func approximate(_ value: String) -> Double? {
    let parts = value.split(separator: "/").map { Double($0) }
    guard let first = parts.first ?? nil else { return nil }
    guard parts.count == 2 else { return first }
    return parts[1].map { first / $0 }
  }
}
