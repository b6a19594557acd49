/// Links that make a browser scroll to words of a page: text directives of the WICG's Scroll to Text Fragment.
enum TextFragment {
  /// Longer texts are named by their first and last words.
  static let longestText = 24
  /// What is longer than that without a mark is no sentence; its beginning is enough to find it.
  private static let longestPart = 80
  /// Fewer code points would be found elsewhere too.
  private static let shortestEnd = 8

  /// `#:~:text=` with the text, percent-encoded; a long one by its beginning and its end.
  ///
  /// - Parameter start: words that the stretch to show begins with, to tell the text from the same text elsewhere.
  static func link(to text: String, from start: String? = nil) -> String {
    let scalars = Array(text.unicodeScalars)
    let link = "#:~:text="
    if let start { return link + encoded(Array(start.unicodeScalars)[...]) + "," + encoded(scalars[...]) }
    guard scalars.count > longestText, let (first, last) = ends(of: scalars) else {
      return link + encoded(scalars.prefix(longestPart))
    }
    return link + encoded(first.prefix(longestPart)) + "," + encoded(last.suffix(longestPart))
  }

  /// The shortest beginning and the shortest end that are cut at a mark: browsers look for whole words only, and in Chinese
  /// text only marks part words for sure. nil where no marks are far enough from the ends and from each other.
  private static func ends(
    of scalars: [Unicode.Scalar]
  ) -> (first: ArraySlice<Unicode.Scalar>, last: ArraySlice<Unicode.Scalar>)? {
    guard let stop = scalars.indices.first(where: { $0 >= shortestEnd && isMark(scalars[$0]) }),
      let start = scalars.indices.last(where: { scalars.count - 1 - $0 >= shortestEnd && isMark(scalars[$0]) }),
      stop <= start
    else { return nil }
    return (scalars[..<stop], scalars[(start + 1)...])
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "、", "；", "：", "。", "！", "？", ";", "（", "）", "“", "”", "《", "》": true
    default: false
    }
  }

  /// Percent-encoded but for letters and digits: `-`, `,` and `&` have a meaning in a directive.
  static func encoded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for scalar in scalars {
      for byte in UTF8.encode(scalar)! {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
          bytes.append(byte)
        default: bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
