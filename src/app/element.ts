import { unserved } from '../contract/served.ts';
import { type Probe, probe } from '../scene/canvas/probe.ts';
import { yawOf } from '../tour/angles.ts';
import { nodesBeyond } from '../tour/pack.ts';
import { nodeOf } from '../tour/tour.ts';
import type { Source, VisitAction } from '../visit/actions.ts';
import { fieldOfView } from '../visit/pose.ts';
import { type Transition, transitions } from '../visit/settings.ts';
import type { VisitState } from '../visit/visit.ts';
import { type Instance, mountInstance } from './instance.tsx';
import { loadPack, type PackSource } from './loadPack.ts';
import { lookOf } from './page/address.ts';
import { deferred, JourneyError } from './promises.ts';
import { withBooking } from './served.ts';
import { bringTypeface } from './typeface.ts';

/** Degrees; `fov` across the width. */
export interface View {
  yaw: number;
  pitch: number;
  fov?: number | undefined;
}

const upgraded = ['src', 'node', 'lang', 'transition'] as const;

/**
 * `<indenfor-tour src node lang transition>`: a tour inside another page. Keeps everything to itself:
 * it touches neither address nor title, stores nothing, and several stand side by side.
 *
 * Events: `ready`, `nodechange {node}`, `panorama {node, level}`, `narration {id, state}`,
 * `missionend {mission, score}`, `problem {code, message}`.
 */
export class IndenforTour extends HTMLElement {
  static observedAttributes = ['src', 'node', 'lang', 'transition'];

  readonly #shadow = this.attachShadow({ mode: 'open' });
  #instance: Instance | null = null;
  #files: PackSource | null = null;
  #loading: AbortController | null = null;
  #ready = deferred<IndenforTour>();
  #mounted = deferred<Instance>();
  #announced = false;

  /** Resolves with the element when the first panorama is visible; rejects when the pack cannot be loaded. */
  get whenReady(): Promise<IndenforTour> {
    return this.#ready.promise;
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }
  set src(value: string) {
    this.setAttribute('src', value);
  }

  /** id of the node shown, or gone to while nothing is shown yet */
  get node(): string | null {
    return this.#instance?.visit.get().place ?? this.getAttribute('node');
  }
  set node(value: string | null) {
    if (value) this.setAttribute('node', value);
    else this.removeAttribute('node');
  }

