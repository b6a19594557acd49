/// Text as names are read and compared: the numbers of its code points, compatibility-normalized, without white space.
typealias Letters = [UInt32]

extension Letters {
  init(of text: String) { self = PlainText.of(text).unicodeScalars.map(\.value) }

  /// As it is, nothing normalized.
  init(exactly text: String) { self = text.unicodeScalars.map(\.value) }

  var text: String {
    var scalars = String.UnicodeScalarView()
    for letter in self { scalars.append(Unicode.Scalar(letter) ?? "\u{FFFD}") }
    return String(scalars)
  }

  func holds(_ part: some Collection<UInt32>, at place: Int) -> Bool {
    guard place >= 0, place + part.count <= count else { return false }
    var at = place
    for letter in part {
      if self[at] != letter { return false }
      at += 1
    }
    return true
  }

  func contains(part: Letters) -> Bool {
    guard let first = part.first, part.count <= count else { return part.isEmpty }
    for place in 0...(count - part.count) where self[place] == first && holds(part, at: place) { return true }
    return false
  }

  func begins(with part: Letters) -> Bool { holds(part, at: 0) }

  func ends(with part: Letters) -> Bool { holds(part, at: count - part.count) }
}

extension UInt32 {
  init(letter: Unicode.Scalar) { self = letter.value }

  var isDigit: Bool { 0x30 <= self && self <= 0x39 }
}
