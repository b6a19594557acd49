/// The largest changes as a picture: a bar each, left of the axis for what fell.
struct DiffBars {
  private(set) var text = ""

  /// Longer bars end in an arrow: beside a tenfold growth nothing else would be seen.
  private static let longest = 1.5
  private static let most = 16

  init(_ items: [DiffItem]) {
    let shown = items.filter { $0.relative != nil }.prefix(DiffBars.most).enumerated().sorted {
      ($1.element.relative ?? 0, $0.offset) < ($0.element.relative ?? 0, $1.offset)
    }.map(\.element)
    guard shown.count > 1 else { return }
    let shares = shown.map { min(max($0.relative ?? 0, -1), DiffBars.longest) }
    let (least, greatest) = (min(shares.min() ?? 0, 0), max(shares.max() ?? 0, 0))
    let range = max(greatest - least, 0.01)
    func place(_ share: Double) -> Double { (share - least) / range * 1_000 }
    text = "<figure class=\"bars\" aria-label=\"The largest changes\">\n"
    for (item, share) in zip(shown, shares) {
      let name = Markup.escaped(item.indicator)
      let amount = Markup.escaped(item.amount ?? "")
      let (from, to) = (place(min(share, 0)), place(max(share, 0)))
      let isCut = (item.relative ?? 0) > DiffBars.longest
      let end = isCut ? to - 24 : to
      let axis = DiffBars.coordinate(place(0))
      text += "<div><span class=\"name\" title=\"\(name)\"><bdi lang=\"zh-Hans\">\(name)</bdi></span>"
      text += "<svg viewBox=\"0 0 1000 14\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"\(amount)\">"
      text += "<rect class=\"\(share < 0 ? "down" : "up")\" x=\"\(DiffBars.coordinate(from))\" y=\"2\" "
      text += "width=\"\(DiffBars.coordinate(max(end - from, 2)))\" height=\"10\"/>"
      if isCut {
        let (base, tip) = (DiffBars.coordinate(end + 4), DiffBars.coordinate(to))
        text += "<path class=\"up\" d=\"M\(base) 2L\(tip) 7L\(base) 12Z\"/>"
      }
      text += "<line class=\"axis\" x1=\"\(axis)\" x2=\"\(axis)\" y1=\"0\" y2=\"14\"/></svg>"
      text += "<span class=\"amount\">\(amount)</span></div>\n"
    }
    text += "</figure>\n"
  }

  /// To a tenth.
  private static func coordinate(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
