import Archive
import ArgumentParser
import Foundation
import Records

struct Correct: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gives a claim its right values.",
    discussion: """
      Writes down that a claim is wrong and what is right. From then on show, series and export state the corrected values, \
      with what was read beside them, also after the report is read again by a newer program: the number is found by its \
      words and those around it. What the same reviewer had corrected before still holds, but for the fields that are set \
      anew; a value takes the place of a range, and a range that of a value. Where several reviewers have judged a claim \
      the last verdict counts.

      EXAMPLES
        nianbao correct 697702fe556078b4-95-102 --set value=28853000000
        nianbao correct 697702fe556078b4-95-102 --set unit=元 --set value=14030000 --note '表头为万元'
        nianbao correct 697702fe556078b4-95-102 --set low=3 --set high=5
                                        a range
        nianbao correct 697702fe556078b4-95-102 --set direction=
                                        there is none
        nianbao correct 697702fe556078b4-95-102 --not-a-claim
                                        in the place of all corrections
        nianbao correct 697702fe556078b4-95-102 --withdraw
                                        takes back what this reviewer says of it
        nianbao correct 697702fe556078b4-95-102 --withdraw --reviewer 审校
                                        what another one does

      FIELDS
        \(Correct.fields)

      EXIT CODES
         0  it is written
        64  wrong usage, or a field that cannot have the value
        65  the corrections contradict each other, or the archive is none or damaged
        66  there is no such archive, no such claim in it, or no verdict to withdraw
        73  the archive cannot be written here
      """)

  @OptionGroup var database: DatabaseOption

  @Argument(help: "The claim's id; see nianbao show and search.")
  var id: String

  @Option(name: .customLong("set"), help: ArgumentHelp("The right value of a field.", valueName: "field=value"))
  var settings: [String] = []

  @Flag(help: "The number states nothing: it should not be a claim.")
  var notAClaim = false

  @Flag(help: "Take back what the reviewer says of the claim.")
  var withdraw = false

  @Option(help: "Who says so; the name of the user, if not given.")
  var reviewer: String?

  @Option(help: "A remark.")
  var note: String?

  func validate() throws {
    guard !settings.isEmpty || notAClaim || withdraw else {
      throw ValidationError("Give --set FIELD=VALUE, --not-a-claim or --withdraw.")
    }
    if !settings.isEmpty, notAClaim { throw ValidationError("What is no claim has no values: --set or --not-a-claim.") }
    if withdraw, notAClaim || !settings.isEmpty || note != nil {
      throw ValidationError("--withdraw takes a verdict back; give it without --set, --not-a-claim and --note.")
    }
    if let reviewer, reviewer.isEmpty { throw ValidationError("--reviewer is empty.") }
    _ = try corrections()
  }

  func run() throws {
    // A name that is mistyped is not to make a new archive.
    try database.close(try database.open(for: .reading))
    let archive = try database.open(for: .writing)
    let corrections = try corrections()
    let words = try database.telling {
      let words = withdraw ? try withdrawn(from: archive) : try judged(in: archive, corrections)
      try archive.close()
      return words
    }
    try StandardOutput.write(words: words + "\n")
  }

  private var judge: String { reviewer ?? Correct.user }

  private func withdrawn(from archive: Archive) throws -> String {
    try archive.withdraw(id, by: judge)
    return "\(id): the verdict of \(judge) is withdrawn"
  }

  private func judged(in archive: Archive, _ corrections: [Verdict.Field: String]) throws -> String {
    let now = Date().formatted(.iso8601)
    try archive.judge(
      id, Verdict(notAClaim ? .notAClaim : .wrong, by: judge, at: now, note: note, corrections: corrections))
    let claim = try archive.claim(id)
    func words(_ value: String?) -> String { value.flatMap { $0.isEmpty ? nil : $0 } ?? "none" }
    let changes = Verdict.Field.allCases.compactMap { field in
      claim.extracted[field].map {
        "\(field.rawValue) \(words(claim.verdict?.corrections[field])) (read: \(words($0)))"
      }
    }
    let outcome = notAClaim ? "no claim" : changes.isEmpty ? "as it was read" : changes.joined(separator: ", ")
    return "\(claim.id) \(claim.quantityText): \(outcome)"
  }

  private func corrections() throws -> [Verdict.Field: String] {
    var corrections: [Verdict.Field: String] = [:]
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw ValidationError("\(Columns.shown(setting)) is no FIELD=VALUE.") }
      guard let field = Verdict.Field(rawValue: parts[0]) else {
        throw ValidationError(
          "\(Columns.shown(parts[0])) is no field: \(Verdict.Field.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      guard let value = field.written(parts[1]) else {
        throw ValidationError(
          "\(field.rawValue) cannot be “\(Columns.shown(parts[1]))”: it is \(Correct.words(for: field)).")
      }
      guard corrections.updateValue(value, forKey: field) == nil else {
        throw ValidationError("\(field.rawValue) is given twice.")
      }
    }
    return corrections
  }

  private static var user: String {
    ProcessInfo.processInfo.environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? "unknown"
  }

  private static func words(for field: Verdict.Field) -> String {
    let words =
      switch field.form {
      case .words where field == .unit: "a unit without 万 or 亿, such as 元; give the value in it"
      case .number: "an exact decimal such as 12.5, without thousands separators, or a fraction such as 1/3"
      case .period: "a time such as 2018, 2018-06 or 2018-06-30, or from one to a later one, 2018-01/2018-06"
      case .oneOf(let values): "one of \(values.joined(separator: ", "))"
      case .words: "words of the report"
      }
    return field.isOptional ? words + ", or nothing" : words
  }

  private static let fields = Verdict.Field.allCases.map { "\($0.rawValue): \(words(for: $0))" }
    .joined(separator: "\n        ")
}
