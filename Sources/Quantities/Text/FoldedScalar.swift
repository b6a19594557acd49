/// One spelling for what is printed in two widths, so that lookups need one form.
enum FoldedScalar {
  /// Full-width letters, digits and signs become ASCII, every blank a space. The comma U+FF0C stays: between digits it
  /// mostly parts two numbers, while the ASCII comma groups thousands.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0xA0 { return scalar }
    switch scalar {
    case 0xFF0C: return scalar
    case 0xFF01...0xFF5E: return scalar - 0xFEE0
    case 0x3000, 0xA0, 0x2000...0x200B, 0x202F, 0xFEFF: return 0x20
    case 0x2212, 0x2010, 0x2011, 0xFE63: return 0x2D
    case 0x2236, 0xFE55: return 0x3A
    case 0xFFE5: return 0xA5
    default: return scalar
    }
  }
}
