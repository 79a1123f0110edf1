"""Proves that a month paid in partitions is the month that a single run pays: integers and bytes, no floats."""

import csv
import filecmp
from operator import add

HEADCOUNT = ("headcount", "人数")
ACCOUNTED = ("gross_pay", "应发合计", "net_pay", "实发工资", "employer_cost", "单位用工成本")


class Refused(Exception):
    """Nothing is published, and why."""


def prove(is_equal, text):
    """Says that something is equal, or stops the month."""
    if not is_equal:
        raise Refused(f"{text}: NOT equal")
    print(f"{text}: equal", flush=True)


# ---- Sums, in whole fen


def fen(text):
    """Money as the program writes it, always with two decimals, as an integer."""
    return int(text.replace(".", ""))


def yuan(amount):
    return f"{'-' if amount < 0 else ''}{abs(amount) // 100}.{abs(amount) % 100:02}"


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def summary(folder):
    """The money columns of a `summary.csv`, and its last row: how many people, and the fen of each column."""
    rows = table(folder + "/summary.csv")
    first = next(index for index, title in enumerate(rows[0]) if title in HEADCOUNT)
    return rows[0][first + 1 :], [int(rows[-1][first])] + [fen(text) for text in rows[-1][first + 1 :]]


def money_columns(folder):
    """Where the columns of `summary.csv` stand in `payslips.csv`."""
    with open(folder + "/payslips.csv", encoding="utf-8-sig", newline="") as file:
        heading = next(csv.reader(file))
    return [heading.index(title) for title in summary(folder)[0]]


def sums_of(payslips, columns):
    """How many payslips there are, and the fen of each column."""
    sums = [0] * (1 + len(columns))
    for row in payslips:
        sums = list(map(add, sums, [1] + [fen(row[column]) for column in columns]))
    return sums


def write_sums(path, titles, sums):
    """How the sums come together: an item a row, and in the columns the partitions, their sum and the single run."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file, lineterminator="\n")
        sheet.writerow(["item"] + [f"{part:04}" for part in range(len(sums) - 2)] + ["sum", "single_run"])
        sheet.writerow(["payslips"] + [column[0] for column in sums])
        for index, title in enumerate(titles, 1):
            sheet.writerow([title] + [yuan(column[index]) for column in sums])


# ---- The proof


def of_partitions(folders, sums, written, rows, people):
    """Nobody is lost or paid twice, and each partition's payslips add up to the sums that the program proved."""
    print(f"{len(folders)} partitions with {', '.join(str(column[0]) for column in sums)} payslips")
    prove(sums == [summary(folder)[1] for folder in folders], "payslips and summary of each partition")
    prove(rows == written["payslips.csv"], f"{rows} rows of the roster, {written['payslips.csv']} payslips")
    prove(people == written["ledger.csv"], f"{people} people in all, {written['ledger.csv']} rows of the ledger")


def of_whole(joined, single, sums, written):
    """The joined files are the single run's to the byte, and the sums of all partitions its sums to the fen."""
    for name, count in written.items():
        is_equal = filecmp.cmp(f"{joined}/{name}", f"{single}/{name}", shallow=False)
        prove(is_equal, f"{count} rows of {name} and the single run's, to the byte")
    total = [sum(column) for column in zip(*sums)]
    titles, at_once = summary(single)
    prove(total == at_once, f"{len(titles)} sums of {total[0]} payslips and the single run's, to the fen")
    write_sums(joined + "/sums.csv", titles, sums + [total, at_once])
    for title, amount in zip(titles, total[1:]):
        if title in ACCOUNTED:
            print(f"  {title} {yuan(amount)}")


def of_finding(code, people, folders, single):
    """The engine finds the same people as the single run, of whom the partitions may have missed some."""
    told = sorted(row[0] for row in table(single + "/findings.csv") if row[4] == code)
    seen = sum(row[4] == code for folder in folders for row in table(folder + "/findings.csv"))
    prove(people == told, f"{code}: {len(people)} people in the engine ({seen} in partitions) and in the single run")
