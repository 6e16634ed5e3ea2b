// Runs before the page is drawn, so that a remembered choice of colours does not flash.
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var scheme = localStorage.getItem('casebook-scheme');
    if (scheme === 'light' || scheme === 'dark') root.setAttribute('data-scheme', scheme);
  } catch (error) {
    // Without storage the system's preference counts.
  }
})();
