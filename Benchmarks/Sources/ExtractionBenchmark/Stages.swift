import BenchmarkSupport
import Claims
import Cleaning
import Extraction
import Foundation
import Quantities
import Records
import ReportModel
import Segmentation

/// Where the time goes. Claims are what reading them costs more than segmenting and recognising, encoding what writing
/// records costs more than checking them.
struct Stages {
  private let documents: [Document]
  private let contents: [Extraction.Contents]
  private let records: [[UInt8]]
  private let claims: Int

  init(_ documents: [Document]) {
    self.documents = documents
    let extractor = Extractor()
    let extractions = documents.map { extractor.extract($0) }
    contents = extractions.compactMap(\.contents)
    claims = contents.reduce(0) { $0 + $1.claims.claims.count }
    let encoder = RecordEncoder()
    records = extractions.flatMap { encoder.encode($0) { $0.code }.split(separator: 0x0A).map { Array($0) } }
  }

  /// The seconds of each stage, and the microseconds of checking one claim's record.
  func measure(_ rounds: Int) -> (stages: [(name: String, seconds: Double)], checkOfClaim: Double) {
    var sink = 0
    let cleaner = Cleaner()
    let sentences = Sentences()
    let recognizer = NumeralRecognizer()
    let reader = ClaimReader()
    let encoder = RecordEncoder()
    let validator = RecordValidator()
    let lines = contents.map { contents in
      let text = IndexedText(contents.report.text)
      return contents.report.paragraphs.filter { $0.span.length > 0 }.map { text[$0.span] }
    }
    let claimRecords = records.filter { $0.starts(with: #"{"type":"claim""#.utf8) }
    func time(_ work: () -> Void) -> Double {
      work()
      return median((0..<rounds).map { _ in seconds(work) })
    }
    let clean = time {
      for document in documents {
        if case .success(let input) = document.parts[0].content {
          sink += (try? cleaner.report(of: input))?.tables.count ?? 0
        }
      }
    }
    let segment = time { for page in lines { for line in page { sink += sentences.spans(in: line).count } } }
    let recognise = time {
      for page in lines { for line in page { sink += recognizer.recognize(line).numerals.count } }
    }
    let read = time { for page in contents { sink += reader.read(page.report).claims.count } }
    let encode = time {
      for page in contents { sink += encoder.encode(page.report, page.claims, raw: page.raw, input: nil).count }
    }
    let validate = time { for record in records { if case .valid = validator.check(record) { sink += 1 } } }
    let validateClaims = time { for record in claimRecords { if case .valid = validator.check(record) { sink += 1 } } }
    if sink == 0 { print("nothing was read") }
    return (
      [
        ("clean", clean), ("segment", segment), ("recognise", recognise),
        ("claims", max(0, read - segment - recognise)), ("encode", max(0, encode - validate)), ("validate", validate),
      ], validateClaims / Double(max(claims, 1)) * 1e6
    )
  }
}
