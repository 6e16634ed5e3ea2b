// The language of queries, to the letter of SEARCH.md; Swift reads the same.
'use strict';

(function (search) {
  const { wide, fold, cut, points, distance } = search.words;
  const LONGEST = 1000;
  const MOST = 32;
  const SPACE = /[\u0000-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;
  const NAMED = ['cause', 'component', 'service', 'severity', 'tag'];
  const KEYS = [...NAMED, 'year', 'after', 'before', 'affected', 'duration', 'has'];
  const HAS = ['actions', 'affected', 'cause', 'component', 'duration', 'date', 'service', 'severity', 'tag', 'timeline'];
  const UNITS = [[/^(m|mins?|minutes?)$/, 1], [/^(h|hrs?|hours?)$/, 60], [/^(d|days?)$/, 1440]];

  // The nearest of some names, at most two edits away and fewer than it has characters; of several the first.
  function nearest(name, names) {
    const wanted = points(name);
    let near = null, fewest = 3;
    for (const other of names) {
      const edits = distance(wanted, other, 2);
      if (edits < fewest && edits < points(other).length) [near, fewest] = [other, edits];
    }
    return near;
  }

  // Values compare by their words alone.
  const plain = (value) => cut(value, { pairs: false }).map((found) => found.word).join(' ');

  function number(text) {
    return text.length <= 15 && /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  }

  function minutes(text) {
    const pieces = text.match(/[\d.]+[a-z]+/g);
    if (!pieces || pieces.join('') !== text) return number(text);
    let sum = 0;
    for (const piece of pieces) {
      const [, digits, name] = /^([\d.]+)([a-z]+)$/.exec(piece);
      const value = number(digits), unit = UNITS.find(([names]) => names.test(name));
      if (value === null || !unit) return null;
      sum += value * unit[1];
    }
    return sum;
  }

  const SIZES = {
    year: (text) => (/^\d{4}$/.test(text) ? Number(text) : null),
    affected: (text) => number(text.replace(/%$/, '')),
    duration: minutes,
  };

  // `null` for what is no range.
  function range(key, text) {
    const read = SIZES[key];
    const [, sign, rest] = /^([<>]=?|=|)(.*)$/.exec(text);
    const ends = sign ? [rest] : rest.split('..');
    if (ends.length > 2) return null;
    let low = ends[0] ? read(ends[0]) : undefined;
    let high = ends.length < 2 ? low : ends[1] ? read(ends[1]) : undefined;
    if (low === null || high === null) return null;
    if (low > high) [low, high] = [high, low];
    if (sign[0] === '<') low = undefined;
    if (sign[0] === '>') high = undefined;
    const end = (value) => (value === undefined ? null : value);
    return { key, low: end(low), lowOpen: sign === '>', high: end(high), highOpen: sign === '<' };
  }

  function day(text) {
    const match = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(text);
    if (!match) return null;
    const [year, month, date] = [match[1], match[2] || '1', match[3] || '1'];
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
    return last && date >= 1 && date <= last ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null;
  }

  /// What a query asks for: {clauses, filters, problems}, as SEARCH.md shows it.
  search.parse = function parse(input) {
    const query = { clauses: [], filters: [], problems: [] };
    const { small } = search;
    const all = Array.from(String(input));
    const text = wide(all.slice(0, LONGEST).join('')).replace(/[\u201c\u201d\u201e\u201f\xab\xbb]/g, '"');
    let at = 0, isTooLong = all.length > LONGEST, isUnclosed = false, hadWords = false;

    // What stands from here to the next quote or the end.
    function quoted() {
      const end = text.indexOf('"', at + 1);
      if (end < 0) isUnclosed = true;
      const inside = text.slice(at + 1, end < 0 ? undefined : end);
      at = end < 0 ? text.length : end + 1;
      return inside;
    }

    function until(isEnd) {
      const from = at;
      while (at < text.length && !isEnd(text[at])) at++;
      return text.slice(from, at);
    }

    const isSpace = (c) => SPACE.test(c);
    const endsRun = (c) => c === '"' || SPACE.test(c);

    function add(list, item) {
      if (query.clauses.length + query.filters.length < MOST) list.push(item);
      else isTooLong = true;
    }

    function addClause(source, isOpen, excluded) {
      const words = cut(source, { small }).map((found) => found.word);
      if (words.length || cut(source).length) hadWords = true;
      if (!words.length) return;
      const phrase = words.length > 1;
      const isLone = !phrase && Array.from(words[0]).length === 1 && search.words.isPaired(words[0]);
      add(query.clauses, { words, phrase, prefix: !phrase && (isOpen || isLone), excluded });
    }

    // The values from here up to white space.
    function values() {
      const found = [''];
      while (at < text.length && !isSpace(text[at])) {
        if (text[at] === '"') found[found.length - 1] += quoted();
        else if (text[at] === ',') found.push((at++, ''));
        else found[found.length - 1] += text[at++];
      }
      return found.filter((value) => Array.from(value).some((c) => !isSpace(c)));
    }

    function addFilter(key, found, excluded) {
      const bad = (value, near = null) => query.problems.push({ kind: 'bad-value', text: `${key}:${value}`, near });
      const put = (value, filter) => (filter ? add(query.filters, { ...filter, excluded }) : bad(value));
      if (key === 'has' || NAMED.includes(key)) {
        const good = [];
        for (const value of found) {
          const name = plain(value);
          if (name && (key !== 'has' || HAS.includes(name))) good.push(name);
          else bad(value, key === 'has' ? nearest(name, HAS) : null);
        }
        if (good.length) add(query.filters, { key, values: good, excluded });
        return;
      }
      if (found.length > 1 && key !== 'year') return void bad(found.join(','));
      for (const value of found) {
        const size = fold(Array.from(value).filter((c) => !isSpace(c)).join(''));
        if (key === 'after' || key === 'before') {
          const first = day(value);
          put(value, first && { key, day: first });
        } else if (!/^([<>]=?|=|\.\.)$/.test(size)) {
          put(value, range(key, size));
        }
      }
    }

    while (at < text.length) {
      if (isSpace(text[at])) {
        at++;
        continue;
      }
      const excluded = text[at] === '-' && /^-["\p{L}\p{N}]/u.test(text.slice(at, at + 3));
      if (excluded) at++;
      if (text[at] === '"') {
        addClause(quoted(), false, excluded);
        continue;
      }
      const named = /^([a-z]{2,}):(.?)/is.exec(text.slice(at));
      const key = named && named[1].toLowerCase();
      const hasValue = named && named[2] && !/[/:]/.test(named[2]) && !isSpace(named[2]);
      if (named && KEYS.includes(key) && (hasValue || !named[2] || isSpace(named[2]))) {
        at += key.length + 1;
        if (hasValue) addFilter(key, values(), excluded);
        continue;
      }
      const run = until(endsRun);
      if (hasValue) query.problems.push({ kind: 'unknown-filter', text: run, near: nearest(key, KEYS) });
      addClause(run, run.endsWith('*') || (at === text.length && !excluded), excluded);
    }
    if (isUnclosed) query.problems.push({ kind: 'unclosed-quote' });
    if (hadWords && !query.clauses.length && !query.filters.length) query.problems.push({ kind: 'only-small-words' });
    if (isTooLong) query.problems.push({ kind: 'too-long' });
    return query;
  };

  search.language = { plain, nearest };
})(casebookSearch);
