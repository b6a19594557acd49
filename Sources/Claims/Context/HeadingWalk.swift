import ReportModel

/// Goes through a report's headings and keeps what holds under the last of them.
struct HeadingWalk {
  /// What holds where no heading tells anything else.
  let review: ReportCalendar.Frame
  let plan: ReportCalendar.Frame
  private let sections: [Section]
  private(set) var current: ReportCalendar.Frame
  private var next = 0
  /// The level of the heading that has set what holds; a lower one sets it for its own part of the report.
  private var level = Int.max
  /// The level of the heading that has told a year of its own.
  private var yearLevel = Int.max
  /// The level of the last heading that has chosen between the several years of its chapter and one of them.
  private var partLevel = Int.min
  /// Which of them the chapter speaks of where nothing chooses.
  private var chapterTime = ReviewOpening.Time.year

  private var isWork: Bool { review.isWork }

  init(_ report: Report) {
    sections = report.sections
    let review = Self.review(report)
    var plan = review
    plan.isPlan = true
    plan.rule = .planPart
    if let year = review.thisYear {
      plan.period = Period(String(review.isWork ? year : year + 1), from: review.period?.origin ?? .title)
    }
    self.review = review
    self.plan = plan
    current = review
  }

  /// The report's own time: of a work report the year before its own.
  private static func review(_ report: Report) -> ReportCalendar.Frame {
    var frame = ReportCalendar.Frame()
    frame.isWork = report.type == .workReport
    let told = report.year ?? (frame.isWork ? year(ofHeadings: report.sections) : nil)
    let published = report.publishedAt.flatMap { Int($0.description.prefix(4)) }
    guard let year = told ?? published else { return frame }
    frame.thisYear = year
    frame.period = Period(String(frame.isWork ? year - 1 : year), from: told == nil ? .published : .title)
    if frame.isWork { frame.rule = .reviewPart }
    return frame
  }

  /// The year that a work report without a title is of: the one after that which a heading looks back on.
  private static func year(ofHeadings sections: [Section]) -> Int? {
    for section in sections {
      let heading = HeadingTopic(section.heading)
      if heading.looksBack, let year = heading.leadingYear { return year + 1 }
    }
    return nil
  }

  /// Reads the headings that begin up to a place of the text.
  mutating func read(upTo place: Int) {
    while next < sections.count, sections[next].span.start <= place {
      read(HeadingTopic(sections[next].heading), level: sections[next].level)
      next += 1
    }
  }

  /// A paragraph goes over to the plan without a heading.
  mutating func turnToPlan() { current = plan }

  /// What holds from here on is of the chapter's several years, or of the one that the report tells of.
  mutating func turn(to time: ReviewOpening.Time) {
    guard let years = current.years else { return }
    let one = current.isPlan ? plan : review
    current.period = time == .year ? one.period : Period(years, from: .section)
    current.rule = time == .year ? one.rule : .sectionPeriod
  }

  private mutating func read(_ heading: HeadingTopic, level own: Int) {
    if !isWork, let year = heading.leadingYear, year != review.thisYear, own <= yearLevel {
      turn(to: year, under: heading, level: own)
      return
    }
    if !isWork, !heading.looksBack, let thisYear = review.thisYear, heading.holds(year: thisYear + 1), own <= yearLevel
    {
      // 确保完成2019年预算任务的措施 in a report of 2018
      turn(to: thisYear + 1, under: heading, level: own)
      current.isPlan = true
      return
    }
    if own <= yearLevel, yearLevel < Int.max {
      // The part of the report that is of another year ends.
      current = review
      yearLevel = .max
      level = .max
    }
    if let isPlan = heading.namesPlan(isWork: isWork, thisYear: review.thisYear) {
      if own <= level { turn(toPlan: isPlan, under: heading, level: own) } else { choose(by: heading, level: own) }
    } else if own > level {
      choose(by: heading, level: own)
    } else if own < level, !isWork {
      // Another chapter of the same rank is no plan any more.
      current = review
      level = .max
    }
  }

  /// 2020年工作打算 in a report of 2019.
  private mutating func turn(to year: Int, under heading: HeadingTopic, level own: Int) {
    current = heading.namesPlan(isWork: isWork, thisYear: year) == true ? plan : review
    current.thisYear = year
    current.period = Period(String(year), from: .section)
    current.rule = .sectionPeriod
    yearLevel = own
    level = own
  }

  private mutating func turn(toPlan isPlan: Bool, under heading: HeadingTopic, level own: Int) {
    current = isPlan ? plan : review
    level = own
    partLevel = .min
    current.years =
      isPlan
      ? heading.prospect(thisYear: review.thisYear) : heading.retrospect(thisYear: review.thisYear, isWork: isWork)
    // 2021年及过去五年: the year is told first.
    chapterTime = heading.beginsWithYear ? .year : .years
    turn(to: chapterTime)
  }

  /// （一）“十三五”时期主要成就, in a chapter that is of one year too; the next heading of its rank ends it.
  private mutating func choose(by heading: HeadingTopic, level own: Int) {
    guard current.years != nil else { return }
    if let time = heading.opening(year: current.year) {
      turn(to: time)
      partLevel = own
    } else if own <= partLevel {
      turn(to: chapterTime)
      partLevel = .min
    }
  }
}
