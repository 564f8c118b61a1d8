import { ShaderMaterial, type Texture } from 'three';

const vertexShader = /* glsl */ `
  uniform float floor;
  varying vec2 at;
  varying float above;
  void main() {
    at = uv;
    above = position.y - floor;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

// The ceiling is cut away, and of the walls what would hide the floor. The picture's colours are the screen's.
const fragmentShader = /* glsl */ `
  uniform sampler2D map;
  uniform float light;
  uniform float cut;
  varying vec2 at;
  varying float above;
  void main() {
    if (above > cut) discard;
    vec3 seen = texture2D(map, at).rgb;
    float rim = smoothstep(cut - 0.05, cut - 0.03, above);
    seen = mix(seen, vec3(0.93, 0.9, 0.84), rim);
    float grey = dot(seen, vec3(0.3, 0.6, 0.1));
    gl_FragColor = vec4(mix(vec3(grey) * 0.42, seen, light), 1.0);
  }
`;

/** Metres above the floor where walls end. */
const cut = 1.75;

/** @param floor metres from the camera down to the floor, negative */
export function createModelMaterial(map: Texture, floor: number) {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    toneMapped: false,
    uniforms: {
      map: { value: map },
      light: { value: 0 },
      cut: { value: cut },
      floor: { value: floor },
    },
  });
}
