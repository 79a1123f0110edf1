import Payroll
import PayrollFiles

extension SimulationRefusal {
  /// Whether the standards lack something, so that it is they who have to be mended.
  public var isOfStandards: Bool {
    switch error.reason {
    case .notInForce, .unknownRegion, .standards: true
    case .payroll, .refused: false
    }
  }

  /// Who, in which month of which scenario, why, and what to do.
  public var message: Bilingual {
    let scenario =
      error.scenario.isEmpty
      ? Bilingual("现行标准", "today's standard")
      : Bilingual("方案“\(error.scenario)”", "scenario \"\(error.scenario)\"")
    let reason = reason
    return Bilingual(
      "\(scenario.chinese)，\(error.period)，人员 \(employeeId)：\(reason.chinese)",
      "\(scenario.english), \(error.period), employee \(employeeId): \(reason.english)")
  }

  private var reason: Bilingual {
    switch error.reason {
    case .notInForce(let field, let value):
      let code: FaultCode =
        switch field {
        case .post: .unknownPost
        case .grade: .unknownGrade
        default: .unknownRating
        }
      return FaultMessage.unknown(code, value, region: error.region.code, on: error.period.firstDay)
    case .unknownRegion(let lacks):
      return FaultMessage.unknownRegion(lacks, region: error.region.code, on: error.period.firstDay)
    case .standards(let error): return error.message
    case .payroll(.overflow(let item)): return FaultMessage.overflow(item.entry.title)
    case .payroll(.ledgerOverflow(let field)): return FaultMessage.overflow(field.entry.title)
    case .payroll(.standards(let error)): return error.message
    case .refused(let refusal): return FaultMessage.refused(refusal)
    }
  }
}
