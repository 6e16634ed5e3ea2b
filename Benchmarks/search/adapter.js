// Lets the comparison of searches (search_eval.py) ask a site made by Casebook. It names documents by their
// sources, and results by their pages: `make-adapter SITE` writes what leads from one to the other into SOURCES.
// While that is null, the adapter loads /data/incidents.json, which then counts as bytes of the search.
const SOURCES = null;

let sources = SOURCES;

async function loadSources() {
  const { incidents } = await (await fetch('/data/incidents.json')).json();
  return Object.fromEntries(incidents.map(({ id, source }) => [id, source]));
}

export async function init() {
  const script = document.createElement('script');
  script.src = '/search/search.js';
  // The page of the comparison names no encoding, as those of a site do.
  script.charset = 'utf-8';
  const loaded = new Promise((resolve, reject) => Object.assign(script, { onload: resolve, onerror: reject }));
  document.head.append(script);
  await loaded;
  sources = sources || await loadSources();
}

export async function search(query, limit) {
  const { results } = await casebookSearch.search(query, { limit });
  return results.map(({ id }) => '/' + sources[id].replace(/\.md$/, '.html'));
}
