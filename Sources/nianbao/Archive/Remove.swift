import Archive
import ArgumentParser
import Records

struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes documents from an archive.",
    discussion: """
      Removes documents with their records, their raw bytes and their places in the search: all, or none where one of them \
      cannot be removed. Another document with the same \
      text, and an older version that it had replaced, stand for the report then. What reviewers have said of it is \
      their work: it goes only with --force. An id may be cut off, \
      to no less than four characters.

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

  func validate() throws {
    // A few characters are soon those of another document.
    if let short = ids.first(where: { $0.count < Remove.shortest }) {
      throw ValidationError(
        "\(Columns.shown(short)) is too short for an id; give at least \(Remove.shortest) characters of it.")
    }
  }

  private static let shortest = 4

  func run() throws {
    // A name that is mistyped is not to make a new archive.
    try database.close(try database.open(for: .reading))
    let archive = try database.open(for: .writing)
    let removals: [Removal]
    do {
      removals = try database.telling { try archive.remove(ids, withVerdicts: force) }
    } catch {
      // What went wrong has been told; nothing has been written.
      try? archive.close()
      throw error
    }
    try database.close(archive)
    try StandardOutput.write(removals.flatMap { output($0) })
  }

  private func output(_ removal: Removal) -> [UInt8] {
    guard format == .json else {
      let verdicts =
        removal.verdictCount > 0
        ? ", \(removal.verdictCount) \(removal.verdictCount == 1 ? "verdict" : "verdicts")" : ""
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
