/// The elements that the cleaner treats in a way of their own; every other is `.other`, an inline element.
enum HTMLTag: UInt8 {
  case other
  // Metadata.
  case html, head, body, meta, title, base, link
  // Never shown, or not text: skipped with all they hold.
  case script, style, noscript, template, textarea, select, option, button, input, iframe, object, svg, canvas, audio,
    video, frameset, rp, rt
  // Blocks: a paragraph ends before and after them.
  case p, div, h1, h2, h3, h4, h5, h6, li, ul, ol, dl, dt, dd, blockquote, pre, hr, br, center, form, fieldset, legend,
    address, figure, figcaption, main, nav, aside, section, article, header, footer, details, summary, ucapContent,
    ucapTitle, dir, menu
  // Tables.
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
  // Inline elements with a meaning.
  case a, img, strong, b, em, font, span

  init(name: String) {
    self = HTMLTag.named[name] ?? .other
  }

  private static let named: [String: HTMLTag] = [
    "html": .html, "head": .head, "body": .body, "meta": .meta, "title": .title, "base": .base, "link": .link,
    "script": .script, "style": .style, "noscript": .noscript, "template": .template, "textarea": .textarea,
    "select": .select, "option": .option, "button": .button, "input": .input, "iframe": .iframe, "object": .object,
    "svg": .svg, "canvas": .canvas, "audio": .audio, "video": .video, "frameset": .frameset, "rp": .rp, "rt": .rt,
    "p": .p, "div": .div, "h1": .h1, "h2": .h2, "h3": .h3, "h4": .h4, "h5": .h5, "h6": .h6, "li": .li, "ul": .ul,
    "ol": .ol, "dl": .dl, "dt": .dt, "dd": .dd, "blockquote": .blockquote, "pre": .pre, "hr": .hr, "br": .br,
    "center": .center, "form": .form, "fieldset": .fieldset, "legend": .legend, "address": .address,
    "figure": .figure, "figcaption": .figcaption, "main": .main, "nav": .nav, "aside": .aside, "section": .section,
    "article": .article, "header": .header, "footer": .footer, "details": .details, "summary": .summary,
    "ucapcontent": .ucapContent, "ucaptitle": .ucapTitle, "dir": .dir, "menu": .menu, "table": .table,
    "caption": .caption, "thead": .thead, "tbody": .tbody, "tfoot": .tfoot, "tr": .tr, "td": .td, "th": .th,
    "colgroup": .colgroup, "col": .col, "a": .a, "img": .img, "strong": .strong, "b": .b, "em": .em, "font": .font,
    "span": .span,
  ]

  /// Whether what the element holds is never text of the page.
  var isSkipped: Bool {
    rawValue >= HTMLTag.script.rawValue && rawValue <= HTMLTag.rt.rawValue || self == .title
  }

  /// Whether a paragraph ends before and after the element.
  var isBlock: Bool {
    rawValue >= HTMLTag.p.rawValue && rawValue <= HTMLTag.col.rawValue || self == .body || self == .html
  }

  /// Whether the element is h1 to h6.
  var isHeading: Bool { rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue }
}
