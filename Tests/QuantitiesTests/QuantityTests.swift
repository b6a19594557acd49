import Lexicon
import Quantities
import ReportModel
import TestSupport
import Testing

/// What a quantity carries beside its value: unit code and factor, resolution, bounds, flags, rules.
@Suite struct QuantityTests {
  private func quantity(_ text: String) throws -> Numeral {
    try #require(NumeralRecognizer().recognize(text).numerals.first { $0.isQuantity })
  }

  @Test(arguments: [
    ("浓度30微克/立方米", "ug/m3", "mass/volume", "0.000001"), ("新建公路3公里", "km", "length", "1000"),
    ("造林9亩", "-", "area", "2000/3"), ("人均公园绿地12平方米", "m2", "area", "1"), ("收入5亿元", "CNY", "money", "1"),
    ("出口2亿美元", "USD", "money", "1"), ("增长8%", "%", "percent", "1"), ("提高2个百分点", "[pp]", "percentagePoint", "1"),
    ("单价80元/平方米", "CNY/m2", "money/area", "1"), ("密度300人/平方公里", "-", "count/area", "0.000001"),
    ("用电3万千瓦时", "kW.h", "energy", "3600000"), ("新增12个", "-", "count", "-"),
    ("限速60公里/小时", "km/h", "length/time", "5/18"),
  ])
  func units(_ text: String, _ code: String, _ dimension: String, _ factor: String) throws {
    let unit = try quantity(text).unit
    #expect(unit.code ?? "-" == code)
    #expect(unit.dimension == dimension)
    #expect(unit.factor?.description ?? "-" == factor)
  }

  @Test(arguments: [
    ("近1.2万辆", "1000", "11000", "12000"), ("50余家", "1", "50", "60"), ("超过30万人", "10000", "300000", "-"),
    ("518处", "1", "518", "518"), ("246.3亿元", "10000000", "24625000000", "24635000000"), ("8%", "1", "7.5", "8.5"),
    ("8.0%", "0.1", "7.95", "8.05"), ("60%以上", "1", "60", "-"), ("不足5人", "1", "-", "5"), ("6%左右", "1", "5", "7"),
    ("3至5个", "1", "3", "5"), ("上百次", "100", "100", "1000"), ("2千5百万元", "1000000", "24500000", "25500000"),
  ])
  func bounds(_ text: String, _ resolution: String, _ low: String, _ high: String) throws {
    let numeral = try quantity(text)
    #expect(numeral.resolution?.description == resolution)
    #expect(numeral.bounds.low?.description ?? "-" == low)
    #expect(numeral.bounds.high?.description ?? "-" == high)
  }

