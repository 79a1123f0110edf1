import Payroll

extension StarterReadme {
  /// The Chinese account.
  var chinese: String {
    """
    # 辅警工资：每月怎么做

    这个文件夹就是本单位的工资资料。里面有身份证号和银行账号，请放在只有经办人能打开的地方，定期备份。

    | 文件夹、文件 | 放什么 |
    | --- | --- |
    | `标准/` | 工资、缴费、个税、假期、日历等标准，一行一条，都有依据文件和生效日期 |
    | `名册/` | 每月一份名册，如 `名册/\(first).csv` |
    | `调整/` | 每月一份调整表（补发、追补缴费等，没有就不用），从 `调整/空白.csv` 复制 |
    | `台账/` | 开始用以前的台账（年中启用的单位）；以后每月的台账在 `结果/` 里，自动交给下个月 |
    | `结果/` | 每月的工资条、银行文件、个税申报表、汇总等 |
    | `输出/` | 测算、补发、比较等另算的结果 |
    | `报盘格式/` | 扣缴端、社保费客户端、公积金、银行收的文件各是什么样：哪一列写什么，可以改，可以加 |
    | `填写说明.csv` | 名册、调整表、台账、标准、案件、报盘格式每一列填什么，用 Excel 或 WPS 打开看 |

    下面的命令都在这个文件夹里执行；`--bureau .` 就是指这个文件夹，程序自己找名册、台账、调整和标准，用了哪些先列出来。`payroll` 就是那一个程序文件：放进系统的命令目录，或者把 `payroll` 换成它的完整路径。用 Excel 或 WPS 编辑时，身份证号、银行账号和月份（所属月份、发放月份）这几列先设成“文本”格式，再另存为“CSV UTF-8”（存成普通 CSV 即 GBK 编码也能读）。

    ## 一、开始之前（只做一次）

    \(firstStepChinese)
    2. 其余各行标着“二手来源”“推算”“凭记忆”的，与原文件核对一遍。
    3. 让程序检查标准，最后一行是“0 处错误”就可以用，“可疑”的逐条看过：

    ```sh
    payroll standards --check --bureau . --date \(first)-01
    ```

    ## 二、第一个月：\(first)

    1. 填 `名册/\(first).csv`：一人一行。人员编号、姓名、地区代码、岗位、层级、入职日期必填，其余空着就是缺省值。用不到的列可以删，想加备注就加一列，标题以 `x_` 开头。
    2. 发放：

    ```sh
    payroll run --bureau . --period \(first)
    ```

       名册有错时什么都不发：屏幕上说明第几行、哪一列、为什么、怎么改，全部错行另存在 `结果/\(first).rejects.csv`。改好名册，再执行一次同样的命令（已有的退回文件不会被覆盖，要换成新的加 `--replace`）。

       年中启用的单位：先做期初台账（第一个月自动用它），否则个税、年休假和补休都从零算起。照扣缴端“税款计算”的列做一张表（各列见 `payroll new --help`），执行 `payroll new --opening 表.csv --roster 名册/\(first).csv --paid-until \(before) --ledger 台账/期初.csv`；也可以按填写说明自己填 `台账/期初.csv`。

    3. 核对，然后送出去：
       - `findings.csv` 需要核对的人和事，逐条处理；“违规”和“警告”先看。
       - `summary.csv` 各单位合计，与上月比、与财政预算比。
       - `payslips.csv` 工资条，抽几个人手算一遍。
       - 命令后加 `--html`，另有一页 `report.html`：与上月比较、各单位、成本构成、需核对的事项，可打印送审。
       - `bank.csv` 各人账号和金额，没有账号的排在最后（发现金）；`contributions.csv` 各险种缴费合计。
       发现错了就改名册，在命令后加 `--replace` 重发，结果以最后一次为准；已经送银行的不要重发，下个月用调整表更正。
    4. 写报盘文件：扣缴端、银行要的 xlsx，在 `输出/\(first)-报盘/`，屏幕上的提示逐条看过再送；两种银行代发只送一种，用不着的从 `报盘格式/` 里移走。标题和本地的模板不一样的，改 `报盘格式/` 里的表：

    ```sh
    payroll declare --bureau .
    ```

       扣缴端算好以后导出“税款计算”，用 `payroll declare --bureau . --check 导出的.csv` 核对；银行退回的，把人员编号和新账号写成两列的 CSV，用 `payroll declare --bureau . --only 退回的.csv` 另出一份。

       工资发放表（签字）和工资条（裁发），在 `输出/\(first)-工资表/`，用浏览器打印：

    ```sh
    payroll slips --bureau .
    ```

    5. 验证归档（结果里的台账自动交给下个月）：

    ```sh
    payroll verify 结果/\(first)
    ```

    ## 三、以后每个月，如 \(second)

    1. 从上月生成名册：沿用的列照抄，加班、请假、补发、年终奖等当月的数空着，上月离职的人去掉；`名册/\(second).csv.notes.csv` 写着去掉了谁、哪些沿用的数要核对：

    ```sh
    payroll next --bureau .
    ```

       再改人员变动（新进的加一行；离职的填离职日期），填当月的数。有自己的人员名单的，加 `--from-roster 名单.csv`。

    2. 要补发、扣款的，填调整表，文件名以月份开头；没有就不用（已发的月份名册填错了，见第五部分）：

    ```sh
    cp 调整/空白.csv 调整/\(second).csv
    ```

    3. 发放：

    ```sh
    payroll run --bureau .
    ```

    4. 核对，写报盘文件，归档（同上）：

    ```sh
    payroll declare --bureau .
    payroll verify 结果/\(second)
    ```

    ## 四、有人的资料一时改不好：一个月分两次发，如 \(third)

    加上 `--allow-rejects`，没有错的人先发：

    ```sh
    payroll next --bureau .
    payroll run --bureau . --allow-rejects
    ```

    被退回的人在 `结果/\(third)/rejects.csv`，前几列写着原因。复制一份，在复制的文件里改好（`结果/` 里的不改），当作名册再发一次；已经发过的人不会重复发放：

    ```sh
    cp 结果/\(third)/rejects.csv 名册/\(third)-第二次.csv
    payroll run --bureau . --period \(third) --roster 名册/\(third)-第二次.csv
    payroll verify --bureau .
    ```

    第二次的结果在 `结果/\(third)-2`，用的是第一次的台账。报盘文件两次合成一份；交给下个月的是第二次的台账。最后一条命令核对所有月份，以及每个月的台账是不是上个月交来的。

    ## 五、其他

    - 标准变了：在表里加一行新的（生效日期、依据文件），不要改旧行。当月 1 日有效的那一行算数。
    - 每年 11 月国务院公布放假安排后，把次年的日期写进 `标准/calendar.csv`，替换写着“暂定”的行；没有正式日历的年份不能发放。
    - 归档：`结果/` 里的文件夹不要改动，其中 `inputs/` 有当时的名册、标准和台账，以后任何时候都能用 `payroll verify` 重算并证明一分不差。
    - 有人问“这个数怎么来的”：`payroll explain 人员编号 --month 结果/月份`，按那个月自己的输入说明，以后标准变了也还是当时发的数。
    - 年底：`payroll year --bureau .` 汇总全年，得出下一年的缴费基数、六万元减除的人、年终奖两种计税，和每人一页的明细。
    - 编预算：`payroll simulate --bureau . --months 12`，按现行标准算今后各月；还没有名册的，重复最近一个月。
    - 标准定得晚、从以前月份起执行：先把新行写进 `标准/`，再用 `payroll backpay --bureau . --from 月份` 算出每人应补多少，得到可以直接用的调整表。
    - 已发的月份名册填错了（病假条迟交、漏了考核等次、基数录错）：每格一行写进 `更正-2026.csv`（月份、人员编号、列名、正确的值、原因），`payroll backpay --bureau . --corrections 更正-2026.csv` 算出差额；得到的 `adjustments.csv` 复制到 `调整/`，文件名以发放的月份开头。
    - 拟调整标准要多少钱：`payroll simulate --bureau . --scenario 方案.csv`；方案怎么写见 `payroll simulate --help`。
    - 工伤、死亡、生育等待遇和经济补偿：`payroll benefits --bureau . --cases 案件.csv`；各列见 `payroll benefits --help`。
    - 忘了怎么用：`payroll --help`，或 `payroll run --help`。

    """
  }

