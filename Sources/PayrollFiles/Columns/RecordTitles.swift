import CSV

extension RecordReader {
  /// The fields of the record it stands at as the titles of a header.
  public var titles: [String] {
    (0..<fieldCount).map { String(self[$0].trimmed().withoutApostrophe()) }
  }
}
