import ReportModel

/// Decides what encoding a file is written in, and reads it.
///
/// In this order: byte order mark, the caller's charset (HTTP), the page's own declaration; then the bytes have their
/// say: a declaration they contradict loses. Undeclared bytes are UTF-8 if they are valid UTF-8, else ICU's detector
/// decides.
struct EncodingDecision {
  /// Told of what is odd about the bytes.
  var report: (Finding) -> Void

  /// - Throws: `CleaningError.encodingUnknown` when nothing tells the encoding.
  func decode(_ raw: [UInt8], charset: String?) throws(CleaningError) -> DecodedText {
    let text = try choose(raw, charset: charset)
    if text.illegal > 0 {
      report(Finding(.illegalBytes, "\(text.illegal) illegal in \(text.encoding) stand as U+FFFD"))
    }
    if text.controls > 0 {
      report(Finding(.controlCharacters, "\(text.controls) control characters were left out"))
    }
    return text
  }

  private func choose(_ raw: [UInt8], charset: String?) throws(CleaningError) -> DecodedText {
    if let mark = EncodingDeclaration.byteOrderMark(raw),
      let text = read(raw, from: mark.length, as: mark.name), !isContradicted(text)
    {
      return text
    }
    let valid = DecodedText(validUTF8: raw, from: 0)
    if let declared = charset ?? EncodingDeclaration.charset(in: raw) {
      if var name = CharsetConverter.canonicalName(declared) {
        // A declaration that could be read byte by byte is not in UTF-16; the HTML standard takes it for UTF-8.
        if charset == nil, name.begins(with: "UTF-16") || name.begins(with: "UTF-32") { name = "UTF-8" }
        if let text = readDeclared(raw, as: name, valid: valid) { return text }
      } else {
        report(Finding(.encodingUnknown, "the declared encoding \(declared) does not exist"))
      }
    }
    return try detect(raw, valid: valid)
  }

  private func read(_ raw: [UInt8], from start: Int, as name: String) -> DecodedText? {
    if name == "UTF-8", let text = DecodedText(validUTF8: raw, from: start) { return text }
    return CharsetConverter.decode(raw, from: start, as: name)
  }

  /// The text in the declared encoding, or nil when the bytes contradict the declaration.
  private func readDeclared(_ raw: [UInt8], as name: String, valid: DecodedText?) -> DecodedText? {
    if name == "UTF-8", let valid { return valid }
    if let valid {
      // A Chinese text in another encoding is valid UTF-8 only by accident, and then only when it is tiny.
      let multibyte = UTF8Check.multibyteCount(raw, limit: 4)
      if multibyte == 0, !name.begins(with: "UTF-16"), !name.begins(with: "UTF-32") { return rename(valid, name) }
      if multibyte >= 4 { return contradicted(by: valid, name) }
    }
    guard let text = CharsetConverter.decode(raw, as: name) else { return nil }
    if isLatin(name) || isContradicted(text) {
      guard let other = better(than: text, raw) else { return text }
      return contradicted(by: other, name)
    }
    return text
  }

  /// A text of ASCII alone is right in any encoding: it keeps the declared name.
  private func rename(_ text: DecodedText, _ name: String) -> DecodedText {
    var text = text
    text.encoding = name
    return text
  }

  private func contradicted(by text: DecodedText, _ name: String) -> DecodedText {
    report(Finding(.encodingContradicted, "declared \(name), written in \(text.encoding)"))
    return text
  }

  private func detect(_ raw: [UInt8], valid: DecodedText?) throws(CleaningError) -> DecodedText {
    if let valid { return valid }
    let guess = CharsetConverter.detect(raw)
    // For text that is Chinese to a reader the detector now and then says Latin; GB18030 is then tried first.
    let names = guess.map { isLatin($0.name) ? ["GB18030", $0.name] : [$0.name, "GB18030"] } ?? ["GB18030"]
    let texts = names.compactMap { CharsetConverter.decode(raw, as: $0) }
    guard let text = texts.first(where: { !isContradicted($0) }) ?? best(texts + utf8(raw)) else {
      throw .encodingUnknown
    }
    guard Double(text.illegal) < Double(raw.count) * 0.2 else { throw .encodingUnknown }
    report(Finding(.encodingDetected, "no encoding is declared; the bytes are \(text.encoding)"))
    return text
  }

  private func utf8(_ raw: [UInt8]) -> [DecodedText] {
    CharsetConverter.decode(raw, as: "UTF-8").map { [$0] } ?? []
  }

  /// A reading that the bytes bear out where the declared one does not. ICU's detector is slow and asked last.
  private func better(than text: DecodedText, _ raw: [UInt8]) -> DecodedText? {
    var candidates = utf8(raw)
    if text.encoding != "GB18030" { candidates += CharsetConverter.decode(raw, as: "GB18030").map { [$0] } ?? [] }
    if let other = best(candidates), isBetter(other, than: text) { return other }
    guard let guess = CharsetConverter.detect(raw), !isLatin(guess.name), guess.confidence >= 50,
      !["UTF-8", "GB18030", text.encoding].contains(guess.name),
      let other = CharsetConverter.decode(raw, as: guess.name), isBetter(other, than: text)
    else { return nil }
    return other
  }

  private func isBetter(_ other: DecodedText, than text: DecodedText) -> Bool {
    isLatin(text.encoding) ? !isContradicted(other) && hasHan(other) : other.illegal * 2 < text.illegal
  }

  private func best(_ texts: [DecodedText]) -> DecodedText? { texts.min { $0.illegal < $1.illegal } }

  /// More than one illegal sequence in fifty characters beyond ASCII: no damage, another encoding.
  private func isContradicted(_ text: DecodedText) -> Bool {
    guard text.illegal > 0 else { return false }
    return text.illegal * 50 > UTF8Check.multibyteCount(text.utf8, limit: .max)
  }

  private func hasHan(_ text: DecodedText) -> Bool {
    text.utf8.contains { (0xE4...0xE9).contains($0) }
  }

  private func isLatin(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.begins(with: "iso-8859") || name.begins(with: "windows-125") || name == "us-ascii"
  }
}
