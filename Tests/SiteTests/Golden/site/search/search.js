'use strict';
var casebookSearch = {};
(function (search) {
const LONGEST = 40;
const PLAIN = { '\xdf': 'ss', '\xe6': 'ae', '\u0153': 'oe', '\xf8': 'o', '\u0111': 'd', '\u0142': 'l', '\u0131': 'i', '\u03c2': '\u03c3' };
const LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{N}]/u;
const PAIRED = /[\u1100-\u11ff\u3005-\u3007\u3031-\u3035\u3038-\u303c\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\u{1aff0}-\u{1b16f}\u{20000}-\u{3ffff}]/u;
const wide = (text) => text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
function foldOne(character) {
const lower = character.toLowerCase().replace(/[\u00c0-\u1fff]/g, (c) => c.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
return wide(lower.replace(/[^\0-\x7f]/g, (c) => PLAIN[c] || c));
}
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
function runAt(text, start) {
const run = [];
let at = start, wasSmall = false;
while (at < text.length) {
const character = characterAt(text, at), from = at, to = at + character.length;
const isCapital = character >= 'A' && character <= 'Z';
if (character === "'" || character === '\u2019') {
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
function compare(a, b) {
const shared = Math.min(a.length, b.length);
for (let i = 0; i < shared; i++) {
const x = a.charCodeAt(i), y = b.charCodeAt(i);
if (x !== y) return order(x) - order(y);
}
return a.length - b.length;
}
const order = (unit) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);
const points = (word) => Array.from(word, (c) => c.codePointAt(0));
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
if (best > bound && Math.min(...above) >= bound) return bound + 1;
}
return Math.min(row[b.length], bound + 1);
}
search.words = { wide, fold, isPaired: (word) => PAIRED.test(word), cut, stem, compare, points, distance };
})(casebookSearch);
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
function nearest(name, names) {
const wanted = points(name);
let near = null, fewest = 3;
for (const other of names) {
const edits = distance(wanted, other, 2);
if (edits < fewest && edits < points(other).length) [near, fewest] = [other, edits];
}
return near;
}
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
search.parse = function parse(input) {
const query = { clauses: [], filters: [], problems: [] };
const { small } = search;
const all = Array.from(String(input));
const text = wide(all.slice(0, LONGEST).join('')).replace(/[\u201c\u201d\u201e\u201f\xab\xbb]/g, '"');
let at = 0, isTooLong = all.length > LONGEST, isUnclosed = false, hadWords = false;
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
search.language = { plain, nearest, keys: KEYS, has: HAS };
})(casebookSearch);
'use strict';
(function (search) {
const PATIENCE = 15000;
const base = document.currentScript ? document.currentScript.src.replace(/[^/]*$/, '') : '';
const awaited = new Map();
const decoded = new Map();
const failures = new Map();
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
function ascending(list, from, to, k) {
let value = -1;
for (let i = from; i < to; i++) list[i] = value += rice(k) + 1;
}
return { bits, gamma, ascending };
}
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
function partOf(firsts, wanted, compare) {
let low = 0, high = firsts.length;
while (low < high) {
const middle = (low + high) >> 1;
if (compare(firsts[middle], wanted) <= 0) low = middle + 1;
else high = middle;
}
return Math.max(low - 1, 0);
}
async function entry(document) {
const { cards } = search.index;
const part = partOf(cards, document, (a, b) => a - b);
return (await take('c' + part, decodeCards))[document - cards[part]];
}
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
'use strict';
(function (search) {
const { stem, points, distance } = search.words;
const { parts } = search;
const WHOLE = 1, STEM = 0.9, BEGINNING = 0.6, GUESS = 0.4;
const REACH = 3, BEGINNINGS = 32, GUESSES = 3, FEW = 2;
const SEVERAL = 3, ENOUGH = 5;
const ALTERNATIVE = ['cause', 'severity', 'year'];
const states = new WeakMap();
function idf(count) {
const n = search.index.documents;
return Math.round(Math.log(1 + (n - count + 0.5) / (count + 0.5)) * 1024) / 1024;
}
function saturation(entry, i) {
const { average, lengths } = search.index;
const e = entry.emphasis[i];
const w = entry.uses[i] + 4 * (e >> 2 & 1) + 3 * (e >> 1 & 1) + 2 * (e & 1);
return w * 2.2 / (w + 1.2 * (0.6 + 0.4 * lengths[entry.documents[i]] / average));
}
function reached(firsts, beginning) {
const found = [parts.partOf(firsts, beginning)];
for (let part = found[0] + 1; part < firsts.length && firsts[part].startsWith(beginning); part++) found.push(part);
return found;
}
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
function relatives(word, { words, entries }) {
const root = stem(word), found = [];
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
const inRange = ({ low, lowOpen, high, highOpen }, value) => value !== null
&& (low === null || (lowOpen ? value > low : value >= low)) && (high === null || (highOpen ? value < high : value <= high));
function mark(test) {
const passing = new Uint8Array(search.index.documents);
for (let i = 0; i < passing.length; i++) if (test(i)) passing[i] = 1;
return passing;
}
function byMonth(value) {
const list = [];
for (const [month, count] of search.index.months) for (let i = 0; i < count; i++) list.push(value(month));
return list;
}
const namesOf = ({ id, label }) => [search.language.plain(id), search.language.plain(label)];
const isNamed = (value, names) => namesOf(value).some((name) => names.includes(name));
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
function check(signal) {
if (signal && signal.aborted) throw signal.reason || new DOMException('aborted', 'AbortError');
}
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
function wordsOf(tallies) {
const words = new Map();
for (const { i, forms } of tallies) for (const { entry } of forms) if (!words.has(entry.word)) words.set(entry.word, i);
return words;
}
search.search = async function (text, { limit = 10, from = 0, order = 'relevance', signal } = {}) {
const query = search.parse(text);
const [tallies, filters] = await Promise.all([Promise.all(query.clauses.map(evaluate)), gates(query)]);
check(signal);
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
check(signal);
const corrections = wanted.map(({ i, forms, guessed }) => {
const guesses = new Set(documents.filter((number) => guessed[number]));
const to = forms.filter(({ entry, weight }) => weight === GUESS && entry.documents.some((number) => guesses.has(number)));
return { from: query.clauses[i].words[0], to: to.map(({ entry }) => entry.word) };
}).filter(({ to }) => to.length);
const answer = { query, total: documents.length, complete, relaxed, corrections, results, documents };
states.set(answer, { filters, holds: (i) => may[i] && isEnough(i), words: wordsOf(wanted) });
return answer;
};
Object.assign(search.language, { isNamed, idf, formsOf, score, combine, ordered, resultOf, check, mark, byMonth, states, wordsOf, inRange });
})(casebookSearch);
'use strict';
(function (search) {
const { cut, stem } = search.words;
const { parts, language } = search;
const { states } = language;
const KINDS = ['cause', 'component', 'service', 'severity', 'tag', 'has'];
const NUMERIC = 8, TERMS = 16, SNIPPET = 160, CLOSE = 120;
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
async function scalesOf(words) {
const numbers = new Set(Array.from(words, (word) => parts.partOf(search.index.lexicon, word)));
const scales = new Map();
for (const lines of await Promise.all(search.index.lexicon.length ? Array.from(numbers, parts.lexicon) : [])) {
for (const { word, scale } of lines) if (words.has(word)) scales.set(word, scale);
}
return scales;
}
async function termsOf(text) {
const words = cut(text, { code: true, small: search.small }).map((found) => found.word);
const isNumeric = (word) => /\p{N}/u.test(word);
const scales = await scalesOf(new Set(words.filter((word) => !isNumeric(word))));
const terms = new Map();
let numeric = 0;
for (const word of words) {
const scale = isNumeric(word) ? 0 : scales.get(word);
if (scale === undefined) continue;
const root = stem(word), term = terms.get(root);
if (term) {
term.uses++;
term.scale = Math.max(term.scale, scale);
} else if (!isNumeric(word) || (numeric < NUMERIC && (/\p{L}/u.test(word) || Array.from(word).length === 3) && ++numeric)) {
terms.set(root, { word, uses: 1, scale });
}
}
const weight = ({ uses, scale }) => Math.round((1 + Math.log(uses)) * 1024) / 1024 * language.idf(2 ** scale);
return Array.from(terms.values(), (term) => ({ word: term.word, weight: weight(term) }))
.sort((a, b) => b.weight - a.weight).slice(0, TERMS).map(({ word }) => word);
}
search.similar = async function (text, { limit = 10, from = 0, signal } = {}) {
const words = await termsOf(text);
language.check(signal);
const tallies = await Promise.all(words.map(async (word) => language.score(await language.formsOf(word, {}))));
const sum = language.combine(tallies);
const needed = Math.min(2, tallies.filter(({ forms }) => forms.length).length);
const holds = (i) => needed > 0 && sum.matched[i] >= needed;
const found = [];
for (let i = 0; i < sum.matched.length; i++) if (holds(i)) found.push(i);
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
query: { clauses, filters: [], problems: [] }, total: found.length, complete: found.length, relaxed: false, corrections: [], results, documents: found,
};
states.set(answer, { filters: [], holds, words: language.wordsOf(tallies.map(({ forms }, i) => ({ i, forms }))) });
return answer;
};
function findings(text, answer) {
const { words } = states.get(answer);
return cut(text, { code: true, small: search.small }).filter(({ word }) => words.has(word))
.map(({ word, from, to }) => ({ from, to, clause: words.get(word) }))
.sort((a, b) => a.from - b.from || a.to - b.to);
}
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
casebookSearch.header({"version":"ac8e267f7a912d4a","documents":3,"average":106.67,"lengths":"ppk","lengthOf":[1,2,2,3,4,6,8,12,16,23,32,46,64,91,128,182],"months":[["2024-10",2],["",1]],"terms":[""],"lexicon":[""],"cards":[0],"facets":[["cause",0,2],["component",0,3],["service",0,2],["severity",0,2],["tag",0,3],["has",0,10]],"small":["a","about","all","also","am","an","and","any","are","as","at","be","been","being","between","both","but","by","can","could","did","do","does","each","either","every","for","from","had","has","have","he","her","him","his","how","however","i","if","in","into","is","it","its","itself","me","might","most","my","of","on","onto","or","other","our","ours","same","she","should","so","some","such","than","that","the","their","them","then","there","these","they","this","those","to","too","upon","was","we","were","what","when","where","which","who","whom","whose","will","with","would","you","your"],"causes":[["software-bug","Software bug"],["hardware","Hardware"]]});
