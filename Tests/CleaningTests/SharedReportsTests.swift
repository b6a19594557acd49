import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Cleaning

/// Real reports, where they lie beside the project.
@Suite(.enabled(if: Project.shared != nil, "the real reports are not beside this checkout"))
struct SharedReportsTests {
  static let gold = Project.shared.flatMap { try? Project.folders(in: $0.appendingPathComponent("gold")) } ?? []

  private func file(_ folder: URL, _ name: String) -> URL? {
    let url = folder.appendingPathComponent(name)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  @Test(arguments: gold)
  func bodyAndMetadata(_ folder: URL) throws {
    let page = try #require(file(folder, "page.html") ?? file(folder, "page.txt"))
    let report = try Cleaner().report(of: Cleaner.Input(bytes: Project.bytes(page), path: page.path))
    var outside = String.UnicodeScalarView()
    let scalars = Array(report.text.unicodeScalars)
    for paragraph in report.paragraphs where paragraph.tableRow == nil {
      outside.append(contentsOf: scalars[paragraph.span.start..<paragraph.span.end])
    }
    let body = try Project.text(folder.appendingPathComponent("body.txt"))
    #expect(String(outside).withoutBlanks == body.withoutBlanks)
    if let meta = file(folder, "meta.json") { try check(report, against: meta) }
    if let tables = file(folder, "tables.json") { try check(report.tables, against: tables) }
  }

  private func check(_ report: Report, against file: URL) throws {
    let meta = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    #expect(report.title == meta["title"] as? String)
    #expect(report.publishedAt?.description == meta["published"] as? String)
    #expect(report.publisher == meta["source"] as? String)
    #expect(report.site?.name == meta["site"] as? String)
    #expect(report.column == meta["column"] as? String)
    #expect(report.year == meta["reportYear"] as? Int)
    #expect(report.region?.name == meta["region"] as? String)
    #expect(report.region?.code == meta["regionCode"] as? String)
    for noise in meta["noise"] as? [String] ?? [] { #expect(!report.text.contains(noise), "\(noise)") }
  }

  private func check(_ tables: [Table], against file: URL) throws {
    let wanted = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: Any]])
    #expect(tables.count == wanted.count)
    for (table, expected) in zip(tables, wanted) {
      #expect(table.rows == expected["grid"] as? [[String]])
      #expect(table.headerRows == expected["headerRows"] as? [Int])
      #expect(table.headerColumns == expected["headerColumns"] as? [Int])
      #expect(table.caption == expected["caption"] as? String)
    }
  }
}
