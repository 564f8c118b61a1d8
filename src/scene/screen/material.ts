import { ShaderMaterial, type Texture } from 'three';

const vertexShader = /* glsl */ `
  varying vec2 at;
  void main() {
    at = uv;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

// The canvas has no antialiasing: the slanting edges of a screen are smoothed here. A film's pixels are
// already as the display wants them, so nothing is converted.
const fragmentShader = /* glsl */ `
  varying vec2 at;
  uniform sampler2D map;
  uniform float lit;
  void main() {
    vec2 edge = min(at, 1.0 - at) / max(vec2(1e-5), fwidth(at));
    float alpha = clamp(min(edge.x, edge.y) + 0.5, 0.0, 1.0);
    vec3 dark = vec3(0.02, 0.018, 0.015);
    gl_FragColor = vec4(mix(dark, texture2D(map, at).rgb, lit), alpha);
  }
`;

/** A screen with a picture, or dark without one. */
export function createScreenMaterial(map: Texture | null): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    uniforms: { map: { value: map }, lit: { value: map ? 1 : 0 } },
  });
}
