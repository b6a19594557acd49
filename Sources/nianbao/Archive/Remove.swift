import Archive
import ArgumentParser
import Records

struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes documents from an archive.",
    discussion: """
      Removes each document with its records, its raw bytes and its place in the search. Another document with the same \
      text, and an older version that it had replaced, stand for the report then. What reviewers have said of it is \
      their work: it goes only with --force.

      EXAMPLES
        nianbao remove 697702fe5560
        nianbao remove --database city.sqlite --force 697702fe5560

      EXIT CODES
         0  all are removed
        64  wrong usage
        65  reviewers have given verdicts on one (see --force), or the archive is none or damaged
        66  there is no such archive, or no such document in it
        73  the archive cannot be written here
      """)

  @OptionGroup var database: DatabaseOption

  @Argument(help: "Ids of documents, or what they begin with; see nianbao list.")
  var ids: [String]

  @Flag(help: "Remove also what reviewers have given verdicts on.")
  var force = false

  @Option(help: "How to say what was removed.")
  var format = TableFormat.text

  func run() throws {
    // A name that is mistyped is not to make a new archive.
    try database.open(for: .reading).close()
    let archive = try database.open(for: .writing)
    for id in ids {
      let removal = try database.telling { try archive.remove(id, withVerdicts: force) }
      try StandardOutput.write(output(removal))
    }
    try database.telling { try archive.close() }
  }

  private func output(_ removal: Removal) -> [UInt8] {
    guard format == .json else {
      let verdicts = removal.verdictCount > 0 ? ", \(removal.verdictCount) verdicts" : ""
      let words = "\(removal.id.prefix(12)) \(removal.title ?? "(no title)"): removed, \(removal.claimCount) claims"
      return Array((Columns.shown(words + verdicts) + "\n").utf8)
    }
    var writer = JSONWriter()
    writer.object {
      $0.member("type", "removed")
      $0.member("document", removal.id)
      $0.member("claims", removal.claimCount)
      $0.member("verdicts", removal.verdictCount)
    }
    return writer.bytes + [0x0A]
  }
}
