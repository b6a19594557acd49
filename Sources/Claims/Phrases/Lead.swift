import ReportModel

/// What leads a clause in: connectives, times, 其中.
struct Lead {
  /// Where the clause's own words begin.
  var end: Int
  var opensPart = false
  /// Where 其中 ends.
  var partEnd = 0
  var dates: [DatedSpan] = []
  /// 计划, 拟, 力争: what follows is to be.
  var saysPlan = false
  /// Words of time that stand there.
  var times: [TextSpan] = []
}
