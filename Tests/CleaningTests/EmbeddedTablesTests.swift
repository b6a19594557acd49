import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Cleaning

struct EmbeddedTablesTests {
  /// "make data" writes the embedded copies.
  @Test(arguments: [
    ("containers", EmbeddedData.containers), ("furniture", EmbeddedData.furniture), ("regions", EmbeddedData.regions),
  ])
  func embeddedCopiesAreUpToDate(_ name: String, _ embedded: String) throws {
    let file = try Project.text(Project.root.appendingPathComponent("Sources/Cleaning/Data/\(name).tsv"))
    #expect(file == embedded + "\n", "run make data")
  }

  @Test func everyContainerHasANameAndAReason() {
    for fields in EmbeddedData.rows(of: EmbeddedData.containers) {
      #expect(fields.count == 4 && fields.allSatisfy { !$0.isEmpty })
    }
    #expect(Containers.shared.rows.count > 50)
  }

  @Test func furnitureHasNoPhraseTwice() {
    let phrases = EmbeddedData.rows(of: EmbeddedData.furniture).map { $0[0] }
    #expect(Set(phrases).count == phrases.count)
  }

  @Test func regionsHaveTheirParents() {
    let regions = Regions.shared
    #expect(regions.region(code: "110101")?.name == "北京市东城区")
    #expect(regions.region(code: "150702")?.name == "内蒙古自治区呼伦贝尔市海拉尔区")
    #expect(regions.region(code: "659001")?.name == "新疆维吾尔自治区石河子市")
    #expect(regions.region(code: "110100") == nil)
    #expect(regions.region(code: "990123") == nil)
  }
}
