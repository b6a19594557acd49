import Archive
import Foundation
import Records
import ReportModel
import YearDiff

/// A diff as one JSON object, by `Schemas/diff.schema.json`. Claims are their records, with the words of their sentence.
enum DiffObject {
  static func bytes(_ diff: YearDiff) -> [UInt8] {
    JSONLine.bytes { object in
      object.member("type", "diff")
      object.member("schema", "nianbao/diff/1")
      object.key("old")
      object.raw(document(diff.old, ownYear: diff.oldYear))
      object.key("new")
      object.raw(document(diff.new, ownYear: diff.newYear))
      object.key("pairs")
      object.array(diff.pairs) { write($1, in: diff, to: &$0) }
      object.key("added")
      object.array(diff.added) { $0.raw(claim(.new($1), in: diff)) }
      object.key("dropped")
      object.array(diff.dropped) { $0.raw(claim(.old($1), in: diff)) }
      object.key("repeats")
      object.object { repeats in
        repeats.key("old")
        repeats.array(diff.repeatedOld) { $0.raw(claim(.old($1), in: diff)) }
        repeats.key("new")
        repeats.array(diff.repeatedNew) { $0.raw(claim(.new($1), in: diff)) }
      }
      object.key("silent")
      object.array(diff.silent) { array, silence in
        array.object {
          $0.key("old")
          $0.raw(claim(.old(silence.old), in: diff))
          $0.key("sentence")
          write(diff.new.sentences[silence.sentence], to: &$0)
        }
      }
      object.key("targets")
      object.array(diff.targets) { write($1, in: diff, to: &$0) }
      object.key("growth")
      object.array(diff.growth) { write($1, in: diff, to: &$0) }
      object.key("findings")
      object.array(diff.findings) { array, finding in
        array.object {
          $0.member("category", finding.category.rawValue)
          $0.member("message", finding.message)
          $0.optional("old", finding.old.map { diff.old.claims[$0].id })
          $0.optional("new", finding.new.map { diff.new.claims[$0].id })
        }
      }
    }
  }

  /// The document's record without its text, and the year that the report tells of.
  static func document(_ report: ComparedReport, ownYear: Int?) -> [UInt8] {
    guard var members = try? JSONMembers(report.line) else { return Array("{}".utf8) }
    members.set("text", nil, before: [])
    if let ownYear { members.set("ownYear", Array(String(ownYear).utf8), before: ["text", "textSHA256"]) }
    return members.bytes
  }

  /// The claim's record, with the words of its sentence; null for a cell.
  static func claim(_ place: DiffPlace, in diff: YearDiff) -> [UInt8] {
    claim(diff.claim(place), sentence: diff.sentence(of: place)?.text)
  }

  static func claim(_ claim: ComparedClaim, sentence: String?) -> [UInt8] {
    // The record is one object: its last byte closes it.
    claim.line.dropLast() + Array(",\"sentenceText\":".utf8) + json { $0.string(sentence) }
      + [UInt8(ascii: "}")]
  }

  private static func write(_ sentence: RecordedSentence, to object: inout JSONWriter) {
    object.object {
      $0.member("id", sentence.id)
      $0.member("text", sentence.text)
      $0.member("start", sentence.start)
      $0.member("end", sentence.end)
    }
  }

  private static func write(_ pair: ClaimPair, in diff: YearDiff, to array: inout JSONWriter) {
    array.object { object in
      object.member("status", pair.status.rawValue)
      object.key("old")
      object.raw(claim(.old(pair.old), in: diff))
      object.key("new")
      object.raw(claim(.new(pair.new), in: diff))
      object.key("score")
      object.raw(DiffReasons.score(pair.evidence).utf8)
      object.key("reasons")
      object.array(DiffReasons.words(pair.evidence)) { $0.string($1) }
      if let change = pair.change {
        object.key("change")
        object.object {
          $0.member("absolute", change.absolute.description)
          $0.optional("relative", change.relative?.description)
          $0.optional("low", change.low?.description)
          $0.optional("high", change.high?.description)
        }
      }
      if let rejected = pair.rejected {
        object.key("rejected")
        object.object {
          $0.member("claim", (rejected.side == .old ? diff.old : diff.new).claims[rejected.claim].id)
          $0.key("score")
          $0.raw(DiffReasons.score(rejected.evidence).utf8)
          $0.member("why", DiffReasons.words(rejected.evidence).joined(separator: "; "))
        }
      }
    }
  }

  private static func write(_ outcome: TargetOutcome, in diff: YearDiff, to array: inout JSONWriter) {
    array.object {
      $0.key("target")
      $0.raw(claim(.old(outcome.target), in: diff))
      $0.key("outcome")
      $0.raw(outcome.outcome.map { claim(.new($0), in: diff) } ?? null)
      $0.member("verdict", outcome.verdict.rawValue)
      $0.optional("reason", outcome.reason)
    }
  }

  private static func write(_ check: GrowthCheck, in diff: YearDiff, to array: inout JSONWriter) {
    array.object { object in
      object.key("stated")
      object.raw(claim(.new(check.stated), in: diff))
      object.key("level")
      object.raw(check.level.map { claim(.new($0), in: diff) } ?? null)
      object.key("previous")
      object.raw(check.previous.map { claim($0, in: diff) } ?? null)
      object.key("computed")
      object.raw(
        check.computed.map { bounds in
          json { writer in
            writer.object {
              $0.optional("low", bounds.low?.decimal(places: 4)?.description)
              $0.optional("high", bounds.high?.decimal(places: 4)?.description)
            }
          }
        } ?? null)
      object.member("verdict", check.verdict.rawValue)
      object.optional("gap", check.gap?.decimal(places: 4)?.description)
      object.member("sum", check.sum)
    }
  }

  private static func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }

  private static let null = Array("null".utf8)
}
