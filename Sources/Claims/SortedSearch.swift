extension Array {
  /// The first place from which on `holds` is true of every element, by bisection; the array's count where it is of none.
  ///
  /// - Parameter holds: false for a first part of the array and true for the rest.
  func firstPlace(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
