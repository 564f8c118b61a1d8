import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  CustomBlending,
  type DataTexture,
  GLSL3,
  Group,
  Mesh,
  NoBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  SrcAlphaFactor,
  type Texture,
  Vector4,
  type WebGLRenderer,
} from 'three';
import { gutter, tileSize } from '../../tour/pyramid.ts';
import { sphereRadius } from './sphere.ts';

/**
 * `position` is a direction, `near` 1 / metres: 0 for the sphere, negative behind something. The picture's point is
 * weighted by the distance, so that from the capture point it is where it was, however a triangle slants. What lies
 * behind something is wide and bends inwards between its corners: the flatter everything is, the farther back it stands.
 */
const vertex = /* glsl */ `
in float near;
uniform float relief;
out vec3 at;
void main() {
  float away = 1.0 / max(abs(near) * relief, ${1 / sphereRadius});
  at = vec3(uv.x, 1.0 - uv.y, 1.0) * away;
  vec3 place = position * away * (near < 0.0 ? 1.01 + 0.001 * away : 1.0);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(place, 1.0);
}`;

/** Pictures are stored as they are shown: no conversion of colours in between, blending as pages do. */
const fragment = /* glsl */ `
uniform sampler2D preview;
uniform usampler2D finest;
uniform sampler2DArray tiles;
uniform vec4 part;
uniform float sharpness;
uniform float opacity;
in vec3 at;
out vec4 colour;

const float size = ${tileSize}.0;
const float gutter = ${gutter}.0;

void main() {
  vec2 where = at.xy / at.z;
  uvec4 entry = uvec4(0u);
  ivec2 cells = textureSize(finest, 0);
  ivec2 cell = clamp(ivec2(where * vec2(cells)), ivec2(0), cells - 1);
  if (sharpness > 0.0) entry = texelFetch(finest, cell, 0);
  float mixed = entry.g > 0u ? sharpness : 0.0;
  vec3 seen = vec3(0.0);
  if (mixed > 0.0) {
    int rows = 2 << int(entry.g);
    int shift = int(entry.b);
    ivec2 tile = cell * rows / cells.y;
    tile.x >>= shift;
    vec2 grid = vec2(float(rows * 2 >> shift), float(rows));
    vec2 inside = clamp(where * grid - vec2(tile), 0.0, 1.0);
    seen = texture(tiles, vec3((inside * size + gutter) / (size + 2.0 * gutter), float(entry.r))).rgb;
  }
  if (mixed < 1.0) seen = mix(texture(preview, part.xy + where * part.zw).rgb, seen, mixed);
  colour = vec4(seen, opacity);
}`;

export type PanoramaMaterial = ReturnType<typeof createPanoramaMaterial>;

/**
 * Draws a panorama from its preview and what there is of its tiles. The room is drawn before everything else, among
 * what is opaque, and blends all the same.
 */
export function createPanoramaMaterial() {
  const uniforms = {
    preview: { value: null as Texture | null },
    /** the part of the preview that is shown: left, top, width, height, 0 to 1 */
    part: { value: new Vector4(0, 0, 1, 1) },
    finest: { value: null as DataTexture | null },
    tiles: { value: null as Texture | null },
    /** 0 the preview alone, 1 the tiles where they are */
    sharpness: { value: 0 },
    opacity: { value: 0 },
    /** 0 flat, 1 as deep as the room is */
    relief: { value: 0 },
  };
  const material = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: vertex,
    fragmentShader: fragment,
    uniforms,
    // as `show` sets it: three.js links another shader for what blends as usual
    blending: NoBlending,
    blendSrc: SrcAlphaFactor,
    blendDst: OneMinusSrcAlphaFactor,
    blendSrcAlpha: OneFactor,
    blendDstAlpha: OneMinusSrcAlphaFactor,
    toneMapped: false,
    fog: false,
  });
  return Object.assign(material, { uniforms });
}

/** Only the distance of what is seen, so that a room that blends hides what lies behind in it. */
export function createMaskMaterial({ uniforms }: PanoramaMaterial): ShaderMaterial {
  return new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: vertex,
    fragmentShader: 'out vec4 colour; void main() { colour = vec4(0.0); }',
    uniforms: { relief: uniforms.relief },
    colorWrite: false,
  });
}

/** How much of a room is seen; a whole one costs no blending. */
export function show(material: PanoramaMaterial, opacity: number): void {
  material.uniforms.opacity.value = opacity;
  material.blending = opacity < 1 ? CustomBlending : NoBlending;
}

/** Has the shaders linked beside everything else, so that the first frame does not wait for them, nor any later room. */
export async function preparePanoramaShader(renderer: WebGLRenderer): Promise<void> {
  // never disposed of: three.js forgets a shader with the last material that used it
  const material = createPanoramaMaterial();
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(9), 3));
  const anchors = [material, createMaskMaterial(material)].map((one) => new Mesh(geometry, one));
  await renderer.compileAsync(new Group().add(...anchors), new Camera());
}
