import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  type DataTexture,
  GLSL3,
  Mesh,
  ShaderMaterial,
  type Texture,
  Vector4,
  type WebGLRenderer,
} from 'three';
import { gutter, tileSize } from '../../tour/pyramid.ts';

const vertex = /* glsl */ `
out vec2 at;
void main() {
  at = vec2(uv.x, 1.0 - uv.y);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/** Pictures are stored as they are shown: no conversion of colours in between, blending as pages do. */
const fragment = /* glsl */ `
uniform sampler2D preview;
uniform usampler2D finest;
uniform sampler2DArray tiles;
uniform vec4 part;
uniform float sharpness;
uniform float opacity;
in vec2 at;
out vec4 colour;

const float size = ${tileSize}.0;
const float gutter = ${gutter}.0;

void main() {
  uvec4 entry = uvec4(0u);
  ivec2 cells = textureSize(finest, 0);
  ivec2 cell = clamp(ivec2(at * vec2(cells)), ivec2(0), cells - 1);
  if (sharpness > 0.0) entry = texelFetch(finest, cell, 0);
  float mixed = entry.g > 0u ? sharpness : 0.0;
  vec3 seen = vec3(0.0);
  if (mixed > 0.0) {
    int rows = 2 << int(entry.g);
    int shift = int(entry.b);
    ivec2 tile = cell * rows / cells.y;
    tile.x >>= shift;
    vec2 grid = vec2(float(rows * 2 >> shift), float(rows));
    vec2 inside = clamp(at * grid - vec2(tile), 0.0, 1.0);
    seen = texture(tiles, vec3((inside * size + gutter) / (size + 2.0 * gutter), float(entry.r))).rgb;
  }
  if (mixed < 1.0) seen = mix(texture(preview, part.xy + at * part.zw).rgb, seen, mixed);
  colour = vec4(seen, opacity);
}`;

export type PanoramaMaterial = ReturnType<typeof createPanoramaMaterial>;

/** Draws a panorama from its preview and what there is of its tiles. */
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
  };
  const material = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: vertex,
    fragmentShader: fragment,
    uniforms,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    fog: false,
  });
  return Object.assign(material, { uniforms });
}

/** Has the shader linked beside everything else, so that the first frame does not wait for it, nor any later room. */
export async function preparePanoramaShader(renderer: WebGLRenderer): Promise<void> {
  // never disposed of: three.js forgets a shader with the last material that used it
  const anchor = new Mesh(new BufferGeometry(), createPanoramaMaterial());
  anchor.geometry.setAttribute('position', new BufferAttribute(new Float32Array(9), 3));
  await renderer.compileAsync(anchor, new Camera());
}
