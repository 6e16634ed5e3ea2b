// Runs before the first paint, so that a chosen scheme does not flash.
(function () {
  "use strict";
  try {
    var chosen = localStorage.getItem("casebook-scheme");
    if (chosen === "dark" || chosen === "light") document.documentElement.dataset.scheme = chosen;
  } catch (error) {
    // Storage may be forbidden; the reader's system decides then.
  }
})();
