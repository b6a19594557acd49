/// A row that numbers the columns or tells how they add up: `栏次 | 1 | 2 | 3=1+2`, `甲 | 1 | 2`.
enum FormulaRow {
  static func isFormula(_ row: Int, _ cells: TableCells) -> Bool {
    let texts = (0..<cells.columnCount).map { cells.text(row, $0).withoutBlanks }
    let head = texts.first ?? ""
    if isEquation(head), head.unicodeScalars.allSatisfy({ numerals.contains($0) || signs.contains($0) }) { return true }
    let isNamed = heads.contains(head)
    let isOther = isNamed || head.isEmpty || isEquation(head) || ordinals.contains(head)
    let rest = texts.dropFirst().filter { !$0.isEmpty }
    guard isOther || Int(head) == 1, !rest.isEmpty else { return false }
    if rest.contains(where: isEquation) { return rest.allSatisfy { isEquation($0) || isOrdinal($0) } }
    // Numbers alone may be values unless they count the columns.
    guard isNamed || head.isEmpty || ordinals.contains(head) else { return false }
    let numbers = rest.compactMap { Int($0.filter { $0 != "(" && $0 != ")" && $0 != "（" && $0 != "）" }) }
    let others = rest.count - numbers.count
    guard numbers.count >= 2 || isNamed && !numbers.isEmpty, rest.allSatisfy(isOrdinal) else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 } && (numbers.first ?? 9) <= 2 + others
  }

  /// `1=2+3`, `（三）=（一）-（二）`: marks and small numbers about an equals sign.
  static func isEquation(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 60, let sign = scalars.firstIndex(where: { $0 == "=" || $0 == "＝" }),
      scalars.contains(where: { numerals.contains($0) })
    else { return false }
    // Behind a label the sum stands alone: 合计=1+2.
    return scalars[(sign + 1)...].allSatisfy { numerals.contains($0) || signs.contains($0) }
  }

  private static func isOrdinal(_ text: String) -> Bool {
    let inner = text.unicodeScalars.filter { !brackets.contains($0) }
    guard (1...3).contains(inner.count) else { return false }
    return inner.allSatisfy { $0.value >= 0x30 && $0.value <= 0x39 }
      || ordinals.contains(String(String.UnicodeScalarView(inner)))
  }

  private static let heads: Set<String> = ["栏次", "栏目", "行次", "序号", "列次", "栏号", "关系", "公式", "勾稽关系"]
  private static let ordinals: Set<String> = ["甲", "乙", "丙", "丁", "戊", "己", "A", "B", "C", "D", "E", "F", "G", "H"]
  private static let brackets = Set("()（）".unicodeScalars)
  private static let numerals = Set("0123456789０１２３４５６７８９一二三四五六七八九十ABCDEFGH①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars)
  private static let signs = Set("+-＋－—×÷*/=＝()（）%％ 、.,第项栏行列".unicodeScalars)
}
