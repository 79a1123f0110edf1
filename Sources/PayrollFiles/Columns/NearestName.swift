/// Finds the name that a mistyped one was probably meant to be.
public enum NearestName {
  /// The nearest of `names`, or nil if none is near: at most half of its letters may differ.
  public static func of(_ text: String, among names: [String]) -> String? {
    // Nobody mistypes a whole paragraph, and the search takes the product of both lengths.
    if text.utf8.count > 400 { return nil }
    let typed = Array(text.lowercased())
    var best: (name: String, distance: Int)?
    for name in names {
      let letters = Array(name.lowercased())
      let distance = editDistance(typed, letters)
      if distance * 2 > max(letters.count, typed.count) { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
    }
    return best?.name
  }

  /// How many letters must be added, removed or replaced, or neighbours exchanged, to turn one text into the other.
  public static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var earlier: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (letter == other ? 0 : 1)
        var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, earlier[column - 1] + 1)
        }
        current.append(least)
      }
      earlier = previous
      previous = current
    }
    return previous[right.count]
  }
}
