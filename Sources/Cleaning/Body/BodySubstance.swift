/// What a body without text holds instead.
struct BodySubstance {
  private(set) var files = 0
  private(set) var pictures = 0
  private(set) var scripts = 0

  var isSomething: Bool { files + pictures + scripts > 0 }

  init(in range: Range<Int>, of tree: HTMLTree) {
    for node in range {
      switch tree.tag(node) {
      case .a where tree.attribute("href", of: node).map(Attachments.isFile) ?? false: files += 1
      case .img, .svg, .canvas: pictures += 1
      case .iframe, .object:
        let address = tree.attribute("src", of: node) ?? tree.attribute("data", of: node)
        if address.map(Attachments.isFile) ?? false { files += 1 } else { scripts += 1 }
      case .script: scripts += 1
      default: break
      }
    }
  }
}
