// Injected before the page's own script: counts what really reaches WebGL.
(() => {
  const meter = { textures: new Map(), frames: 0, draws: 0 };
  let drawn = false;
  const count = () => {
    meter.draws += 1;
    if (drawn) return;
    drawn = true;
    meter.frames += 1;
    queueMicrotask(() => {
      drawn = false;
    });
  };
  for (const kind of [globalThis.WebGL2RenderingContext, globalThis.WebGLRenderingContext]) {
    if (!kind) continue;
    const { createTexture, deleteTexture } = kind.prototype;
    kind.prototype.createTexture = function () {
      const texture = createTexture.call(this);
      meter.textures.set(texture, this);
      return texture;
    };
    kind.prototype.deleteTexture = function (texture) {
      meter.textures.delete(texture);
      return deleteTexture.call(this, texture);
    };
    for (const name of [
      'drawArrays',
      'drawElements',
      'drawArraysInstanced',
      'drawElementsInstanced',
    ]) {
      const draw = kind.prototype[name];
      if (!draw) continue;
      kind.prototype[name] = function (...args) {
        count();
        return draw.apply(this, args);
      };
    }
  }
  // A lost context has given its memory back, whatever was not deleted one by one, and is not to be held by what counts.
  const live = () => {
    for (const [texture, gl] of meter.textures)
      if (gl.isContextLost()) meter.textures.delete(texture);
    return meter.textures.size;
  };
  globalThis.meter = { read: () => ({ ...meter, textures: live() }) };
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    globalThis.violations.push(
      `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`,
    );
  });
})();
