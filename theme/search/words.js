// How a text becomes words, as SEARCH.md says; Sources/Incidents/Search does the same.
'use strict';

var casebookSearch = {};

(function (search) {
  const LONGEST = 40;
  const PLAIN = { '\xdf': 'ss', '\xe6': 'ae', '\u0153': 'oe', '\xf8': 'o', '\u0111': 'd', '\u0142': 'l', '\u0131': 'i', '\u03c2': '\u03c3' };
  const LETTER = /\p{L}/u;
  const WORD = /[\p{L}\p{N}]/u;
  // Han, Hiragana, Katakana, Hangul: no spaces between words.
  const PAIRED = /[\u1100-\u11ff\u3005-\u3007\u3031-\u3035\u3038-\u303c\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\u{1aff0}-\u{1b16f}\u{20000}-\u{3ffff}]/u;

  const wide = (text) => text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

  function foldOne(character) {
    const lower = character.toLowerCase().replace(/[\u00c0-\u1fff]/g, (c) => c.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
    return wide(lower.replace(/[^\0-\x7f]/g, (c) => PLAIN[c] || c));
  }

  // By character: what it folds to (nothing, for a mark), and what is known of that.
  const known = new Map();

  function look(character) {
    let entry = known.get(character);
    if (!entry) {
      entry = Array.from(foldOne(character), (folded) => (
        { folded, isWord: WORD.test(folded), isLetter: LETTER.test(folded), isPaired: PAIRED.test(folded) }));
      known.set(character, entry);
    }
    return entry;
  }

  const fold = (text) => Array.from(text, (c) => look(c).map((entry) => entry.folded).join('')).join('');
  const characterAt = (text, at) => String.fromCodePoint(text.codePointAt(at));

  function letterFollows(text, at) {
    while (at < text.length) {
      const character = characterAt(text, at);
      const [first] = look(character);
      if (first) return first.isLetter;
      at += character.length;
    }
    return false;
  }

  // The run of letters and digits at a place: what it is made of, and where it ends.
  function runAt(text, start) {
    const run = [];
    let at = start, wasSmall = false;
    while (at < text.length) {
      const character = characterAt(text, at), from = at, to = at + character.length;
      const isCapital = character >= 'A' && character <= 'Z';
      if (character === "'" || character === '\u2019') {
        // Dropped between letters: won't.
        const joins = run.length && run[run.length - 1].isLetter && letterFollows(text, to);
        if (!joins) return { run, at: run.length ? at : to };
        at = to;
        wasSmall = false;
        continue;
      }
      for (const entry of look(character)) {
        if (!entry.isWord) return { run, at: to };
        run.push({ ...entry, from, to, hump: isCapital && wasSmall });
      }
      at = to;
      wasSmall = character < '\x80' && !isCapital;
    }
    return { run, at };
  }

  /// The words of a text, with where they stand in it and among its words: [{word, from, to, place}]. `code` adds the
  /// pieces of names such as PoolTimeout, `pairs` cuts Han and the like, and the words of the set `small` are left out.
  function cut(text, { code = false, pairs = true, small = null } = {}) {
    const found = [];
    let place = 0;

    function say(letters, isJoined) {
      const word = letters.slice(0, LONGEST).map((letter) => letter.folded).join('');
      if (small && small.has(word)) return false;
      found.push({ word, from: letters[0].from, to: letters[letters.length - 1].to, place: isJoined ? place - 1 : place++ });
      return true;
    }

    function sayName(letters) {
      const edges = [0];
      letters.forEach((letter, i) => { if (i && letter.hump) edges.push(i); });
      const pieces = edges.map((edge, i) => letters.slice(edge, edges[i + 1]));
      const isName = code && pieces.length > 1 && pieces.every((piece) => piece.length >= 3);
      const said = isName ? pieces.filter((piece) => say(piece)) : [];
      say(letters, said.length > 0);
    }

    for (let start = 0; start < text.length;) {
      const { run, at } = runAt(text, start);
      for (let from = 0, to = 0; to < run.length; from = to) {
        do to++; while (to < run.length && run[to].isPaired === run[from].isPaired);
        if (!run[from].isPaired || !pairs) sayName(run.slice(from, to));
        else for (let i = from; i === from || i < to - 1; i++) say(run.slice(i, Math.min(i + 2, to)));
      }
      start = at;
    }
    return found;
  }

  const isRest = (rest) => rest.length >= 3 && /[aeiouy]/.test(rest);
  const single = (rest) => (rest.length >= 4 && /([bdgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest);

  /// What a word has in common with its inflections; SearchStem.swift says the rules.
  function stem(word) {
    if (!/^[a-z]*$/.test(word)) return word;
    let w = word;
    if (w.length >= 4 && w.endsWith('s')) {
      if (w.length >= 5 && w.endsWith('ies')) w = w.slice(0, -3) + 'y';
      else if (/(x|ch|sh|ss)es$/.test(w)) w = w.slice(0, -2);
      else if (!/[sui]s$/.test(w)) w = w.slice(0, -1);
    }
    if (w.length >= 5 && w.endsWith('ied')) w = w.slice(0, -3) + 'y';
    else if (w.endsWith('ing') && isRest(w.slice(0, -3))) w = single(w.slice(0, -3));
    else if (/[^e]ed$/.test(w) && isRest(w.slice(0, -2))) w = single(w.slice(0, -2));
    else if (w.length >= 8 && /[st]ion$/.test(w)) w = w.slice(0, -3);
    if (w.length >= 4 && /[^e]e$/.test(w)) w = w.slice(0, -1);
    return w.length >= 7 && w.endsWith('at') ? w.slice(0, -2) : w;
  }

  /// Order of code points, which that of UTF-16 is not.
  function compare(a, b) {
    const shared = Math.min(a.length, b.length);
    for (let i = 0; i < shared; i++) {
      const x = a.charCodeAt(i), y = b.charCodeAt(i);
      if (x !== y) return order(x) - order(y);
    }
    return a.length - b.length;
  }

  // Surrogates stand for what is above every other unit.
  const order = (unit) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

  const points = (word) => Array.from(word, (c) => c.codePointAt(0));

  /// Edits between a word (as code points) and another: optimal string alignment; above the bound, bound + 1.
  function distance(a, other, bound) {
    const b = points(other);
    if (Math.abs(a.length - b.length) > bound) return bound + 1;
    let before = [], above = [], row = b.map((_, i) => i + 1);
    row.unshift(0);
    for (let i = 1; i <= a.length; i++) {
      [before, above] = [above, row];
      row = [i];
      let best = i;
      for (let j = 1; j <= b.length; j++) {
        let edits = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2] + 1);
        row.push(edits);
        best = Math.min(best, edits);
      }
      // A row alone says nothing of a swap, which comes from the one above it.
      if (best > bound && Math.min(...above) >= bound) return bound + 1;
    }
    return Math.min(row[b.length], bound + 1);
  }

  search.words = { wide, fold, isPaired: (word) => PAIRED.test(word), cut, stem, compare, points, distance };
})(casebookSearch);
