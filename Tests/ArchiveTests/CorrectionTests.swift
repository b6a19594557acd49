import Archive
import Foundation
import TestSupport
import Testing

/// What one reviewer says of a claim, one thing after the other.
struct CorrectionTests {
  private let small: SmallArchive
  private let id: String

  init() throws {
    small = try SmallArchive()
    id = try small.ingest(SmallArchive.page(SmallArchive.body + "<p>改造老旧小区3至5个。</p>"), path: "a.html").id
  }

  private func claim(_ quantity: String) throws -> ArchivedClaim {
    try #require(try small.archive.claims(of: id).first { $0.quantityText == quantity })
  }

  private func correct(
    _ quantity: String, _ corrections: [Verdict.Field: String], by reviewer: String = "甲", at day: Int = 1,
    _ judgement: Verdict.Judgement = .wrong, note: String? = nil
  ) throws {
    try small.archive.judge(
      try claim(quantity).id,
      Verdict(judgement, by: reviewer, at: "2026-01-0\(day)T00:00:00Z", note: note, corrections: corrections))
  }

  @Test func correctionsOfOtherFieldsStillHold() throws {
    try correct("3200人", [.value: "3300", .direction: "increase"], note: "见附表")
    try correct("3200人", [.period: "2017"], at: 2)
    try correct("3200人", [.value: "3400"], at: 3)
    let corrected = try claim("3200人")
    #expect(corrected.value == "3400" && corrected.period == "2017" && corrected.direction == "increase")
    #expect(corrected.extracted[.value] == "3200")
    #expect(corrected.verdict?.note == "见附表" && corrected.verdict?.givenAt == "2026-01-03T00:00:00Z")
    #expect(try small.archive.reports()[0].verdictCount == 1)
  }

  @Test func anotherReviewersCorrectionsAreTheirOwn() throws {
    try correct("3200人", [.value: "3300"])
    try correct("3200人", [.period: "2017"], by: "乙", at: 2)
    #expect(try claim("3200人").value == "3200")
    #expect(try claim("3200人").period == "2017")
  }

  @Test func whatIsNoClaimHasNoCorrections() throws {
    try correct("3200人", [.value: "3300"], note: "见附表")
    try correct("3200人", [:], at: 2, .notAClaim)
    var judged = try claim("3200人")
    #expect(judged.value == "3200" && judged.extracted.isEmpty && judged.verdict?.judgement == .notAClaim)
    #expect(judged.verdict?.note == nil)
    try correct("3200人", [.period: "2017"], at: 3)
    judged = try claim("3200人")
    #expect(judged.value == "3200" && judged.period == "2017" && judged.verdict?.judgement == .wrong)
  }

  @Test func aValueAndARangeTakeEachOthersPlace() throws {
    try correct("3200人", [.low: "3000", .high: "3300"])
    #expect(try claim("3200人").value == nil)
    try correct("3200人", [.value: "3100"], at: 2)
    var corrected = try claim("3200人")
    #expect(corrected.value == "3100" && corrected.low == nil && corrected.high == nil)
    #expect(corrected.verdict?.corrections == [.value: "3100"])
    try correct("3200人", [.low: "3050", .high: "3150"], at: 3)
    corrected = try claim("3200人")
    #expect(corrected.value == nil && corrected.low == "3050" && corrected.high == "3150")
    try correct("3至5个", [.value: "4"])
    try correct("3至5个", [.value: ""], at: 2)
    let range = try claim("3至5个")
    #expect(range.value == nil && range.low == "3" && range.high == "5" && range.extracted.isEmpty)
  }

  /// One end is enough where the other was read; both are kept, for another reading of the report.
  @Test func aRangeIsKeptWhole() throws {
    try correct("3至5个", [.high: "6"])
    let range = try claim("3至5个")
    #expect(range.low == "3" && range.high == "6" && range.extracted == [.high: "5"])
    #expect(range.verdict?.corrections == [.low: "3", .high: "6"])
  }

