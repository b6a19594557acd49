extension WordList {
  /// The lists of a table whose columns begin with a list's name and its forms, by their names. That the program asks for a
  /// list which there is not is a fault of the program.
  static func lists(of table: String) -> (String) -> WordList {
    var lists: [String: WordList] = [:]
    for row in EmbeddedData.rows(of: table) { lists[row[0]] = WordList(WrittenForms(row[1]).forms) }
    return { name in
      guard let list = lists[name] else { preconditionFailure("no table under Data has a list \(name)") }
      return list
    }
  }
}
