extension Cleaner {
  /// What a stretch of a raw file states: decoded, and its references (`&nbsp;`) resolved. For checking places that are
  /// told of a page.
  ///
  /// - Parameter encoding: its name in IANA's list, as a report's source has it.
  /// - Returns: nil where there is no such encoding.
  public static func text(of stretch: [UInt8], encoding: String) -> String? {
    guard let text = CharsetConverter.decode(stretch, as: encoding) else { return nil }
    guard text.utf8.contains(UInt8(ascii: "&")), let tree = try? HTMLParser.parse(text.utf8) else {
      return String(decoding: text.utf8, as: UTF8.self)
    }
    let words = (0..<tree.count).filter { tree.isText($0) }.flatMap { tree.bytes($0) }
    return String(decoding: words, as: UTF8.self)
  }
}
