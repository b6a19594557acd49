import Lexicon

/// Digits of web addresses, of mail addresses and of paths: `http://…/202202/t2022_80613.htm`, `www.gov.cn/2019/`.
enum WebAddressRule {
  /// Where the run of letters, digits and marks that holds the digit at `at` ends, and whether it is an address; nil where
  /// the digit stands alone.
  static func run(_ line: LineText, at: Int) -> (end: Int, isAddress: Bool)? {
    guard joins(line[at - 1]) || joins(line[at + 1]) || line.kind(at - 1) == .letter || line.kind(at + 1) == .digit
    else {
      return nil
    }
    var start = at
    while start > 0, isPart(line, start - 1) { start -= 1 }
    var end = at
    while isPart(line, end) { end += 1 }
    return (end, line.holds(marks, in: start, end) || isPath(line, start, end))
  }

  /// Whether a run of letters and digits has strokes like a path: zwgk/202202/80613.
  private static func isPath(_ line: LineText, _ start: Int, _ end: Int) -> Bool {
    guard line.kind(start) == .letter else { return false }
    var strokes = 0
    for at in start..<end where line[at] == "/" { strokes += 1 }
    return strokes >= 2
  }

  private static func isPart(_ line: LineText, _ at: Int) -> Bool {
    switch line.kind(at) {
    case .digit, .letter: true
    default: joins(line[at]) && at < line.count
    }
  }

  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "/", ".", "_", "-", ":", "?", "=", "&", "%", "#", "@", "~", "+": true
    default: false
    }
  }

  private static let marks = Keywords(":// www. .htm .html .shtml .gov .com .cn .org .net .jsp .aspx .pdf .doc @")
}