  private static let contradictions: [(String, [Verdict.Field: String], CorrectionError)] = [
    ("3200人", [.low: "3"], .halfRange),
    ("3200人", [.value: "", .low: "3"], .halfRange),
    ("3至5个", [.low: ""], .halfRange),
    ("3至5个", [.low: "7"], .reversedRange(low: "7", high: "5")),
    ("3200人", [.low: "1/3", .high: "0.3"], .reversedRange(low: "1/3", high: "0.3")),
    ("3200人", [.value: ""], .withoutValue),
    ("3至5个", [.low: "", .high: ""], .withoutValue),
    ("3200人", [.value: "4", .low: "3", .high: "5"], .valueAndRange),
    ("3200人", [.value: "3,300"], .value(.value, "3,300")),
    ("3200人", [.period: "2018/2017"], .value(.period, "2018/2017")),
    ("3200人", [.unit: "万人"], .value(.unit, "万人")), ("3200人", [.unit: "亿元"], .value(.unit, "亿元")),
    ("3200人", [.indicator: " \u{3000}"], .value(.indicator, " \u{3000}")),
    ("3200人", [.indicator: "就\u{200B}业"], .value(.indicator, "就\u{200B}业")),
    ("3200人", [.scope: "\u{9B}2J"], .value(.scope, "\u{9B}2J")),
    ("3200人", [.unit: "人\u{202E}"], .value(.unit, "人\u{202E}")),
  ]

  @Test(arguments: contradictions.indices)
  func contradictionsAreRefused(_ index: Int) throws {
    let (quantity, corrections, error) = CorrectionTests.contradictions[index]
    #expect(throws: ArchiveError.correction(error)) { try correct(quantity, corrections) }
    #expect(try claim(quantity).verdict == nil)
  }

  /// A range that another correction gave does not lend an end to a later one.
  @Test func whatWasCorrectedIsNoExcuse() throws {
    try correct("3200人", [.low: "3000", .high: "3300"], by: "乙")
    #expect(throws: ArchiveError.correction(.halfRange)) { try correct("3200人", [.low: "3100"], at: 2) }
    try correct("3200人", [.value: "3100"], at: 2)
    #expect(throws: ArchiveError.correction(.halfRange)) { try correct("3200人", [.high: "3300"], at: 3) }
    #expect(try claim("3200人").value == "3100")
  }

  @Test func fractionsAreReduced() throws {
    try correct("3200人", [.value: "2/6"])
    #expect(try claim("3200人").value == "1/3")
  }

  /// What does not show would stand in the archive for good.
  @Test func reviewersAndNotesShow() throws {
    for name in ["", " \u{3000}", "甲\u{200B}", "甲\n", "\u{1B}[31m"] {
      #expect(throws: ArchiveError.correction(.reviewer(name))) { try correct("3200人", [.value: "3"], by: name) }
    }
    for note in ["见\u{202E}附表", "\u{9B}2J", "\u{7}"] {
      #expect(throws: ArchiveError.correction(.note)) { try correct("3200人", [.value: "3"], note: note) }
    }
    #expect(try claim("3200人").verdict == nil)
    try correct("3200人", [.value: "3"], note: "见附表\n\t第二行")
    #expect(try claim("3200人").verdict?.note == "见附表\n\t第二行")
  }

  @Test func aVerdictIsTakenBack() throws {
    let claim = try claim("3200人").id
    #expect(throws: ArchiveError.noVerdict(id: claim, reviewer: "甲")) { try small.archive.withdraw(claim, by: "甲") }
    try correct("3200人", [.value: "3300"], by: "乙")
    try correct("3200人", [.value: "3400"], at: 2)
    try small.archive.withdraw(claim, by: "甲")
    #expect(try self.claim("3200人").value == "3300")
    #expect(throws: ArchiveError.noVerdict(id: claim, reviewer: "甲")) { try small.archive.withdraw(claim, by: "甲") }
    try small.archive.withdraw(claim, by: "乙")
    #expect(try self.claim("3200人").verdict == nil)
    #expect(try small.archive.reports()[0].verdictCount == 0)
    let none = "\(id.prefix(16))-1-2"
    #expect(throws: ArchiveError.unknown(id: none)) { try small.archive.withdraw(none, by: "乙") }
  }
}
