/// Which lists are whole sets of classes, so that their numbers must make up the whole.
struct PartSets {
  private let context: AuditContext

  init(_ context: AuditContext) {
    self.context = context
  }

  /// Whether a list that stands after a claim must add up to it.
  func mustAddUp(_ parts: [Int], to whole: Int) -> Bool { isNamed(whole, by: parts) || isComplementary(parts) }

  /// Whether the parts are all of a set, for one thing each: 第一产业投资, 第二产业投资, 第三产业投资; 完成, 基本完成, 未完成.
  func isSet(_ parts: [Int]) -> Bool { rest(of: parts) != nil || isComplementary(parts) }

  /// What the names of a set's members have beside the class: 投资; nil where they are no set.
  private func rest(of parts: [Int]) -> [Unicode.Scalar]? {
    let names = parts.map { context.names[$0].scalars }
    for set in context.words.sets where set.count == parts.count {
      let rests = set.compactMap { word in
        names.lazy.compactMap { name in
          name.firstRange(of: word).map { Array(name[..<$0.lowerBound] + name[$0.upperBound...]) }
        }.first
      }
      if rests.count == set.count, Set(rests).count == 1 { return rests[0] }
    }
    return nil
  }

  /// Whether the list says of one thing that it is done and that it is not done, and nothing else but degrees of it.
  private func isComplementary(_ parts: [Int]) -> Bool {
    guard parts.count > 1, Set(parts.map { context.claim($0).sentence }).count == 1 else { return false }
    let names = parts.map { context.names[$0].scalars }
    var shared = names[0]
    for name in names { while !name.starts(with: shared) { shared.removeLast() } }
    let rests = names.map { Array($0.dropFirst(shared.count)) }
    guard let done = rests.first(where: { rests.contains(["未"] + $0) }), done.count > 1 else { return false }
    return rests.allSatisfy { $0.ends(with: done) && $0.count - done.count <= 2 }
  }

  /// Whether a whole's name ends as those of its parts do without the class: 固定资产投资 and 第一产业投资.
  private func isNamed(_ whole: Int, by parts: [Int]) -> Bool {
    guard let rest = rest(of: parts) else { return false }
    return rest.isEmpty || context.names[whole].scalars.ends(with: rest)
  }
}
