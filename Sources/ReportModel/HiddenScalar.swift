extension Unicode.Scalar {
  /// Whether it shows nothing by itself and changes what others show: it controls a terminal, turns the direction of what
  /// follows, or hides in a word. A report's text may hold any.
  public var isHidden: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F: true
    // Soft hyphen, marks and turns of direction, joiners and blanks of no width, ends of lines.
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
