import Foundation
import TestSupport
import Testing

@testable import Archive

/// The table that comes with the program, beside the list of divisions that it was made from.
struct RegionAliasTableTests {
  private typealias Unit = RegionAlias.Unit

  private let aliases = RegionAliases.standard
  private let rows: [RegionAlias]
  /// The last year of each code and name, 0 for those of today.
  private let list: [Unit: Int]

  init() throws {
    rows = try RegionAliasTableTests.lines("Archive/Data/regionAliases.tsv").map {
      try RegionAlias($0[...].utf8, line: 0)
    }
    var list: [Unit: Int] = [:]
    for line in try RegionAliasTableTests.lines("Cleaning/Data/regions.tsv") {
      let fields = line.components(separatedBy: "\t")
      list[Unit(code: fields[0], name: fields[1])] = fields[2].isEmpty ? 0 : Int(fields[2])
    }
    self.list = list
  }

  /// "make data" writes the embedded copy.
  @Test func theEmbeddedCopyIsUpToDate() throws {
    let file = try Project.text(Project.root.appendingPathComponent("Sources/Archive/Data/regionAliases.tsv"))
    #expect(file == EmbeddedData.regionAliases + "\n", "run make data")
  }

  @Test func everyUnitIsInTheList() {
    #expect(rows.count > 300)
    for row in rows {
      #expect(list[row.old] == row.year - 1, "\(row.old)")
      #expect(list[row.new] != nil, "\(row.new)")
    }
  }

  /// A body that is no more was put together with others or divided, and should not be here.
  @Test func everyBodyIsStillThere() {
    let olds = Set(rows.map(\.old))
    for row in rows where !olds.contains(row.new) { #expect(list[row.new] == 0, "\(row.new)") }
  }

  @Test func bodiesKeepTheirProvince() {
    for row in rows { #expect(row.old.code.prefix(2) == row.new.code.prefix(2), "\(row.old)") }
  }

  @Test func namesOfOthersAreMarked() {
    let units = Set(rows.flatMap { [$0.old, $0.new] })
    let others = Set(list.keys.filter { !units.contains($0) }.map(\.name))
    for row in rows {
      for name in [row.old.name, row.new.name] where others.contains(name) {
        #expect(row.shared == name || rows.contains { $0.shared == name }, "\(name)")
      }
      if let shared = row.shared { #expect(others.contains(shared), "\(shared)") }
    }
  }

  @Test func canonicalNamesStayAsTheyAre() {
    for unit in list.keys {
      for code in [unit.code, nil] {
        let body = aliases.body(code: code, name: unit.name)
        #expect(aliases.body(code: body.code, name: body.name) == body, "\(unit)")
      }
    }
  }

  /// Without its code a name may tell less, and never something else.
  @Test func namesAloneTellNothingWrong() {
    for unit in list.keys {
      let byName = aliases.body(code: nil, name: unit.name)
      let isItself = byName == RegionBody(code: nil, name: unit.name)
      #expect(isItself || byName == aliases.body(code: unit.code, name: unit.name), "\(unit)")
    }
  }

  @Test func oldAndNewAreOneBody() {
    for row in rows {
      let body = aliases.body(code: row.new.code, name: row.new.name)
      #expect(aliases.body(code: row.old.code, name: row.old.name) == body, "\(row.old)")
      for query in [row.old.name, row.new.name, row.old.code, row.new.code] {
        #expect(aliases.isMember(code: row.old.code, name: row.old.name, of: query), "\(row.old) \(query)")
        #expect(aliases.isMember(code: row.new.code, name: row.new.name, of: query), "\(row.new) \(query)")
      }
    }
  }

  private static func lines(_ path: String) throws -> [String] {
    try Project.text(Project.root.appendingPathComponent("Sources/\(path)")).components(separatedBy: "\n")
      .filter { !$0.isEmpty && !$0.hasPrefix("# ") }
  }
}
