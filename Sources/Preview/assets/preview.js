// Put into every page by `casebook serve`, and by nothing else: loads the page anew when it has
// changed, and shows what Casebook has to say about the documents.
(function () {
  'use strict';
  var script = document.currentScript;
  if (!script || !window.EventSource || window.top !== window) return;

  var memory = 'casebook-preview';
  var page = location.pathname;
  // Tags of what this page consists of, by path: what is on the screen now.
  var known = {};
  known[page] = script.dataset.tag;
  var stream = null;
  var leaving = false;

  // What the page looked like before it was loaded anew.
  var before = recall();

  function recall() {
    try {
      var kept = JSON.parse(sessionStorage.getItem(memory) || '{}');
      sessionStorage.removeItem(memory);
      return kept;
    } catch (error) {
      return {};
    }
  }

  function remember() {
    try {
      sessionStorage.setItem(memory, JSON.stringify({
        page: page, x: scrollX, y: scrollY, open: panel.isOpen()
      }));
    } catch (error) {
      // Without storage the browser's own memory of the place has to do.
    }
  }

  function restore() {
    if (before.page === page && before.y) scrollTo({left: before.x, top: before.y, behavior: 'instant'});
  }

  function leave(address) {
    if (leaving) return;
    leaving = true;
    remember();
    if (address) location.replace(address); else location.reload();
  }

  function own(address) {
    try {
      var url = new URL(address, location.href);
      return url.origin === location.origin ? url.pathname : null;
    } catch (error) {
      return null;
    }
  }

  function sheets() {
    return Array.prototype.slice.call(document.querySelectorAll('link[rel="stylesheet"]'));
  }

  // The page first; as many of its files as an address has room for.
  function paths() {
    var all = [page];
    var add = function (address) {
      var path = address && own(address);
      if (path && path.indexOf('/.casebook/') !== 0 && all.indexOf(path) < 0) all.push(path);
    };
    sheets().forEach(function (link) { add(link.href); });
    document.querySelectorAll('script[src]').forEach(function (element) { add(element.src); });
    document.querySelectorAll('img').forEach(function (element) { add(element.currentSrc || element.src); });
    var length = 0;
    return all.filter(function (path) {
      length += path.length + 6;
      return length < 3000;
    }).slice(0, 90);
  }

  function open() {
    if (stream || leaving || document.hidden) return;
    var asked = paths();
    stream = new EventSource('/.casebook/events?' + asked.map(function (path) {
      return 'path=' + path.replace(/[%&#?]/g, encodeURIComponent);
    }).join('&'));
    stream.addEventListener('state', function (event) {
      var state = JSON.parse(event.data);
      panel.show(state);
      follow(asked, state);
    });
    stream.onerror = function () {
      panel.lose();
      // The browser tries again by itself, unless the server refused.
      if (stream && stream.readyState === EventSource.CLOSED) {
        stream = null;
        setTimeout(open, 2000);
      }
    };
  }

  function close() {
    if (stream) stream.close();
    stream = null;
  }

  function follow(asked, state) {
    var styles = sheets().map(function (link) { return own(link.href); });
    var stale = false;
    asked.forEach(function (path, index) {
      var tag = state.tags[index];
      if (path in known && known[path] !== tag) {
        if (styles.indexOf(path) >= 0 && tag) restyle(path, tag); else stale = true;
      }
      known[path] = tag;
    });
    if (state.moved) leave(state.moved); else if (stale) leave();
  }

  // The new style sheet takes the old one's place once it is there, so that nothing flashes.
  function restyle(path, tag) {
    sheets().forEach(function (link) {
      if (own(link.href) !== path) return;
      var next = link.cloneNode();
      next.href = path + '?' + tag;
      next.onload = next.onerror = function () { link.remove(); };
      link.after(next);
    });
  }

  var panel = (function () {
    var host = document.createElement('aside');
    host.id = 'casebook-preview';
    host.hidden = true;
    var root = host.attachShadow({mode: 'open'});
    var style = element('link', {rel: 'stylesheet', href: '/.casebook/preview.css'});
    var button = element('button', {type: 'button', id: 'count', 'aria-controls': 'list'});
    var list = element('div', {id: 'list', role: 'group', tabindex: '0'});
    var alert = element('div', {id: 'failure', role: 'alert'});
    var status = element('p', {id: 'status', role: 'status'});
    var failing = null;
    var texts = {};
    root.append(style, alert, list, button, status);
    setOpen(before.page === page && before.open);
    button.addEventListener('click', function () { setOpen(list.hidden); });
    root.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || list.hidden) return;
      setOpen(false);
      button.focus();
    });
    document.body.append(host);

    function element(name, attributes, text) {
      var made = document.createElement(name);
      Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
      if (text) made.textContent = text;
      return made;
    }

    function setOpen(open) {
      list.hidden = !open;
      button.setAttribute('aria-expanded', String(Boolean(open)));
    }

    function group(title, findings) {
      if (!findings.length) return [];
      var items = element('ul');
      findings.forEach(function (finding) {
        var item = element('li', {'class': finding.severity});
        item.append(element('code', {}, finding.text));
        if (finding.help) item.append(element('p', {}, finding.help));
        items.append(item);
      });
      return [element('h2', {}, title), items];
    }

    function show(state) {
      texts = state.texts;
      host.lang = texts.language;
      host.setAttribute('aria-label', texts.title);
      list.setAttribute('aria-label', texts.title);
      button.className = state.worst || '';
      button.textContent = texts.count;
      button.hidden = !state.worst;
      if (!state.worst) setOpen(false);
      list.replaceChildren.apply(list, group(texts.here, state.here).concat(
        group(texts.elsewhere, state.elsewhere),
        state.isCut ? [element('p', {}, texts.more)] : []));
      fail(state.failure ? [texts.failed, state.failure] : null);
      say(state.worst ? texts.count : '');
    }

    // An alert is only spoken when its text changes.
    function fail(lines) {
      var text = lines ? lines.join('\n') : null;
      if (text !== failing) {
        failing = text;
        alert.replaceChildren.apply(alert, (lines || []).map(function (line) { return element('p', {}, line); }));
      }
      alert.hidden = !lines;
      update();
    }

    function say(text) {
      if (status.textContent !== text) status.textContent = text;
    }

    function update() { host.hidden = button.hidden && alert.hidden; }

    return {
      show: show,
      lose: function () { if (texts.lost) fail([texts.lost]); },
      isOpen: function () { return !list.hidden; }
    };
  })();

  restore();
  addEventListener('load', restore, {once: true});
  addEventListener('pagehide', close);
  addEventListener('pageshow', function (event) { if (event.persisted) open(); });
  // A browser opens few connections to a server: a page that nobody sees needs none.
  document.addEventListener('visibilitychange', function () { if (document.hidden) close(); else open(); });
  open();
})();