  /** ids of all nodes, in the pack's order */
  get nodes(): string[] {
    if (!this.#files) return [];
    const { pack } = this.#files;
    return [...Object.keys(pack.tour.nodes), ...nodesBeyond(pack)];
  }

  override get lang(): string {
    return this.#instance?.visit.get().settings.language ?? this.getAttribute('lang') ?? '';
  }
  override set lang(value: string) {
    this.setAttribute('lang', value);
  }

  get transition(): Transition {
    const asked = this.getAttribute('transition');
    return transitions.find((one) => one === asked) ?? 'walk';
  }
  set transition(value: Transition) {
    this.setAttribute('transition', value);
  }

  get view(): View {
    const visit = this.#instance?.visit;
    const place = visit?.get().place;
    if (!visit || !place) return { yaw: 0, pitch: 0, fov: 90 };
    const { heading } = nodeOf(visit.get().tour, place);
    const { pose } = visit;
    return {
      yaw: yawOf(pose.compass, heading),
      pitch: pose.pitch,
      fov: fieldOfView(pose).horizontal,
    };
  }
  set view(view: View) {
    this.lookAt(view);
  }

  /** Turns the view at once. */
  lookAt(view: View): void {
    const { pose } = this.#visit();
    const look = { ...lookOf(view, pose.aspect), calm: false };
    this.#dispatch({ type: 'look/at', look });
  }

  /**
   * Goes to a node; resolves when its panorama is visible.
   * @throws JourneyError `unknown`, `overtaken` or `unreachable`
   */
  async goTo(id: string): Promise<void> {
    const { visit } = this.#instance ?? (await this.#mounted.promise);
    const { tour, beyond } = visit.get();
    if (!tour.nodes[id] && !beyond.has(id))
      throw new JourneyError('unknown', `no node "${id}" in the tour`);
    await new Promise<void>((resolve, reject) => {
      const judge = (now: VisitState) => {
        if (now.place === id && !now.heading) resolve();
        else if ([now.heading, now.far?.node, now.threshold?.node].includes(id)) return;
        else if (now.problem?.code === 'unreachable' && now.problem.node === id)
          reject(new JourneyError('unreachable', now.problem.message));
        else
          reject(new JourneyError('overtaken', `another journey began before "${id}" was reached`));
        stop();
      };
      this.#dispatch({ type: 'node/goto', node: id });
      const stop = visit.reconcile(judge);
      judge(visit.get());
    });
  }

  /** What is really drawn and held: for benchmarks and tests. */
  get diagnostics(): Probe | undefined {
    const canvas = this.#shadow.querySelector('canvas');
    return canvas ? probe(canvas) : undefined;
  }

  narrate(id: string): void {
    this.#dispatch({ type: 'narration/play', id });
  }

  hush(): void {
    this.#dispatch({ type: 'narration/hush' });
  }

  enterVR(): void {
    this.#dispatch({ type: 'xr/enter' });
  }

  /** A new visit: nothing of the one before is left. */
  reset(): void {
    if (!this.#files) return;
    this.#instance?.dispose();
    this.#mount(this.#files);
  }

  connectedCallback(): void {
    bringTypeface();
    for (const name of upgraded) this.#takeUpgraded(name);
    if (!this.#instance && !this.#loading) this.#load();
  }

  disconnectedCallback(): void {
    // A move in the DOM disconnects and connects in one task: only what stays away is taken down.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#loading?.abort();
      this.#loading = null;
      this.#instance?.dispose();
      this.#instance = null;
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected) return;
    if (name === 'src') {
      this.#instance?.dispose();
      this.#instance = null;
      this.#load();
      return;
    }
    if (!this.#instance) return;
    if (name === 'node' && now && now !== this.#instance.visit.get().place)
      this.#dispatch({ type: 'node/goto', node: now });
    if (name === 'lang' && now)
      this.#dispatch({ type: 'settings/change', change: { language: now } });
    if (name === 'transition')
      this.#dispatch({ type: 'settings/change', change: { transition: this.transition } });
  }

  /** A property set before the class was defined hides the accessor: take it over. */
  #takeUpgraded(name: (typeof upgraded)[number]): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  #load(): void {
    this.#loading?.abort();
    if (!this.src) return;
    const loading = new AbortController();
    this.#loading = loading;
    loadPack(new URL(this.src, document.baseURI), loading.signal)
      .then((files) => {
        if (loading.signal.aborted) return;
        this.#loading = null;
        // the host's server is not ours
        withBooking(files.pack, unserved);
        this.#mount(files);
      })
      .catch((error: unknown) => {
        if (loading.signal.aborted) return;
        this.#loading = null;
        const message = error instanceof Error ? error.message : String(error);
        this.#tell('problem', { code: 'pack', message });
        this.#ready.reject(error);
        this.#mounted.reject(error);
        this.#ready = deferred();
        this.#mounted = deferred();
      });
  }

  #mount(files: PackSource): void {
    this.#files = files;
    const { languages, start } = files.pack.tour;
    const asked = this.getAttribute('lang');
    const language = languages.find((one) => one === asked) ?? languages[0] ?? 'en';
    const instance = mountInstance({ root: this.#shadow, files, language, embedded: true });
    this.#instance = instance;
    this.#mounted.resolve(instance);
    const { visit } = instance;
    visit.reconcile((now, before) => this.#report(now, before));
    visit.witness((action) => this.#reportAction(action));
    this.#dispatch({ type: 'settings/change', change: { transition: this.transition } });
    this.#dispatch({ type: 'node/goto', node: this.getAttribute('node') ?? start });
  }

  #report(now: VisitState, before: VisitState): void {
    if (now.place && now.place !== before.place) {
      this.#tell('nodechange', { node: now.place });
      if (!this.#announced) {
        this.#announced = true;
        this.#ready.resolve(this);
        this.#tell('ready', {});
      }
    }
    if (now.place && (now.level !== before.level || now.place !== before.place))
      this.#tell('panorama', { node: now.place, level: now.level });
    if (now.problem && now.problem !== before.problem)
      this.#tell('problem', { code: now.problem.code, message: now.problem.message });
  }

  #reportAction(action: VisitAction): void {
    if (action.type === 'narration/started')
      this.#tell('narration', { id: action.id, state: 'start' });
    if (action.type === 'narration/ended' || action.type === 'narration/left')
      this.#tell('narration', { id: action.id, state: 'end' });
    if (action.type === 'mission/ended')
      this.#tell('missionend', { mission: action.mission, score: action.score });
  }

  #visit() {
    if (!this.#instance)
      throw new Error('the tour is not loaded yet: await whenReady, or listen for "ready"');
    return this.#instance.visit;
  }

  #dispatch(action: VisitAction, source: Source = 'element'): void {
    this.#visit().dispatch(action, source);
  }

  #tell(type: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

if (!customElements.get('indenfor-tour')) customElements.define('indenfor-tour', IndenforTour);
