/// Divisions that were renamed or recoded, each of them one body.
///
/// A report states its region as it was called in its year: 北京市密云县, 110228. Ten years on that is 密云区, 110118, and
/// nobody who looks for the one wants to miss the other.
public struct RegionAliases: Sendable {
  /// All that a body was, the newest last.
  private typealias History = [RegionAlias.Unit]

  private var histories: [History] = []
  /// The bodies that ever had a code, as a code that one gave up may be given to another.
  private var byCode: [String: [Int]] = [:]
  /// The bodies that a name, without a code, tells.
  private var byName: [String: Int] = [:]

  /// The changes that the program knows of.
  public static let standard: RegionAliases = {
    do {
      return try RegionAliases(tsv: EmbeddedData.regionAliases)
    } catch {
      // The tests load it; a program that was built with a bad one cannot have passed them.
      fatalError("the embedded aliases are invalid: \(error)")
    }
  }()

  /// Reads a table as `Data/regionAliases.tsv` describes it.
  ///
  /// - Throws: `RegionAliasError` with the line at fault.
  public init(tsv: String) throws(RegionAliasError) {
    let table = try RegionAliasTable(tsv: tsv)
    histories = try table.histories()
    var ambiguous = table.sharedNames
    for (body, history) in histories.enumerated() {
      for code in Set(history.map(\.code)) { byCode[code, default: []].append(body) }
      for name in Set(history.map(\.name)) {
        if byName.updateValue(body, forKey: name) != nil { ambiguous.insert(name) }
      }
    }
    for name in ambiguous { byName[name] = nil }
  }

  /// The body that a report's region is.
  ///
  /// A code decides together with the end of the name, as codes are given anew. Without a code the name's end decides
  /// where it tells one body, and what stands before it can be its parents: 沙县 is not in 长沙县. A region that was neither
  /// renamed nor recoded is itself.
  ///
  /// - Parameters:
  ///   - code: GB/T 2260, of any edition.
  ///   - name: with its parents or without.
  public func body(code: String?, name: String) -> RegionBody {
    guard let unit = place(code: code, name: name).flatMap({ histories[$0.body].last }) else {
      return RegionBody(code: code, name: name)
    }
    return RegionBody(code: unit.code, name: unit.name)
  }

  /// Whether a report's region is among those that a user asks for.
  ///
  /// - Parameter query: Two or four digits stand for a province or prefecture and all under it, six for the body that has
  ///   or had the code. All else is a name or part of one, of any time: 密云 and 密云县 find 密云区, and the old name of a
  ///   prefecture, in full, finds what lies in it. Nothing is found by an empty one.
  public func isMember(code: String?, name: String, of query: String) -> Bool {
    let place = place(code: code, name: name)
    let history = place.map { histories[$0.body] } ?? []
    let codes = history.map(\.code) + (code.map { [$0] } ?? [])
    if query.isOfDigits {
      switch query.utf8.count {
      case 2, 4: return codes.contains { $0.hasPrefix(query) }
      case 6: return codes.contains(query)
      default: return false
      }
    }
    guard !query.isEmpty else { return false }
    if name.contains(query) { return true }
    if let place {
      let parents = String(name.dropLast(place.name.count))
      if history.contains(where: { (parents + $0.name).contains(query) }) { return true }
    }
    guard let asked = self.place(code: nil, name: query)?.body else { return false }
    return asked == place?.body
      || histories[asked].contains { unit in
        unit.code.hasSuffix("00") && codes.contains { $0.hasPrefix(unit.code.prefix(4)) }
      }
  }

  /// The body of a region, and under which of its own names it is called here.
  private func place(code: String?, name: String) -> (body: Int, name: String)? {
    guard let code else { return placeByName(name) }
    for body in byCode[code] ?? [] {
      let names = histories[body].map(\.name).filter { name.hasSuffix($0) }
      if let longest = names.max(by: { $0.utf8.count < $1.utf8.count }) { return (body, longest) }
    }
    return nil
  }

  private func placeByName(_ name: String) -> (body: Int, name: String)? {
    var before: Character?
    for start in name.indices {
      if before.map(RegionAliases.endings.contains) ?? true {
        let end = String(name[start...])
        if let body = byName[end] { return (body, end) }
      }
      before = name[start]
    }
    return nil
  }

  /// What the name of a division ends with, so that another may follow.
  private static let endings: Set<Character> = ["省", "市", "区", "县", "旗", "州", "盟"]
}
