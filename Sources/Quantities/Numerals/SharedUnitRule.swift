import Lexicon
import ReportModel

/// A number without a unit takes the unit of the next of its list, and its multiplier: `分别提升12.4、3.8和21.6个百分点`,
/// `分别达到12.3、13.5和14.6亿元`, `从300增加到500元`.
enum SharedUnitRule {
  /// Gives the candidate the unit, if there is one.
  static func apply(_ candidate: inout Candidate, units: UnitReader) {
    let line = candidate.line
    guard candidate.reading.isArabic, candidate.after == nil else { return }
    let joints = line.ends(RangeRule.starts, at: candidate.quantityStart) == nil ? lists : steps
    var at = candidate.end
    // No list of figures is longer.
    for _ in 0..<12 {
      let next = line.afterBlanks(at)
      guard let length = line.holds(joints, at: next), next - at <= 1 else { return }
      at = line.afterBlanks(next + length)
      guard line.kind(at) == .digit else { return }
      let reading = NumeralReader(line: line, floor: at).read(at: at)
      guard !reading.traits.contains(.dotted) else { return }
      if var unit = units.read(at: reading.end) {
        guard unit.dimension != .time else { return }
        unit.isShared = true
        candidate.unit = unit
        candidate.reading.rules.add(.sharedUnit)
        candidate.reading.takeScale(of: reading)
        return
      }
      at = reading.end
    }
  }

  private static let lists = Keywords("、 和 与 及 以及")
  private static let steps = Keywords("、 和 与 及 以及 到 至 增加到 提高到 增至 升至 降至 下降到 减少到 上升到 提升到 提高至 提升至 上升至 下降至")
}

extension Reading {
  /// Takes the multiplier of the number that this one is listed with, where it has none and is of its size: 12.3 of
  /// 12.3、13.5亿, not 800 of 800、1.2万.
  mutating func takeScale(of last: Reading) {
    guard last.scale > 0, last.isArabic, !traits.contains(.multiplied), let own = value?.decimal,
      let other = last.value?.decimal, own < other.scaled(byPowerOfTen: 2 - last.scale)
    else { return }
    value = .decimal(own.scaled(byPowerOfTen: last.scale))
    place += last.scale
    scale = last.scale
    traits.insert(.multiplied)
  }
}
