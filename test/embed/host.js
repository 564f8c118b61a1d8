// What a host page might do; the tests read the log.
globalThis.told = [];
for (const type of ['ready', 'nodechange', 'panorama', 'narration', 'missionend', 'problem'])
  document.addEventListener(
    type,
    (event) => globalThis.told.push({ id: event.target.id, type, ...event.detail }),
    true,
  );
