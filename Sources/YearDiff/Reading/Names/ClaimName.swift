import Records

/// What a claim's indicator is called, in the forms that names are compared in.
struct ClaimName {
  /// The indicator as it is printed; of a cell its headers, put together.
  let raw: Letters
  /// A cell's headers; empty for a sentence's claim.
  let headers: [Letters]
  /// See `CanonicalName`.
  var canonical: Letters
  /// What it is a growth rate or a share of.
  let stem: Letters
  /// With its owner's name in front where it says nothing by itself: 补助 of 义务教育.
  var full: Letters
  /// Another name that stands in brackets behind it.
  let alias: Letters?
  /// Whether it says little by itself: 投资, 农村, 面积.
  var isBare = false

  init(_ claim: ComparedClaim) {
    if let cell = claim.cell {
      headers = HeaderPath.names(of: cell.headers, isChange: claim.record.role == "change")
      raw = headers.reduce(into: []) { $0 += $1 }
      alias = nil
    } else {
      headers = []
      raw = Letters(of: claim.record.indicator)
      alias = CanonicalName.alias(in: raw)
    }
    canonical = CanonicalName.of(raw)
    stem = CanonicalName.stem(of: canonical)
    full = canonical
  }

  /// A name that stands in prose for itself.
  init(raw: Letters) {
    self.raw = raw
    headers = []
    alias = CanonicalName.alias(in: raw)
    canonical = CanonicalName.of(raw)
    stem = CanonicalName.stem(of: canonical)
    full = canonical
  }
}
