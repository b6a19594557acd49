/// The general words that tell which cells and sentences speak of the same, by class.
struct AuditWords: Sendable {
  enum Class: String, CaseIterable {
    /// A header that names no thing: 合计, 总计.
    case total
    /// A header that only says that figures stand under it: 绝对量, 统计数.
    case figure
    /// At the front of a name, without meaning for what it is: 全县, 本年度.
    case front
    /// At the end of a name: 数量, 件数.
    case back
    /// Ends of names of which only 数 is a counting word: 文件数.
    case counted
    /// Work that is done to what is counted, and that leaves the count as it is: 发布, 清理.
    case work
    /// Another basis or another counter: 口径, 抽样.
    case basis
    /// Those of one level of government only: 本级.
    case level
    /// Channels and ways, of which one thing can take several: 网站, 渠道.
    case channel
    /// Money whose growth is stated at constant prices while levels are at current ones: 增加值.
    case constantPrices
    /// Levels at current prices, growth too: 现价, 名义.
    case currentPrices
    /// Means, rates and prices, which do not add up: 人均, 率.
    case mean
    /// Names too general to tell two things apart: 投资.
    case general
  }

  private let words: [Class: [[Unicode.Scalar]]]
  /// Whole sets of classes that share a thing among them, each in one order: 第一产业, 第二产业, 第三产业.
  let sets: [[[Unicode.Scalar]]]
  /// Words that stand for another: 办理结果 for 办结.
  private let synonyms: [([Unicode.Scalar], [Unicode.Scalar])]

  static let standard = AuditWords(tsv: EmbeddedData.auditWords)

  /// - Parameter tsv: a class, or `set` or `synonym`, and words a line, separated by tabs; # begins a comment.
  init(tsv: String) {
    var words: [Class: [[Unicode.Scalar]]] = [:]
    var sets: [[[Unicode.Scalar]]] = []
    var synonyms: [([Unicode.Scalar], [Unicode.Scalar])] = []
    for line in tsv.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map { Array($0.unicodeScalars) }
      let rest = Array(cells.dropFirst())
      switch String(line.prefix { $0 != "\t" }) {
      case "set": sets.append(rest)
      case "synonym" where rest.count == 2: synonyms.append((rest[0], rest[1]))
      case let name: if let kind = Class(rawValue: name) { words[kind, default: []] += rest }
      }
    }
    // Longer ones first: of 件数 and 数 the first is cut off.
    self.words = words.mapValues { list in
      list.sorted { ($0.count, String($1)) > ($1.count, String($0)) }
    }
    (self.sets, self.synonyms) = (sets, synonyms)
  }

  func isOne(_ name: [Unicode.Scalar], of kind: Class) -> Bool { words[kind]?.contains(name) ?? false }

  func prefix(of name: ArraySlice<Unicode.Scalar>, in kind: Class) -> Int? {
    words[kind]?.first { name.starts(with: $0) }?.count
  }

  func suffix(of name: ArraySlice<Unicode.Scalar>, in kind: Class) -> Int? {
    words[kind]?.first { name.ends(with: $0) }?.count
  }

  func contains(_ kind: Class, in text: [Unicode.Scalar]) -> Bool {
    words[kind]?.contains { text.contains($0) } ?? false
  }

  /// The words of a class that stand in a text.
  func found(_ kind: Class, in text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    words[kind]?.filter { text.contains($0) } ?? []
  }

  /// With words for those that stand for them.
  func replaced(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    synonyms.reduce(name) { name, pair in
      guard let place = name.firstRange(of: pair.0) else { return name }
      return name[..<place.lowerBound] + pair.1 + name[place.upperBound...]
    }
  }
}

extension Collection where Element == Unicode.Scalar {
  func ends(with other: some Collection<Unicode.Scalar>) -> Bool {
    count >= other.count && dropFirst(count - other.count).elementsEqual(other)
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
