#!/usr/bin/env python3
"""Pays a month with PySpark: the unchanged program is a filter on each partition of the roster.

    python SampleData/spark/pay_partitions.py             pays the sample month, in the folder of the project
    python SampleData/spark/pay_partitions.py --help      shows how to give other files

Roster, ledger and adjustments are dealt out by employee, each partition is piped through `payroll run`, and what
comes out is joined, added up in whole fen and compared with a single run. Nothing is published unless all agree.
"""

import argparse
import csv
import glob
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
import traceback
import zlib
from itertools import groupby, islice

from py4j.protocol import Py4JJavaError
from pyspark import SparkConf, SparkContext, StorageLevel

import proof

EMPLOYEE = ("employee_id", "人员编号")
BANK_ACCOUNT = ("bank_account", "银行账号")
ID_NUMBER = ("id_number", "身份证号")
RESULTS = ("ledger.csv", "bank.csv", "tax_declaration.csv")


# ---- A row


def fields(line):
    return next(csv.reader([line]))


def place(names, header):
    """Where a column stands, or None; its title may be the English or the Chinese one."""
    titles = [title.strip(" \t\u3000\ufeff") for title in fields(header)]
    return next((index for index, title in enumerate(titles) if title in names), None)


def value(line, column):
    """A value as the program reads it: trimmed, without the apostrophe that keeps a spreadsheet from running it."""
    row = fields(line)
    text = row[column].strip(" \t\u3000") if column < len(row) else ""
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@'") else text


def whole(line):
    """The row, if Spark has left it whole: `textFile` takes all for UTF-8 and ends a row at every line break."""
    if "\ufffd" in line:
        raise ValueError("a file is not UTF-8; convert it: iconv -f GB18030 -t UTF-8")
    if line.count('"') % 2:
        raise ValueError("a quoted field holds a line break; take the line break out")
    return line


def part_of(employee, parts):
    """The partition of a person; the same today and next month, on every machine and in every language."""
    return zlib.crc32(employee.encode()) % parts


# ---- From the files to the partitions, and back


