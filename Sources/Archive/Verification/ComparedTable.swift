/// A table whose rows of a document are compared with its records.
enum ComparedTable: String, CaseIterable {
  case document, section, grid, finding, sentence, claim, exclusion

  /// Its rows of the document whose key is the argument.
  var query: String {
    let columns = columns.map { $0 == "indicator" ? ComparedTable.indicator : $0 }.joined(separator: ", ")
    return "SELECT \(columns) FROM \(rawValue) WHERE \(self == .document ? "key" : "document") = ? ORDER BY \(order)"
  }

  private static let indicator = "(SELECT text FROM indicator WHERE id = claim.indicator)"

  /// All but the keys that only the database knows.
  var columns: [String] {
    let names =
      switch self {
      case .document:
        """
        id sha256 program lexicon input uri byte_count encoding retrieved_at title publisher published_at written_on
        site_name site_code site_domain region_name region_code report_type year sentence_count claim_count
        exclusion_count
        """
      case .section: "id parent level number heading text_start text_end"
      case .grid: "id caption unit text_start text_end row_count column_count"
      case .finding: "ordinal category message text_start text_end"
      case .sentence: "id text text_start text_end paragraph section xpath"
      case .claim:
        """
        number_start number_end quantity_start quantity_end sentence grid grid_row grid_column number quantity value low
        high approximate bound_low bound_high resolution qualifier unit unit_code dimension factor kind role direction
        basis basis_period modality indicator scope period period_from whole_start whole_end flags xpath byte_start
        byte_end
        """
      case .exclusion: "text_start text_end sentence grid grid_row grid_column text reason rule"
      }
    return names.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The records' order.
  private var order: String {
    switch self {
    case .document: "key"
    case .section, .grid, .sentence: "id"
    case .finding: "ordinal"
    case .claim: "number_start, number_end"
    case .exclusion: "text_start, text_end"
    }
  }
}
