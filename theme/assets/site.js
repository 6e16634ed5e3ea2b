(function () {
  'use strict';

  var root = document.documentElement;

  // Colours: the system's preference until the reader chooses.
  var button = document.querySelector('.scheme-switch');
  var dark = window.matchMedia('(prefers-color-scheme: dark)');

  function isDark() {
    var chosen = root.getAttribute('data-scheme');
    return chosen ? chosen === 'dark' : dark.matches;
  }

  function showScheme() {
    button.setAttribute('aria-pressed', String(isDark()));
  }

  if (button) {
    showScheme();
    if (dark.addEventListener) dark.addEventListener('change', showScheme);
    button.addEventListener('click', function () {
      var scheme = isDark() ? 'light' : 'dark';
      root.setAttribute('data-scheme', scheme);
      showScheme();
      try {
        localStorage.setItem('casebook-scheme', scheme);
      } catch (error) {
        // The choice then holds for this page only.
      }
    });
  }

  // A form that only leads to a list: without a server the browser would not send it from a file.
  var find = document.querySelector('form.find');
  if (find) {
    find.addEventListener('submit', function (event) {
      event.preventDefault();
      var words = find.querySelector('input').value.trim();
      location.href = find.getAttribute('action') + (words ? '?words=' + encodeURIComponent(words) : '');
    });
  }

  // Sorting: a cell's data-value is what its column sorts by; rows without one stay last.
  function value(row, column) {
    var cell = row.cells[column];
    var key = cell.getAttribute('data-value');
    if (key === null) key = cell.textContent.trim();
    return key;
  }

  function compare(a, b) {
    var x = Number(a);
    var y = Number(b);
    if (!isNaN(x) && !isNaN(y)) return x - y;
    return a.localeCompare(b, root.lang);
  }

  function sort(table, column, descending) {
    var body = table.tBodies[0];
    var rows = Array.prototype.map.call(body.rows, function (row) {
      return { row: row, key: value(row, column) };
    });
    rows.sort(function (a, b) {
      if (a.key === '' || b.key === '') return (a.key === '') - (b.key === '');
      return descending ? compare(b.key, a.key) : compare(a.key, b.key);
    });
    rows.forEach(function (entry) { body.appendChild(entry.row); });
  }

  function makeSortable(table) {
    var heads = table.tHead.rows[0].cells;
    Array.prototype.forEach.call(heads, function (head, column) {
      var control = document.createElement('button');
      control.type = 'button';
      while (head.firstChild) control.appendChild(head.firstChild);
      head.appendChild(control);
      control.addEventListener('click', function () {
        var was = head.getAttribute('aria-sort');
        var first = head.getAttribute('data-first') === 'descending';
        var descending = was ? was === 'ascending' : first;
        Array.prototype.forEach.call(heads, function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        sort(table, column, descending);
      });
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll('table.sortable'), makeSortable);

  // Filtering: every word must be in the row, and each chosen value among the row's own.
  var form = document.querySelector('.filters');
  if (!form) return;
  var table = document.querySelector('table.sortable');
  var status = form.querySelector('[role="status"]');
  var rows = Array.prototype.map.call(table.tBodies[0].rows, function (row) {
    return { row: row, text: row.textContent.toLowerCase() };
  });

  function matches(entry, words, choices) {
    return words.every(function (word) { return entry.text.indexOf(word) >= 0; }) &&
      choices.every(function (choice) {
        var own = (entry.row.getAttribute('data-' + choice.name) || '').split(' ');
        return own.indexOf(choice.value) >= 0;
      });
  }

  function filter() {
    var words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    var choices = Array.prototype.filter.call(form.querySelectorAll('select'), function (select) {
      return select.value !== '';
    });
    var shown = 0;
    rows.forEach(function (entry) {
      var show = matches(entry, words, choices);
      entry.row.hidden = !show;
      if (show) shown += 1;
    });
    status.textContent = shown === rows.length
      ? 'All ' + rows.length + ' shown'
      : shown + ' of ' + rows.length + ' shown';
  }

  form.addEventListener('input', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(filter, 0); });
  filter();
})();
