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
