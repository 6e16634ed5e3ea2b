// What scripts add: switching the colour scheme, sorting and filtering tables. Every page is whole without them.
(function () {
  "use strict";

  function schemeSwitch(button) {
    var root = document.documentElement;
    var system = window.matchMedia("(prefers-color-scheme: dark)");
    function isDark() {
      return root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches;
    }
    function label() {
      button.textContent = isDark() ? "Light" : "Dark";
      button.setAttribute("aria-label", "Switch to " + (isDark() ? "light" : "dark") + " colours");
    }
    button.addEventListener("click", function () {
      root.dataset.scheme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("casebook-scheme", root.dataset.scheme);
      } catch (error) {
        // Not remembered, then.
      }
      label();
    });
    button.hidden = false;
    label();
  }

  function value(row, column, type) {
    var cell = row.cells[column];
    var text = cell.dataset.value !== undefined ? cell.dataset.value : cell.textContent.trim();
    if (type !== "number") return text.toLowerCase();
    return text === "" ? NaN : Number(text);
  }

  // What is not stated comes last, whichever way the table is sorted.
  function compare(a, b, type, direction) {
    var emptyA = type === "number" ? isNaN(a) : a === "";
    var emptyB = type === "number" ? isNaN(b) : b === "";
    if (emptyA || emptyB) return emptyA - emptyB;
    return (a < b ? -1 : a > b ? 1 : 0) * direction;
  }

  function sortable(table) {
    var headers = Array.prototype.slice.call(table.tHead.rows[0].cells);
    headers.forEach(function (header, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = header.textContent;
      header.textContent = "";
      header.appendChild(button);
      button.addEventListener("click", function () {
        var direction = header.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        var type = header.dataset.type;
        var body = table.tBodies[0];
        var rows = Array.prototype.slice.call(body.rows);
        rows.sort(function (a, b) {
          return compare(value(a, column, type), value(b, column, type), type, direction);
        });
        rows.forEach(function (row) {
          body.appendChild(row);
        });
        headers.forEach(function (other) {
          other.removeAttribute("aria-sort");
        });
        header.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
      });
    });
  }

  function filter(box) {
    var table = document.getElementById(box.dataset.filterFor);
    var input = box.querySelector("input");
    var status = box.querySelector("[data-filter-status]");
    if (!table) return;
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    if (rows.length < 2) return;
    var texts = rows.map(function (row) {
      return row.textContent.toLowerCase();
    });
    input.addEventListener("input", function () {
      var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row, index) {
        row.hidden = !words.every(function (word) {
          return texts[index].indexOf(word) >= 0;
        });
        if (!row.hidden) shown += 1;
      });
      status.textContent = words.length ? shown + " of " + rows.length : "";
    });
    box.hidden = false;
  }

  document.querySelectorAll("[data-scheme-switch]").forEach(schemeSwitch);
  document.querySelectorAll("[data-filter-for]").forEach(filter);
  document.querySelectorAll("table[data-sortable]").forEach(sortable);
})();
