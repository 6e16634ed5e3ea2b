// What is done with an answer: counts, snippets, marks; and the search for what is like a text.
'use strict';

(function (search) {
  const { cut } = search.words;
  const { parts, language } = search;
  const { states } = language;
  const KINDS = ['cause', 'component', 'service', 'severity', 'tag', 'has'];
  const NUMERIC = 8, TERMS = 16, SNIPPET = 220;

  search.facets = async function (answer) {
    const { filters, holds } = states.get(answer);
    const lists = await Promise.all(KINDS.map(parts.facet));
    const open = (kind) => {
      const others = filters.filter(({ key }) => key !== kind);
      return language.mark((i) => holds(i) && others.every(({ marks }) => marks[i]));
    };
    const chosen = (kind) => answer.query.filters.filter(({ key, excluded }) => key === kind && !excluded);
    const found = KINDS.map((kind, n) => {
      const marks = open(kind), names = chosen(kind).flatMap(({ values }) => values);
      const values = lists[n].map((value) => ({
        id: value.id, label: value.label, count: value.documents.reduce((sum, document) => sum + marks[document], 0),
        selected: language.isNamed(value, names),
      }));
      // Most first; equal ones stay in the order of the index.
      return { kind, values: values.sort((a, b) => b.count - a.count) };
    });
    const marks = open('year'), counts = new Map();
    const years = language.byMonth((month) => month.slice(0, 4));
    years.forEach((year, i) => { if (year) counts.set(year, (counts.get(year) || 0) + marks[i]); });
    const ranges = chosen('year');
    const isChosen = (year) => ranges.some(({ low, lowOpen, high, highOpen }) => (
      (low === null || (lowOpen ? year > low : year >= low)) && (high === null || (highOpen ? year < high : year <= high))));
    const values = Array.from(counts, ([year, count]) => ({ id: year, label: year, count, selected: isChosen(Number(year)) }));
    return [...found, { kind: 'year', values }];
  };

  // Words that the lexicon has, in the order of the text, and the first few with digits.
  async function termsOf(text) {
    const uses = new Map();
    for (const { word } of cut(text, { code: true, small: search.small })) uses.set(word, (uses.get(word) || 0) + 1);
    const plain = [], found = [];
    let numeric = 0;
    for (const word of uses.keys()) {
      const length = Array.from(word).length;
      if (!/\p{N}/u.test(word)) {
        if (length >= 4 && length <= 24) plain.push(word);
      } else if (numeric < NUMERIC && (/\p{L}/u.test(word) || length >= 3)) {
        numeric++;
        found.push({ word, size: 1 });
      }
    }
    const numbers = new Set(plain.map((word) => parts.partOf(search.index.lexicon, word)));
    const scales = new Map();
    for (const lines of await Promise.all(Array.from(numbers, parts.lexicon))) {
      for (const { word, scale } of lines) if (uses.has(word)) scales.set(word, scale);
    }
    for (const word of plain) if (scales.has(word)) found.push({ word, size: 2 ** scales.get(word) });
    const order = new Map(Array.from(uses.keys(), (word, i) => [word, i]));
    for (const term of found) term.weight = (1 + Math.log(uses.get(term.word))) * language.idf(term.size);
    found.sort((a, b) => b.weight - a.weight || order.get(a.word) - order.get(b.word));
    return found.slice(0, TERMS).map(({ word }) => word);
  }

  search.similar = async function (text, { limit = 10, from = 0, signal } = {}) {
    const words = await termsOf(text);
    language.check(signal);
    const tallies = await Promise.all(words.map(async (word) => language.score(await language.formsOf(word, {}))));
    const sum = language.combine(tallies);
    const useful = tallies.filter(({ forms }) => forms.length).length;
    const found = [];
    sum.matched.forEach((count, i) => { if (count >= Math.min(2, useful) && count > 0) found.push(i); });
    found.sort((a, b) => sum.scores[b] - sum.scores[a] || a - b);
    const results = await Promise.all(found.slice(from, from + limit).map(async (number) => {
      const matched = tallies.map((tally, i) => ({ i, score: tally.scores[number], found: tally.found[number] }))
        .filter((one) => one.found).sort((a, b) => b.score - a.score || a.i - b.i);
      return {
        ...await language.resultOf(number, sum.scores[number]),
        matched: matched.map(({ i }) => i), missing: [], guessed: [], terms: matched.map(({ i }) => words[i]),
      };
    }));
    language.check(signal);
    const clauses = words.map((word) => ({ words: [word], phrase: false, prefix: false, excluded: false }));
    const answer = {
      query: { clauses, filters: [], problems: [] }, total: found.length, relaxed: false, corrections: [], results, documents: found,
    };
    states.set(answer, { filters: [], holds: (i) => sum.matched[i] >= Math.min(2, useful), terms: tallies.map(({ forms }) => ({ words: null, forms })) });
    return answer;
  };

  // Where a text has what was asked for: [{from, to, term}], term by term; a phrase as one.
  function findings(text, answer) {
    const { terms } = states.get(answer);
    const byWord = new Map();
    terms.forEach(({ words, forms }, term) => {
      if (words) return;
      for (const { entry } of forms) byWord.set(entry.word, [...(byWord.get(entry.word) || []), term]);
    });
    const tokens = cut(text, { code: true, small: search.small });
    const found = [];
    for (const { word, from, to } of tokens) for (const term of byWord.get(word) || []) found.push({ from, to, term });
    const phrases = terms.map(({ words }, term) => ({ words, term })).filter(({ words }) => words);
    if (!phrases.length) return found;
    const byPlace = new Map();
    for (const token of tokens) byPlace.set(token.place, [...(byPlace.get(token.place) || []), token]);
    const at = (place, word) => (byPlace.get(place) || []).find((token) => token.word === word);
    for (const { words, term } of phrases) {
      for (const place of byPlace.keys()) {
        const run = words.map((word, n) => at(place + n, word));
        if (!run.includes(undefined)) found.push({ from: run[0].from, to: run[run.length - 1].to, term });
      }
    }
    return found;
  }

  // In order, without overlaps.
  function spans(found) {
    const merged = [];
    for (const { from, to } of found.slice().sort((a, b) => a.from - b.from || b.to - a.to)) {
      const last = merged[merged.length - 1];
      if (last && from < last[1]) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    return merged;
  }

  search.hits = (text, answer) => spans(findings(text, answer));

  // The stretch that has the most of what was asked for, and of several the first.
  function snippet(text, found) {
    found.sort((a, b) => a.from - b.from);
    let best = 0, most = -1;
    found.forEach((first, i) => {
      const inside = found.slice(i).filter((one) => one.to <= first.from + SNIPPET * 0.75);
      const value = new Set(inside.map(({ term }) => term)).size * 100 + Math.min(inside.length, 99);
      if (value > most) [best, most] = [first.from, value];
    });
    let from = best > SNIPPET / 4 ? text.indexOf(' ', best - SNIPPET / 4 | 0) + 1 : 0;
    if (from > best || from === 0) from = best > SNIPPET / 4 ? best : 0;
    let to = Math.min(text.length, from + SNIPPET);
    if (to < text.length) {
      const space = text.lastIndexOf(' ', to);
      if (space > from + SNIPPET / 2) to = space;
      else if (/[\udc00-\udfff]/.test(text[to])) to--;
    }
    const before = from > 0 ? '… ' : '';
    const hits = spans(found.filter((one) => one.from >= from && one.to <= to))
      .map(([start, end]) => [start - from + before.length, end - from + before.length]);
    return { text: before + text.slice(from, to) + (to < text.length ? ' …' : ''), hits };
  }

  search.snippets = (answer, results) => Promise.all(results.map(async ({ number }) => {
    const text = await parts.text(number);
    return snippet(text, findings(text, answer));
  }));

  search.suggest = async function (text) {
    const match = /(^|\s)(-?)([a-z]{2,}):?([^\s:]*)$/i.exec(text);
    if (!match) return [];
    const key = match[3].toLowerCase();
    const head = text.slice(0, match.index) + match[1] + match[2];
    if (!match[0].includes(':')) return language.keys.filter((name) => name.startsWith(key)).map((name) => ({ text: `${head}${name}:`, label: name }));
    if (!KINDS.includes(key)) return [];
    const values = match[4].split(','), last = language.plain(values.pop());
    const rest = values.length ? values.join(',') + ',' : '';
    const fits = (value) => [value.id, value.label].some((name) => language.plain(name).startsWith(last));
    const named = (id) => (/^[\p{L}\p{N}_-]+$/u.test(id) ? id : `"${id.replace(/"/g, ' ')}"`);
    return (await parts.facet(key)).filter(fits).sort((a, b) => b.documents.length - a.documents.length).slice(0, 8)
      .map((value) => ({ text: `${head}${key}:${rest}${named(value.id)} `, label: value.label }));
  };
})(casebookSearch);