  @Test func damageIsFlagged() throws {
    let numerals = NumeralRecognizer().recognize("入户率达到86.2%430多户受益，电梯加装电梯8完成改造2471").numerals
    #expect(
      numerals.map(\.flags.names) == [[], ["separatorMissing"], ["unitMissing", "separatorMissing"], ["unitMissing"]])
  }

  @Test func anUnknownMeasureWordGivesAFinding() {
    let recognition = NumeralRecognizer().recognize("腌制酱菜150瓮。")
    #expect(recognition.numerals.first?.unit.text == "瓮")
    #expect(recognition.findings.map(\.category) == [.unitUnknown])
    #expect(recognition.findings.first?.span == TextSpan(start: 7, end: 8))
  }

  @Test func rulesAreKeptInOrder() throws {
    #expect(try quantity("近1.2万辆").rules.names == ["arabicDigits", "multiplier", "unit", "qualifierBefore"])
    for name in RuleSet.allNames { #expect(!RuleSet.explanation(of: name).isEmpty) }
  }

  @Test func aNumberOfTooManyDigitsIsAnIdentifier() {
    let text = String(repeating: "9", count: 60)
    let numeral = NumeralRecognizer().recognize(text + "元").numerals.first
    #expect(numeral?.use == .excluded(.identifier) && numeral?.value == nil)
    #expect(numeral?.span == TextSpan(start: 0, end: 60))
  }

  /// Width, separators and script change nothing.
  @Test(arguments: [
    ["1234.5万元", "１２３４.５万元", "1,234.5万元", "1234.5萬元"], ["三千二百亩", "叁仟贰佰亩", "參仟貳佰亩"],
    ["8%", "８％", "百分之八", "百分之8"], ["二十二个", "廿二个", "贰拾贰个"],
  ])
  func spellingsAgree(_ texts: [String]) throws {
    let values = try texts.map { try quantity($0).value }
    #expect(Set(values).count == 1)
  }

  @Test(arguments: [
    ("办结120件", "count"), ("投资5亿元", "amount"), ("造林9亩", "measure"), ("增长8%", "percentage"), ("千分之五", "percentage"),
    ("提高2个百分点", "percentagePoint"), ("增长3倍", "multiple"), ("压缩六成", "multiple"), ("减少三分之一", "multiple"),
    ("收入翻番", "multiple"), ("位居全省第二", "rank"), ("居全市首位", "rank"), ("进入全国前三名", "rank"), ("连续三年增长", "duration"),
    ("缩短2.5小时", "duration"), ("得分98.5分", "score"), ("综合指数4.56", "score"), ("密度300人/平方公里", "measure"),
    ("单价80元/平方米", "amount"), ("直接经济损失618.4", "amount"), ("受理2471", "count"), ("吞吐量3.5万标箱", "count"),
  ])
  func kinds(_ text: String, _ kind: String) throws {
    #expect(try quantity(text).kind?.rawValue == kind)
  }

  @Test(arguments: [
    ("近四分之一", "-", "0.25"), ("超过三分之一", "1/3", "-"), ("三分之二以上", "2/3", "-"), ("约1/3", "-", "-"), ("十几个", "10", "20"),
    ("二十几万人", "200000", "300000"), ("数十个", "10", "100"), ("零下十几度", "-20", "-10"), ("逾5000人", "5000", "-"),
    ("180余万元", "1800000", "1900000"),
  ])
  func vagueBounds(_ text: String, _ low: String, _ high: String) throws {
    let bounds = try quantity(text).bounds
    #expect(bounds.low?.description ?? "-" == low)
    #expect(bounds.high?.description ?? "-" == high)
  }

  @Test func aListSharesItsMultiplier() {
    func values(_ text: String) -> [String?] {
      NumeralRecognizer().recognize(text).numerals.filter(\.isQuantity).map { $0.value?.description }
    }
    #expect(values("分别达到12.3、13.5和14.6亿元") == ["1230000000", "1350000000", "1460000000"])
    #expect(values("分别为800、1.2万人") == ["800", "12000"])
    #expect(values("从300增加到500元") == ["300", "500"])
  }

  /// A row of a table as the clean text has it: nothing is read across cells.
  @Test func cellsOfARowAreParted() {
    let numerals = NumeralRecognizer().recognize("序号\t1\t项目总数\t5\t个体户\t三\t百货").numerals
    #expect(numerals.map { $0.value?.description } == ["1", "5", "3"])
    #expect(numerals.allSatisfy { $0.unit.text.isEmpty })
  }

  /// What stands in a table's cell is its number.
  @Test(arguments: ["12,345", "1.05万", "12", "0", "1."])
  func aCellIsAQuantity(_ text: String) {
    let recognizer = NumeralRecognizer()
    #expect(recognizer.recognize(text, as: .cell).numerals.first?.isQuantity == true)
    #expect(recognizer.recognize(text).numerals.first?.isQuantity == false)
  }

  /// The number's own text, read again, gives its value.
  @Test(arguments: ["三米半的路", "外销七成六。", "占一成半。", "近1.2万辆", "180余万元", "百分之八", "2又三分之一倍", "半数以上", "2千5百万元"])
  func theNumberIsReadAgain(_ text: String) throws {
    let numeral = try quantity(text)
    let scalars = Array(text.unicodeScalars)[numeral.span.start..<numeral.span.end]
    let again = NumeralRecognizer().recognize(String(String.UnicodeScalarView(scalars)), as: .cell).numerals.first
    #expect(again?.value == numeral.value)
  }

  @Test func rulesFitTheirSet() {
    #expect(RuleSet.allNames.count <= 64)
    #expect(Set(RuleSet.allNames).count == RuleSet.allNames.count)
  }
}
