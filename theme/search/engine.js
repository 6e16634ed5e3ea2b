// The search itself: the ranking of SEARCH.md over the parts of the index.
//
//   casebookSearch.search(text, {limit = 10, from = 0, order = 'relevance'}) gives Promise of an answer
//     {query, total, complete, relaxed, corrections: [{from, to: [word]}], results, documents}
//     `query` is what casebookSearch.parse(text) gives; `documents` the numbers of all found, in order; `order` is
//     relevance, date, duration or affected. A result is {number, id, url, title, day, cause, causeLabel, minutes,
//     percent, score, matched, missing, guessed}: the last three list the places of clauses in `query.clauses`;
//     `guessed` ones were found by a correction alone. Unknown day, minutes and percent are null.
//   casebookSearch.facets(answer) gives Promise of [{kind, values: [{id, label, count, selected}]}]; a kind's counts
//     ignore the filters of that kind. Kinds: cause component service severity tag has year.
//   casebookSearch.similar(text, {limit = 10, from = 0}) gives Promise of an answer; a result's `terms` are the
//     words it shares with the text, heaviest first.
//   casebookSearch.snippets(answer, results) gives Promise of [{text, hits: [[from, to]]}]; casebookSearch.hits(text, answer)
//     gives [[from, to]], for titles.
//
// A promise is rejected with an Error that names the part which could not be had (also its `part`). What
// failed is tried again when it is next asked for.
'use strict';

