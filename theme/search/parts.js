// The index's parts: each is asked for once, as a script beside this one, and decoded once.
'use strict';

(function (search) {
  const PATIENCE = 15000;
  const base = document.currentScript ? document.currentScript.src.replace(/[^/]*$/, '') : '';
  // By name: parts on their way, decoded ones (as promises), and how often one failed.
  const awaited = new Map();
  const decoded = new Map();
  const failures = new Map();

  // A part that is cut short is no script. Its error is the answer's, not the page's.
  window.addEventListener('error', (event) => {
    for (const { script } of awaited.values()) {
      if (script === document.currentScript || script.src === event.filename) event.preventDefault();
    }
  });

  function fnv(hash, bytes) {
    for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
    return hash;
  }

  const encoder = new TextEncoder();
  const sumOf = (text, bits) => fnv(fnv(0x811c9dc5 | 0, encoder.encode(text)), encoder.encode(bits)) >>> 0;

  function broken(name, what) {
    return Object.assign(new Error(`search/${name}.js ${what}`), { part: name });
  }

  /// What the parts' scripts call.
  search.part = function part(name, sum, text, bits) {
    const entry = awaited.get(name);
    if (!entry) return;
    if (sumOf(text, bits) === Number(sum) >>> 0) entry.done(null, { text, bits });
    else entry.done(broken(name, 'is damaged'));
  };

  function load(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.charset = 'utf-8';
      const tries = failures.get(name) || 0;
      // A second try must not get the damaged bytes out of a cache.
      script.src = `${base}${name}.js?v=${search.index.version}${tries ? '&try=' + tries : ''}`;
      const done = (error, part) => {
        if (awaited.get(name) !== entry) return;
        awaited.delete(name);
        clearTimeout(timer);
        script.remove();
        if (error) reject(error);
        else resolve(part);
      };
      const entry = { script, done };
      const timer = setTimeout(() => done(broken(name, 'did not come in time')), PATIENCE);
      script.onerror = () => done(broken(name, 'could not be loaded'));
      script.onload = () => done(broken(name, 'is damaged'));
      awaited.set(name, entry);
      document.head.append(script);
    });
  }

  /// A part, loaded and decoded; an Error with the name of the part as `part`. A failed one can be asked for again.
  function take(name, decode) {
    let promise = decoded.get(name);
    if (!promise) {
      promise = load(name).then((part) => {
        try {
          return decode(part);
        } catch (error) {
          throw broken(name, 'cannot be read');
        }
      });
      decoded.set(name, promise);
      promise.catch(() => {
        decoded.delete(name);
        failures.set(name, (failures.get(name) || 0) + 1);
      });
    }
    return promise;
  }

  // Bits, the most significant first.
  function reader(text) {
    const raw = atob(text);
    const bytes = new Uint8Array(raw.length + 4);
    for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
    const end = raw.length * 8;
    let at = 0;

    function bits(count) {
      let value = 0;
      while (count > 0) {
        const free = 8 - (at & 7), n = Math.min(free, count);
        value = value * (1 << n) + ((bytes[at >> 3] >> (free - n)) & ((1 << n) - 1));
        at += n;
        count -= n;
      }
      return value;
    }

    // How many zeros stand before the next one, which is read too.
    function zeros() {
      const from = at;
      for (;;) {
        const rest = (bytes[at >> 3] << (24 + (at & 7))) >>> 0;
        if (rest) {
          at += Math.clz32(rest) + 1;
          return at - from - 1;
        }
        at = (at | 7) + 1;
        if (at >= end) throw new RangeError('bits');
      }
    }

    function gamma() {
      const n = zeros();
      return 2 ** n + bits(n);
    }

    const rice = (k) => zeros() * 2 ** k + bits(k);

    // Ascending numbers: the first, then differences less one.
    function ascending(list, from, to, k) {
      let value = -1;
      for (let i = from; i < to; i++) list[i] = value += rice(k) + 1;
    }

    return { bits, gamma, ascending };
  }

  // Words that share their beginning with the one before.
  function unfold(lines) {
    let before = '';
    return lines.map((line) => {
      const shared = +line[0];
      before = (/[\ud800-\udfff]/.test(before) ? Array.from(before).slice(0, shared).join('') : before.slice(0, shared)) + line.slice(1);
      return before;
    });
  }

  const lines = (text) => (text ? text.replace(/\n$/, '').split('\n') : []);

  function decodeWords({ text, bits }) {
    const words = unfold(lines(text));
    const read = reader(bits);
    const entries = words.map((word) => {
      const count = read.gamma();
      const documents = new Int32Array(count), uses = new Int32Array(count), emphasis = new Uint8Array(count);
      read.ascending(documents, 0, count, read.bits(4));
      for (let i = 0; i < count; i++) uses[i] = read.gamma();
      const places = new Array(read.gamma() - 1);
      if (places.length) {
        read.ascending(places, 0, places.length, read.bits(4));
        for (const place of places) emphasis[place] = read.bits(3);
      }
      return { word, documents, uses, emphasis };
    });
    return { words, entries };
  }

  // By word: all positions, one document's after the other's.
  function decodePositions({ bits }, { entries }) {
    const read = reader(bits);
    return entries.map(({ uses }) => {
      const positions = new Int32Array(uses.reduce((sum, n) => sum + n, 0));
      const k = read.bits(4);
      let from = 0;
      for (const n of uses) read.ascending(positions, from, (from += n), k);
      return positions;
    });
  }

  function decodeLexicon({ text }) {
    const rows = lines(text).map((line) => line.split('\t'));
    const words = unfold(rows.map((row) => row[0]));
    return rows.map((row, i) => ({ word: words[i], scale: row[1].charCodeAt(0) - 97 }));
  }

  function decodeFacets({ text, bits }) {
    const read = reader(bits);
    return lines(text).map((line) => {
      const [id, label, count, k] = line.split('\t');
      const documents = new Int32Array(+count);
      read.ascending(documents, 0, documents.length, +k);
      return { id, label: label || id, documents };
    });
  }

  const number = (field) => (field ? Number(field) : null);

  function decodeNumbers({ text }) {
    const [days, minutes, percents] = text.split('\n').map((line) => line.split(','));
    return { days, minutes: minutes.map(number), percents: percents.map(number) };
  }

  // The incident's id where the card leaves it out; Slug.swift made it.
  function slug(title, day) {
    const year = day.slice(0, 4);
    let name = '';
    for (const word of title.replace(/'/g, '').toLowerCase().split(/[^a-z0-9]+/)) {
      const joint = name ? '-' : '';
      if (word && word !== year && name.length + joint.length < 56) name = (name + joint + word).slice(0, 56);
    }
    return (day && day + '-') + (name || 'incident');
  }

  function decodeCards({ text }) {
    return lines(text).map((line) => {
      const [title, id, day, cause, minutes, percent, snippet] = line.split('\t');
      const [causeID, causeLabel] = search.index.causes[+cause] || [null, null];
      const card = {
        id: id || slug(title, day), title, day: day || null, cause: causeID, causeLabel,
        minutes: number(minutes), percent: number(percent),
      };
      return { card, text: snippet || '' };
    });
  }

  /// Number of the part that a word belongs to, or a document: the last that begins at or before it.
  function partOf(firsts, wanted, compare) {
    let low = 0, high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(firsts[middle], wanted) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  // A document's card and its text.
  async function entry(document) {
    const { cards } = search.index;
    const part = partOf(cards, document, (a, b) => a - b);
    return (await take('c' + part, decodeCards))[document - cards[part]];
  }

  // The words of each document, from its letter: a to z, then A to Z.
  function lengthsOf(index) {
    return Float64Array.from(index.lengths, (letter) => {
      const code = letter.charCodeAt(0);
      return index.lengthOf[code >= 97 ? code - 97 : code - 39];
    });
  }

  search.header = function header(index) {
    search.index = { ...index, lengths: lengthsOf(index) };
    search.small = new Set(index.small);
  };

  // The values of a kind, which its part has behind those of other kinds.
  async function facet(kind) {
    let from = 0;
    const at = search.index.facets.findIndex(([name]) => name === kind);
    if (at < 0) return [];
    const [, part, count] = search.index.facets[at];
    for (const [, other, values] of search.index.facets.slice(0, at)) if (other === part) from += values;
    return (await take('f' + part, decodeFacets)).slice(from, from + count);
  }

  search.parts = {
    base,
    partOf: (firsts, word) => partOf(firsts, word, search.words.compare),
    words: (part) => take('t' + part, decodeWords),
    positions: async (part) => {
      const words = await search.parts.words(part);
      return take('p' + part, (raw) => decodePositions(raw, words));
    },
    lexicon: (part) => take('l' + part, decodeLexicon),
    numbers: () => take('n0', decodeNumbers),
    card: async (document) => (await entry(document)).card,
    text: async (document) => (await entry(document)).text,
    facet,
  };
})(casebookSearch);
