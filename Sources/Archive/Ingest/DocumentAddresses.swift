import Foundation

/// What counts as an address that a document is found at.
enum DocumentAddresses {
  /// Whether it is the address of a page on the web, not of a whole site, which some portals state on each page.
  static func isPage(_ uri: String) -> Bool {
    guard let scheme = uri.range(of: "://") else { return false }
    guard let slash = uri[scheme.upperBound...].firstIndex(of: "/") else { return false }
    return uri.index(after: slash) != uri.endIndex
  }
}
