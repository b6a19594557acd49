import Claims
import Extraction
import Foundation
import Records
import ReportModel
import TestSupport
import Testing

@testable import nianbao

/// CSV, read back by a reader that knows nothing of how it was written.
struct ClaimRowsTests {
  /// RFC 4180, by its grammar.
  private func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch (scalar, isQuoted) {
      case ("\"", true) where next == "\"":
        field += "\""
        next = scalars.next()
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(field)
        field = ""
      case ("\r", false):
        next = scalars.next()
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
    #expect(row.isEmpty && field.isEmpty && !isQuoted)
    return rows
  }

  @Test func rowsReadBack() throws {
    let contents = try ClaimSample.contents()
    let text = String(decoding: ClaimRows.header + ClaimRows(contents).bytes, as: UTF8.self)
    let rows = rows(text)
    #expect(rows.count == contents.claims.claims.count + 1)
    #expect(rows.allSatisfy { $0.count == ClaimRow.columns.count })
    let claims = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    let scalars = Array(contents.report.text.unicodeScalars)
    for claim in claims {
      let (start, end) = (try #require(Int(claim["start"]!)), try #require(Int(claim["end"]!)))
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == claim["quantity"])
      #expect(claim["title"] == "示例县2019年政府工作报告" && claim["year"] == "2019" && claim["region"] == "示例县")
    }
    let growth = try #require(claims.first { $0["quantity"] == "7.2%" })
    #expect(growth["value"] == "7.2" && growth["unit"] == "%" && growth["unitCode"] == "%")
    #expect(growth["role"] == "change" && growth["direction"] == "increase" && growth["basis"] == "yoy")
    #expect(growth["partOf"] == claims[0]["id"] && growth["partOf"] != "")
    #expect(growth["xpath"]?.hasSuffix("/p[2]") == true && growth["table"] == "")
    let range = try #require(claims.first { $0["low"] == "3" })
    #expect(range["high"] == "5" && range["value"] == "" && range["basisPeriod"] == "2015" && range["period"] == "")
    #expect(range["sentence"]?.contains(",\"三无\"小区") == true && range["indicator"] == "\"三无\"小区")
    let area = try #require(claims.first { $0["unit"] == "平方米" })
    #expect(area["qualifier"] == "nearly" && area["flags"] == "cumulative" && area["modality"] == "planned")
    let cell = try #require(claims.last)
    #expect(cell["table"] == "0" && cell["row"] == "1" && cell["column"] == "1" && cell["sentence"] == "")
    #expect(cell["value"] == "-12.5" && cell["xpath"]?.hasSuffix("/td[2]") == true)
  }

  @Test func theHeadStandsOnce() throws {
    let page = ExtractCommandTests.page
    let plain = try Command.nianbao("extract", "--format", "csv", page, page)
    #expect(plain.output.hasPrefix("document,id,uri,title,"))
    #expect(plain.output.components(separatedBy: "document,id,").count == 2)
    let marked = try Command.nianbao("extract", "--format", "csv", "--bom", page)
    #expect(marked.output.utf8.starts(with: [0xEF, 0xBB, 0xBF] + "document,".utf8))
  }
}
