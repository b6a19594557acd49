import Records

extension RecordedClaim {
  /// What the claim says, by the names of its record, in their order; without what does not apply.
  var statements: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("indicator", indicator), ("value", value), ("low", low), ("high", high), ("boundLow", bounds.low),
      ("boundHigh", bounds.high), ("resolution", resolution), ("qualifier", qualifier), ("unit", unit.text),
      ("unitCode", unit.code), ("dimension", unit.dimension), ("factor", unit.factor), ("kind", kind), ("role", role),
      ("direction", direction), ("basis", basis), ("basisPeriod", basisPeriod), ("modality", modality),
      ("scope", scope), ("period", period?.value), ("periodFrom", period?.from),
    ]
    return all.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : (name, $0) } }
  }

  /// What it says in a line: 全县财政收入: over 1870000000元 (2019), or 全县财政收入 (planned, increase, yoy): 7.8% (2020).
  var summary: String {
    let amount = value ?? "\(low ?? "")–\(high ?? "")"
    let words = indicator.isEmpty ? source.exact : indicator
    let way = [modality == "actual" ? nil : modality, direction, basis].compactMap { $0 }.joined(separator: ", ")
    return words + (way.isEmpty ? "" : " (\(way))") + ": " + (qualifier == "exact" ? "" : qualifier + " ")
      + amount + unit.text
      + (period.map { " (\($0.value))" } ?? "")
  }
}
