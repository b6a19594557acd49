/// The tables under `Data`, embedded: a bundle would tie the program to the folder it was built in.
enum EmbeddedData {
  /// The fields of a table's lines; `# ` begins a comment.
  static func rows(of table: String) -> [[String]] {
    table.utf8.split(separator: UInt8(ascii: "\n")).filter { !$0.starts(with: [0x23, 0x20]) }.map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { String($0)! }
    }
  }
}