  /// What to do with days of the prefecture's own that are open; nothing where there are none.
  private var localDaysChinese: String {
    if folder.standards.contains(where: { $0.name == "calendar.csv" && $0.text.contains("待填") }) {
      return "\n   `calendar.csv` 里“待填”的是本州的民族节日：按当年通知写 `法定节假日` 或 `休息日`，与已有假日同一天的、不放假的删去那一行；通知有补休的，补休那一天另加一行。"
    }
    return "\n   本县另有放假通知的（如自治县的民族节日），在 `calendar.csv` 加行。"
  }

  /// The first step: to replace what is an example, or to fill in what is open.
  private var firstStepChinese: String {
    if folder.region != nil {
      return """
        1. 打开 `标准/` 里的各个表，把写着“待填”的格填上：问谁、问什么、示例和位置见 `要填的.csv`，填好后把“依据文件”换成文号；还差哪些用 `payroll new --check .` 看。没有的补贴、定额填 0，没有的系数填 1。岗位、层级、考核等次照样加行、改名。
        """ + localDaysChinese
    }
    return """
      1. 打开 `标准/` 里的各个表，找到“依据文件”一列写着“示例”的行，换成本级政府核定的数，写上文号，去掉“示例”二字：
         - `salary.csv` 基准工资：只留本地的行，地区代码改成本单位的（如 530124）；`regions.csv` 里本地区的最低工资类别和
           `minimum_wage.csv` 里该类别的数额核对一遍。
         - `posts.csv` 岗位系数与补贴，`grades.csv` 层级工资，`ratings.csv` 绩效，`accident_plans.csv` 意外险。
         - `contributions.csv` 公积金比例、本州市的医疗和生育保险费率：留下 53（全省）和本州市、本县的行，别处的删去。
         - `leave.csv` 病假、停职等工资比例，`parameters.csv` 年功工资、体检费等。
      """
  }
}
