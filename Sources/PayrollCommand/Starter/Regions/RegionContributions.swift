import Payroll

/// What a prefecture decides of contributions: medical, maternity and large medical costs, and the housing fund.
///
/// Of rows that follow each other only those are written that count in the first month or later.
struct RegionContributions {
  let region: StarterRegion
  /// The first month to be paid.
  let period: PayPeriod

  /// A row, by the columns that differ.
  private struct Row {
    var region: String
    var scheme: String
    var floor = "", ceiling = "", employerRate = "0", employeeRate = "0"
    var employerFixed = "", employeeFixed = "", rounding = "", newHireUntilDay = "", deductible = "yes"
    var from: String
    var source: String
    var decidedOn = ""

    var text: String {
      [
        region, "", scheme, floor, ceiling, employerRate, employeeRate, employerFixed, employeeFixed,
        rounding,
        rounding, newHireUntilDay, "", deductible, from, "", source, decidedOn,
      ].joined(separator: ",")
    }
  }

  private static let open = "待填"
  /// The regulation's first day: from here on something is asked for if nothing is known.
  private static let since = "2024-07-01"

  var rows: [String] {
    let rows =
      region.prefecture.code == "5301" ? [kunmingLargeCosts] : medical + maternity + [largeCosts]
    return (counting(rows) + counting(housingFund)).map(\.text)
  }

  /// The rows that count in the first month or later.
  private func counting(_ rows: [Row]) -> [Row] {
    let first = "\(period)-01"
    return rows.filter { row in
      !rows.contains {
        $0.region == row.region && $0.scheme == row.scheme && $0.from > row.from && $0.from <= first
      }
    }
  }
}

extension RegionContributions {
  private var place: String { region.prefecture.code }
  private var office: String { "问\(region.prefecture.name)医保局：" }

  /// The limits were published for the whole province from September 2026 on, and are to be asked for before.
  private func limited(_ row: Row) -> [Row] {
    var before = row
    (before.floor, before.ceiling) = (Self.open, Self.open)
    before.source += "，以及当时的缴费上下限"
    var after = row
    (after.floor, after.ceiling, after.from) = ("4403.00", "22017.00", "2026-09-01")
    after.source += "；上下限 云人社发〔2026〕8号，2026-09-01起（二手来源）"
    after.decidedOn = "2026-08-21"
    return [before, after]
  }

  private var medical: [Row] {
    let note = region.prefecture.medicalNote
    let law = "；个人2% 云南省政府令86号第六条（二手来源）"
    return limited(
      Row(
        region: place, scheme: "medical", employerRate: Self.open, employeeRate: "2%", from: Self.since,
        source: office + "职工基本医疗保险单位缴费比例" + (note.isEmpty ? "" : "（\(note)）") + law))
  }

  private var maternity: [Row] {
    limited(
      Row(
        region: place, scheme: "maternity", employerRate: Self.open, from: Self.since,
        source: office + "生育保险单位缴费比例；已并入医疗保险的删去这一行"))
  }

  private var largeCosts: Row {
    Row(
      region: place, scheme: "serious_illness", employerFixed: Self.open, employeeFixed: Self.open,
      deductible: "no", from: Self.since, source: office + "大额医疗费用补助单位和个人每人每月各多少元，没有的填0")
  }

  private var kunmingLargeCosts: Row {
    Row(
      region: place, scheme: "serious_illness", employerFixed: Self.open, employeeFixed: "1.00",
      deductible: "no", from: "2026-09-01",
      source: office + "2026年9月起大额医疗费用补助单位每人每月多少元（此前43.57元；省平均工资7339元的0.6%约为44.03元）")
  }

  /// The fund's floor goes by the class of the minimum wage of each county.
  private var housingFund: [Row] {
    let fund = region.code == "53" ? "问管理省直单位的住房公积金中心：" : "问\(region.prefecture.name)住房公积金管理中心："
    let unit = "缴存比例由本单位在5%至12%内选定（住房公积金管理条例第十八条），单位和个人相同"
    func row(_ code: String, floor: String, ceiling: String, rounding: String, from: String, source: String)
      -> Row
    {
      Row(
        region: code, scheme: "housing_fund", floor: floor, ceiling: ceiling, employerRate: Self.open,
        employeeRate: Self.open, rounding: rounding, newHireUntilDay: "0", from: from, source: source)
    }
    let unknown = row(
      region.code, floor: Self.open, ceiling: Self.open, rounding: Self.open, from: Self.since,
      source: fund + "缴存基数上下限、取整方式（如四舍五入到元 half_up_yuan）；" + unit)
    let known = StarterRegion.rows(of: StarterYunnan.housingFunds).filter { $0[0] == place }.flatMap {
      fields in
      places.map { code, wageClass in
        var known = row(
          code, floor: fields[2 + wageClass], ceiling: fields[5], rounding: fields[6], from: fields[1],
          source: fund + "本单位登记的缴存比例和写着待填的各格；" + unit + "；" + fields[7])
        known.decidedOn = fields[8]
        return known
      }
    }
    return [unknown] + known
  }

  /// The region, and of its counties those whose class is another.
  private var places: [(code: String, wageClass: Int)] {
    let own = region.classes.first { $0.code == region.code }?.wageClass
    return region.classes.filter { $0.code == region.code || $0.wageClass != own }.map {
      ($0.code, $0.wageClass == "一类" ? 0 : $0.wageClass == "二类" ? 1 : 2)
    }
  }
}
