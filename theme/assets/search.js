// The page that searches: asks the engine, which comes after it as `casebookSearch`, and draws the answers.
(function () {
  'use strict';

  const panel = document.querySelector('.search');
  const form = document.querySelector('.search-form');
  if (!panel || !form) return;
  const find = (selector) => panel.querySelector(selector);
  const box = form.elements.q, order = find('select'), status = find('[role="status"]');
  const heading = find('h2'), chips = find('.chips'), notes = find('.search-notes');
  const facets = find('.facets'), list = find('.results'), more = find('.more');
  const similar = document.querySelector('.similar'), area = similar.querySelector('textarea');
  const texts = JSON.parse(panel.getAttribute('data-texts'));
  const lang = panel.getAttribute('data-lang');
  const title = document.title;
  const pause = 120, patience = 300, page = 10, few = 8;

  // Counts what is asked, so that only the latest answer is drawn.
  let turn = 0;
  let limit = page;
  let isSimilar = false;
  // Whether the address is one to come back to: what is typed next then does not replace it.
  let isKept = false;
  let address, timer, saying;
  let groups = [];
  const opened = new Set();

  // Whatever comes from documents or the address becomes text, never markup.

  function make(name, attributes, ...content) {
    const element = document.createElement(name);
    for (const key in attributes) if (attributes[key] != null) element.setAttribute(key, attributes[key]);
    element.append(...content);
    return element;
  }

  function button(act, attributes, ...content) {
    const element = make('button', { type: 'button', ...attributes }, ...content);
    element.addEventListener('click', act);
    return element;
  }

  let language;
  try {
    language = Intl.getCanonicalLocales(document.documentElement.lang)[0];
  } catch (error) {
    // Then the browser's own.
  }
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

  function phrase(name, values) {
    const forms = texts[name], n = values && values.n;
    const fragment = document.createDocumentFragment();
    (forms[plurals.select(n || 0)] || forms.other || forms).split(/\{(\w+)\}/).forEach((piece, i) => {
      fragment.append(i % 2 ? piece === 'n' ? numbers.format(n) : values[piece] : piece);
    });
    return fragment;
  }

  const say = (name, values) => phrase(name, values).textContent;
  const note = (name, values, ...more) => make('p', {}, phrase(name, values), ...more);

  function duration(minutes) {
    const total = Math.round(minutes);
    if (!total && minutes) return say('under-a-minute');
    const units = [['days', Math.floor(total / 1440)], ['hours', Math.floor(total / 60) % 24], ['minutes', total % 60]];
    const first = units.findIndex((unit, i) => unit[1] || i === 2);
    return units.slice(first, first + 2).filter((unit, i) => !i || unit[1]).map(([name, n]) => say(name, { n })).join(' ');
  }

  function day(text) {
    const [year, month, day] = text.split('-').map(Number);
    return day ? make('time', { datetime: text }, say('day', { day, month: texts.months[month - 1], year })) : say('undated');
  }

  function marked(text, hits) {
    const fragment = document.createDocumentFragment();
    let at = 0;
    for (const [from, to] of hits) {
      fragment.append(text.slice(at, from), make('mark', {}, text.slice(from, to)));
      at = to;
    }
    fragment.append(text.slice(at));
    return fragment;
  }

  // The query between its spaces; a filter with its key and values.
  function pieces() {
    return (box.value.match(/(?:[^\s"]|"[^"]*"?)+/g) || []).map((text) => {
      const [, not, name, values] = /^(-?)([a-z]{2,}):(?!\/)(.+)$/i.exec(text) || [];
      const key = name && name.toLowerCase();
      return Object.hasOwn(texts.filters, key) ? { key, not, values: values.match(/(?:[^,"]|"[^"]*"?)+/g) || [] } : { text };
    });
  }

  function write(query) {
    const space = /\s$/.test(box.value) ? ' ' : '';
    box.value = query.filter((piece) => !piece.key || piece.values.length)
      .map((piece) => piece.text || piece.not + piece.key + ':' + piece.values).join(' ') + space;
    change(true);
  }

  // What values are compared by.
  const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const isNamed = (value, text) => [value.id, value.label].some((name) => plain(name) === plain(text));

  const quoted = (value) => /^[\p{L}\p{N}_-]+$/u.test(value) ? value : '"' + value.replace(/"/g, ' ') + '"';

  function toggle(kind, value) {
    const query = pieces();
    const same = query.filter((piece) => piece.key === kind && !piece.not);
    if (value.selected) {
      // A range of years has no single year to take out.
      const isIt = (text) => isNamed(value, text) || (kind === 'year' && /\D/.test(text));
      for (const piece of same) piece.values = piece.values.filter((text) => !isIt(text));
    } else {
      const text = quoted(value.id);
      if (same.length && kind !== 'year') same[0].values.push(text);
      // At the front: the last word may be one that is still being typed.
      else query.unshift({ key: kind, not: '', values: [text] });
    }
    write(query);
  }

  function replace(from, to) {
    const at = box.value.toLowerCase().indexOf(from.toLowerCase());
    if (at < 0) return;
    box.value = box.value.slice(0, at) + to + box.value.slice(at + from.length);
    box.focus();
    change(true);
  }

  // A button for every value of a filter.
  function removers() {
    const query = pieces();
    return isSimilar ? [] : query.flatMap((piece) => (piece.values || []).map((text, i) => {
      const group = groups.find((group) => group.kind === piece.key);
      const known = group && group.values.find((value) => isNamed(value, text));
      const filter = say(piece.not ? 'without-filter' : 'filter', {
        name: texts.filters[piece.key], value: known ? known.label : text.replace(/"/g, ''),
      });
      return button(() => {
        piece.values.splice(i, 1);
        write(query);
      }, { 'aria-label': say('remove', { filter }) }, filter, make('span', { 'aria-hidden': 'true' }, ' ×'));
    }));
  }

  // What keeps a query without an answer from one: "-rf", which leaves out, and words that stand nowhere side by side.
  function loosenings() {
    return pieces().flatMap(({ text = '' }) => {
      const name = /^-["\p{L}\p{N}]/u.test(text) ? 'excluded' : /^".*\s/.test(text) && 'apart';
      const loose = name === 'excluded' ? text.slice(1) : text.replace(/"/g, '');
      return name ? [note(name, { text, loose: button(() => replace(text, loose), {}, loose) })] : [];
    });
  }

  function drawChips() {
    const at = [...chips.children].findIndex((chip) => chip.contains(document.activeElement));
    const drawn = removers();
    chips.replaceChildren(...drawn.map((chip) => make('li', {}, chip)));
    if (at >= 0) (drawn[at] || drawn[at - 1] || box).focus();
  }

  function head(text) {
    heading.textContent = text;
    panel.toggleAttribute('data-asked', true);
    // Said once for a word, not for every letter.
    clearTimeout(saying);
    saying = setTimeout(() => { status.textContent = text; }, 500);
  }

  function problem({ kind, text, near }) {
    const at = text ? text.indexOf(':') : 0;
    const isKey = kind === 'unknown-filter';
    const mend = () => {
      if (isKey) return replace(text, near + text.slice(at));
      const query = pieces();
      for (const piece of query.filter((piece) => piece.key === text.slice(0, at))) {
        piece.values = piece.values.map((value) => plain(value) === plain(text.slice(at)) ? quoted(near) : value);
      }
      write(query);
    };
    return near ? note(kind + '-near', { text, near: button(mend, {}, isKey ? near + ':' : near) }) : note(kind, { text });
  }

  function correction({ from, to }) {
    const words = make('span', {}, ...to.flatMap((word) => [button(() => replace(from, word), {}, word), ' ']));
    return note('corrected', { from, to: words });
  }

  function item(result, answer) {
    const facts = [
      day(result.day || ''),
      make('span', { class: 'cause' }, make('span', { class: 'swatch cause-' + result.cause, 'aria-hidden': 'true' }), result.causeLabel),
    ];
    if (result.minutes != null) facts.push(duration(result.minutes));
    if (result.percent != null) facts.push(say('affected', { percent: say('percent', { n: result.percent }) }));
    const name = marked(result.title, casebookSearch.hits(result.title, answer));
    const element = make('li', {},
      make('h3', {}, make('a', { href: result.url }, make('bdi', { lang }, name))),
      make('ul', { class: 'plain quiet' }, ...facts.map((fact) => make('li', {}, fact))),
      make('p', { class: 'snippet', dir: 'auto', lang }));
    for (const kind of ['terms', 'missing', 'guessed']) {
      const words = (result[kind] || []).map((word) => {
        const clause = typeof word === 'number' ? answer.query.clauses[word] : word;
        return clause.words ? clause.words.join(' ') : clause;
      });
      if (words.length) element.append(note(kind, { words: words.join(', ') }));
    }
    return element;
  }

  // The results after the first `from`, which are there already.
  function draw(answer, from) {
    const similarly = isSimilar ? '-similar' : '';
    const n = answer.total;
    const complete = answer.complete;
    if (answer.relaxed && complete) head(say('partly', { n: complete, more: n - complete }));
    else head(say(n ? answer.relaxed ? 'some' : 'found' + similarly : 'none' + similarly, { n }));
    const said = isSimilar ? [] : [...answer.query.problems.map(problem), ...answer.corrections.map(correction)];
    const dropped = n ? [] : removers();
    if (dropped.length) said.push(note('nearest', {}, ' ', ...dropped));
    if (!n && !isSimilar) said.push(...loosenings());
    notes.replaceChildren(...said);
    facets.hidden = isSimilar || !n;
    order.parentElement.hidden = isSimilar || n < 2;
    const added = answer.results.slice(from).map((result) => item(result, answer));
    if (from) list.append(...added);
    else list.replaceChildren(...added);
    const left = n - answer.results.length;
    more.hidden = left <= 0;
    more.replaceChildren(phrase('more', { n: left }));
    if (from && added.length) added[0].querySelector('a').focus();
    return added;
  }

  function drawFacets(total) {
    const focused = document.activeElement.getAttribute('data-facet');
    const drawn = groups.map(({ kind, values }) => {
      const name = kind !== 'has' && texts.filters[kind];
      const useful = values.filter((value) => value.id && (value.selected || value.count));
      if (!name || !useful.some((value) => value.selected || value.count < total)) return '';
      const isWhole = useful.length <= few + 1 || opened.has(kind);
      const shown = useful.filter((value, i) => isWhole || i < few || value.selected);
      const buttons = shown.map((value) => button(
        () => toggle(kind, value),
        { 'aria-pressed': String(Boolean(value.selected)), 'data-facet': kind + ' ' + value.id },
        make('bdi', {}, value.label), ' ', make('span', { class: 'count' }, numbers.format(value.count))));
      if (!isWhole) {
        buttons.push(button(() => {
          opened.add(kind);
          drawFacets(total);
          facets.querySelectorAll('[data-facet^="' + kind + ' "]')[shown.length].focus();
        }, { class: 'all' }, phrase('show-all', { n: useful.length })));
      }
      return make('div', { role: 'group', 'aria-label': name }, make('p', {}, name),
        make('ul', {}, ...buttons.map((button) => make('li', {}, button))));
    });
    facets.lastElementChild.replaceChildren(...drawn);
    // With nothing to narrow by, the results have the room.
    if (!drawn.some(Boolean)) facets.hidden = true;
    const again = focused && [...facets.querySelectorAll('button')].find((other) => other.getAttribute('data-facet') === focused);
    if (again) again.focus();
  }

  function fail(error) {
    if (!panel.hasAttribute('data-asked') || panel.hasAttribute('aria-busy')) head(texts.unanswered);
    if (notes.querySelector('.again')) return;
    notes.prepend(note('failed', { reason: error.message }, ' ', button(() => run(), { class: 'again' }, texts.again)));
  }

  let script = document.querySelector('script[src^="search/"]');
  let engine;

  function load() {
    engine = new Promise((resolve, reject) => {
      script.onload = script.onerror = () => {
        if (window.casebookSearch && casebookSearch.search) resolve();
        else reject(new Error(script.getAttribute('src')));
      };
    });
    engine.catch(() => { engine = null; });
  }

  function reload() {
    const again = make('script', { src: script.getAttribute('src') });
    script.replaceWith(again);
    script = again;
    load();
  }

  async function run(from = 0) {
    clearTimeout(timer);
    const mine = (turn += 1);
    const isLatest = () => mine === turn;
    const text = isSimilar ? area.value : box.value;
    document.title = isSimilar || !text.trim() ? title : text.trim() + ' · ' + title;
    panel.removeAttribute('aria-busy');
    if (!text.trim()) {
      clearTimeout(saying);
      status.textContent = '';
      panel.removeAttribute('data-asked');
      return;
    }
    const wait = setTimeout(() => {
      if (!isLatest()) return;
      head(texts.loading);
      panel.setAttribute('aria-busy', 'true');
    }, patience);
    drawChips();
    try {
      if (!engine) reload();
      await engine;
      const answer = await (isSimilar ? casebookSearch.similar(text, { limit })
        : casebookSearch.search(text, { limit, order: order.value || 'relevance' }));
      if (!isLatest()) return;
      clearTimeout(wait);
      panel.removeAttribute('aria-busy');
      const added = draw(answer, from);
      await Promise.all([
        casebookSearch.snippets(answer, answer.results.slice(from)).then((snippets) => snippets.forEach(({ text, hits }, i) => {
          added[i].querySelector('.snippet').replaceChildren(marked(text, hits));
        })),
        from || isSimilar || casebookSearch.facets(answer).then((values) => {
          if (!isLatest()) return;
          groups = values;
          drawFacets(answer.total);
          drawChips();
        }),
      ]);
    } catch (error) {
      if (isLatest()) fail(error);
    } finally {
      clearTimeout(wait);
      if (isLatest()) panel.removeAttribute('aria-busy');
    }
  }

  function remember(keep) {
    const next = new URL(location.href);
    const asked = box.value.trim();
    for (const [name, value] of [['q', asked], ['sort', asked && order.value]]) {
      if (value) next.searchParams.set(name, value);
      else next.searchParams.delete(name);
    }
    const isNew = next.search !== location.search;
    try {
      if (isNew) history[keep || isKept ? 'pushState' : 'replaceState'](null, '', next.href);
    } catch (error) {
      // Some browsers refuse it in files, or too many at once; the search works all the same.
    }
    isKept = keep || (isKept && !isNew);
    address = location.search;
  }

  function change(keep) {
    isSimilar = false;
    limit = page;
    remember(keep);
    run();
  }

  function restore() {
    const query = new URLSearchParams(location.search);
    address = location.search;
    box.value = query.get('q') || '';
    order.value = query.get('sort') || '';
    if (order.selectedIndex < 0) order.selectedIndex = 0;
    limit = page;
    isSimilar = false;
    isKept = Boolean(box.value);
    run();
  }

  function ask() {
    isSimilar = true;
    limit = page;
    run();
  }

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(change, pause, false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change(true);
  });
  order.addEventListener('change', () => change(true));
  more.addEventListener('click', () => {
    const from = list.children.length;
    limit = from + page;
    run(from);
  });
  // A place on the page is no other query.
  window.addEventListener('popstate', () => { if (location.search !== address) restore(); });

  document.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('h3 a')];
    const at = links.indexOf(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -1 - at }[event.key];
    const isResult = at >= 0 || (event.key === 'Escape' && heading.parentElement.parentElement.contains(event.target));
    const isBox = event.target === box && event.key === 'ArrowDown' && panel.hasAttribute('data-asked');
    if (!step || !(isResult || isBox) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    (at + step < 0 ? box : links[at + step] || event.target).focus();
  });

  async function read(file) {
    if (!file) return;
    const text = await file.slice(0, 400000).text().catch(() => '\0');
    const isText = !text.includes('\0');
    similar.querySelector('output').textContent = isText ? '' : texts['no-text'];
    if (!isText) return;
    area.value = text;
    ask();
  }

  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 4 * pause);
  });
  similar.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  similar.querySelector('[type="file"]').addEventListener('change', (event) => read(event.target.files[0]));
  area.addEventListener('dragover', (event) => event.preventDefault());
  area.addEventListener('drop', (event) => {
    const file = event.dataTransfer.files[0];
    if (file) event.preventDefault();
    read(file);
  });

  // The values stand beside the results where there is room for them.
  const wide = window.matchMedia('(min-width: 60rem)');
  const settle = () => { facets.open = wide.matches; };
  wide.addEventListener('change', settle);
  settle();
  load();
  restore();
})();
