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
    | `台账/` | 每月发完后留下的台账，交给下个月用 |
    | `结果/` | 每月的工资条、银行文件、个税申报表、汇总等 |
    | `填写说明.csv` | 名册、调整表、台账每一列填什么，用 Excel 或 WPS 打开看 |

    下面的命令都在这个文件夹里执行。`payroll` 就是那一个程序文件：放进系统的命令目录，或者把 `payroll` 换成它的完整路径。用 Excel 或 WPS 编辑时，身份证号、银行账号和月份（所属月份、发放月份）这几列先设成“文本”格式，再另存为“CSV UTF-8”（存成普通 CSV 即 GBK 编码也能读）。

    ## 一、开始之前（只做一次）

    1. 打开 `标准/` 里的各个表，找到“依据文件”一列写着“示例”的行，换成本级政府核定的数，写上文号，去掉“示例”二字：
       - `salary.csv` 基准工资：只留本地的行，地区代码改成本单位的（如 530124）；`regions.csv` 里本地区的最低工资类别和
         `minimum_wage.csv` 里该类别的数额核对一遍。
       - `posts.csv` 岗位系数与补贴，`grades.csv` 层级工资，`ratings.csv` 绩效，`accident_plans.csv` 意外险。
       - `contributions.csv` 公积金比例、本州市的医疗和生育保险费率：留下 53（全省）和本州市、本县的行，别处的删去。
       - `leave.csv` 病假、停职等工资比例，`parameters.csv` 年功工资、体检费等。
    2. 其余各行标着“二手来源”“推算”“凭记忆”的，与原文件核对一遍。
    3. 让程序检查标准，最后一行是“0 处错误”就可以用，“可疑”的逐条看过：

    ```sh
    payroll standards --check --standards 标准 --date \(first)-01
    ```

    ## 二、第一个月：\(first)

    1. 填 `名册/\(first).csv`：一人一行。人员编号、姓名、地区代码、岗位、层级、入职日期必填，其余空着就是缺省值。用不到的列可以删，想加备注就加一列，标题以 `x_` 开头。
    2. 发放：

    ```sh
    payroll run --period \(first) --roster 名册/\(first).csv --standards 标准 --out 结果/\(first)
    ```

       名册有错时什么都不发：屏幕上说明第几行、哪一列、为什么、怎么改，全部错行另存在 `结果/\(first).rejects.csv`。改好名册，再执行一次同样的命令（已有的退回文件不会被覆盖，要换成新的加 `--replace`）。

       年中启用的单位：先按填写说明把原系统上月的累计数填进 `台账/期初.csv`，命令里加上 `--ledger 台账/期初.csv`，否则个税、年休假和补休都从零算起。

    3. 核对，然后送出去：
       - `findings.csv` 需要核对的人和事，逐条处理；“违规”和“警告”先看。
       - `summary.csv` 各单位合计，与上月比、与财政预算比。
       - `payslips.csv` 工资条，抽几个人手算一遍。
       - 命令后加 `--html`，另有一页 `report.html`：与上月比较、各单位、成本构成、需核对的事项，可打印送审。
       - `bank.csv` 送银行（没有账号的排在最后，发现金），`tax_declaration.csv` 导入个税扣缴端，`contributions.csv` 申报缴费。
       发现错了就改名册，在命令后加 `--replace` 重发，结果以最后一次为准；已经送银行的不要重发，下个月用调整表更正。
    4. 交给下个月，并验证归档：

    ```sh
    cp 结果/\(first)/ledger.csv 台账/\(first).csv
    payroll verify 结果/\(first)
    ```

    ## 三、以后每个月，如 \(second)

    1. 复制上月名册，改人员变动（新进的加一行；离职的填离职日期，下月再删），把加班、请假、补发、年终奖等当月的数清掉重填：

    ```sh
    cp 名册/\(first).csv 名册/\(second).csv
    ```

    2. 要更正以前月份的，填调整表；没有更正就让它空着：

    ```sh
    cp 调整/空白.csv 调整/\(second).csv
    ```

    3. 发放，记得给上月的台账：

    ```sh
    payroll run --period \(second) --roster 名册/\(second).csv --ledger 台账/\(first).csv --adjustments 调整/\(second).csv --standards 标准 --out 结果/\(second)
    ```

    4. 核对（同上），交给下个月，归档：

    ```sh
    cp 结果/\(second)/ledger.csv 台账/\(second).csv
    payroll verify 结果/\(second)
    ```

    ## 四、有人的资料一时改不好：一个月分两次发，如 \(third)

    加上 `--allow-rejects`，没有错的人先发：

    ```sh
    cp 名册/\(second).csv 名册/\(third).csv
    cp 调整/空白.csv 调整/\(third).csv
    payroll run --period \(third) --roster 名册/\(third).csv --ledger 台账/\(second).csv --adjustments 调整/\(third).csv --standards 标准 --out 结果/\(third) --allow-rejects
    ```

    被退回的人在 `结果/\(third)/rejects.csv`，前几列写着原因。复制一份，在复制的文件里改好（`结果/` 里的不改），当作名册再发一次，用第一次的台账、同一份调整表、另一个结果文件夹；已经发过的人不会重复发放：

    ```sh
    cp 结果/\(third)/rejects.csv 名册/\(third)-第二次.csv
    payroll run --period \(third) --roster 名册/\(third)-第二次.csv --ledger 结果/\(third)/ledger.csv --adjustments 调整/\(third).csv --standards 标准 --out 结果/\(third)-第二次
    cp 结果/\(third)-第二次/ledger.csv 台账/\(third).csv
    ```

    两次各有自己的银行文件和申报表，都要送；交给下个月的是第二次的台账。

    ## 五、其他

    - 标准变了：在表里加一行新的（生效日期、依据文件），不要改旧行。当月 1 日有效的那一行算数。
    - 每年 11 月国务院公布放假安排后，把次年的日期写进 `标准/calendar.csv`，替换写着“暂定”的行；没有正式日历的年份不能发放。
    - 归档：`结果/` 里的文件夹不要改动，其中 `inputs/` 有当时的名册、标准和台账，以后任何时候都能用 `payroll verify` 重算并证明一分不差。
    - 有人问“这个数怎么来的”：`payroll explain 人员编号`，后面照写发放时的 `--period`、`--roster`、`--ledger`、`--adjustments`；标准用当时的，即 `--standards 结果/月份/inputs/standards`，以后标准变了也还是当时发的数。
    - 标准定得晚、从以前月份起执行：先把新行写进 `标准/`，再用 `payroll backpay --archive 结果 --standards 标准 --from 月份 --to 月份 --out 补发` 算出每人应补多少，得到可以直接用的调整表。
    - 拟调整标准要多少钱：`payroll simulate --scenario 方案.csv`，后面同样写明名册、台账、标准；方案怎么写见 `payroll simulate --help`。
    - 工伤、死亡、生育等待遇和经济补偿：`payroll benefits --cases 案件.csv --standards 标准 --out 待遇`；各列见 `payroll benefits --help`。
    - 忘了怎么用：`payroll --help`，或 `payroll run --help`。

    """
  }
}
