import Foundation
import TestSupport
import Testing

@testable import Records

struct RecordEncoderTests {
  @Test func corpusReportsGiveValidRecords() throws {
    let encoder = RecordEncoder()
    let validator = RecordValidator()
    for folder in try Project.folders(in: Project.corpus.appendingPathComponent("reports")) {
      let raw = try Project.bytes(folder.appendingPathComponent("page.html"))
      let report = try Pages.clean(raw)
      let lines = encoder.encode(report, PlainClaims.read(report), raw: raw, input: "a")
      for line in lines.split(separator: 0x0A) {
        let verdict = validator.check(line)
        guard case .valid(let type) = verdict, type != .error else {
          Issue.record("\(verdict): \(String(decoding: line, as: UTF8.self))")
          break
        }
      }
    }
  }
}
