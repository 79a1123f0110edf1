import PayrollFiles

/// A region of Yunnan for which a bureau's folder can be made: the province, a prefecture, a county.
struct StarterRegion {
  /// The code of 2, 4 or 6 digits.
  let code: String
  /// What it is called.
  let name: String
  /// Its class of the minimum wage, and of a prefecture those of its counties, by code.
  let classes: [(code: String, wageClass: String)]
  /// The prefecture, or the province of a provincial bureau: where medical insurance and the housing fund are decided.
  let prefecture: (code: String, name: String, medicalNote: String)

  /// The name, with the prefecture's and the class of the minimum wage, so that a mistyped code is seen.
  var title: String {
    let place = code.utf8.count < 6 ? name : prefecture.name + name
    guard let own = classes.first(where: { $0.code == code }) else { return place }
    return "\(place)，最低工资\(own.wageClass)"
  }

  /// The region of a code; nil if Yunnan has none.
  init?(_ code: String) {
    let rows = StarterRegion.rows(of: StarterStandards.regions).filter {
      // The province's own bureau is at its seat; a prefecture's has people in its counties.
      $0[0] == code || (code.utf8.count == 4 && $0[0].hasPrefix(code))
    }
    guard let own = rows.first(where: { $0[0] == code }),
      let prefecture = StarterRegion.rows(of: StarterYunnan.prefectures).first(where: {
        $0[0] == code.prefix(4)
      })
    else { return nil }
    self.code = code
    name = own[1]
    classes = rows.map { ($0[0], $0[2]) }
    self.prefecture = (prefecture[0], prefecture[1], prefecture[2])
  }

  /// The fields of a table's rows; its texts hold no comma.
  static func rows(of table: String) -> [[String]] {
    table.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The codes with their names.
  static var known: KnownCodes {
    KnownCodes(rows(of: StarterStandards.regions).map { ($0[0], $0[1]) })
  }

  /// Every code that has one.
  static var codes: [String] { rows(of: StarterStandards.regions).map { $0[0] } }
}
