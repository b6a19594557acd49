import Testing

@testable import Records

struct WebAddressTests {
  @Test(
    arguments: [
      ("http://a.example/1.html", "http://a.example/1.html#:~:text=甲"),
      ("https://a.example/1.html#top", "https://a.example/1.html#top:~:text=甲"),
      ("https://a.example/#/page/1", "https://a.example/#/page/1:~:text=甲"),
      ("https://a.example/1.html#", "https://a.example/1.html#:~:text=甲"),
      ("https://a.example/1.html#top:~:text=乙", "https://a.example/1.html#top:~:text=甲"),
      ("HTTP://a.example/年 报.html?a=<1>", "HTTP://a.example/年%20报.html?a=%3C1%3E#:~:text=甲"),
      ("http://a.example/\u{202E}\u{1B}", "http://a.example/%E2%80%AE%1B#:~:text=甲"),
      ("http://a.example/%20b", "http://a.example/%20b#:~:text=甲"),
    ])
  func wordsToScrollToAreAdded(_ address: String, _ link: String) {
    #expect(WebAddress(address)?.link(to: "#:~:text=甲") == link)
  }

  @Test(arguments: ["javascript:alert(1)", "page.html", "", "http", "http:/a", "ftp://a.example/", "/http://a.example"])
  func whatIsNoAddressOnTheWeb(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test func nothingToScrollTo() {
    #expect(WebAddress("http://a.example/ b#c")?.link(to: "") == "http://a.example/%20b#c")
  }
}
