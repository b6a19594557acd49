"""How long it takes to compare two reports of 5 000 claims each, and how much memory: diff.py PROGRAM

The reports are invented: one in which every indicator has a name of its own, and one in which few names repeat over and over.
The bars are 5 s and 1 GB for pairing; what is measured is the whole program, with reading the records and writing the result.
"""
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

CLAIMS = 5000
VERBS = ["新建", "改造", "维修", "培育", "引进", "拆除", "整治", "种植", "建成", "创建"]
PLACES = ["东城", "西关", "南湖", "北山", "河口", "桥头", "石门", "松林", "清泉", "平川",
          "金沙", "白塔", "红岭", "长滩", "龙潭", "凤台", "柳树", "杏园", "麦田", "稻香"]
THINGS = [("公厕", "座"), ("学校", "所"), ("道路", "条"), ("桥梁", "座"), ("企业", "家"), ("果园", "个"), ("水库", "座"), ("泵站", "座"),
          ("厂房", "栋"), ("仓库", "座"), ("市场", "个"), ("公园", "个"), ("诊所", "家"), ("书屋", "个"), ("球场", "个"), ("车站", "个"),
          ("苗圃", "个"), ("鱼塘", "个"), ("路灯", "盏"), ("机井", "眼"), ("大棚", "座"), ("礼堂", "座"), ("驿站", "个"), ("菜场", "个"), ("电站", "座")]


def report(year, names):
    lines = [f"示例县{year}年政府工作报告"]
    for index in range(CLAIMS):
        place, verb, (thing, unit) = names(index)
        lines.append(f"{place}镇{verb}{thing}{100 + (index * 37 + year * 13) % 800}{unit}。")
    return "\n".join(lines) + "\n"


def distinct(index):
    return PLACES[index % 20], VERBS[index // 20 % 10], THINGS[index // 200 % 25]


def repeated(index):
    return PLACES[0], VERBS[index % 3], THINGS[index % 5]


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for title, names in (("names of their own", distinct), ("names that repeat", repeated)):
            records = []
            for year in (2018, 2019):
                text = folder / f"{year}.txt"
                text.write_text(report(year, names), encoding="utf-8")
                lines = subprocess.run([program, "extract", text], check=True, capture_output=True).stdout
                records.append(folder / f"{year}.jsonl")
                records[-1].write_bytes(lines)
            claims = [sum(line.startswith(b'{"type":"claim"') for line in path.read_bytes().split(b"\n")) for path in records]
            begin = time.perf_counter()
            output = subprocess.run([program, "diff", "--format", "json", *records], check=True, capture_output=True).stdout
            seconds = time.perf_counter() - begin
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            pairs = len(json.loads(output)["pairs"])
            print(f"{title}: {claims[0]} × {claims[1]} claims, {pairs} pairs, {seconds:.1f} s, at most {peak} MB")


main()
