/// The marks around quotations.
enum QuotationMark {
  static func opens(_ scalar: UInt32) -> Bool {
    scalar == "“" || scalar == "‘" || scalar == "「" || scalar == "『" || scalar == "\""
  }

  /// Whether a quotation cannot go on here: its end, the next one's beginning, or a stop.
  static func ends(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "“", "”", "‘", "’", "「", "」", "『", "』", "\"", "。", "；", ";": true
    default: false
    }
  }
}
