// What is done with an answer: counts, snippets, marks; and the search for what is like a text.
'use strict';

(function (search) {
  const { cut, stem } = search.words;
  const { parts, language } = search;
  const { states } = language;
  const KINDS = ['cause', 'component', 'service', 'severity', 'tag', 'has'];
  const NUMERIC = 8, TERMS = 16, LIKE = 0.4, SNIPPET = 160, CLOSE = 120;

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
    const isChosen = (year) => ranges.some((range) => language.inRange(range, year));
    const values = Array.from(counts, ([year, count]) => ({ id: year, label: year, count, selected: isChosen(Number(year)) }));
    return [...found, { kind: 'year', values }];
  };

  // By stem of the text's words: the logarithm of how many documents have one of that stem.
  async function scalesOf(words) {
    const numbers = new Set(Array.from(words, (word) => parts.partOf(search.index.lexicon, word)));
    const roots = new Set(Array.from(words, stem)), scales = new Map();
    for (const lines of await Promise.all(search.index.lexicon.length ? Array.from(numbers, parts.lexicon) : [])) {
      for (const { word, scale } of lines) {
        const root = stem(word);
        if (roots.has(root)) scales.set(root, Math.max(scale, scales.get(root) || 0));
      }
    }
    return scales;
  }

  // The words that make a text what it is, heaviest first. Those of one stem are one.
  async function termsOf(text) {
    const words = cut(text, { code: true, small: search.small }).map((found) => found.word);
    const isNumeric = (word) => /\p{N}/u.test(word);
    const scales = await scalesOf(new Set(words.filter((word) => !isNumeric(word))));
    const terms = new Map();
    let numeric = 0;
    for (const word of words) {
      const root = stem(word), term = terms.get(root);
      const scale = isNumeric(word) ? 0 : scales.get(root);
      if (scale === undefined) continue;
      if (term) {
        term.uses++;
      } else if (!isNumeric(word) || (numeric < NUMERIC && (/\p{L}/u.test(word) || Array.from(word).length === 3) && ++numeric)) {
        terms.set(root, { word, uses: 1, scale });
      }
    }
    const weight = ({ uses, scale }) => Math.round((1 + Math.log(uses)) * 1024) / 1024 * language.idf(2 ** scale);
    return Array.from(terms.values(), (term) => ({ word: term.word, weight: weight(term) }))
      .sort((a, b) => b.weight - a.weight).slice(0, TERMS).map(({ word }) => word);
  }

  search.similar = async function (text, { limit = 10, from = 0 } = {}) {
    const words = await termsOf(text);
    const tallies = await Promise.all(words.map(async (word) => language.score(await language.formsOf(word, {}))));
    const sum = language.combine(tallies);
    const needed = Math.min(2, tallies.filter(({ forms }) => forms.length).length);
    const holds = (i) => needed > 0 && sum.matched[i] >= needed;
    const found = [];
    for (let i = 0; i < sum.matched.length; i++) if (holds(i)) found.push(i);
    found.sort((a, b) => sum.scores[b] - sum.scores[a] || a - b);
    // Most documents share some word; those are not like the text.
    while (found.length && sum.scores[found[found.length - 1]] < LIKE * sum.scores[found[0]]) found.pop();
    const results = await Promise.all(found.slice(from, from + limit).map(async (number) => {
      const matched = tallies.map((tally, i) => ({ i, score: tally.scores[number], found: tally.found[number] }))
        .filter((one) => one.found).sort((a, b) => b.score - a.score || a.i - b.i);
      return {
        ...await language.resultOf(number, sum.scores[number]),
        matched: matched.map(({ i }) => i), missing: [], guessed: [], terms: matched.map(({ i }) => words[i]),
      };
    }));
    const clauses = words.map((word) => ({ words: [word], phrase: false, prefix: false, excluded: false }));
    const answer = {
      query: { clauses, filters: [], problems: [] }, total: found.length, complete: found.length, relaxed: false, corrections: [], results, documents: found,
    };
    states.set(answer, { filters: [], holds, words: language.wordsOf(tallies.map(({ forms }, i) => ({ i, forms }))) });
    return answer;
  };

  // Where a text has what was asked for: [{from, to, clause}].
  function findings(text, answer) {
    const { words } = states.get(answer);
    return cut(text, { code: true, small: search.small }).filter(({ word }) => words.has(word))
      .map(({ word, from, to }) => ({ from, to, clause: words.get(word) }))
      .sort((a, b) => a.from - b.from || a.to - b.to);
  }

  // In order; what overlaps or touches is one.
  function spans(found) {
    const merged = [];
    for (const { from, to } of found) {
      const last = merged[merged.length - 1];
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    return merged;
  }

  search.hits = (text, answer) => spans(findings(text, answer));

  // The hits that belong to the most clauses; of several the first.
  function densest(found) {
    let best = { first: 0, last: 0, clauses: 0 };
    found.forEach((hit, i) => {
      const near = [];
      for (let n = i; n < found.length && found[n].from - hit.from <= CLOSE; n++) {
        if (found[n].to - hit.from <= CLOSE) near.push(found[n]);
      }
      const clauses = new Set(near.map(({ clause }) => clause)).size;
      if (clauses > best.clauses) best = { first: hit.from, last: Math.max(...near.map(({ to }) => to)), clauses };
    });
    return best;
  }

  const splitsPair = (text, at) => text[at] >= '\udc00' && text[at] <= '\udfff';

  // To the letter of SEARCH.md.
  function snippet(text, found) {
    const { first, last } = densest(found);
    let from = Math.max(0, first - Math.floor((SNIPPET - (last - first)) / 2));
    let to = Math.min(text.length, from + SNIPPET);
    from = Math.max(0, to - SNIPPET);
    if (from > 0 && text[from - 1] !== ' ') {
      const space = text.indexOf(' ', from);
      if (space >= 0 && space < first) from = space + 1;
      if (splitsPair(text, from)) from++;
    }
    if (to < text.length && text[to] !== ' ') {
      const space = text.lastIndexOf(' ', to - 1);
      if (space >= last) to = space;
      if (splitsPair(text, to)) to--;
    }
    const before = from > 0 ? '\u2026 ' : '';
    const hits = spans(found.filter((hit) => hit.from >= from && hit.to <= to))
      .map(([start, end]) => [start - from + before.length, end - from + before.length]);
    return { text: before + text.slice(from, to) + (to < text.length ? ' \u2026' : ''), hits };
  }

  search.snippets = (answer, results) => Promise.all(results.map(async ({ number }) => {
    const text = await parts.text(number);
    return snippet(text, findings(text, answer));
  }));
})(casebookSearch);
