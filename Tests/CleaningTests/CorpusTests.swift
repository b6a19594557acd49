import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Cleaning

/// The project's own pages against what is expected of them.
struct CorpusTests {
  static let folders = (try? Project.folders(in: Project.corpus.appendingPathComponent("reports"))) ?? []

  @Test func theCorpusIsThere() {
    #expect(Self.folders.count >= 10)
  }

  @Test(arguments: folders)
  func page(_ folder: URL) throws {
    let raw = try Project.bytes(folder.appendingPathComponent("page.html"))
    let report = try Pages.clean(raw)
    let expected = try Expected(folder.appendingPathComponent("expected.json"))
    let body = try Project.text(folder.appendingPathComponent("body.txt"))
    #expect(report.text == (body.hasSuffix("\n") ? String(body.dropLast()) : body))
    expected.check(report)
    #expect(
      Pages.digits(of: report, from: raw)
        == String(String.UnicodeScalarView(report.text.unicodeScalars.filter { ("0"..."9").contains($0) })))
  }
}

/// An `expected.json`.
private struct Expected {
  let json: [String: Any]

  init(_ url: URL) throws {
    json = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
  }

  private func string(_ key: String, in object: [String: Any]? = nil) -> String? { (object ?? json)[key] as? String }

  func check(_ report: Report) {
    #expect(report.title == string("title"))
    #expect(report.publisher == string("publisher"))
    #expect(report.publishedAt?.description == string("publishedAt"))
    #expect(report.writtenOn?.description == string("writtenOn"))
    let site = json["site"] as? [String: Any] ?? [:]
    #expect(report.site?.name == string("name", in: site))
    #expect(report.site?.code == string("code", in: site))
    #expect(report.site?.domain == string("domain", in: site))
    #expect(report.column == string("column"))
    let region = json["region"] as? [String: Any] ?? [:]
    #expect(report.region?.name == string("name", in: region))
    #expect(report.region?.code == string("code", in: region))
    #expect(report.type.rawValue == string("reportType"))
    #expect(report.year == json["year"] as? Int)
    #expect(report.source.encoding == string("encoding"))
    let sections = (json["sections"] as? [[String: Any]] ?? []).map {
      "\($0["level"]!) \($0["number"]!) \($0["heading"]!)"
    }
    #expect(report.sections.map { "\($0.level) \($0.number) \($0.heading)" } == sections)
    let attachments = (json["attachments"] as? [[String: String]] ?? []).map {
      Attachment(text: $0["text"]!, href: $0["href"]!)
    }
    #expect(report.attachments == attachments)
    for noise in json["noise"] as? [String] ?? [] { #expect(!report.text.contains(noise), "\(noise)") }
    let tables = json["tables"] as? [[String: Any]] ?? []
    #expect(report.tables.count == tables.count)
    for (table, wanted) in zip(report.tables, tables) {
      #expect(table.rows == wanted["rows"] as? [[String]])
      #expect(table.unit == wanted["unit"] as? String)
      #expect(table.headerRows == wanted["headerRows"] as? [Int])
      #expect(table.headerColumns == wanted["headerColumns"] as? [Int])
    }
  }
}
