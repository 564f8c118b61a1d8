// A new entry, so that what lay ahead in the browser's history is gone as well.
if (history.state !== 'away') {
  history.replaceState('away', '');
  history.pushState('away', '');
}
