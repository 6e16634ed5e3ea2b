"""Documents that are hard to show."""
import pathlib

LONG = "An outage of everything that anybody ever relied on " * 10

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


def write(folder: pathlib.Path):
    folder.mkdir(parents=True)
    put = lambda name, text: (folder / name).write_text(text, encoding="utf-8")
    put("hostile.md", HOSTILE)
    put("long-title.md", f"# {LONG}\n\n## Summary\n\nOn 1 May 2024 everything was down.\n\n## Root cause\n\nA bug.\n")
    put("unbroken.md", f"# {'A' * 480}\n\n## Timeline\n\n- 10:00 {'x' * 900}\n- 10:30 resolved\n\n## Root cause\n\nA bug.\n")
    put("rtl.md", "# انقطاع خدمة الدفع\n\n## Summary\n\nOn 2 May 2024 from 10:00 to 11:00 UTC the service was down. كانت الخدمة متوقفة.\n\n## Root cause\n\nA bug.\n")
    put("cjk.md", "# 支付服务中断报告\n\n## Summary\n\nOn 2 April 2024 from 10:00 to 11:00 UTC the service was down. 服务不可用。\n\n## Root cause\n\nA bug.\n")
    put("no-date.md", "# Something broke\n\n## Impact\n\nThe shop was down.\n\n## Root cause\n\nAn expired certificate.\n")
    entries = "\n".join(f"- {h:02}:{m:02} step {h}-{m}" for h in range(5, 23) for m in range(0, 60, 4))
    put("endless-timeline.md", f"# The longest day, 4 May 2024\n\n## Timeline (UTC)\n\n{entries}\n\n## Root cause\n\nA bug.\n")
    put("headings.md", "# Levels\n\n## Summary\n\nOn 5 May 2024 at 10:00 UTC the shop went down.\n\n###### Deep\n\nText\n\n#### Less deep\n\n# ![](x.png)\n\n## Root cause\n\nA bug.\n")
    put("script-end.md", "---\ntitle: '</script><script>alert(1)</script> <!-- <script> -->'\n---\n\n## Summary\n\nOn 7 May 2024 from 10:00 to 11:00 UTC it was down; all, of `</script>` it \\\\ \u2028.\n\n## Root cause\n\nA bug.\n\n## Action items\n\n- =1+1 look at the formula\n")
    put("quotes.md", "# Deep quotes\n\n## Summary\n\nOutage on 6 May 2024.\n\n## Root cause\n\nA bug.\n\n" + ">" * 1000 + " deep\n")
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
