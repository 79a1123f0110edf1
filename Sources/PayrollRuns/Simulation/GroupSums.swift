import Payroll
import PayrollFiles

/// What people are grouped by.
enum GroupDimension: String, CaseIterable {
  case region, unit, category, post, grade

  var title: Bilingual {
    switch self {
    case .region: Bilingual("地区", "region")
    case .unit: Bilingual("单位", "unit")
    case .category: Bilingual("类别", "category")
    case .post: Bilingual("岗位", "post")
    case .grade: Bilingual("层级", "grade")
    }
  }
}

/// The people of one group: their sums under today's standard and each scenario.
struct GroupSums {
  let value: String
  var standards: [SimulatedSums]

  /// The groups of a dimension, sorted by code point; somebody who has left may have no post, grade or category.
  static func all(
    _ results: SimulationResults, _ dimension: GroupDimension, _ language: Language
  ) -> [GroupSums] {
    var groups: [GroupSums] = []
    var places: [String: Int] = [:]
    for (index, cell) in results.roster.cells.enumerated() {
      let value =
        switch dimension {
        case .region: cell.region
        case .unit: cell.unit
        case .category:
          results.categories[index].map { language == .chinese ? $0.title.chinese : $0.code } ?? ""
        case .post: cell.post
        case .grade: cell.grade
        }
      let sums = results.cells[index]
      if let place = places[value] {
        for standard in sums.indices { groups[place].standards[standard].add(sums[standard]) }
      } else {
        places[value] = groups.count
        groups.append(GroupSums(value: value, standards: sums))
      }
    }
    return groups.sorted { $0.value.unicodeScalars.lexicographicallyPrecedes($1.value.unicodeScalars) }
  }
}
