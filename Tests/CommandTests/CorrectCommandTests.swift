import Foundation
import TestSupport
import Testing

/// `nianbao correct`, the real program end to end.
struct CorrectCommandTests {
  private let scratch: Scratch
  private let database: String
  private let claim: String

  init() throws {
    scratch = try Scratch()
    database = scratch.folder.appendingPathComponent("a.sqlite").path
    let page = try scratch.write("a.txt", "示例县2018年政府工作报告\n新增城镇就业3200人，改造老旧小区3至5个。\n")
    _ = try Command.nianbao("ingest", "--database", database, page)
    let found = try Command.nianbao("search", "--database", database, "就业", "--format", "json").output
    let line = try #require(found.split(separator: "\n").first)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    claim = try #require(object?["id"] as? String)
  }

  private func correct(_ arguments: String..., reviewer: String = "甲") throws -> Command.Result {
    try Command.run(
      Command.program, ["correct", "--database", database, claim, "--reviewer", reviewer] + arguments)
  }

  @Test func correctionsAddUp() throws {
    #expect(try correct("--set", "value=3300").output == "\(claim) 3200人: value 3300 (read: 3200)\n")
    #expect(
      try correct("--set", "indicator=示例").output
        == "\(claim) 3200人: value 3300 (read: 3200), indicator 示例 (read: 新增城镇就业)\n")
    #expect(
      try correct("--set", "low=3000", "--set", "high=9900/3").output
        == "\(claim) 3200人: value none (read: 3200), low 3000 (read: none), high 3300 (read: none), "
        + "indicator 示例 (read: 新增城镇就业)\n")
    #expect(try correct("--not-a-claim").output == "\(claim) 3200人: no claim\n")
    #expect(try correct("--set", "value=3200").output == "\(claim) 3200人: as it was read\n")
  }

  @Test func aVerdictIsWithdrawn() throws {
    #expect(try correct("--set", "value=3300").code == 0)
    let other = try correct("--withdraw", reviewer: "乙")
    #expect(other.code == 66 && other.errors.contains("乙 has given no verdict on \(claim); nianbao show"))
    #expect(try correct("--withdraw").output == "\(claim): the verdict of 甲 is withdrawn\n")
    #expect(try !Command.nianbao("show", "--database", database, claim).output.contains("甲"))
    #expect(try correct("--withdraw").code == 66)
  }

  @Test func aUnitHasNoMultiplier() throws {
    let result = try correct("--set", "unit=万元")
    #expect(result.code == 64)
    #expect(
      result.errors.contains("unit cannot be “万元”: it is a unit without 万 or 亿, such as 元; give the value in it."))
    #expect(try correct("--set", "unit=元").code == 0)
  }

  @Test func whatIsNoClaimIsNoWhole() throws {
    let page = try scratch.write("b.txt", "另一县2018年政府工作报告\n全县完成造林1200亩，其中经济林300亩。\n")
    _ = try Command.nianbao("ingest", "--database", database, page)
    let listed = try Command.nianbao("list", "--database", database, "--region", "另一县", "--format", "json").output
    let id = String(try #require(listed.firstMatch(of: /"document":"([0-9a-f]+)"/)?.1))
    func shown(_ id: String) throws -> String { try Command.nianbao("show", "--database", database, id).output }
    #expect(try shown(id).contains("part of 1200亩"))
    let records = try Command.nianbao("show", "--database", database, id, "--format", "json").output
    let claims = records.matches(of: /"id":"([0-9a-f]+-[0-9]+-[0-9]+)"/).map { String($0.1) }
    let (whole, part) = (try #require(claims.first), try #require(claims.last))
    #expect(
      try Command.nianbao("correct", "--database", database, whole, "--reviewer", "甲", "--not-a-claim").code == 0)
    #expect(try !shown(id).contains("part of"))
    #expect(try shown(part).contains("(\(whole)) (judged no claim)"))
  }

  @Test func hiddenCharactersAreNotWritten() throws {
    let reviewer = try correct("--set", "value=3", reviewer: "甲\u{202E}")
    #expect(reviewer.code == 65 && reviewer.errors.contains("“甲\u{FFFD}” is no reviewer's name"))
    let note = try correct("--set", "value=3", "--note", "见\u{200B}附表")
    #expect(note.code == 65 && note.errors.contains("the note holds hidden characters"))
  }

  /// What cannot be is told without what would steer a terminal.
  @Test func hiddenCharactersShowInMessages() throws {
    for setting in ["\u{1B}[31m", "\u{1B}[31m=1", "value=\u{1B}[31m\u{202E}"] {
      let result = try correct("--set", setting)
      #expect(result.code == 64 && result.errors.contains("\u{FFFD}"))
      #expect(!result.errors.contains("\u{1B}") && !result.errors.contains("\u{202E}"))
    }
    let removed = try Command.nianbao("remove", "--database", database, "\u{1B}")
    #expect(removed.code == 64 && removed.errors.contains("\u{FFFD}") && !removed.errors.contains("\u{1B}"))
  }

  @Test func whatCannotBeIsRefused() throws {
    for (setting, words) in [
      ("low=3", "a range needs both ends"), ("value=", "a claim needs a value"),
    ] {
      let result = try correct("--set", setting)
      #expect(result.code == 65 && result.errors.contains(words), "\(setting)")
    }
    let reversed = try correct("--set", "low=5", "--set", "high=3")
    #expect(reversed.code == 65 && reversed.errors.contains("the low end 5 is greater than the high end 3"))
    for arguments in [["--set", "period=2018/2017"], ["--set", "value=3,3"], ["--withdraw", "--note", "x"], []] {
      let result = try Command.run(Command.program, ["correct", "--database", database, claim] + arguments)
      #expect(result.code == 64, "\(arguments)")
    }
  }
}
