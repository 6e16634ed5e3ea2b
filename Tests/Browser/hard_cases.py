"""Documents that are hard to show."""
import pathlib

LONG = ("An outage of everything that anybody ever relied on " * 10)[:500].strip()

HOSTILE = """# <script>alert(1)</script> & "quotes" <img src=x onerror=alert(1)>

## Summary

On 3 May 2024 from 10:00 to 11:00 UTC the shop was down. <script>document.title = "owned"</script>
<b onclick="alert(1)">bold</b> <a href="javascript:alert(1)">click</a> [click](javascript:alert(2))
<a href="https://example.org">one <a href="https://example.org/2">two</a></a>

<table><tr><td>cell<div>block</td><p>loose<tr>row</table>

<div align="center"><p>open <b>bold

## Root cause

A misconfigured proxy. </div></div></article></main></body>

<style>body { display: none }</style>
<iframe src="https://example.org"></iframe>
<ul><li>one<li>two<ol><li>three</ul>

| a \\| b | <b>c |
|---|---|
| `x | y` | </table> |

## Timeline

- 10:00 <i>start
  > quoted <em>text
- 11:00 end, resolved

![remote](https://example.org/a.png) ![missing](nowhere.png)
"""



# Documents of one kind of hardness each; every one names its day, so that the pages have dates to show.
CAUSE = "\n## Root cause\n\nA bug in the code.\n"
URL = "https://example.org/" + "/".join(["unbreakable-path"] * 40) + "?" + "&".join(f"k{i}={'v' * 30}" for i in range(20))
COLUMNS = " | ".join(f"column {i}" for i in range(30))
CELLS = " | ".join(["some value"] * 30)
NAME = "n" * 120

ARABIC = """# انقطاع خدمة الدفع عبر الإنترنت

## الملخص

في 2024-05-02 من 10:00 إلى 11:00 UTC توقفت الخدمة عن العمل وتأثر جميع العملاء. The checkout API returned `503`.

## الجدول الزمني

- 10:00 بدأت المشكلة بعد نشر الإصدار v2.3
- 10:40 تم التراجع عن التغيير
- 11:00 عادت الخدمة

## السبب الجذري

خطأ برمجي.

| الخدمة | المدة |
|---|---|
| الدفع | 60 |
"""
HEBREW = """# תקלה בשירות התשלומים

## תקציר

ב-2024-06-02 בין 10:00 ל-11:00 UTC השירות לא היה זמין. (99.9%)

## Root cause

A bug. באג בקוד.

## Action items

- [ ] להוסיף התראה (owner: דנה)
- [x] לתקן את הבאג
"""
CJK = """# 支付服务中断报告:数据库连接池耗尽导致所有用户无法完成付款操作的详细事后分析与改进措施总结

## 概要

2024-04-02 10:00 UTC から 11:00 UTC まで、すべてのお客様が決済を完了できませんでした。서비스가 중단되었습니다.

## Timeline

- 10:00 数据库连接池耗尽,支付请求开始失败并持续重试直到超时为止
- 11:00 服务恢复

## Root cause

A bug. 连接没有释放。
"""


def odd_names(day, **fields):
    """A document whose front matter names what pages and folders are then called after."""
    front = "\n".join(f"{key}: {value}" for key, value in fields.items())
    return (f"---\n{front}\n---\n# Named oddly on {day}\n\n## Summary\n\nOn {day} from 10:00 to 11:00 UTC the shop was "
            f"down.\n{CAUSE}")


