/// Every rule that can make a numeral what it is: those of numbers, units, qualifiers and standings, then the exclusions.
enum Rule: UInt8, CaseIterable, Sendable {
  // Numbers.
  case arabicDigits, chineseNumeral, positionalDigits, multiplier, adjacentDigits, chinesePoint, half, unknownDigit
  case percentWord, fractionWord, fractionSlash, mixedFraction, letterMultiplier, negative, vaguePrefix, doubling, ratio
  case range, compoundMoney, halfAfterUnit, tenthAfterUnit, halfPrice
  // Units.
  case unit, compositeUnit, sharedUnit, openUnit, currencySign
  // Qualifiers.
  case qualifierBetween, qualifierBefore, qualifierAfter
  // Standings.
  case rank, rankWord
  // Exclusions.
  case fixedExpression, headingNumber, documentNumber, webAddress, telephone, calendarDate, clockTime, planPeriod,
    yearSpan
  case ordinalPrefix, session, grade, letterName, numberedName, serviceNumber, anniversary, ageClass, denominator
  case threshold, radius, planName, serviceHours, quotedName, titleName, grouping, indefiniteOne, bareMagnitude
  case chineseWithoutUnit, nounWithoutUnit, loneNumber

  var name: String { String(describing: self) }

  /// What the rule says, for `--explain`.
  var explanation: String {
    switch self {
    case .arabicDigits: "Arabic digits, with point and thousands separators"
    case .chineseNumeral: "a Chinese numeral"
    case .positionalDigits: "Chinese digits in a row, a place each"
    case .multiplier: "十百千万亿 multiply what stands before them"
    case .adjacentDigits: "two digits that follow each other are a span"
    case .chinesePoint: "点 and decimals"
    case .half: "半 is a half"
    case .unknownDigit: "几 is a digit that is not told"
    case .percentWord: "百分之, 千分之, 万分之: the rate's number"
    case .fractionWord: "分之: a fraction"
    case .fractionSlash: "a stroke between digits: a fraction"
    case .mixedFraction: "又: a whole and a fraction"
    case .letterMultiplier: "k and M multiply"
    case .negative: "负, a minus or 零下 before the number"
    case .vaguePrefix: "数, 几 or 上 before a magnitude: its order only"
    case .doubling: "翻番 is one doubling"
    case .ratio: "a part of a ratio"
    case .range: "the two ends of a range, with shared unit and multiplier"
    case .compoundMoney: "元, 角 and 分 make one amount"
    case .tenthAfterUnit: "a digit after 成 is a tenth of it"
    case .halfPrice: "对折 and 半折 are five tenths"
    case .halfAfterUnit: "半 after the unit adds a half"
    case .unit: "a unit of the lexicon after the number"
    case .compositeUnit: "units joined by a stroke"
    case .sharedUnit: "the unit stands after the next number of the list"
    case .openUnit: "a word that the lexicon does not hold is taken for the unit"
    case .currencySign: "a sign of money before the number"
    case .qualifierBetween: "余, 多, 来 or 几 between the number and what it counts"
    case .qualifierBefore: "a qualifier before the number"
    case .qualifierAfter: "a qualifier after the number"
    case .rank: "第 or 前 makes a standing here"
    case .rankWord: "首 is the first place"
    case .fixedExpression: "the lexicon holds the expression"
    case .headingNumber: "the number of a heading or of a list's item"
    case .documentNumber: "a document's number"
    case .webAddress: "part of an address on the web"
    case .telephone: "a telephone number, a postcode or a code"
    case .calendarDate: "a date"
    case .clockTime: "a time of day"
    case .planPeriod: "a five-year plan's name"
    case .yearSpan: "a span of time that says when, not how long"
    case .ordinalPrefix: "第 makes an ordinal"
    case .session: "an edition of a congress or a meeting"
    case .grade: "a grade, a class or a stage"
    case .letterName: "letters or signs make it part of a name"
    case .numberedName: "a numbered thing"
    case .serviceNumber: "a number that is dialled"
    case .anniversary: "an anniversary"
    case .ageClass: "an age that names a group"
    case .denominator: "what a rate is counted on"
    case .threshold: "a size that says which things are meant"
    case .radius: "a distance or a time that draws a circle"
    case .planName: "the years a plan or campaign is named by"
    case .serviceHours: "hours that name a way of service"
    case .quotedName: "a short quotation is a name"
    case .titleName: "a title is a name"
    case .grouping: "it groups what the name means"
    case .indefiniteOne: "一 is an article here"
    case .bareMagnitude: "a magnitude without a digit or a qualifier is part of a name"
    case .chineseWithoutUnit: "a small Chinese number without a measure word"
    case .nounWithoutUnit: "a number between nouns names something"
    case .loneNumber: "a line that is only a number"
    }
  }
}
