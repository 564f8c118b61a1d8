// Runs before anything else, so that the first picture does not wait for the script of the tour.
(() => {
  const later = document.currentScript.dataset.later?.split(' ') ?? [];
  const asked = new URLSearchParams(location.search);
  const named = (name, usual) =>
    /^[a-z0-9-]+$/.test(asked.get(name) ?? '') ? asked.get(name) : usual;
  const tour = `tours/${named('tour', 'en-verden-indenfor')}`;
  document.documentElement.lang = named('lang', 'da');
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = `${tour}/pack.json`;
  document.head.append(link);
  const poster = new Image();
  poster.alt = '';
  poster.fetchPriority = 'high';
  // a room nobody knows is begun from the start
  const posters = [named('node', 'start'), 'start'];
  const next = () => {
    const name = posters.shift();
    if (name) poster.src = `${tour}/posters/${name}.webp`;
    else {
      poster.remove();
      follow();
    }
  };
  poster.onerror = next;
  // the script of the tour is fetched behind the picture, which it would share the line with
  const follow = () => {
    for (const href of later.splice(0)) {
      const module = document.createElement('link');
      module.rel = 'modulepreload';
      module.crossOrigin = 'anonymous';
      module.href = href;
      document.head.append(module);
    }
  };
  poster.onload = follow;
  next();
  // before DOMContentLoaded, which waits for the scripts of the tour
  document.addEventListener(
    'readystatechange',
    () => document.getElementById('poster')?.append(poster),
    { once: true },
  );
  // Who has left the page does not come upon a room by the browser's Back: see src/app/page/leave.ts.
  const leaveAgain = (back) => {
    if (!sessionStorage.getItem('leaving')) return;
    if (back) location.replace('away/');
    else sessionStorage.removeItem('leaving');
  };
  try {
    leaveAgain(performance.getEntriesByType('navigation')[0]?.type === 'back_forward');
    addEventListener('pageshow', ({ persisted }) => persisted && leaveAgain(true));
  } catch {
    // without storage nothing was remembered
  }
})();
