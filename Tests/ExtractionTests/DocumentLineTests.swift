import Cleaning
import Extraction
import Foundation
import Testing

/// Documents as lines of JSON.
struct DocumentLineTests {
  private func read(_ line: String, charset: String? = nil) -> (
    id: String?, content: Result<Cleaner.Input, DocumentError>
  ) {
    let document = DocumentLine.document(Array(line.utf8), name: "line 1", charset: charset)
    return (document.input, document.parts[0].content)
  }

  private func defect(_ line: String) -> (id: String?, defect: DocumentLine.Defect?) {
    let result = read(line)
    guard case .failure(.line(let defect)) = result.content else { return (result.id, nil) }
    return (result.id, defect)
  }

  @Test func theThreeBodies() throws {
    let html = try read(#"{"id":"a","uri":"http://x.example/","retrievedAt":"2020","html":"<p>年\u5e74"}"#).content.get()
    #expect(html.bytes == Array("<p>年年".utf8) && html.form == .page && html.charset == "UTF-8")
    #expect(html.uri == "http://x.example/" && html.retrievedAt == "2020")
    let text = try read(#"{"text":"一\n二"}"#).content.get()
    #expect(text.bytes == Array("一\n二".utf8) && text.form == .plainText && text.uri == nil)
    let raw = try read(#"{"base64":"\/wAB","charset":"GBK"}"#, charset: "Big5").content.get()
    #expect(raw.bytes == [0xFF, 0x00, 0x01] && raw.form == nil && raw.charset == "GBK")
    let broken = try read(#"{"base64":"/wAB\n/wAB\r\n"}"#, charset: "Big5").content.get()
    #expect(broken.bytes == [0xFF, 0x00, 0x01, 0xFF, 0x00, 0x01] && broken.charset == "Big5")
  }

  @Test(arguments: [
    (#""7""#, "7"), ("7", "7"), ("-3", "-3"), ("12345678901234567890123", "12345678901234567890123"), ("1.5", "1.5"),
    (#""甲\"乙\u0001""#, "甲\"乙\u{1}"), ("null", nil),
  ]) func idsAreTexts(json: String, id: String?) {
    #expect(read(#"{"text":"a","id":\#(json)}"#).id == id)
    #expect(read(#"{"id":\#(json),"text":"a"}"#).id == id)
  }

  @Test(arguments: [
    ("", DocumentLine.Defect.notJSON, nil), ("[1]", .notJSON, nil), ("7", .notJSON, nil),
    (#"{"id":"7","html":"<p>"#, .notJSON, "7"), (#" { "id" : 8 , "html""#, .notJSON, "8"),
    (#"{"x":{"id":"7"},"html""#, .notJSON, nil), (#"{"id":"7","text":5}"#, .member("text"), "7"),
    (#"{"id":["7"],"text":"a"}"#, .member("id"), nil), (#"{"id":true,"text":"a"}"#, .member("id"), nil),
    (#"{"text":"a","id":9,"uri":1}"#, .member("uri"), "9"), (#"{"id":"7"}"#, .withoutBody, "7"),
    (#"{"id":"7","html":null}"#, .withoutBody, "7"), (#"{"id":"7","html":"","text":""}"#, .severalBodies, "7"),
    (#"{"id":"7","base64":"!"}"#, .notBase64, "7"),
  ]) func defects(line: String, defect: DocumentLine.Defect, id: String?) {
    let result = self.defect(line)
    #expect(result.defect == defect)
    #expect(result.id == id)
  }

  @Test func bytesThatAreNoUTF8AreNoJSON() {
    let line = Array(#"{"id":"7","html":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    let document = DocumentLine.document(line, name: "line 1")
    #expect(document.input == "7")
    guard case .failure(.line(.notJSON)) = document.parts[0].content else { return #expect(Bool(false)) }
  }

  @Test func otherMembersArePassedOver() throws {
    #expect(try read(#"{"text":"a","extra":{"text":[1,2,{"id":3}]},"id":"7"}"#).content.get().bytes == [0x61])
  }
}
