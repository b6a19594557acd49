import Foundation

/// Puts the parts of one page together: portals name them t1.html, t1_1.html, t1_2.html.
enum PartGrouping {
  /// The inputs in order, parts of one page in one group at the place of the first.
  static func groups(of inputs: [InputFile]) -> [[InputFile]] {
    let paths = Set(inputs.compactMap(\.path))
    var members: [String: [(number: Int, input: InputFile)]] = [:]
    var order: [String] = []
    for (index, input) in inputs.enumerated() {
      var key: String
      let number: Int
      if let path = input.path, let part = part(path), paths.contains(part.first) {
        (key, number) = (part.first, part.number)
      } else {
        (key, number) = (input.path ?? "-\(index)", 0)
      }
      // The same file named twice is two inputs, not two parts.
      let isAgain = members[key]?.contains { $0.number == number } ?? false
      if isAgain { key += " #\(index)" }
      if members[key] == nil { order.append(key) }
      members[key, default: []].append((number, input))
    }
    return order.map { key in members[key]!.sorted { $0.number < $1.number }.map(\.input) }
  }

  /// The first part's path and the number of this one: `a/t1_2.html` is number 2 of `a/t1.html`.
  private static func part(_ path: String) -> (first: String, number: Int)? {
    guard let dot = path.lastIndex(of: "."), let bar = path[..<dot].lastIndex(of: "_"),
      let number = Int(path[path.index(after: bar)..<dot]), (1...99).contains(number)
    else { return nil }
    return (String(path[..<bar]) + path[dot...], number)
  }
}
