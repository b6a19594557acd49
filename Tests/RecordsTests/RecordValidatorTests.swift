import Foundation
import TestSupport
import Testing

@testable import Records

struct RecordValidatorTests {
  private static let document = String(repeating: "0a", count: 16)
  private static let end =
    #"{"type":"end","schema":"nianbao/end/1","document":"\#(document)","sentences":1,"claims":2,"exclusions":3}"#

  private func check(_ json: String) -> RecordValidator.Verdict { RecordValidator().check(Array(json.utf8)) }

  @Test func aValidRecord() {
    #expect(check(Self.end) == .valid(.end))
    // Without a type the schema's name tells it.
    guard case .invalid(let violation) = check(Self.end.replacing(#""type":"end","#, with: "")) else {
      Issue.record("no violation")
      return
    }
    #expect(violation.type == "end" && violation.rule == "required" && violation.message.contains("'type'"))
  }

  @Test(arguments: [
    (#""claims":2"#, #""claims":"2""#, "/claims", "type"), (#""claims":2"#, #""claims":-2"#, "/claims", "minimum"),
    (#","claims":2"#, "", "", "required"), (#""claims":2"#, #""claims":2,"other":1"#, "", "additionalProperties"),
    ("0a0a\"", "0A0a\"", "/document", "pattern"), ("end/1", "end/2", "/schema", "const"),
  ])
  func violationsAreNamed(_ part: String, _ other: String, _ pointer: String, _ rule: String) {
    guard case .invalid(let violation) = check(Self.end.replacing(part, with: other)) else {
      Issue.record("no violation")
      return
    }
    #expect(violation.type == "end" && violation.pointer == pointer && violation.rule == rule, "\(violation)")
    #expect(!violation.message.isEmpty)
  }

  @Test func placesInsideAreNamed() throws {
    let line = try #require(try SmallReport.lines().first { $0.contains("\"type\":\"claim\"") })
    for (part, other, pointer, rule) in [
      (#""kind":"amount""#, #""kind":"sum""#, "/kind", "enum"),
      (#""rules":["arabicDigits""#, #""rules":["arabicDigits","""#, "/rules/1", "minLength"),
      (#""factor":"1""#, #""factor":"1,0""#, "/unit/factor", "pattern"),
      (#""bytes":{"start":"#, #""cell":{},"bytes":{"start":"#, "/source/cell", "required"),
      (#""number":{"#, #""number":{"other":1,"#, "/number", "additionalProperties"),
      (#""indicatorSpans":[]"#, #""indicatorSpans":[{"start":-1,"end":1}]"#, "/indicatorSpans/0/start", "minimum"),
    ] {
      let changed = line.replacing(part, with: other)
      #expect(changed != line)
      guard case .invalid(let violation) = check(changed) else {
        Issue.record("\(other) is valid")
        continue
      }
      #expect(violation.pointer == pointer && violation.rule == rule, "\(violation)")
    }
  }

  /// By its pointer and rule; nil for what is valid.
  private func fault(_ json: String) -> String? {
    guard case .invalid(let violation) = check(json) else { return nil }
    return "\(violation.pointer) \(violation.rule)"
  }

  /// What exports add to a claim that a reviewer judged.
  @Test(arguments: [
    (#""extracted":{"value":"3","basis":null},"review":{"judgement":"wrong","reviewer":"甲","at":"2026-01-02"}"#, nil),
    (#""review":{"judgement":"right","reviewer":"甲","at":"2026-01-02","note":""}"#, nil),
    (#""extracted":{}"#, "/extracted minProperties"),
    (#""extracted":{"rules":"x"}"#, "/extracted additionalProperties"),
    (#""extracted":{"value":3}"#, "/extracted/value type"), (#""review":{"judgement":"right"}"#, "/review required"),
    (#""review":{"judgement":"good","reviewer":"甲","at":"2026-01-02"}"#, "/review/judgement enum"),
  ])
  func judgedClaims(_ members: String, _ fault: String?) throws {
    let line = try #require(try SmallReport.lines().first { $0.contains("\"type\":\"claim\"") })
    #expect(self.fault(line.dropLast() + ",\(members)}") == fault)
  }

  @Test(arguments: [
    ("9223372036854775807", nil), ("0", nil), ("-0", nil), ("9223372036854775808", "/claims type"),
    ("123456789012345678901234567890", "/claims type"), ("1.0", "/claims type"), ("1e3", "/claims type"),
    ("1e999", " schema"),
  ])
  func integersAreThoseOf64Bits(_ number: String, _ fault: String?) {
    #expect(self.fault(Self.end.replacing("\"claims\":2", with: "\"claims\":\(number)")) == fault)
  }

  @Test(arguments: [
    (#""claims":"2","claims":2"#, nil), (#""claims":2,"claims":"2""#, "/claims type"),
    (#""claims":2,"claims":{"claims":"2","claims":2},"claims":3"#, nil),
    // Keys that only begin with the same bytes are two.
    (#""claims":2,"claims\u0000":2"#, " additionalProperties"),
    (#""claims":2,"exclusions":2,"exclusionsSoFar":"2""#, " additionalProperties"),
  ])
  func ofEqualKeysTheLastCounts(_ members: String, _ fault: String?) {
    #expect(self.fault(Self.end.replacing(#""claims":2"#, with: members)) == fault)
  }

  @Test func depthHasAnEnd() {
    func nested(_ count: Int) -> String {
      let inside = String(repeating: "[", count: count) + String(repeating: "]", count: count)
      return Self.end.replacing("\"claims\":2", with: "\"claims\":\(inside)")
    }
    #expect(fault(nested(63)) == "/claims type")
    #expect(fault(nested(64)) == " depth")
    #expect(fault(nested(70).replacing("\"claims\":", with: "\"claims\":2,\"other\":")) == " depth")
    // The rest of the line is read all the same.
    #expect(fault(nested(70).replacing("exclusions\":3", with: "exclusions\":")) == " json")
    #expect(fault(nested(70).replacing("\"end", with: "\"novel")) == " type")
  }

  /// Of 2048 bytes and around, so that the cut falls before, in and after a character.
  @Test(arguments: [2046, 2047, 2048, 2049, 2050, 100_000])
  func longStrings(_ length: Int) throws {
    let long = String(repeating: "x", count: length - 2046) + String(repeating: "县", count: 682)
    let line = try #require(try SmallReport.lines().first { $0.contains("\"type\":\"claim\"") })
    let fragment = line.replacing("\"fragment\":\"#:~:text=", with: "\"fragment\":\"#:~:text=\(long)")
    #expect(fragment != line && fault(fragment) == nil)
    #expect(fault(fragment.replacing("#:~:text=", with: "")) == "/source/fragment pattern")
    #expect(fault(line.replacing("\"kind\":\"", with: "\"kind\":\"\(long)")) == "/kind enum")
    #expect(fault(Self.end.replacing("\"sentences\"", with: "\"\(long)\":1,\"sentences\"")) == " additionalProperties")
  }

  /// A validator keeps its memory, but nothing of a record.
  @Test func recordsFollowOneAnother() throws {
    let validator = RecordValidator()
    func isValid(_ json: String) -> Bool {
      if case .valid = validator.check(Array(json.utf8)) { true } else { false }
    }
    let lines = try SmallReport.lines()
    for line in lines + lines {
      #expect(!isValid(line.replacing("\"schema\"", with: "\"scheme\"")))
      #expect(!isValid(String(line.dropLast())))
      #expect(!isValid("{\"a\":[1,{\"b\":"))
      #expect(isValid(line))
    }
  }

  @Test(arguments: ["", "{", "not JSON", "{\"type\":\"end\"} x", "{\"a\":\"\u{1}\"}"])
  func whatIsNoJSON(_ text: String) {
    guard case .invalid(let violation) = check(text) else {
      Issue.record("no violation")
      return
    }
    #expect(violation.isNoJSON && !violation.isTypeUnknown)
  }

  @Test func bytesThatAreNoUTF8() {
    let bytes = Array(Self.end.utf8.dropLast()) + Array(#","input":""#.utf8) + [0xB5, 0xF7] + Array("\"}".utf8)
    guard case .invalid(let violation) = RecordValidator().check(bytes) else {
      Issue.record("no violation")
      return
    }
    #expect(violation.isNoJSON)
  }

  @Test(arguments: [("{\"type\":\"novel\"}", "novel"), ("[1]", ""), ("{\"type\":1}", ""), ("{\"schema\":\"a\"}", "")])
  func unknownTypes(_ text: String, _ type: String) {
    guard case .invalid(let violation) = check(text) else {
      Issue.record("no violation")
      return
    }
    #expect(violation.isTypeUnknown && violation.type == type)
  }

  /// Depth and length must not end the program, on a small stack too.
  @Test func hostileRecordsAreOnlyInvalid() async {
    let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
    let digits = String(repeating: "1", count: 2_000_000)
    let records = [
      Self.end.replacing("\"claims\":2", with: "\"claims\":\(deep)"), deep,
      String(repeating: "{\"a\":", count: 200_000),
      Self.end.replacing(Self.document, with: digits), Self.end.replacing("\"claims\":2", with: "\"claims\":\(digits)"),
      Self.end.replacing("}", with: ",\"\(digits)\":1}"),
    ]
    let isInvalid = await withCheckedContinuation { continuation in
      let thread = Thread {
        let validator = RecordValidator()
        continuation.resume(
          returning: records.map { record in
            if case .invalid = validator.check(Array(record.utf8)) { true } else { false }
          })
      }
      thread.stackSize = 1 << 20
      thread.start()
    }
    #expect(isInvalid == records.map { _ in true })
  }

  /// "make data" writes the embedded copies.
  @Test(arguments: RecordType.allCases)
  func embeddedSchemasAreUpToDate(_ type: RecordType) throws {
    let file = try Project.text(Project.root.appendingPathComponent("Schemas/\(type).schema.json"))
    #expect(file == type.schema + "\n", "run make data")
  }
}
