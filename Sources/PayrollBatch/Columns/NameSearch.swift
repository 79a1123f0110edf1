/// Finds what a mistyped name was probably meant to be, for the command line.
public enum NameSearch {
  /// The nearest of `names`, or nil if none is near.
  public static func nearest(to text: String, among names: [String]) -> String? {
    NearestName.of(text, among: names)
  }
}
