import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Cleaning

/// The same page in another encoding is the same report, and its digits are found in the other bytes, too.
struct ReencodingTests {
  static let pages =
    CorpusTests.folders.map { $0.appendingPathComponent("page.html") }
    + (Project.shared.flatMap { try? Project.folders(in: $0.appendingPathComponent("gold")) } ?? []).map {
      $0.appendingPathComponent("page.html")
    }.filter { FileManager.default.fileExists(atPath: $0.path) }

  enum Declaration: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case gb18030
    /// GBK bytes declared as the smaller set.
    case gb2312
    case none
  }

  @Test(arguments: pages, Declaration.allCases)
  func sameReport(_ page: URL, _ declaration: Declaration) throws {
    let raw = try Project.bytes(page)
    let original = try Pages.clean(raw)
    let utf8 = String(decoding: try Cleaner().decoded(Cleaner.Input(bytes: raw, path: "a.html")), as: UTF8.self)
    let bare = utf8.replacing(/(?i)<meta[^>]*charset\s*=[^>]*>/, with: "")
    let encoding = declaration == .utf8 ? "UTF-8" : declaration == .gb2312 ? "GBK" : "GB18030"
    let meta =
      declaration == .none
      ? "" : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(declaration.rawValue)\">"
    // A character beyond GBK cannot be written in it.
    guard
      let other = Iconv.bytes(
        of: bare.replacing(/(?i)<head[^>]*>/, maxReplacements: 1) { $0.output + meta }, in: encoding)
    else { return }
    let report = try Pages.clean(other)
    #expect(report.text == original.text)
    #expect(report.title == original.title)
    #expect(report.publishedAt == original.publishedAt)
    #expect(report.tables.map(\.rows) == original.tables.map(\.rows))
    #expect(report.source.encoding == (encoding == "UTF-8" ? "UTF-8" : "GB18030"))
    #expect(Pages.digits(of: report, from: other) == Pages.digits(of: original, from: raw))
    #expect(!Pages.digits(of: report, from: other).contains("?"))
  }
}