(function (search) {
  const { stem, points, distance } = search.words;
  const { parts } = search;
  const WHOLE = 1, STEM = 0.9, BEGINNING = 0.6, GUESS = 0.4;
  const REACH = 3, BEGINNINGS = 32, GUESSES = 3, FEW = 2;
  // How many clauses are several, and how many complete matches of several are enough.
  const SEVERAL = 3, ENOUGH = 5;
  const ALTERNATIVE = ['cause', 'severity', 'year'];
  const states = new WeakMap();

  function idf(count) {
    const n = search.index.documents;
    return Math.round(Math.log(1 + (n - count + 0.5) / (count + 0.5)) * 1024) / 1024;
  }

  // How much a word says of the document at a place of its entry.
  function saturation(entry, i) {
    const { average, lengths } = search.index;
    const e = entry.emphasis[i];
    const w = entry.uses[i] + 4 * (e >> 2 & 1) + 3 * (e >> 1 & 1) + 2 * (e & 1);
    return w * 2.2 / (w + 1.2 * (0.6 + 0.4 * lengths[entry.documents[i]] / average));
  }

  // Numbers of the parts that words of this beginning may be in.
  function reached(firsts, beginning) {
    const found = [parts.partOf(firsts, beginning)];
    for (let part = found[0] + 1; part < firsts.length && firsts[part].startsWith(beginning); part++) found.push(part);
    return found;
  }

  // Ascending words: the place of the first that is not before `word`.
  function placeOf(words, word) {
    let low = 0, high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (search.words.compare(words[middle], word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  async function entryOf(word) {
    const part = parts.partOf(search.index.terms, word);
    const { words, entries } = await parts.words(part);
    const at = placeOf(words, word);
    return words[at] === word ? { entry: entries[at], at, part } : null;
  }

  // The word itself and those of its stem, in the part it belongs to.
  function relatives(word, { words, entries }) {
    const root = stem(word), found = [];
    // Words of one stem share their first two letters at least.
    const start = word.slice(0, 2);
    for (let i = placeOf(words, start); i < words.length && words[i].startsWith(start); i++) {
      if (words[i] === word) found.push({ entry: entries[i], weight: WHOLE });
      else if (stem(words[i]) === root) found.push({ entry: entries[i], weight: STEM });
    }
    return found;
  }

  const rank = (a, b) => a.edits - b.edits || b.alike - a.alike || b.size - a.size;

  function near(wanted, words, bound, size) {
    const found = [];
    words.forEach((word, i) => {
      const edits = distance(wanted, word, bound);
      if (edits && edits <= bound) found.push({ word, edits, alike: +(word.codePointAt(0) === wanted[0]), size: size(i) });
    });
    return found;
  }

  // What a misspelled word may have meant, from the whole index.
  async function lexical(word, wanted) {
    const bound = wanted.length >= 8 ? 2 : 1;
    const all = search.index.lexicon.map((_, i) => i);
    for (const numbers of [reached(search.index.lexicon, String.fromCodePoint(...wanted.slice(0, 2))), all]) {
      const read = await Promise.all(numbers.map(parts.lexicon));
      const found = read.flatMap((lines) => near(wanted, lines.map((line) => line.word), bound, (i) => lines[i].scale));
      if (found.length) {
        const best = found.sort(rank).slice(0, GUESSES);
        return (await Promise.all(best.map(({ word }) => entryOf(word)))).filter(Boolean).map(({ entry }) => entry);
      }
    }
    return [];
  }

  function countOf(forms) {
    return forms.length > 1 ? new Set(forms.flatMap(({ entry }) => Array.from(entry.documents))).size : forms.length && forms[0].entry.documents.length;
  }

  /// The words of the index that a clause of one word means: [{entry, weight}].
  async function formsOf(word, { prefix, guess }) {
    const { terms } = search.index;
    const own = parts.partOf(terms, word);
    const numbers = prefix ? reached(terms, word).slice(0, REACH) : [own];
    const read = await Promise.all(numbers.map(parts.words));
    const forms = relatives(word, read[0]);
    if (prefix) {
      const begun = [];
      for (const { words, entries } of read) {
        for (let i = placeOf(words, word); i < words.length && words[i].startsWith(word); i++) {
          if (!forms.some(({ entry }) => entry === entries[i])) begun.push(entries[i]);
        }
      }
      begun.sort((a, b) => b.documents.length - a.documents.length);
      for (const entry of begun.slice(0, BEGINNINGS)) forms.push({ entry, weight: BEGINNING });
    }
    const wanted = points(word);
    const isRare = forms.length ? countOf(forms) <= FEW && !/\p{N}/u.test(word) : true;
    if (!guess || !isRare || wanted.length < 4) return forms;
    const { words, entries } = read[0];
    const known = new Set(forms.map(({ entry }) => entry.word));
    const others = near(wanted, words, 1, (i) => entries[i].documents.length).filter(({ word }) => !known.has(word));
    let guesses = others.sort(rank).slice(0, GUESSES).map(({ word }) => entries[placeOf(words, word)]);
    if (!forms.length && !guesses.length) guesses = await lexical(word, wanted);
    return [...forms, ...guesses.map((entry) => ({ entry, weight: GUESS }))];
  }

  // What a clause finds: by document its score, and whether a correction alone found it.
  function tally() {
    const { documents } = search.index;
    return { scores: new Float64Array(documents), found: new Uint8Array(documents), guessed: new Uint8Array(documents), forms: [], rarity: 0 };
  }

  function score(forms) {
    const result = tally();
    const sure = forms.filter(({ weight }) => weight !== GUESS);
    const d = (sure.length ? sure : forms).reduce((most, { entry }) => Math.max(most, entry.documents.length), 0);
    const rarity = idf(d);
    if (forms.length) result.rarity = rarity;
    for (const { entry, weight } of forms) {
      const isGuess = weight === GUESS;
      for (let i = 0; i < entry.documents.length; i++) {
        const document = entry.documents[i];
        const value = weight * rarity * saturation(entry, i);
        if (!result.found[document]) result.guessed[document] = isGuess ? 1 : 0;
        else if (!isGuess) result.guessed[document] = 0;
        result.found[document] = 1;
        if (value > result.scores[document]) result.scores[document] = value;
      }
    }
    result.forms = forms;
    return result;
  }

  // Where in an entry each document is, and where its positions begin.
  function placesOf({ entry }, positions) {
    const places = new Map();
    let from = 0;
    entry.documents.forEach((document, i) => {
      places.set(document, { i, positions: positions.subarray(from, from += entry.uses[i]) });
    });
    return places;
  }

  async function phrase(words) {
    const result = tally();
    const entries = await Promise.all(words.map(entryOf));
    result.forms = entries.filter(Boolean).map(({ entry }) => ({ entry, weight: WHOLE }));
    if (entries.includes(null)) return result;
    const positions = await Promise.all(entries.map(async ({ part, at }) => (await parts.positions(part))[at]));
    const places = entries.map((entry, i) => placesOf(entry, positions[i]));
    const rarities = entries.map(({ entry }) => idf(entry.documents.length));
    result.rarity = rarities.reduce((sum, one) => sum + one, 0);
    const rarest = places.reduce((a, b) => (b.size < a.size ? b : a));
    for (const document of rarest.keys()) {
      const here = places.map((place) => place.get(document));
      if (here.includes(undefined)) continue;
      const rest = here.slice(1).map((place) => new Set(place.positions));
      if (!here[0].positions.some((at) => rest.every((place, n) => place.has(at + n + 1)))) continue;
      result.found[document] = 1;
      here.forEach((place, n) => { result.scores[document] += rarities[n] * saturation(entries[n].entry, place.i); });
    }
    return result;
  }

  async function evaluate(clause) {
    if (clause.phrase) return phrase(clause.words);
    return score(await formsOf(clause.words[0], { prefix: clause.prefix, guess: !clause.excluded }));
  }

  // Filters

  const inRange = ({ low, lowOpen, high, highOpen }, value) => value !== null
    && (low === null || (lowOpen ? value > low : value >= low)) && (high === null || (highOpen ? value < high : value <= high));

  function mark(test) {
    const passing = new Uint8Array(search.index.documents);
    for (let i = 0; i < passing.length; i++) if (test(i)) passing[i] = 1;
    return passing;
  }

  // By document, as the header's months tell.
  function byMonth(value) {
    const list = [];
    for (const [month, count] of search.index.months) for (let i = 0; i < count; i++) list.push(value(month));
    return list;
  }

  const namesOf = ({ id, label }) => [search.language.plain(id), search.language.plain(label)];
  const isNamed = (value, names) => namesOf(value).some((name) => names.includes(name));

  // Documents that have one of the values; what no document has is a problem.
  async function having({ key, values }, problems) {
    const marks = new Uint8Array(search.index.documents);
    const known = await parts.facet(key);
    for (const name of values) {
      const same = known.filter((value) => isNamed(value, [name]));
      for (const { documents } of same) for (const document of documents) marks[document] = 1;
      if (same.length || key === 'has') continue;
      const near = search.language.nearest(name, known.flatMap(namesOf));
      const value = near && known.find((one) => isNamed(one, [near]));
      problems.push({ kind: 'unknown-value', text: `${key}:${name}`, near: value ? value.id : null });
    }
    return marks;
  }

  // By document: 1 where the filter's condition holds.
  async function passing(filter, problems) {
    const { key } = filter;
    if (filter.values) return having(filter, problems);
    if (key === 'year') {
      const years = byMonth((month) => (month ? Number(month.slice(0, 4)) : null));
      return mark((i) => inRange(filter, years[i]));
    }
    if (filter.day) {
      const isFirst = filter.day.endsWith('-01');
      const days = isFirst ? byMonth((month) => month) : (await parts.numbers()).days;
      const edge = isFirst ? filter.day.slice(0, 7) : filter.day;
      return mark((i) => days[i] && (key === 'after' ? days[i] >= edge : days[i] < edge));
    }
    const numbers = await parts.numbers();
    const list = key === 'duration' ? numbers.minutes : numbers.percents;
    return mark((i) => inRange(filter, list[i]));
  }

  // What filters leave, by key, since facets leave out those of their own: [{key, marks}], all of which must hold.
  async function gates({ filters, problems }) {
    const said = filters.map(() => []);
    const marks = await Promise.all(filters.map((filter, i) => passing(filter, said[i])));
    problems.push(...said.flat());
    const found = [];
    filters.forEach((filter, i) => {
      const own = filter.excluded ? marks[i].map((one) => 1 - one) : marks[i];
      const same = !filter.excluded && ALTERNATIVE.includes(filter.key) && found.find((gate) => gate.isChoice && gate.key === filter.key);
      if (same) same.marks = same.marks.map((one, n) => one | own[n]);
      else found.push({ key: filter.key, isChoice: !filter.excluded, marks: own });
    });
    return found;
  }

  // Results

  // By document, over the clauses that are wanted.
  function combine(tallies) {
    const { documents } = search.index;
    const sum = { scores: new Float64Array(documents), matched: new Uint8Array(documents), guessed: new Uint8Array(documents), covered: new Float64Array(documents) };
    for (const { scores, found, guessed, rarity } of tallies) {
      for (let i = 0; i < documents; i++) {
        if (found[i]) sum.covered[i] += rarity;
        sum.scores[i] += scores[i];
        sum.matched[i] += found[i];
        sum.guessed[i] += guessed[i];
      }
    }
    return sum;
  }

  // Which of the candidates are shown: [how many are complete, i => whether, relaxed]. See "Ranking" for who follows complete matches.
  function enough(candidates, wanted, { matched, covered }) {
    const isComplete = (i) => matched[i] === wanted.length;
    const complete = candidates.filter(isComplete).length;
    if (wanted.length < 2 || complete >= (wanted.length < SEVERAL ? 1 : ENOUGH)) return [complete, isComplete, false];
    let leastCovered = wanted.reduce((sum, { rarity }) => sum + rarity, 0) / 3, leastMatched = 1;
    const isPartial = (i) => matched[i] < wanted.length && matched[i] >= leastMatched && covered[i] >= leastCovered;
    if (!complete && !candidates.some(isPartial)) {
      leastCovered = 0;
      leastMatched = candidates.reduce((most, i) => Math.max(most, matched[i]), 1);
    }
    return [complete, (i) => isComplete(i) || isPartial(i), candidates.some(isPartial)];
  }

  async function ordered(documents, order, { scores, matched, guessed }, wanted) {
    const byLack = (a, b) => (matched[a] < wanted) - (matched[b] < wanted);
    const byRelevance = (a, b) => matched[b] - matched[a] || guessed[a] - guessed[b] || scores[b] - scores[a] || a - b;
    if (order === 'date') return documents.sort((a, b) => byLack(a, b) || a - b);
    if (order !== 'duration' && order !== 'affected') return documents.sort(byRelevance);
    const numbers = await parts.numbers();
    const list = order === 'duration' ? numbers.minutes : numbers.percents;
    const value = (document) => (list[document] === null ? -Infinity : list[document]);
    return documents.sort((a, b) => byLack(a, b) || (value(a) === value(b) ? byRelevance(a, b) : value(b) > value(a) ? 1 : -1));
  }

  async function resultOf(number, score) {
    const card = await parts.card(number);
    return { number, ...card, url: new URL(`../incidents/${card.id}.html`, parts.base).href, score };
  }

  // The words of the index that clauses stand for, each with the place of the first such clause.
  function wordsOf(tallies) {
    const words = new Map();
    for (const { i, forms } of tallies) for (const { entry } of forms) if (!words.has(entry.word)) words.set(entry.word, i);
    return words;
  }

  search.search = async function (text, { limit = 10, from = 0, order = 'relevance' } = {}) {
    const query = search.parse(text);
    const [tallies, filters] = await Promise.all([Promise.all(query.clauses.map(evaluate)), gates(query)]);
    const wanted = [], unwanted = [];
    query.clauses.forEach((clause, i) => (clause.excluded ? unwanted : wanted).push({ ...tallies[i], i }));
    const sum = combine(wanted);
    const isAsked = query.clauses.length + query.filters.length > 0;
    const may = mark((i) => isAsked && unwanted.every(({ found }) => !found[i]));

    const candidates = [];
    for (let i = 0; i < may.length; i++) if (may[i] && filters.every(({ marks }) => marks[i])) candidates.push(i);
    const [complete, isEnough, relaxed] = enough(candidates, wanted, sum);
    const documents = await ordered(candidates.filter(isEnough), order, sum, wanted.length);
    const results = await Promise.all(documents.slice(from, from + limit).map(async (number) => ({
      ...await resultOf(number, sum.scores[number]),
      matched: wanted.filter((one) => one.found[number]).map((one) => one.i),
      missing: wanted.filter((one) => !one.found[number]).map((one) => one.i),
      guessed: wanted.filter((one) => one.guessed[number]).map((one) => one.i),
    })));
    const corrections = wanted.map(({ i, forms, guessed }) => {
      const guesses = new Set(documents.filter((number) => guessed[number]));
      const to = forms.filter(({ entry, weight }) => weight === GUESS && entry.documents.some((number) => guesses.has(number)));
      return { from: query.clauses[i].words[0], to: to.map(({ entry }) => entry.word) };
    }).filter(({ to }) => to.length);
    const answer = { query, total: documents.length, complete, relaxed, corrections, results, documents };
    states.set(answer, { filters, holds: (i) => may[i] && isEnough(i), words: wordsOf(wanted) });
    return answer;
  };

  Object.assign(search.language, { isNamed, idf, formsOf, score, combine, resultOf, mark, byMonth, states, wordsOf, inRange });
})(casebookSearch);
