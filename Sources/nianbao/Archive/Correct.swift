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
      words and those around it. The same reviewer's former verdict on the claim is replaced.

      EXAMPLES
        nianbao correct 697702fe556078b4-95-102 --set value=28853000000
        nianbao correct 697702fe556078b4-95-102 --set unit=万元 --set period=2018 --note '表头有单位'
        nianbao correct 697702fe556078b4-95-102 --set direction=
                                        there is none
        nianbao correct 697702fe556078b4-95-102 --not-a-claim

      FIELDS
        \(Correct.fields)

      EXIT CODES
         0  it is written
        64  wrong usage, or a field that cannot have the value
        65  the archive is none or damaged
        66  there is no such archive, or no such claim in it
        73  the archive cannot be written here
      """)

  @OptionGroup var database: DatabaseOption

  @Argument(help: "The claim's id; see nianbao show and search.")
  var id: String

  @Option(name: .customLong("set"), help: ArgumentHelp("The right value of a field.", valueName: "field=value"))
  var settings: [String] = []

  @Flag(help: "The number states nothing: it should not be a claim.")
  var notAClaim = false

  @Option(help: "Who says so; the name of the user, if not given.")
  var reviewer: String?

  @Option(help: "A remark.")
  var note: String?

  func validate() throws {
    guard !settings.isEmpty || notAClaim else { throw ValidationError("Give --set FIELD=VALUE, or --not-a-claim.") }
    if !settings.isEmpty, notAClaim { throw ValidationError("What is no claim has no values: --set or --not-a-claim.") }
    if let reviewer, reviewer.isEmpty { throw ValidationError("--reviewer is empty.") }
    _ = try corrections()
  }

  func run() throws {
    try database.open(for: .reading).close()
    let archive = try database.open(for: .writing)
    let now = Date().formatted(.iso8601)
    let verdict = Verdict(
      notAClaim ? .notAClaim : .wrong, by: reviewer ?? Correct.user, at: now, note: note, corrections: try corrections()
    )
    try database.telling { try archive.judge(id, verdict) }
    let claim = try database.telling { try archive.claim(id) }
    try database.telling { try archive.close() }
    let changes = claim.extracted.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue) \(verdict.corrections[$0.key] ?? "") (read: \($0.value.isEmpty ? "none" : $0.value))" }
    let words = notAClaim ? "no claim" : changes.joined(separator: ", ")
    try StandardOutput.write(words: "\(claim.id) \(claim.quantityText): \(words)\n")
  }

  private func corrections() throws -> [Verdict.Field: String] {
    var corrections: [Verdict.Field: String] = [:]
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw ValidationError("\(setting) is no FIELD=VALUE.") }
      guard let field = Verdict.Field(rawValue: parts[0]) else {
        throw ValidationError(
          "\(parts[0]) is no field: \(Verdict.Field.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      guard field.accepts(parts[1]) else {
        throw ValidationError("\(field.rawValue) cannot be “\(parts[1])”: it is \(Correct.words(for: field)).")
      }
      guard corrections.updateValue(parts[1], forKey: field) == nil else {
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
      case .number: "an exact decimal such as 12.5, without thousands separators, or a fraction such as 1/3"
      case .period: "a time such as 2018, 2018-06, 2018-06-30 or 2018-01/2018-06"
      case .oneOf(let values): "one of \(values.joined(separator: ", "))"
      case .words: "words of the report"
      }
    return field.isOptional ? words + ", or nothing" : words
  }

  private static let fields = Verdict.Field.allCases.map { "\($0.rawValue): \(words(for: $0))" }
    .joined(separator: "\n        ")
}
