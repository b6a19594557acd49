import Foundation
import Records
import TestSupport
import Testing

@testable import Archive

struct JSONMembersTests {
  /// The names of an object's members, in order.
  static func names(of object: String) throws -> [String] {
    try JSONMembers(Array(object.utf8)[...]).names
  }

  @Test func recordsStayAsTheyAre() throws {
    let encoder = RecordEncoder()
    var count = 0
    for folder in try Project.folders(in: Project.corpus.appendingPathComponent("reports")) {
      let raw = try Project.bytes(folder.appendingPathComponent("page.html"))
      let report = try Pages.clean(raw)
      for line in encoder.encode(report, PlainClaims.read(report), raw: raw, input: nil).split(separator: 0x0A) {
        #expect(try JSONMembers(line).bytes == Array(line))
        count += 1
      }
    }
    #expect(count > 1000)
  }

  @Test func membersAreExchanged() throws {
    var members = try JSONMembers(Array(#"{"a":"x\"},{","b":[1,{"c":2}],"d":null,"e":{}}"#.utf8)[...])
    #expect(members.string("a") == "x\"},{" && members.string("b") == nil && members.string("d") == nil)
    #expect(members["b"].map { String(decoding: $0, as: UTF8.self) } == #"[1,{"c":2}]"#)
    members.set("b", Array("7".utf8), before: ["e"])
    members.set("d", nil, before: ["e"])
    members.set("c", Array("8".utf8), before: ["d", "e"])
    members.set("f", Array("9".utf8), before: [])
    members.set("g", nil, before: [])
    #expect(String(decoding: members.bytes, as: UTF8.self) == #"{"a":"x\"},{","b":7,"c":8,"e":{},"f":9}"#)
  }

  @Test(arguments: [
    "", "{", "[]", #"{"a"}"#, #"{"a":1,}"#, #"{"a":}"#, #"{a:1}"#, #"{"a":"}"#, #"{"a":[}"#, "{,}", "{:1}",
  ])
  func whatIsNoObjectIsRefused(_ text: String) {
    #expect(throws: ArchiveError.self) { try JSONMembers(Array(text.utf8)[...]) }
  }
}
