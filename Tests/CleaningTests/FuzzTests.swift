import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Cleaning

/// Damaged pages: no crash, no hang, and what a report says of itself holds. Run under AddressSanitizer by
/// "make test-address"; NIANBAO_FUZZ sets how much of the whole is done, in percent.
struct FuzzTests {
  static let share = min(max(Int(ProcessInfo.processInfo.environment["NIANBAO_FUZZ"] ?? "") ?? 2, 1), 100)

  static let pages: [[UInt8]] = {
    var files = CorpusTests.folders.map { $0.appendingPathComponent("page.html") }
    if let shared = Project.shared, let gold = try? Project.folders(in: shared.appendingPathComponent("gold")) {
      files += gold.map { $0.appendingPathComponent("page.html") }
    }
    let pages = files.compactMap { try? Project.bytes($0) }
    // The same without the names that containers are known by: then density finds the body.
    return pages + pages.map { nameless($0) }
  }()

  private static func nameless(_ page: [UInt8]) -> [UInt8] {
    var page = page
    for word in ["class=", "id="] {
      let word = Array(word.utf8)
      for at in 0..<max(0, page.count - word.count) where page[at..<at + word.count].elementsEqual(word) {
        page[at] = UInt8(ascii: "x")
      }
    }
    return page
  }

  private func clean(_ bytes: [UInt8]) {
    guard let report = try? Cleaner().report(of: Cleaner.Input(bytes: bytes, path: "a.html")) else { return }
    let scalars = report.text.unicodeScalars.count
    var end = -1
    for paragraph in report.paragraphs {
      #expect(paragraph.span.start == end + 1 && paragraph.span.end >= paragraph.span.start)
      end = paragraph.span.end
    }
    #expect(report.paragraphs.isEmpty || end == scalars)
    for table in report.tables {
      #expect(table.grid.allSatisfy { $0.count == table.grid[0].count })
      #expect(table.cells.allSatisfy { $0.span.end <= scalars })
    }
  }

  @Test func truncatedAtEvery97thByte() {
    let step = 97 * 100 / Self.share
    for page in Self.pages {
      for end in stride(from: 1, to: page.count, by: step) { clean(Array(page[..<end])) }
    }
  }

  @Test func bytesFlippedAtRandom() {
    var random = SeededGenerator(seed: 20_260_701)
    for round in 0..<(20_000 * Self.share / 100) {
      var page = Self.pages[round % Self.pages.count]
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        page[Int.random(in: 0..<page.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      clean(page)
    }
  }
}
