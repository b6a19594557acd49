import CBareBreak
import CBareCheck
import CBareParse
import Claims
import Extraction
import Foundation
import Records
import ReportModel

/// What the libraries alone cost for the same bytes: libxml2's parse of the page, ICU's sentence break of the body, ICU's
/// word break of the sentences that hold a number, valijson's parse and check of the same records.
struct Floor {
  private struct Page {
    /// As UTF-8, so that no converter is in the floor.
    var html: [UInt8]
    var body: [UInt16]
    var sentences: [[UInt16]]
    var records: [(schema: OpaquePointer, line: [UInt8])]
  }

  private var pages: [Page] = []

  /// - Parameter schemas: the folder with the schemas.
  init(_ documents: [Document], schemas folder: String) {
    var schemas: [String: OpaquePointer] = [:]
    for type in RecordType.allCases {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(type.rawValue).schema.json") else { continue }
      schemas[type.rawValue] = [UInt8](data).withUnsafeBufferPointer { bare_schema_open($0.baseAddress, $0.count) }
    }
    let extractor = Extractor()
    let encoder = RecordEncoder()
    for document in documents {
      let extraction = extractor.extract(document)
      guard let contents = extraction.contents, let input = try? document.parts[0].content.get(),
        let html = try? extractor.cleaner.decoded(input)
      else { continue }
      let text = IndexedText(contents.report.text)
      let holders = Set(
        contents.claims.claims.compactMap { claim -> Int? in
          if case .sentence(let index) = claim.place { index } else { nil }
        })
      let lines = encoder.encode(extraction) { $0.code }.split(separator: 0x0A).map { Array($0) }
      for line in lines where !Floor.isValid(line, schemas) {
        // It would be refused at its first fault, and the floor be too low.
        fatalError("a record breaks the schemas in \(folder): \(String(decoding: line.prefix(200), as: UTF8.self))")
      }
      pages.append(
        Page(
          html: html, body: Array(contents.report.text.utf16),
          sentences: holders.sorted().map { Array(text[contents.claims.sentences[$0].span].utf16) },
          records: lines.compactMap { line in schemas[Floor.type(of: line)].map { ($0, line) } }))
    }
  }

  private static func isValid(_ line: [UInt8], _ schemas: [String: OpaquePointer]) -> Bool {
    guard let schema = schemas[type(of: line)] else { return false }
    return bare_check(schema, line, line.count) == 1
  }

  /// The type of a record, which its first member tells.
  private static func type(of line: [UInt8]) -> String {
    String(decoding: line.dropFirst(#"{"type":""#.utf8.count).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  /// Runs it all once. Gives a number that depends on all of it.
  func run() -> Int {
    var sink = 0
    for page in pages {
      sink += page.html.withUnsafeBytes {
        Int(bare_parse($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), "UTF-8"))
      }
      sink += Int(bare_sentences(page.body, Int32(page.body.count)))
      for sentence in page.sentences { sink += Int(bare_break(sentence, Int32(sentence.count))) }
      for record in page.records { sink += Int(bare_check(record.schema, record.line, record.line.count)) }
    }
    return sink
  }
}
