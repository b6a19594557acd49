/// Tells files that are no page by their first bytes.
enum FileSignature {
  private static let signatures: [(bytes: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "PDF"), ([0x50, 0x4B, 0x03, 0x04], "ZIP or Office (docx, xlsx)"),
    ([0x50, 0x4B, 0x05, 0x06], "ZIP"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Office (doc, xls)"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("GIF8".utf8), "GIF"),
    ([0x1F, 0x8B], "gzip"), (Array("BZh".utf8), "bzip2"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
    (Array("Rar!".utf8), "RAR"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"), (Array("SQLite format 3".utf8), "SQLite"),
    (Array("{\\rtf".utf8), "RTF"), ([0x7F, 0x45, 0x4C, 0x46], "ELF program"), (Array("RIFF".utf8), "RIFF"),
  ]

  /// The kind of a file that is neither text nor HTML, or nil.
  static func kind(of bytes: [UInt8]) -> String? {
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.kind }
    // Control bytes that no text has; in UTF-16 they are half of a character.
    if EncodingDeclaration.byteOrderMark(bytes) != nil { return nil }
    let sample = bytes.prefix(4096)
    let controls = sample.count { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B && $0 != 0 }
    return controls * 10 > sample.count && sample.count > 16 ? "binary" : nil
  }

  /// Whether a tag, a comment or a doctype stands in the first part of a text.
  static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(1 << 16)
    var at = sample.startIndex
    var tags = 0
    while let open = sample[at...].firstIndex(of: UInt8(ascii: "<")), open + 1 < sample.endIndex {
      let next = sample[open + 1]
      if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
      let letter = next == UInt8(ascii: "/") && open + 2 < sample.endIndex ? sample[open + 2] : next
      if letter | 0x20 >= 0x61, letter | 0x20 <= 0x7A { tags += 1 }
      if tags >= 2 { return true }
      at = open + 1
    }
    return tags == 1 && sample.contains(UInt8(ascii: ">"))
  }
}
