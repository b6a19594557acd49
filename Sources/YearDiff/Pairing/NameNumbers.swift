/// Numbers for the names of two reports, so that how alike two of them are is found out once.
struct NameNumbers {
  private(set) var names: [Letters] = []
  private var numbers: [Letters: Int] = [:]
  private var likenesses: [UInt64: NameLikeness] = [:]

  mutating func number(of name: Letters) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  mutating func compare(_ old: Int, _ new: Int, by likeness: Likeness) -> NameLikeness {
    if old == new { return .same }
    let key = UInt64(old) << 32 | UInt64(new)
    if let known = likenesses[key] { return known }
    let found = likeness.compare(names[old], names[new])
    likenesses[key] = found
    return found
  }
}
