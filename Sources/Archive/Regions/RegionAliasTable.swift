/// The rows of a table of aliases, each with its line, checked one by one.
struct RegionAliasTable {
  private var rows: [(line: Int, alias: RegionAlias)] = []
  /// The place in `rows` of the change that ended a unit.
  private var byOld: [RegionAlias.Unit: Int] = [:]
  private var news: Set<RegionAlias.Unit> = []

  /// - Throws: `RegionAliasError` for a line that is malformed, out of order, or says again what another does.
  init(tsv: String) throws(RegionAliasError) {
    var lines = tsv[...].utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // After the last line's end.
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, text) in lines.enumerated() where !text.starts(with: "# ".utf8) {
      let line = index + 1
      let alias = try RegionAlias(text, line: line)
      if let last = rows.last?.alias.old, (alias.old.code, alias.old.name) < (last.code, last.name) {
        throw RegionAliasError(line: line, reason: .unsorted)
      }
      guard byOld.updateValue(rows.count, forKey: alias.old) == nil else {
        throw RegionAliasError(line: line, reason: .duplicate(alias.old.name))
      }
      guard news.insert(alias.new).inserted else {
        throw RegionAliasError(line: line, reason: .merger(alias.new.name))
      }
      rows.append((line, alias))
    }
  }

  /// The names that units outside the table bear too.
  var sharedNames: Set<String> { Set(rows.compactMap(\.alias.shared)) }

  /// All that each body was, the newest last.
  ///
  /// - Throws: `RegionAliasError` for changes that lead back to where they began.
  func histories() throws(RegionAliasError) -> [[RegionAlias.Unit]] {
    var isReached = [Bool](repeating: false, count: rows.count)
    var histories: [[RegionAlias.Unit]] = []
    // As no two rows have the same old or the same new unit, chains neither join nor part, and what none reaches goes round.
    for row in rows where !news.contains(row.alias.old) {
      var history = [row.alias.old]
      while let next = byOld[history[history.count - 1]] {
        isReached[next] = true
        history.append(rows[next].alias.new)
      }
      histories.append(history)
    }
    if let left = isReached.firstIndex(of: false) {
      throw RegionAliasError(line: rows[left].line, reason: .cycle(rows[left].alias.old.name))
    }
    return histories
  }
}
