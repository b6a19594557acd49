import Quantities
import ReportModel

/// Finds the units that a label states: `产值（万元）`, `收费金额（单位：万元）`, `粮食产量，吨`, `比上年增长%`.
struct UnitNotes {
  let recognizer: NumeralRecognizer

  struct Found {
    var units: [PrintedUnit] = []
    /// The places of the label's text that only state the unit.
    var removed: Set<Int> = []
  }

  func read(_ scalars: [Unicode.Scalar]) -> Found {
    var found = Found()
    for group in BracketGroup.all(in: scalars) {
      let inner = scalars[group.inner]
      let listed = UnitNotes.afterUnitWord(inner).map { Array($0) } ?? Array(inner)
      let units = self.units(listed)
      // What the lexicon does not know is a unit note all the same where it says so.
      guard !units.isEmpty || listed.count < inner.count else { continue }
      found.units += units
      found.removed.formUnion(group.range)
    }
    guard found.removed.isEmpty else { return found }
    if let start = UnitNotes.unitWord(in: scalars[...]), let rest = UnitNotes.afterUnitWord(scalars[start...]) {
      found.units = units(Array(rest))
      found.removed = Set(start..<scalars.count)
    } else if let tail = tail(of: scalars) {
      found = tail
    } else if let unit = wordUnit(of: scalars) {
      found.units = [unit]
    }
    return found
  }

  /// The units of a list: `万元`, `亿元、%`.
  func units(_ scalars: [Unicode.Scalar]) -> [PrintedUnit] {
    let text = UnitNotes.string(scalars)
    guard !text.isEmpty, text.unicodeScalars.count <= 24 else { return [] }
    if let unit = unit(text) { return [unit] }
    let parts = text.split { "、，,；;".contains($0) }.map { unit(String($0)) }
    return parts.count > 1 && !parts.contains { $0 == nil } ? parts.compactMap { $0 } : []
  }

  private func unit(_ text: String) -> PrintedUnit? {
    let currency = "人民币"
    return recognizer.unit(printedAs: text.hasPrefix(currency) ? String(text.dropFirst(currency.count)) : text)
  }

  /// `粮食产量，万吨`, `总产值：亿元`: a unit after a mark.
  private func tail(of scalars: [Unicode.Scalar]) -> Found? {
    guard let mark = scalars.lastIndex(where: { "，,：: \u{3000}".unicodeScalars.contains($0) }), mark > 1 else {
      return nil
    }
    let rest = Array(scalars[(mark + 1)...])
    // 年　份: blanks also fill a cell.
    guard !scalars[mark].isBlankInTable || rest.count > 1 else { return nil }
    let units = self.units(rest)
    return units.isEmpty ? nil : Found(units: units, removed: Set(mark..<scalars.count))
  }

  /// A sign or a word that is unit and part of the label: `比上年增长%`, `增减百分点`.
  private func wordUnit(of scalars: [Unicode.Scalar]) -> PrintedUnit? {
    let text = UnitNotes.string(scalars)
    for word in ["%", "％", "‰", "个百分点", "百分点"] where text.hasSuffix(word) && text != word {
      return recognizer.unit(printedAs: word)
    }
    return nil
  }

  /// Where 单位：, 计量单位： or 金额单位： begins.
  private static func unitWord(in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    scalars.indices.first { afterUnitWord(scalars[$0...]) != nil }
  }

  /// What follows 单位： at the beginning, or nil. 单　位 is spaced in narrow cells.
  private static func afterUnitWord(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    var rest = scalars
    func skip(_ word: String) -> Bool {
      var at = rest.startIndex
      for scalar in word.unicodeScalars {
        while at < rest.endIndex, rest[at].isBlankInTable { at += 1 }
        guard at < rest.endIndex, rest[at] == scalar else { return false }
        at += 1
      }
      rest = rest[at...]
      return true
    }
    for prefix in ["计量", "金额", "货币", "数量", "计算"] where skip(prefix) { break }
    guard skip("单位"), skip("：") || skip(":") || skip("为") else { return nil }
    return rest
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars where !scalar.isBlankInTable { view.append(scalar) }
    return String(view)
  }
}
