import Testing

@testable import Archive

@Suite struct RetrievalTimeTests {
  @Test(arguments: [
    ("2019-02-01T08:00:00+08:00", "2019-02-01T00:00:00.000Z"), ("2019-02-01T00:00:00Z", "2019-02-01T00:00:00.000Z"),
    ("2019-02-01t00:00:00z", "2019-02-01T00:00:00.000Z"), ("2019-02-01 08:00", "2019-02-01T00:00:00.000Z"),
    ("2019-02-01", "2019-01-31T16:00:00.000Z"), ("2019-03", "2019-02-28T16:00:00.000Z"),
    ("2020", "2019-12-31T16:00:00.000Z"), ("2020-02-29T23:59:59.9876Z", "2020-02-29T23:59:59.987Z"),
    ("2019-02-01T00:00:00,5-0330", "2019-02-01T03:30:00.500Z"), ("1999-12-31T20:00:00-05", "2000-01-01T01:00:00.000Z"),
    ("1970", "1969-12-31T16:00:00.000Z"), ("9998-12-31T23:00:00-08:00", "9999-01-01T07:00:00.000Z"),
  ])
  func timesAreBroughtIntoOneForm(stated: String, form: String) {
    #expect(RetrievalTime(stated)?.text == form)
  }

  @Test(arguments: [
    "", "昨天", "2019-02-30", "2019-13-01", "2019-02-01T24:00:00Z", "2019-02-01T08:00:00+99:00", "01/02/2019", "20190201",
    "2019-02-01T08", "２０１９-02-01", "2019-02-01T08:00:00.", "2019-02-01T08:00 ", "2019-02-01T08:00+8",
    "2019-02-01T08:00+08:", "9999-12-31T23:00:00-08:00", "0001-01-01T00:00:00Z", "1969-12-31T23:00:00-08:00",
  ])
  func whatIsNoTimeIsNone(stated: String) {
    #expect(RetrievalTime(stated) == nil)
  }

  /// Times of ingestion and stated ones are compared with each other.
  @Test func theClockHasTheSameForm() {
    let now = Clock.now()
    #expect(RetrievalTime(now)?.text == now)
  }
}
