import ReportModel

/// A claim while it is made; its spans are in its paragraph.
struct Draft {
  /// The words of its indicator, in its order.
  var spans: [TextSpan] = []
  var role = Claim.Role.level
  var direction: Claim.Direction?
  var basis: Claim.Basis?
  var basisPeriod: String?
  var modality = Claim.Modality.actual
  var scope: [TextSpan] = []
  var period: Period?
  /// In the paragraph's quantities.
  var whole: Int?
  var flags: ClaimFlags = []
  /// It is a cell of a table whose cells were run together: no claim can be made of it.
  var isCell = false
  var rules: [ClaimRule] = []
}