def write(folder: pathlib.Path):
    folder.mkdir(parents=True)
    put = lambda name, text: (folder / name).write_text(text, encoding="utf-8")
    put("hostile.md", HOSTILE)
    put("long-title.md", f"# {LONG}\n\n## Summary\n\nOn 1 May 2024 everything was down.\n\n## Root cause\n\nA bug.\n")
    put("unbroken.md", f"# {'A' * 500}\n\n## Timeline\n\n- 10:00 {'x' * 900}\n- 10:30 resolved\n\n## Root cause\n\nA bug.\n")
    put("arabic.md", ARABIC)
    put("hebrew.md", HEBREW)
    put("cjk.md", CJK)
    put("no-date.md", "# Something broke\n\n## Impact\n\nThe shop was down.\n\n## Root cause\n\nAn expired certificate.\n")
    entries = "\n".join(f"- {h:02}:{m:02} step {h}-{m}" for h in range(3, 23) for m in range(0, 60, 4))
    put("endless-timeline.md", f"# The longest day, 4 May 2024\n\n## Timeline (UTC)\n\n{entries}\n\n## Root cause\n\nA bug.\n")
    put("headings.md", "# Levels\n\n## Summary\n\nOn 5 May 2024 at 10:00 UTC the shop went down.\n\n###### Deep\n\nText\n\n#### Less deep\n\n# ![](x.png)\n\n## Root cause\n\nA bug.\n")
    put("script-end.md", "---\ntitle: '</script><script>alert(1)</script> <!-- <script> -->'\n---\n\n## Summary\n\nOn 7 May 2024 from 10:00 to 11:00 UTC it was down; all, of `</script>` it \\\\ \u2028.\n\n## Root cause\n\nA bug.\n\n## Action items\n\n- =1+1 look at the formula\n")
    put("quotes.md", "# Deep quotes\n\n## Summary\n\nOutage on 6 May 2024.\n\n## Root cause\n\nA bug.\n\n" + ">" * 1000 + " deep\n")
    put("no-title.md", f"On 8 May 2024 from 10:00 to 11:00 UTC nobody could pay.\n{CAUSE}")
    put("table.md", f"# A wide table, 9 May 2024\n\n| {COLUMNS} |\n|{'---|' * 30}\n" + f"| {CELLS} |\n" * 5 + CAUSE)
    put("words.md", f"# Words without an end, 10 May 2024\n\n## Summary\n\n{'w' * 700} <{URL}> `{'c' * 300}`\n{CAUSE}\n"
                    f"## Action items\n\n- {URL}\n- {'a' * 400} (owner: {'o' * 120})\n")
    put("many-headings.md", "# Two hundred headings, 11 May 2024\n\n"
        + "".join(f"{'#' * (2 + i % 3)} Part {i} of it\n\nText.\n\n" for i in range(200)) + CAUSE)
    put("many-actions.md", f"# A hundred promises, 12 May 2024\n{CAUSE}\n## Action items\n\n"
        + "".join(f"- [{' x'[i % 2]}] Improve part {i} (owner: team {i % 7}, due 2024-06-{i % 28 + 1:02})\n" for i in range(100)))
    put("name-long.md", odd_names("2024-05-13", id=NAME, tags=f"[{NAME}]", services=f"[{NAME}]", severity=NAME))
    put("name-emoji.md", odd_names("2024-05-14", id="🔥🔥🔥", tags="[🔥, 🧯💧]", services="[🚀]", severity="💥"))
    put("name-path.md", odd_names(
        "2024-05-15", id="../../up", tags="[a/b, .., ../../etc/passwd, /, '<b>', 'CON', 'a?b#c%2F']",
        services="['../up', 'x/y', '.']", severity="../.."))
    put("hard-page.md", PAGE)
    put("hard-home.md", f"---\ntype: home\n---\n# {LONG}\n\n## Twice\n\n{'x' * 300} [page](hard-page.md#wide)\n")


WIDE = "wide " * 60

PAGE = f"""---
type: page
title: '"><script>alert(1)</script> {LONG}'
nav: true
---
## Wide

```sh
{WIDE}
```

- in a list

      {WIDE}

<pre>{WIDE}</pre>

<table><tr>{"<td>unbreakable" * 30}</table>

| {" | ".join(["unbreakable"] * 30)} |
|{"---|" * 30}

## {"y" * 200}
## {"several words " * 20}
"""


def write_one(folder: pathlib.Path):
    """One incident in all, of which hardly anything is told."""
    folder.mkdir(parents=True)
    (folder / "one.md").write_text("# The shop was down\n\n## Root cause\n\nA bug.\n", encoding="utf-8")


def write_none(folder: pathlib.Path):
    """A folder without a document."""
    folder.mkdir(parents=True)


def write_many(folder: pathlib.Path, count=2_000):
    """That many incidents of one cause."""
    folder.mkdir(parents=True)
    for i in range(count):
        day = f"{2010 + i % 15}-{1 + i // 15 % 12:02}-{1 + i // 180 % 28:02}"
        (folder / f"{i:04}.md").write_text(
            f"# Outage {i + 1} of the {['shop', 'search', 'login', 'mail'][i % 4]}\n\n## Summary\n\n"
            f"On {day} from 10:00 to {11 + i % 12}:{i % 60:02} UTC it was down for {1 + i % 100} % of users.\n{CAUSE}",
            encoding="utf-8")