class Month:
    """The month's inputs, and the folder in which its results are built."""

    def __init__(self, spark, arguments, staging):
        given = {"roster": arguments.roster, "ledger": arguments.ledger, "adjustments": arguments.adjustments}
        self.inputs = {kind: path for kind, path in given.items() if path}
        self.spark, self.parts, self.staging = spark, arguments.partitions, staging
        self.program = os.path.abspath(arguments.payroll)
        self.options = ["--period", arguments.period, "--standards", os.path.abspath(arguments.standards)]
        self.options += ["--as-of", arguments.as_of] if arguments.as_of else []
        self.folders = [f"{staging}/months/{part:04}/month" for part in range(self.parts)]

    def rows(self, kind):
        """The header of an input, and its rows with their numbers."""
        lines = self.spark.textFile(self.inputs[kind]).map(whole)
        header = lines.first()
        if place(EMPLOYEE, header) is None:
            raise proof.Refused(f"{self.inputs[kind]} has no column {' or '.join(EMPLOYEE)}")
        return header, lines.filter(lambda line: line and line != header).zipWithIndex()

    def dealt(self, kind):
        """The rows of an input, each with its partition; and its header, as row -1 of every partition."""
        header, rows = self.rows(kind)
        column, parts = place(EMPLOYEE, header), self.parts
        headers = self.spark.parallelize([((part, kind, -1), header) for part in range(parts)], 1)
        return headers.union(rows.map(lambda row: ((part_of(value(row[0], column), parts), kind, row[1]), row[0])))

    def payslips(self):
        """The payslips of all partitions, without their headers. Here the program runs."""
        staging = self.staging

        def hand_over(part, rows):
            """Puts the partition's adjustments and ledger into a folder; gives the folder and the roster to the pipe."""
            folder = f"{staging}/months/{part:04}"
            shutil.rmtree(folder, ignore_errors=True)  # left by an attempt that failed
            os.makedirs(folder, mode=0o700)
            for kind, group in groupby(rows, lambda row: row[0][1]):
                lines = (line for _, line in group)
                if kind == "roster":
                    yield folder
                    yield from lines
                else:
                    with open(f"{folder}/{kind}.csv", "w", encoding="utf-8") as file:
                        file.writelines(line + "\n" for line in lines)

        # The shell takes the first line, which names the folder, and leaves the roster to the program.
        files = "".join(f' --{kind} "$folder/{kind}.csv"' for kind in self.inputs if kind != "roster")
        script = (
            f'IFS= read -r folder && exec "$0" run --roster - --payslips -{files}'
            ' --out "$folder/month" --threads 1 "$@" 2> "$folder/messages"'
        )
        def hand_over_or_end(part, rows):
            """Ends the worker if handing over fails: `pipe` would leave the program waiting for more rows, for ever."""
            try:
                yield from hand_over(part, rows)
            except Exception:
                traceback.print_exc()
                os._exit(1)

        command = shlex.join(["sh", "-c", script, self.program] + self.options)
        # Sorted by partition, kind and row: adjustments and ledger come before the roster.
        dealt = self.spark.union([self.dealt(kind) for kind in self.inputs])
        partitions = dealt.repartitionAndSortWithinPartitions(self.parts, lambda key: key[0])
        payslips = partitions.mapPartitionsWithIndex(hand_over_or_end).pipe(command, checkCode=True)
        return payslips.mapPartitions(lambda lines: islice(lines, 1, None)).persist(StorageLevel.DISK_ONLY)

    def results(self, name):
        """The rows of a result file that every partition has left in its folder, without the headers."""
        lines = self.spark.textFile(",".join(f"{folder}/{name}" for folder in self.folders))
        header = lines.first()
        return lines.filter(lambda line: line != header)

    def positions(self):
        """Where each person stands in the results: as on the roster, then as in the ledger if nowhere else."""
        orders = []
        for order, kind in enumerate(kind for kind in ("roster", "ledger") if kind in self.inputs):
            header, rows = self.rows(kind)
            column = place(EMPLOYEE, header)
            orders.append(rows.map(lambda row, c=column, o=order: (value(row[0], c), (o, row[1]))))
        return self.spark.union(orders).reduceByKey(min).persist(StorageLevel.DISK_ONLY)

    def publish(self, name, rows, positions):
        """Writes one file from the rows of all partitions, in the order of a single run; returns how many rows."""
        with open(f"{self.folders[0]}/{name}", encoding="utf-8", newline="") as first:
            header = first.readline()
        employee, account = place(EMPLOYEE, header), place(BANK_ACCOUNT, header)

        def order(row):
            """The person's position; in the bank file the cash list stands behind the transfers."""
            line, position = row
            return account is not None and not value(line, account), position

        placed = rows.keyBy(lambda line: value(line, employee)).join(positions).values()
        count = 0
        with open(f"{self.staging}/{name}", "w", encoding="utf-8", newline="") as file:
            file.write(header)
            for line, _ in placed.sortBy(order).toLocalIterator():
                file.write(line + "\n")
                count += 1
        return count

    def shared(self, names):
        """Everybody whose number another person has too. Only the engine sees both, if they are in two partitions."""
        header, rows = self.rows("roster")
        number, employee = place(names, header), place(EMPLOYEE, header)
        if number is None:
            return []
        people = rows.map(lambda row: (value(row[0], number), value(row[0], employee))).filter(lambda pair: pair[0])
        groups = people.groupByKey().mapValues(set).filter(lambda group: len(group[1]) > 1)
        return sorted(groups.values().flatMap(list).collect())

    def single_run(self):
        """The same month paid at once; returns its folder."""
        folder = self.staging + "/single"
        files = [word for kind, path in self.inputs.items() for word in ("--" + kind, path)]
        command = [self.program, "run"] + files + self.options + ["--out", folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return folder


# ---- The month


def pay(month):
    started = time.monotonic()
    payslips, positions = month.payslips(), month.positions()
    payslips.count()  # pays every partition, once
    paying = time.monotonic() - started
    columns = proof.money_columns(month.folders[0])
    sums = payslips.mapPartitions(lambda lines: [proof.sums_of(map(fields, lines), columns)]).collect()
    written = {"payslips.csv": month.publish("payslips.csv", payslips, positions)}
    for name in RESULTS:
        written[name] = month.publish(name, month.results(name), positions)
    joining = time.monotonic() - started - paying
    proof.of_partitions(month.folders, sums, written, month.rows("roster")[1].count(), positions.count())

    started = time.monotonic()
    single = month.single_run()
    alone = time.monotonic() - started
    print(f"dealing and paying {paying:.1f} s, joining {joining:.1f} s, single run {alone:.1f} s", file=sys.stderr)
    proof.of_whole(month.staging, single, sums, written)
    for code, names in (("bank_account.shared", BANK_ACCOUNT), ("id_number.shared", ID_NUMBER)):
        proof.of_finding(code, month.shared(names), month.folders, single)
    shutil.rmtree(single)


def refusals(staging, out):
    """What the program said where it refused a partition; the refused rows are kept beside the results' place."""
    said = []
    for messages in sorted(glob.glob(staging + "/months/*/messages")):
        part = messages.split("/")[-2]
        rejects = f"{staging}/months/{part}/month.rejects.csv"
        with open(messages, encoding="utf-8") as file:
            text = file.read().replace(rejects, f"{out}.{part}.rejects.csv")
        if os.path.exists(rejects):
            os.replace(rejects, f"{out}.{part}.rejects.csv")
        if text:
            said.append(f"partition {part}: {text}")
    return said


def reason(trace):
    """What failed where the program said nothing: the line of Python's, or else of Spark's."""
    return (re.findall(r"^\S*(?:Error|Exception): .*", trace, re.M) or re.findall(r"^: (.*)", trace, re.M))[:1]


def main():
    options = argparse.ArgumentParser(description="Pays a month, by default the sample's, in partitions of PySpark.")
    options.add_argument("--roster", help="one UTF-8 file (default the sample's, with its ledger and adjustments)")
    options.add_argument("--ledger", help="last month's ledger.csv")
    options.add_argument("--adjustments", help="the month's adjustments")
    options.add_argument("--period", default="2026-10", help="the month to pay (default 2026-10)")
    options.add_argument("--standards", default="SampleData/standards", help="default SampleData/standards")
    options.add_argument("--as-of", metavar="DATE", help="hide standards decided later")
    options.add_argument("--out", help="the folder of results (default Reports/spark-<period>)")
    options.add_argument("--partitions", type=int, default=4, help="default 4")
    options.add_argument("--payroll", default=".build/release/payroll", help="default .build/release/payroll")
    arguments = options.parse_args()
    if not arguments.roster:
        arguments.roster = "SampleData/rosters/2026-10.csv"
        arguments.ledger = "SampleData/ledgers/2026-09.csv"
        arguments.adjustments = "SampleData/adjustments/2026-10.csv"
    out = os.path.abspath(arguments.out or f"Reports/spark-{arguments.period}")
    if os.path.exists(out):
        return f"{out} is there already and was left as it is"

    os.umask(0o077)  # ledgers, payslips and Spark's own files are for their owner alone
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    settings = SparkConf().setAppName("payroll").setIfMissing("spark.master", "local[*]")
    settings.set("spark.ui.enabled", "false").set("spark.ui.showConsoleProgress", "false")
    spark = SparkContext(conf=settings)
    spark.setLogLevel("OFF")
    spark.addPyFile(proof.__file__)
    staging = f"{out}.partial-{os.getpid()}"
    os.makedirs(staging, mode=0o700)
    try:
        pay(Month(spark, arguments, staging))
        os.rename(staging, out)
        print(f"Results: {os.path.relpath(out)}/")
        return 0
    except proof.Refused as refusal:
        return f"{refusal}\nNothing was published"
    except Py4JJavaError as error:
        spark.stop()
        return "\n".join((refusals(staging, out) or reason(str(error))) + ["Nothing was published"])
    finally:
        spark.stop()
        shutil.rmtree(staging, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
