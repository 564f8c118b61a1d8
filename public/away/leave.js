// The way out of pages that have no other script, and no way back into them.
(() => {
  const away = document.querySelector('[data-leave]');
  const leave = () => {
    try {
      sessionStorage.setItem('leaving', '1');
    } catch {
      // without storage Back leads here once more
    }
    location.replace(away.href);
  };
  away?.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  const back = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  const left = () => {
    try {
      return sessionStorage.getItem('leaving') !== null;
    } catch {
      return false;
    }
  };
  if (away && back && left()) leave();
  addEventListener('pageshow', ({ persisted }) => away && persisted && left() && leave());
})();
