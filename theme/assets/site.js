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

  // A tag that browsers do not know would throw with every number and comparison.
  var language = (function () {
    try {
      return Intl.getCanonicalLocales(root.lang)[0];
    } catch (error) {
      return undefined;
    }
  })();

  // The boxes that lead to the search: from a file a browser may not send a form.
  Array.prototype.forEach.call(document.querySelectorAll('form[role="search"][action]'), function (form) {
    form.addEventListener('submit', function (event) {
      if (event.defaultPrevented || location.protocol !== 'file:') return;
      event.preventDefault();
      var asked = form.querySelector('input').value.trim();
      location.href = form.getAttribute('action') + (asked ? '?q=' + encodeURIComponent(asked) : '');
    });
  });

  document.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input, select, textarea, [contenteditable]')) return;
    var box = document.querySelector('main input[name="q"]') || document.querySelector('.site-search input');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  // Sorting: a cell's data-value is what its column sorts by; rows without one stay last.
  var collator = new Intl.Collator(language);

  function value(row, column) {
    var cell = row.cells[column];
    var key = cell.getAttribute('data-value');
    return key === null ? cell.textContent.trim() : key;
  }

  function compare(a, b) {
    var isNumber = !isNaN(a.number) && !isNaN(b.number);
    return isNumber ? a.number - b.number : collator.compare(a.key, b.key);
  }

  function sort(table, column, descending) {
    var body = table.tBodies[0];
    var rows = Array.prototype.map.call(body.rows, function (row) {
      var key = value(row, column);
      return { row: row, key: key, number: Number(key) };
    });
    rows.sort(function (a, b) {
      if (a.key === '' || b.key === '') return (a.key === '') - (b.key === '');
      return descending ? compare(b, a) : compare(a, b);
    });
    var sorted = document.createDocumentFragment();
    rows.forEach(function (entry) { sorted.appendChild(entry.row); });
    body.appendChild(sorted);
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

  // Filtering: every word must be in the row's text, and each chosen value among those of the row's
  // attribute of the same name, which line breaks part. What is chosen stands in the page's address,
  // so that a view can be shared and come back to.
  var pause = 150;
  // Rows that appear at once: laying out thousands takes a second or more, which typing must not feel.
  var slice = 500;

  // Without marks, so that "zurich" finds "Zürich".
  function folded(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  }

  function tableAfter(form) {
    return Array.prototype.find.call(document.querySelectorAll('table.sortable'), function (table) {
      return form.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
  }

  function makeFilter(form) {
    var table = tableAfter(form);
    if (!table) return;
    var status = form.querySelector('[role="status"]');
    var input = form.querySelector('input[name="words"]');
    var selects = Array.prototype.slice.call(form.querySelectorAll('select'));
    var fields = selects.concat(input || []);
    var numbers = new Intl.NumberFormat(language);
    var body = table.tBodies[0];
    var entries = new Map();
    Array.prototype.forEach.call(body.rows, function (row) {
      entries.set(row, { row: row, hidden: row.hidden, text: null });
    });
    var timer;
    var reveals;

    // Most readers never type a word, so a row's text is made when the first one is asked for.
    function has(entry, word) {
      if (entry.text === null) entry.text = folded(entry.row.textContent);
      return entry.text.indexOf(word) >= 0;
    }

    function isAmong(select, entry) {
      var own = entry.row.getAttribute('data-' + select.name) || '';
      return own === select.value || own.split('\n').indexOf(select.value) >= 0;
    }

    function say(shown) {
      var name = shown === entries.size ? 'all' : shown === 0 ? 'nothing' : 'some';
      var text = (form.getAttribute('data-' + name) || '{n} / {total}')
        .replace('{n}', numbers.format(shown)).replace('{total}', numbers.format(entries.size));
      // Setting the same text again would be announced again.
      if (status && status.textContent !== text) status.textContent = text;
    }

    function reveal(queue) {
      queue.splice(0, slice).forEach(function (entry) { entry.row.hidden = entry.hidden = false; });
      if (queue.length) reveals = setTimeout(reveal, 0, queue);
    }

    function filter() {
      clearTimeout(timer);
      clearTimeout(reveals);
      var words = folded(input ? input.value : '').split(/\s+/).filter(Boolean);
      var chosen = selects.filter(function (select) { return select.value !== ''; });
      var shown = 0;
      var queue = [];
      // In the order of the rows, which sorting may have changed.
      Array.prototype.forEach.call(body.rows, function (row) {
        var entry = entries.get(row);
        var fits = chosen.every(function (select) { return isAmong(select, entry); }) &&
          words.every(function (word) { return has(entry, word); });
        if (fits) shown += 1;
        if (fits && entry.hidden) queue.push(entry);
        if (!fits && !entry.hidden) row.hidden = entry.hidden = true;
      });
      reveal(queue);
      say(shown);
    }

    function remember() {
      var address = new URL(location.href);
      fields.forEach(function (field) {
        if (field.value) address.searchParams.set(field.name, field.value);
        else address.searchParams.delete(field.name);
      });
      try {
        history.replaceState(history.state, '', address.href);
      } catch (error) {
        // Some browsers refuse it in files, or too many at once; the filter works all the same.
      }
    }

    function restore() {
      var query = new URLSearchParams(location.search);
      fields.forEach(function (field) {
        field.value = query.get(field.name) || '';
        // The address may ask for what is no longer there.
        if (field.selectedIndex < 0) field.selectedIndex = 0;
      });
      filter();
    }

    function change() {
      filter();
      remember();
    }

    form.addEventListener('input', function (event) {
      clearTimeout(timer);
      if (event.target === input) timer = setTimeout(change, pause);
      else change();
    });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      change();
    });
    form.addEventListener('reset', function () { setTimeout(change, 0); });
    window.addEventListener('popstate', restore);
    restore();
  }

  Array.prototype.forEach.call(document.querySelectorAll('form.filters'), makeFilter);
})();
