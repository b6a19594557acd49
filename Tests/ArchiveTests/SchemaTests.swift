import Claims
import GRDB
import Quantities
import ReportModel
import Testing

@testable import Archive

@Suite struct SchemaTests {
  /// The schema's lists are frozen with their migration; a case that is added needs a new one.
  @Test func theColumnsHoldAllThatTheTypesDo() throws {
    let archive = try Archive()
    let checks = try archive.reader.read { db in
      try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_master WHERE name IN ('claim', 'document', 'verdict', 'correction')")
    }.joined()
    func expect<Value: RawRepresentable & CaseIterable>(_: Value.Type) where Value.RawValue == String {
      for value in Value.allCases { #expect(checks.contains("'\(value.rawValue)'"), "\(value)") }
    }
    expect(ReportType.self)
    expect(Qualifier.self)
    expect(Numeral.Kind.self)
    expect(Claim.Role.self)
    expect(Claim.Direction.self)
    expect(Claim.Basis.self)
    expect(Claim.Modality.self)
    expect(Period.Origin.self)
    expect(Verdict.Judgement.self)
    expect(Verdict.Field.self)
  }

  /// Rows that contradict themselves are refused by the file itself.
  @Test func contradictionsAreRefused() throws {
    let small = try SmallArchive()
    try small.ingest(SmallArchive.page(SmallArchive.body), path: "a.html")
    for change in [
      "UPDATE claim SET qualifier = 'roughly'", "UPDATE claim SET number_end = number_start",
      "UPDATE claim SET low = '1', value = '2'", "UPDATE claim SET sentence = 9999", "UPDATE claim SET indicator = -1",
      "UPDATE claim SET grid_row = 1", "UPDATE document SET year = 18", "UPDATE document SET id = 'x'",
      "UPDATE sentence SET text = ''", "DELETE FROM report", "DELETE FROM raw",
    ] {
      #expect(throws: ArchiveError.self, "\(change)") { try small.archive.write { try $0.execute(sql: change) } }
    }
  }

  @Test func theArchiveSaysWhoseItIs() throws {
    let archive = try Archive()
    #expect(
      try archive.reader.read { try Int32.fetchOne($0, sql: "PRAGMA application_id") } == ArchiveSchema.applicationID)
  }
}
