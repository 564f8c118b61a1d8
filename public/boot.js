// Runs before anything else, so that the first picture does not wait for the script of the tour.
(() => {
  const asked = new URLSearchParams(location.search);
  const named = (name, usual) => (/^[a-z0-9-]+$/.test(asked.get(name) ?? '') ? asked.get(name) : usual);
  const tour = `tours/${named('tour', 'en-verden-indenfor')}`;
  document.documentElement.lang = named('lang', 'da');
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = `${tour}/pack.json`;
  document.head.append(link);
  addEventListener('DOMContentLoaded', () => {
    const poster = new Image();
    poster.alt = '';
    poster.fetchPriority = 'high';
    poster.onerror = () => poster.remove();
    poster.src = `${tour}/posters/${named('node', 'start')}.webp`;
    document.getElementById('poster')?.append(poster);
  });
})();
