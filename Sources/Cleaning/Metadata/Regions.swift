import ReportModel

/// China's administrative divisions with their codes; see `Data/regions.tsv`.
struct Regions: Sendable {
  static let shared = Regions(table: EmbeddedData.regions)

  /// The names of each code, the current one first.
  private var names: [String: [String]] = [:]
  /// The codes that bear a name, current ones first.
  private var codes: [String: [String]] = [:]
  /// The codes of the latest edition.
  private var current: Set<String> = []

  init(table: String) {
    var old: [(code: String, name: String)] = []
    for fields in EmbeddedData.rows(of: table) {
      precondition(fields.count == 3 && fields[0].utf8.count == 6, "regions.tsv: \(fields)")
      names[fields[0], default: []].append(fields[1])
      if fields[2].isEmpty {
        codes[fields[1], default: []].append(fields[0])
        current.insert(fields[0])
      } else {
        old.append((fields[0], fields[1]))
      }
    }
    for row in old where !(codes[row.name] ?? []).contains(row.code) { codes[row.name, default: []].append(row.code) }
  }

  /// The division of a code with the names above it, or nil when the standard has no such code.
  func region(code: String) -> Region? {
    guard let name = names[code]?.first, !isGrouping(code) else { return nil }
    return Region(name: prefix(of: code) + name, code: code)
  }

  /// Whether the latest edition has a code.
  func isCurrent(_ code: String) -> Bool { current.contains(code) }

  /// The division that a text names, with the words before it deciding between equal names, or nil.
  ///
  /// - Parameter parent: a code under which the division is sought first: the portal's own.
  func region(namedIn text: String, under parent: String?) -> Region? {
    let scalars = Array(text.unicodeScalars)
    var best: (name: String, code: String?, end: Int)?
    var context: [String] = []
    var start = 0
    search: while start < scalars.count {
      // Names end in one of few characters, so few substrings are looked up; of two at one place the longer counts.
      for end in stride(from: min(start + 15, scalars.count), to: start + 1, by: -1) {
        guard Regions.endings.contains(scalars[end - 1]) else { continue }
        let name = String(scalars: scalars[start..<end])
        guard let candidates = codes[name] else { continue }
        let code = choose(candidates, named: name, context: context, parent: parent)
        if let code { context.append(code) }
        // The innermost division is the last that the text names before it goes on to other things.
        if best == nil || start == best!.end { best = (name, code, end) }
        start = end
        continue search
      }
      start += 1
    }
    guard let best else { return nil }
    guard let code = best.code, let name = names[code]?.first(where: { $0 == best.name }) else {
      return Region(name: best.name, code: nil)
    }
    return Region(name: prefix(of: code) + name, code: code)
  }

  /// Whether one division is the other or lies in it.
  static func isWithin(_ code: String, _ parent: String) -> Bool {
    if parent.hasSuffix("0000") { return code.prefix(2) == parent.prefix(2) }
    if parent.hasSuffix("00") { return code.prefix(4) == parent.prefix(4) }
    return code == parent
  }

  /// The one of equal names that lies where the text or the portal says; the only one there is; else nil.
  private func choose(_ candidates: [String], named name: String, context: [String], parent: String?) -> String? {
    for place in context.reversed() + (parent.map { [$0] } ?? []) {
      let within = candidates.filter { Regions.isWithin($0, place) }
      if let first = within.first { return first }
    }
    if let parent, !parent.hasSuffix("0000") {
      let beside = candidates.filter { $0.prefix(4) == parent.prefix(4) }
      if beside.count == 1 { return beside[0] }
    }
    // A name that is no longer borne twice.
    let now = candidates.filter { isCurrent($0) && names[$0]?.first == name }
    return candidates.count == 1 ? candidates[0] : now.count == 1 ? now[0] : nil
  }

  private static let endings: Set<Unicode.Scalar> = ["省", "市", "区", "县", "旗", "州", "盟"]

  /// 市辖区, 县 and the like only group the codes under them.
  private func isGrouping(_ code: String) -> Bool {
    code.hasSuffix("00") && (names[code]?.first.map { ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"].contains($0) } ?? false)
  }

  /// The names of the divisions above a code.
  private func prefix(of code: String) -> String {
    var prefix = ""
    if !code.hasSuffix("0000"), let province = names[code.prefix(2) + "0000"]?.first { prefix += province }
    let city = String(code.prefix(4) + "00")
    if city != code, !code.hasSuffix("00"), !isGrouping(city), let name = names[city]?.first { prefix += name }
    return prefix
  }
}
