// Answers like search/search.js, from whole records and without an index, and fails or waits where a test says so:
// the page is tested with it, the engine with its own tests. `DOCUMENTS` stands in front of it.
(function () {
  'use strict';

  const KEYS = ['cause', 'component', 'service', 'severity', 'tag', 'year', 'after', 'before', 'affected', 'duration', 'has'];
  const KINDS = ['cause', 'component', 'service', 'severity', 'tag', 'year'];
  const whims = window.whims || {};
  const fold = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const plain = (text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const values = (document, kind) => document.own[kind] || [];

  // What a test asks of the next call: how long it takes, whether it fails.
  async function whim(name, text) {
    const list = whims[name] || [];
    const found = list.findIndex((whim) => !whim.text || whim.text === text);
    const [next = {}] = found < 0 ? [] : whims.keep ? [list[found]] : list.splice(found, 1);
    if (next.wait) await new Promise((done) => setTimeout(done, next.wait));
    if (next.fail) throw new Error(next.fail);
  }

  function parse(text) {
    const query = { clauses: [], filters: [], problems: [] };
    for (const piece of text.match(/(?:[^\s"]|"[^"]*"?)+/g) || []) {
      const filter = /^(-?)([a-z]{2,}):(.+)$/i.exec(piece);
      if (filter && KEYS.includes(filter[2])) {
        const list = filter[3].match(/(?:[^,"]|"[^"]*"?)+/g).map(plain);
        if (filter[2] === 'after' && !/^\d{4}/.test(filter[3])) query.problems.push({ kind: 'bad-value', text: piece, near: null });
        else if (list.includes('capcity')) query.problems.push({ kind: 'unknown-value', text: filter[2] + ':capcity', near: 'capacity' });
        else query.filters.push({ key: filter[2], values: list, excluded: Boolean(filter[1]) });
        continue;
      }
      if (filter) query.problems.push({ kind: 'unknown-filter', text: piece, near: filter[2] === 'sevrity' ? 'severity' : null });
      if ((piece.match(/"/g) || []).length % 2) query.problems.push({ kind: 'unclosed-quote' });
      const words = plain(piece).split(' ').filter(Boolean);
      if (words.length) query.clauses.push({ words, phrase: words.length > 1, prefix: false, excluded: piece[0] === '-' });
    }
    return query;
  }

  const passes = (document, filters) => filters.every((filter) => {
    const own = values(document, filter.key).flatMap((value) => [plain(value.id), plain(value.label)]);
    return !KINDS.includes(filter.key) || own.some((value) => filter.values.includes(value)) !== filter.excluded;
  });
  const has = (document, clause) => fold(document.title + ' ' + document.text).includes(clause.words.join(' ')) !== clause.excluded;

  function answer(query, order, limit, from) {
    const judged = DOCUMENTS.filter((document) => passes(document, query.filters)).map((document) => ({
      document, matched: query.clauses.filter((clause) => has(document, clause)), missing: query.clauses.filter((clause) => !has(document, clause)),
    }));
    let found = judged.filter((one) => !one.missing.length);
    const relaxed = !found.length && query.clauses.length > 1;
    if (relaxed) found = judged.filter((one) => one.matched.length).sort((a, b) => b.matched.length - a.matched.length);
    const by = { duration: 'minutes', affected: 'percent' }[order];
    if (by) found.sort((a, b) => (b.document[by] ?? -1) - (a.document[by] ?? -1));
    if (order === 'date') found.sort((a, b) => (b.document.day || '').localeCompare(a.document.day || ''));
    const results = found.slice(from, from + limit).map(({ document, matched, missing }) => (
      { ...document, score: 1, matched: matched.map((clause) => query.clauses.indexOf(clause)),
      missing: missing.map((clause) => query.clauses.indexOf(clause)), guessed: [] }));
    const corrections = query.clauses.some((clause) => clause.words[0] === 'certficate') ? [{ from: 'certficate', to: ['certificate'] }] : [];
    return { query, total: found.length, complete: relaxed ? 0 : found.length, relaxed, corrections, results, documents: found.map((one) => one.document.number) };
  }

  function hits(text, { query }) {
    const found = [];
    for (const clause of query.clauses) {
      const word = clause.words.join(' ');
      for (let at = fold(text).indexOf(word); at >= 0; at = fold(text).indexOf(word, at + word.length)) found.push([at, at + word.length]);
    }
    return found.sort((a, b) => a[0] - b[0]).filter((hit, i, all) => !i || hit[0] >= all[i - 1][1]);
  }

  window.casebookSearch = {
    parse,
    hits,
    async search(text, { limit = 10, from = 0, order = 'relevance' } = {}) {
      await whim('search', text);
      return answer(parse(text), order, limit, from);
    },
    async similar(text, { limit = 10 } = {}) {
      await whim('similar', text);
      const words = new Set(plain(text).split(' ').filter((word) => word.length > 4));
      const found = DOCUMENTS.map((document) => ({ ...document, terms: [...words].filter((word) => fold(document.text).includes(word)) }))
        .filter((result) => result.terms.length > 1).sort((a, b) => b.terms.length - a.terms.length);
      return { query: parse([...words].join(' ')), total: found.length, relaxed: false, corrections: [], results: found.slice(0, limit), documents: found.map((one) => one.number) };
    },
    async facets(answer) {
      await whim('facets');
      return KINDS.map((kind) => {
        const counts = new Map();
        const others = answer.query.filters.filter((filter) => filter.key !== kind);
        const chosen = answer.query.filters.filter((filter) => filter.key === kind).flatMap((filter) => filter.values);
        for (const document of DOCUMENTS) {
          if (!passes(document, others) || !answer.query.clauses.every((clause) => has(document, clause))) continue;
          for (const value of values(document, kind)) {
            const known = counts.get(value.id) || { ...value, count: 0, selected: chosen.includes(plain(value.id)) || chosen.includes(plain(value.label)) };
            known.count += 1;
            counts.set(value.id, known);
          }
        }
        return { kind, values: [...counts.values()].sort((a, b) => b.count - a.count || a.id.localeCompare(b.id)) };
      });
    },
    async snippets(answer, results) {
      await whim('snippets');
      return results.map((result) => {
        const first = hits(result.text, answer)[0];
        const from = first ? Math.max(0, first[0] - 60) : 0;
        const text = result.text.slice(from, from + 200);
        return { text, hits: hits(text, answer) };
      });
    },
  };
})();
