import Records
import Testing

struct JSONWriterTests {
  private func json(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func membersKeepTheirOrder() {
    let text = json { writer in
      writer.object {
        $0.member("b", "1")
        $0.member("a", 2)
        $0.key("list")
        $0.array([1, 2]) { $0.number($1) }
        $0.key("empty")
        $0.array([Int]()) { $0.number($1) }
        $0.key("object")
        $0.object { $0.member("none", nil as String?) }
        $0.member("last", -3)
      }
    }
    #expect(text == #"{"b":"1","a":2,"list":[1,2],"empty":[],"object":{"none":null},"last":-3}"#)
  }

  @Test(arguments: [
    ("近1.2万辆", "\"近1.2万辆\""), ("a\"b\\c", #""a\"b\\c""#), ("\t\n\r\u{8}\u{C}\u{1}\u{7F}", #""\t\n\r\b\f\u0001\u007f""#),
    ("a\u{85}b\u{2028}c\u{2029}d\u{A0}", #""a\u0085b\u2028c\u2029d"# + "\u{A0}\""), ("", "\"\""), ("𠮷", "\"𠮷\""),
  ])
  func strings(_ text: String, _ expected: String) {
    #expect(json { $0.string(text) } == expected)
  }

  @Test func digestOfKnownBytes() {
    // FIPS 180-2, appendix B.1 and the empty message.
    #expect(SHA256.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
