import Foundation

/// The members of a JSON object as they are written, so that one can be exchanged and the others stay byte for byte.
package struct JSONMembers {
  private struct Member {
    var name: ArraySlice<UInt8>
    var value: ArraySlice<UInt8>
  }

  private var members: [Member] = []

  /// - Parameter object: one JSON object without blanks between its tokens, as records are written.
  /// - Throws: `ArchiveError.corrupt` where it is none.
  package init(_ object: ArraySlice<UInt8>) throws(ArchiveError) {
    guard object.first == UInt8(ascii: "{"), object.last == UInt8(ascii: "}") else { throw JSONMembers.damaged }
    var at = object.startIndex + 1
    let end = object.endIndex - 1
    while at < end {
      let name = try JSONMembers.value(in: object, from: at, to: end)
      guard name < end, object[name] == UInt8(ascii: ":"), object[at] == UInt8(ascii: "\"") else {
        throw JSONMembers.damaged
      }
      let value = try JSONMembers.value(in: object, from: name + 1, to: end)
      guard value > name + 1, value == end || value + 1 < end && object[value] == UInt8(ascii: ",") else {
        throw JSONMembers.damaged
      }
      members.append(Member(name: object[(at + 1)..<(name - 1)], value: object[(name + 1)..<value]))
      at = value + 1
    }
  }

  private static let damaged = ArchiveError.corrupt("a record is no JSON object")

  /// Where the value that begins at `start` ends: at the comma or colon after it, or at the end.
  private static func value(
    in object: ArraySlice<UInt8>, from start: Int, to end: Int
  ) throws(ArchiveError) -> Int {
    var depth = 0
    var isText = false
    var at = start
    while at < end {
      let byte = object[at]
      if isText {
        if byte == UInt8(ascii: "\\") { at += 1 } else if byte == UInt8(ascii: "\"") { isText = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ","), UInt8(ascii: ":"): if depth == 0 { return at }
        default: break
        }
      }
      at += 1
    }
    guard depth == 0, !isText, at == end else { throw damaged }
    return end
  }

  /// The members' names, in order.
  package var names: [String] { members.map { String(decoding: $0.name, as: UTF8.self) } }

  /// A member's value as it is written.
  subscript(name: String) -> ArraySlice<UInt8>? { members.first { $0.name.elementsEqual(name.utf8) }?.value }

  /// A member's text; nil where it is none.
  func string(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    return try? JSONDecoder().decode(String?.self, from: Data(value))
  }

  /// Puts a value in a member's place, takes the member away, or puts it where it belongs.
  ///
  /// - Parameters:
  ///   - value: JSON; nil for none.
  ///   - order: the names that may follow it in the object.
  package mutating func set(_ name: String, _ value: [UInt8]?, before order: some Sequence<String>) {
    let index = members.firstIndex { $0.name.elementsEqual(name.utf8) }
    switch (index, value) {
    case (let index?, let value?): members[index].value = value[...]
    case (let index?, nil): members.remove(at: index)
    case (nil, let value?):
      let followers = Set(order)
      let place = members.firstIndex { followers.contains(String(decoding: $0.name, as: UTF8.self)) }
      members.insert(Member(name: Array(name.utf8)[...], value: value[...]), at: place ?? members.endIndex)
    case (nil, nil): break
    }
  }

  /// The object.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\""))
      bytes += member.name
      bytes += [UInt8(ascii: "\""), UInt8(ascii: ":")]
      bytes += member.value
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }
}
