import ReportModel
import TestSupport
import Testing

@testable import Cleaning

/// The plain-text cases under Corpus/cases.
struct CaseTests {
  @Test(arguments: Case.all(in: "headings"))
  func heading(_ test: Case) {
    var sections = SectionTree()
    _ = sections.read(test.input, at: 0)
    #expect(test.isMet(by: sections.sections.first.map { "\($0.number)|\($0.heading)" }))
  }

  @Test(arguments: Case.all(in: "furniture"))
  func furniture(_ test: Case) {
    let furniture = Furniture.shared
    let use = furniture.isFurniture(test.input) ? "cut" : furniture.isWeakFurniture(test.input) ? "weak" : "keep"
    #expect(test.isMet(by: use))
  }

  @Test(arguments: Case.all(in: "dates"))
  func date(_ test: Case) {
    #expect(test.isMet(by: DatePattern.first(in: test.input)?.timestamp.description))
  }

  @Test(arguments: Case.all(in: "titles"))
  func title(_ test: Case) {
    let parts = test.parts
    let title = TitleFinder.title(
      parts[0], siteName: parts[1], column: parts[2], headings: parts[3].map { [$0] } ?? [])
    #expect(test.isMet(by: title))
  }

  @Test(arguments: Case.all(in: "regions"))
  func region(_ test: Case) {
    let parts = test.parts
    let site = Site(name: parts[2], code: parts[1], domain: nil)
    let region = RegionFinder.region(title: parts[0], site: site, host: nil, head: [])
    #expect(test.isMet(by: region.map { "\($0.name) \($0.code ?? "-")" }))
  }

  @Test(arguments: Case.all(in: "kinds"))
  func kind(_ test: Case) {
    let type = ReportKind.type(title: test.input, column: nil, head: [])
    let year = ReportKind.year(title: test.input, head: [])
    #expect(test.isMet(by: "\(type.rawValue) \(year.map(String.init) ?? "-")"))
  }

  @Test(arguments: Case.all(in: "units"))
  func unit(_ test: Case) {
    #expect(test.isMet(by: TableUnit.unit(in: test.input)))
  }

  @Test func everyFileHasCases() {
    for name in ["headings", "furniture", "dates", "titles", "regions", "kinds", "units"] {
      #expect(!Case.all(in: name).isEmpty, "\(name).txt")
    }
  }
}
