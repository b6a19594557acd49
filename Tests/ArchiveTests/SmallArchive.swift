import Archive
import Claims
import Cleaning
import Extraction
import Foundation
import Lexicon
import Records
import TestSupport

/// An archive in memory and a short way to take pages in.
struct SmallArchive {
  let archive: Archive
  private let encoder = RecordEncoder()
  private let extractor = Extractor()

  init(_ archive: Archive) {
    self.archive = archive
  }

  init() throws {
    archive = try Archive()
  }

  /// Takes a page in.
  ///
  /// - Parameter lexicon: the fingerprint that is noted as that of the lexicon it was read with.
  @discardableResult
  func ingest(
    _ html: String, path: String? = nil, uri: String? = nil, retrievedAt: String? = nil, again: Bool = false,
    keepsRaw: Bool = true, lexicon: String = Lexicon.standard.fingerprint
  ) throws -> (outcome: Ingestion.Outcome, id: String) {
    let input = Cleaner.Input(bytes: Array(html.utf8), uri: uri, path: path, charset: nil, retrievedAt: retrievedAt)
    let document = Document(
      input: nil, parts: [Document.Part(name: path ?? uri ?? "page", uri: uri ?? path, content: .success(input))])
    return try ingest(document, again: again, keepsRaw: keepsRaw, lexicon: lexicon)
  }

  /// Takes in what was handed in and is known by now.
  @discardableResult
  func ingest(_ incoming: IncomingDocument, again: Bool) throws -> (outcome: Ingestion.Outcome, id: String) {
    try ingest(incoming, again: again, keepsRaw: true, lexicon: Lexicon.standard.fingerprint)
  }

  @discardableResult
  func ingest(
    _ document: Document, again: Bool = false, keepsRaw: Bool = true, lexicon: String = Lexicon.standard.fingerprint
  ) throws -> (outcome: Ingestion.Outcome, id: String) {
    guard let incoming = IncomingDocument(document) else { throw CocoaError(.fileReadCorruptFile) }
    return try ingest(incoming, again: again, keepsRaw: keepsRaw, lexicon: lexicon)
  }

  private func ingest(
    _ incoming: IncomingDocument, again: Bool, keepsRaw: Bool, lexicon: String
  ) throws -> (outcome: Ingestion.Outcome, id: String) {
    guard let contents = extractor.extract(incoming.document).contents else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let ingestion = try Ingestion(archive, lexicon: lexicon)
    let entry = try ArchiveEntry(incoming, contents, encoder: encoder, lexicon: lexicon, keepsRaw: keepsRaw)
    return (try ingestion.add(entry, again: again), entry.id)
  }

  /// A work report of an invented county.
  ///
  /// - Parameters:
  ///   - body: its paragraphs.
  ///   - note: what is in the page and not in its text.
  static func page(_ body: String, county: String = "示例县", year: Int = 2018, note: String = "") -> String {
    Pages.page(
      "<!-- \(note) --><div class=\"article-content\"><h1>\(county)\(year)年政府工作报告</h1>\(body)</div>",
      head: "<title>\(county)\(year)年政府工作报告</title>")
  }

  static let body = """
    <p>\(2018)年，全县地区生产总值完成288.35亿元，增长7.2%。</p>
    <p>一般公共预算收入18.74亿元，增长7.8%；新增城镇就业3200人，新建农村公路近120公里。</p>
    """
}
