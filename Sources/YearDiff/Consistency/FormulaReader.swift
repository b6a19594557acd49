/// Reads a formula of a table: 第一项加第二项之和，等于第三项加第四项之和; （三）=（一）-（二）; 3=1+2.
struct FormulaReader {
  /// Numbers of rows or columns on one side of the equals sign.
  struct Side: Equatable {
    var added: [Int] = []
    var subtracted: [Int] = []
  }

  struct Formula: Equatable {
    var left: Side
    var right: Side
    /// Whether it says that it is of columns (栏, 列).
    var isOfColumns: Bool
  }

  private enum Token: Equatable {
    case number(Int), plus, minus, equals
  }

  private let characters: [Character]
  private var isOfColumns = false

  /// The formulas of a text.
  static func formulas(_ text: String) -> [Formula] {
    guard text.contains(where: { "=＝等".contains($0) }) else { return [] }
    var reader = FormulaReader(characters: Array(text.prefix(FormulaReader.longest)))
    return reader.read()
  }

  private init(characters: [Character]) {
    self.characters = characters
  }

  private mutating func read() -> [Formula] {
    // Anything that is no part of a formula ends it.
    var runs: [[Token]] = [[]]
    var at = 0
    while at < characters.count {
      if let (token, length) = token(at) {
        runs[runs.count - 1].append(token)
        at += length
      } else if let length = filler(at) {
        at += length
      } else {
        if runs.last?.isEmpty == false { runs.append([]) }
        at += 1
      }
    }
    return runs.compactMap(formula)
  }

  private func formula(_ tokens: [Token]) -> Formula? {
    guard let sign = tokens.firstIndex(of: .equals), let left = side(tokens[..<sign]),
      let right = side(tokens[(sign + 1)...])
    else { return nil }
    guard left.added.count + left.subtracted.count + right.added.count + right.subtracted.count > 2 else { return nil }
    return Formula(left: left, right: right, isOfColumns: isOfColumns)
  }

  private func side(_ tokens: ArraySlice<Token>) -> Side? {
    var side = Side()
    var adds = true
    var wantsNumber = true
    for token in tokens {
      switch token {
      case .number(let value):
        guard wantsNumber else { return nil }
        if adds { side.added.append(value) } else { side.subtracted.append(value) }
        wantsNumber = false
      case .plus, .minus:
        guard !wantsNumber else { return nil }
        adds = token == .plus
        wantsNumber = true
      case .equals: return nil
      }
    }
    return wantsNumber ? nil : side
  }

  private mutating func token(_ at: Int) -> (Token, Int)? {
    switch characters[at] {
    case "+", "＋", "加": return (.plus, 1)
    case "-", "－", "−", "减": return (.minus, 1)
    case "=", "＝": return (.equals, 1)
    case "等" where follows(at, "于"): return (.equals, 2)
    default: break
    }
    let isOrdinal = characters[at] == "第"
    let isBracketed = "（(".contains(characters[at])
    let start = isOrdinal || isBracketed ? at + 1 : at
    var end = start
    while end < characters.count, end - start < 3, HeaderNumber.value(characters[start...end]) != nil { end += 1 }
    guard end > start, let number = HeaderNumber.value(characters[start..<end]) else { return nil }
    if isBracketed {
      guard end < characters.count, "）)".contains(characters[end]) else { return nil }
      return (.number(number.value), end + 1 - at)
    }
    if isOrdinal {
      guard end < characters.count, "项行栏列".contains(characters[end]) else { return nil }
      if "栏列".contains(characters[end]) { isOfColumns = true }
      return (.number(number.value), end + 1 - at)
    }
    guard number.isDigits else { return nil }
    return (.number(number.value), end - at)
  }

  /// 之和, 之差, commas and blanks stand between without meaning.
  private func filler(_ at: Int) -> Int? {
    if characters[at] == "之", at + 1 < characters.count, "和差".contains(characters[at + 1]) { return 2 }
    return characters[at].isWhitespace || "，,的".contains(characters[at]) ? 1 : nil
  }

  private func follows(_ at: Int, _ character: Character) -> Bool {
    at + 1 < characters.count && characters[at + 1] == character
  }

  private static let longest = 200
}
