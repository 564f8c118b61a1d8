// Runs before the page's own script: counts the bytes of living WebGL textures and what is sent to them.
// Holds textures only weakly, so that it neither makes nor hides a leak.
(() => {
  const count = { bytes: 0, peak: 0, textures: 0, uploads: 0, uploadMs: 0, lastUpload: 0 };
  globalThis.bench = { ...globalThis.bench, textures: count };

  /** bytes a texel as a GPU keeps it: RGB is padded to RGBA */
  const sized = {
    33321: 1, // R8
    33323: 2, // RG8
    33325: 2, // R16F
    33326: 4, // R32F
    33327: 4, // RG16F
    33328: 8, // RG32F
    34842: 8, // RGBA16F
    34843: 8, // RGB16F
    34836: 16, // RGBA32F
    34837: 16, // RGB32F
    33189: 2, // DEPTH_COMPONENT16
    36194: 2, // RGB565
    32854: 2, // RGBA4
    32855: 2, // RGB5_A1
    36013: 8, // DEPTH32F_STENCIL8
  };
  const single = new Set([6403, 6406, 6409]); // RED, ALPHA, LUMINANCE
  const half = new Set([36193, 5131]); // HALF_FLOAT, HALF_FLOAT_OES
  function perTexel(internal, format, type) {
    if (sized[internal]) return sized[internal];
    const channels = single.has(format) ? 1 : format === 6410 || format === 33319 ? 2 : 4;
    if ([33635, 32819, 32820].includes(type)) return 2;
    return channels * (type === 5126 ? 4 : half.has(type) ? 2 : 1);
  }
  /** bytes of a 4x4 block: 8 for BC1, BC4, ETC1, ETC2 RGB and their kin, else 16 */
  const smallBlocks = new Set([
    33776, 33777, 35916, 35917, 37488, 37489, 37490, 37491, 37492, 37493, 37494, 37495, 36196,
    36283,
  ]);
  const compressed = (format) =>
    format >= 33776 && format <= 33779
      ? true
      : format >= 35916 && format <= 35919
        ? true
        : format >= 36283 && format <= 36287
          ? true
          : format >= 36492 && format <= 36495
            ? true
            : format >= 37488 && format <= 37497
              ? true
              : format >= 37808 && format <= 37853;
  const blockBytes = (format, width, height) =>
    Math.ceil(width / 4) * Math.ceil(height / 4) * (smallBlocks.has(format) ? 8 : 16);

  const facts = new WeakMap();
  const states = new WeakMap();
  const gone = new FinalizationRegistry((fact) => forget(fact));

  function state(gl) {
    let known = states.get(gl);
    if (known) return known;
    known = { unit: 0, bound: new Map(), living: new Set() };
    states.set(gl, known);
    gl.canvas?.addEventListener?.('webglcontextlost', () => {
      for (const fact of known.living) forget(fact);
      known.living.clear();
    });
    return known;
  }
  function forget(fact) {
    if (fact.forgotten) return;
    fact.forgotten = true;
    count.textures -= 1;
    count.bytes -= fact.bytes;
  }
  function weigh(fact) {
    let bytes = 0;
    for (const part of fact.parts.values()) bytes += part.bytes;
    count.bytes += bytes - fact.bytes;
    fact.bytes = bytes;
    count.peak = Math.max(count.peak, count.bytes);
  }
  const isFace = (target) => target >= 34069 && target <= 34074;
  function boundTo(gl, target) {
    const { unit, bound } = state(gl);
    const texture = bound.get(`${unit} ${isFace(target) ? 34067 : target}`);
    return texture && facts.get(texture);
  }
  function setPart(gl, target, level, part) {
    const fact = boundTo(gl, target);
    if (!fact) return;
    fact.parts.set(`${target} ${level}`, part);
    weigh(fact);
  }
  function upload(call) {
    const begun = performance.now();
    const result = call();
    count.lastUpload = performance.now();
    count.uploadMs += count.lastUpload - begun;
    count.uploads += 1;
    return result;
  }
  const widthOf = (source) => source?.naturalWidth || source?.videoWidth || source?.width || 0;
  const heightOf = (source) => source?.naturalHeight || source?.videoHeight || source?.height || 0;

  const wraps = {
    createTexture: (original) =>
      function () {
        const texture = original.call(this);
        if (!texture) return texture;
        const fact = { bytes: 0, parts: new Map() };
        facts.set(texture, fact);
        gone.register(texture, fact, fact);
        state(this).living.add(fact);
        count.textures += 1;
        return texture;
      },
    deleteTexture: (original) =>
      function (texture) {
        const fact = texture && facts.get(texture);
        if (fact) {
          forget(fact);
          gone.unregister(fact);
          state(this).living.delete(fact);
        }
        return original.call(this, texture);
      },
    activeTexture: (original) =>
      function (unit) {
        state(this).unit = unit;
        return original.call(this, unit);
      },
    bindTexture: (original) =>
      function (target, texture) {
        const { unit, bound } = state(this);
        bound.set(`${unit} ${target}`, texture);
        return original.call(this, target, texture);
      },
    texImage2D: (original) =>
      function (...args) {
        const [target, level, internal] = args;
        const sizes = args.length >= 9;
        const [format, type, source] = sizes ? args.slice(6) : args.slice(3);
        const width = sizes ? args[3] : widthOf(source);
        const height = sizes ? args[4] : heightOf(source);
        const texel = perTexel(internal, format, type);
        setPart(this, target, level, { bytes: width * height * texel, width, height, texel });
        const call = () => original.apply(this, args);
        return source === null ? call() : upload(call);
      },
    texImage3D: (original) =>
      function (...args) {
        const [target, level, internal, width, height, depth, , format, type, source] = args;
        const bytes = width * height * depth * perTexel(internal, format, type);
        setPart(this, target, level, { bytes });
        const call = () => original.apply(this, args);
        return source === null ? call() : upload(call);
      },
    texStorage2D: (original) =>
      function (target, levels, format, width, height) {
        setStorage(this, target, levels, format, width, height, target === 34067 ? 6 : 1);
        return original.call(this, target, levels, format, width, height);
      },
    texStorage3D: (original) =>
      function (target, levels, format, width, height, depth) {
        setStorage(this, target, levels, format, width, height, depth);
        return original.call(this, target, levels, format, width, height, depth);
      },
    compressedTexImage2D: (original) =>
      function (...args) {
        const [target, level, format, width, height] = args;
        setPart(this, target, level, { bytes: blockBytes(format, width, height) });
        return upload(() => original.apply(this, args));
      },
    copyTexImage2D: (original) =>
      function (...args) {
        const [target, level, internal, , , width, height] = args;
        const texel = perTexel(internal, internal, 5121);
        setPart(this, target, level, { bytes: width * height * texel, width, height, texel });
        return original.apply(this, args);
      },
    generateMipmap: (original) =>
      function (target) {
        const fact = boundTo(this, target);
        if (fact && !fact.stored) addMipmaps(fact);
        return original.call(this, target);
      },
  };
  for (const name of [
    'texSubImage2D',
    'texSubImage3D',
    'compressedTexSubImage2D',
    'compressedTexSubImage3D',
  ])
    wraps[name] = (original) =>
      function (...args) {
        return upload(() => original.apply(this, args));
      };

  function setStorage(gl, target, levels, format, width, height, depth) {
    const fact = boundTo(gl, target);
    if (!fact) return;
    let bytes = 0;
    for (let level = 0; level < levels; level++) {
      const w = Math.max(1, width >> level);
      const h = Math.max(1, height >> level);
      bytes +=
        depth *
        (compressed(format) ? blockBytes(format, w, h) : w * h * perTexel(format, format, 5121));
    }
    fact.stored = true;
    fact.parts = new Map([['all', { bytes }]]);
    weigh(fact);
  }
  function addMipmaps(fact) {
    for (const [key, { width, height, texel }] of [...fact.parts]) {
      const [target, level] = key.split(' ');
      if (level !== '0' || !texel) continue;
      for (let next = 1, w = width, h = height; w > 1 || h > 1; next++) {
        w = Math.max(1, w >> 1);
        h = Math.max(1, h >> 1);
        fact.parts.set(`${target} ${next}`, { bytes: w * h * texel, width: w, height: h, texel });
      }
    }
    weigh(fact);
  }

  for (const kind of [globalThis.WebGLRenderingContext, globalThis.WebGL2RenderingContext])
    for (const [name, wrap] of Object.entries(wraps)) {
      const original = kind?.prototype[name];
      if (original) kind.prototype[name] = wrap(original);
    }
})();
