import Records

extension RecordedClaim {
  /// The fields that a reviewer corrected, with what had been read, in their order.
  var corrections: [(field: String, former: String?)] {
    guard let extracted else { return [] }
    return Verdict.Field.allCases.compactMap { field in
      extracted[field.rawValue].map { (field.rawValue, $0) }
    }
  }

  /// Whether a reviewer says that it is no claim.
  var isRejected: Bool { review?.judgement == Verdict.Judgement.notAClaim.rawValue }
}
