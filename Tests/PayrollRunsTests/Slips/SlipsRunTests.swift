import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A month's sheet and slips as a whole.
@Suite struct SlipsRunTests {
  @Test(
    "The sums are those of the payslips, for random people of two runs, and nothing personal is in run.json")
  func sums() throws {
    let random = RandomRoster(200, seed: 21)
    var archive = PaidArchive(ledger: random.ledgerText)
    try archive.pay(RandomRoster.period, roster: Month.roster(random.people), PayStandards.common.files)
    let (result, store) = try archive.slips()
    let net = archive.payslips[0].column("net_pay").map { hundredths($0) }
    #expect(result.people == net.count && result.netPay == Int128(net.reduce(0, +)))
    #expect(result.period == ReadText.month(RandomRoster.period))
    let slips = store.text(of: .slips)
    #expect(slips.split(separator: "<section").count - 1 == net.count && slips.hasSuffix("</html>\n"))
    #expect(store.text(of: .sheet).contains(result.netPayInCapitals))
    let record = store.text(of: .run)
    #expect(record.contains("\"people\" : \(net.count)") && !record.contains("张"))
  }
}
