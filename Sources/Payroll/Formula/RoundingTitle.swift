extension Rounding {
  /// The rule in words.
  public var title: Bilingual {
    switch self {
    case .halfUpFen: Bilingual("四舍五入到分", "half up to the fen")
    case .upFen: Bilingual("见厘进分", "up to the fen")
    case .downFen: Bilingual("舍去分以下", "down to the fen")
    case .halfUpJiao: Bilingual("四舍五入到角", "half up to the jiao")
    case .upJiao: Bilingual("见分进角", "up to the jiao")
    case .downJiao: Bilingual("舍去角以下", "down to the jiao")
    case .halfUpYuan: Bilingual("四舍五入到元", "half up to the yuan")
    case .upYuan: Bilingual("见角分进元", "up to the yuan")
    case .downYuan: Bilingual("舍去元以下", "down to the yuan")
    }
  }

  /// The rule as a function in a formula.
  var functionName: Bilingual {
    switch self {
    case .halfUpFen, .halfUpJiao, .halfUpYuan: Bilingual("取整", "round")
    case .upFen, .upJiao, .upYuan: Bilingual("进位", "roundup")
    case .downFen, .downJiao, .downYuan: Bilingual("舍尾", "rounddown")
    }
  }
}
