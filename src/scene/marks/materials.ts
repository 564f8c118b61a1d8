import { type IUniform, MeshBasicMaterial, ShaderMaterial, Texture } from 'three';
import { lamp, nearBlack, offWhite } from '../colours.ts';

/** How visible all marks are, 0 to 1; one object for all materials of a view. */
export type Presence = IUniform<number>;

const vertexShader = /* glsl */ `
  varying vec2 at;
  void main() {
    at = position.xy * 2.0;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

// Edges are smoothed here, by derivatives: the canvas has no antialiasing, and a ring that lies on the
// floor keeps a line of even width however flat it is seen.
const edges = /* glsl */ `
  varying vec2 at;
  uniform float presence;
  float pixel(float distance) { return max(1e-5, length(vec2(dFdx(distance), dFdy(distance)))); }
  float within(float distance, float edge, float px) { return clamp(0.5 + (edge - distance) / px, 0.0, 1.0); }
  float line(float distance, float radius, float width, float px) {
    return clamp(0.5 + (max(width * 0.5, px * 1.1) - abs(distance - radius)) / px, 0.0, 1.0);
  }
`;

const markShader = /* glsl */ `
  ${edges}
  uniform vec3 colour;
  uniform vec3 shade;
  uniform float ring;
  uniform float dot;
  uniform float fill;
  uniform float width;
  void main() {
    float distance = length(at);
    float px = pixel(distance);
    float ink = max(line(distance, ring, width, px), within(distance, dot, px));
    ink = max(ink, fill * within(distance, ring, px));
    float near = min(abs(distance - ring), max(0.0, distance - dot));
    float shadow = 0.55 * exp(-near * near * 70.0) * smoothstep(1.0, 0.9, distance);
    float alpha = ink + shadow * (1.0 - ink);
    if (alpha < 0.004) discard;
    gl_FragColor = vec4(mix(shade, colour, ink / alpha), alpha * presence);
    #include <colorspace_fragment>
  }
`;

const medallionShader = /* glsl */ `
  ${edges}
  uniform sampler2D map;
  uniform vec3 colour;
  uniform vec3 shade;
  uniform float width;
  void main() {
    float distance = length(at);
    float px = pixel(distance);
    float face = within(distance, 0.8, px);
    float ring = line(distance, 0.87, width, px);
    vec3 picture = texture2D(map, at / 1.6 + 0.5).rgb;
    float near = max(0.0, distance - 0.87);
    float shadow = 0.5 * exp(-near * near * 160.0) * smoothstep(1.0, 0.94, distance);
    float ink = max(face, ring);
    float alpha = ink + shadow * (1.0 - ink);
    if (alpha < 0.004) discard;
    vec3 drawn = mix(picture, colour, ring);
    gl_FragColor = vec4(mix(shade, drawn, ink / alpha), alpha * presence);
    #include <colorspace_fragment>
  }
`;

const shared = { vertexShader, transparent: true, depthTest: false, depthWrite: false } as const;

function mark(
  presence: Presence,
  lit: boolean,
  form: { ring: number; dot: number; fill: number; width: number },
): ShaderMaterial {
  return new ShaderMaterial({
    ...shared,
    fragmentShader: markShader,
    uniforms: {
      presence,
      colour: { value: lit ? lamp : offWhite },
      shade: { value: nearBlack },
      ring: { value: form.ring },
      dot: { value: form.dot },
      fill: { value: form.fill },
      width: { value: form.width },
    },
  });
}

/**
 * The marks' materials, shared by all marks of a view: a ring on the floor, a dot with a hairline ring. Portraits and
 * labels have a picture, so each has its own; one of their kind is here, so that the shader is linked once only.
 */
export function createMarkMaterials() {
  const presence: Presence = { value: 0 };
  return {
    presence,
    portrait: createMedallionMaterial(presence, new Texture()),
    label: createLabelMaterial(new Texture()),
    ring: mark(presence, false, { ring: 0.8, dot: -1, fill: 0.1, width: 0.07 }),
    ringLit: mark(presence, true, { ring: 0.84, dot: -1, fill: 0.3, width: 0.11 }),
    dot: mark(presence, false, { ring: 0.66, dot: 0.32, fill: 0.12, width: 0.05 }),
    dotLit: mark(presence, true, { ring: 0.78, dot: 0.36, fill: 0.2, width: 0.07 }),
  };
}

export type MarkMaterials = ReturnType<typeof createMarkMaterials>;

/** Words on a card. */
export function createLabelMaterial(map: Texture): MeshBasicMaterial {
  return new MeshBasicMaterial({
    map,
    transparent: true,
    opacity: 0,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
}

/** A round picture with a rim; the rim is lit while the guide speaks or is pointed at. */
export function createMedallionMaterial(presence: Presence, map: Texture): ShaderMaterial {
  return new ShaderMaterial({
    ...shared,
    fragmentShader: medallionShader,
    uniforms: {
      presence,
      map: { value: map },
      colour: { value: offWhite },
      shade: { value: nearBlack },
      width: { value: 0.05 },
    },
  });
}

export function lightMedallion(material: ShaderMaterial, lit: boolean): void {
  const { colour, width } = material.uniforms;
  if (colour) colour.value = lit ? lamp : offWhite;
  if (width) width.value = lit ? 0.09 : 0.05;
}
