import type { Camera } from "./camera.ts";
import { pathData, polygon, type Point, type Shape } from "./path.ts";
import type { Stop, SvgDocument } from "./svg-document.ts";

/** Where a turned body stands. */
export interface Place {
  x: number;
  z: number;
}

/** Height and radius, from the foot up. */
export type Profile = [height: number, radius: number][];

const shade = "#16292b";
/** How a softbox at the upper left falls on a round body, from its left edge to its right one. */
const finishes = {
  paper: [
    { at: 0, colour: shade, opacity: 0.4 },
    { at: 0.07, colour: shade, opacity: 0.2 },
    { at: 0.17, colour: shade, opacity: 0.03 },
    { at: 0.28, colour: "#ffffff", opacity: 0.13 },
    { at: 0.42, colour: "#ffffff", opacity: 0.04 },
    { at: 0.58, colour: shade, opacity: 0.02 },
    { at: 0.78, colour: shade, opacity: 0.16 },
    { at: 0.93, colour: shade, opacity: 0.36 },
    { at: 1, colour: shade, opacity: 0.3 },
  ],
  plastic: [
    { at: 0, colour: shade, opacity: 0.36 },
    { at: 0.06, colour: shade, opacity: 0.14 },
    { at: 0.13, colour: "#ffffff", opacity: 0.1 },
    { at: 0.19, colour: "#ffffff", opacity: 0.6 },
    { at: 0.31, colour: "#ffffff", opacity: 0.5 },
    { at: 0.37, colour: "#ffffff", opacity: 0.06 },
    { at: 0.6, colour: shade, opacity: 0.04 },
    { at: 0.82, colour: shade, opacity: 0.22 },
    { at: 0.94, colour: shade, opacity: 0.36 },
    { at: 1, colour: shade, opacity: 0.24 },
  ],
  glass: [
    { at: 0, colour: "#000000", opacity: 0.5 },
    { at: 0.05, colour: "#000000", opacity: 0.2 },
    { at: 0.085, colour: "#ffffff", opacity: 0.04 },
    { at: 0.1, colour: "#ffffff", opacity: 0.6 },
    { at: 0.17, colour: "#ffffff", opacity: 0.42 },
    { at: 0.185, colour: "#ffffff", opacity: 0.04 },
    { at: 0.5, colour: "#ffffff", opacity: 0.02 },
    { at: 0.8, colour: "#000000", opacity: 0.12 },
    { at: 0.9, colour: "#ffffff", opacity: 0.18 },
    { at: 0.925, colour: "#ffffff", opacity: 0.24 },
    { at: 0.935, colour: "#000000", opacity: 0.2 },
    { at: 1, colour: "#000000", opacity: 0.5 },
  ],
} satisfies Record<string, Stop[]>;

export type Finish = keyof typeof finishes;

/** Turned bodies: bottles, tubs, lids, plinths. Everything is seen by one camera. */
export class RoundPack {
  readonly #document: SvgDocument;
  readonly #camera: Camera;
  readonly #place: Place;

  constructor(document: SvgDocument, camera: Camera, place: Place) {
    this.#document = document;
    this.#camera = camera;
    this.#place = place;
  }

  /** The visible outline of a body that bulges nowhere inwards: the hull of all its rims. */
  outline(profile: Profile): string {
    const { x, z } = this.#place;
    const rims = profile.flatMap(([height, radius]) =>
      this.#camera.arc(x, height, z, radius, 0, Math.PI * 2),
    );
    return pathData(polygon(hull(rims)));
  }

  /** A body in one colour (or gradient) with the light of its finish on it. */
  body(profile: Profile, fill: string, finish: Finish, strength = 1): void {
    const data = this.outline(profile);
    this.#document.path(data, fill);
    this.#document.path(data, this.light(profile, finish), strength === 1 ? "" : `opacity="${strength}"`);
  }

  light(profile: Profile, finish: Finish): string {
    const [from, to] = this.extent(Math.max(...profile.map(([, radius]) => radius)));
    return this.#document.linear(finishes[finish], from, 0, to, 0);
  }

  /** Left and right edge in the picture of a body of this radius. */
  extent(radius: number): [number, number] {
    const { x, z } = this.#place;
    const { left, right } = this.#camera.edges(x, z, radius);
    const at = (turn: number) =>
      this.#camera.project([x + radius * Math.sin(turn), 0, z + radius * Math.cos(turn)])[0];
    return [at(left), at(right)];
  }

  /** The level disc that closes a body. */
  lid(height: number, radius: number, fill: string, attributes = ""): void {
    const { x, z } = this.#place;
    this.#document.path(pathData(this.#camera.circle(x, height, z, radius)), fill, attributes);
  }

  /** Lays artwork around the body from height `top` down; what turns away is cut off. */
  wrap(
    shapes: Shape[],
    radius: number,
    top: number,
    height: number,
    finish: Finish = "paper",
    strength = 1,
  ): void {
    const { x, z } = this.#place;
    const profile: Profile = [
      [top - height, radius],
      [top, radius],
    ];
    const band = this.#band(profile, radius);
    const { left, right } = this.#camera.edges(x, z, radius);
    this.#document.group(this.#document.clip(band), () => {
      for (const shape of shapes) {
        const place = ([u, v]: Point): Point => {
          const turn = Math.max(left, Math.min(right, u / radius));
          return this.#camera.project([x + radius * Math.sin(turn), top - v, z + radius * Math.cos(turn)]);
        };
        const data = pathData(shape.path, place, 2);
        this.#document.path(
          data,
          shape.fill,
          shape.opacity === undefined ? "" : `opacity="${shape.opacity}"`,
        );
      }
    });
    this.#document.path(band, this.light(profile, finish), `opacity="${strength}"`);
  }

  /** The near half of a band, with both rims bending towards the viewer. */
  #band(profile: Profile, radius: number): string {
    const { x, z } = this.#place;
    const { left, right } = this.#camera.edges(x, z, radius);
    const [low, high] = [profile[0]?.[0] ?? 0, profile[1]?.[0] ?? 0];
    return pathData(
      polygon([
        ...this.#camera.arc(x, high, z, radius, left, right),
        ...this.#camera.arc(x, low, z, radius, right, left),
      ]),
    );
  }

  /** Fine upright grooves, as on a screw cap. */
  grooves(radius: number, low: number, high: number, count: number, opacity = 0.16): void {
    const { x, z } = this.#place;
    const { left, right } = this.#camera.edges(x, z, radius);
    let dark = "";
    let bright = "";
    for (let index = 0; index < count; index++) {
      const turn = -Math.PI / 2 + ((index + 0.5) / count) * Math.PI;
      if (turn < left || turn > right) continue;
      dark += this.#line(radius, turn, low, high);
      bright += this.#line(radius, turn + 0.014, low, high);
    }
    this.#document.add(
      `<path d="${dark}" stroke="${shade}" stroke-opacity="${opacity}" stroke-width="3" fill="none"/>`,
    );
    this.#document.add(
      `<path d="${bright}" stroke="#fff" stroke-opacity="${opacity}" stroke-width="2.2" fill="none"/>`,
    );
  }

  #line(radius: number, turn: number, low: number, high: number): string {
    const { x, z } = this.#place;
    const end = (height: number) =>
      this.#camera
        .project([x + radius * Math.sin(turn), height, z + radius * Math.cos(turn)])
        .map((value) => value.toFixed(1))
        .join(" ");
    return `M${end(low)}L${end(high)}`;
  }
}

/** The convex hull, by Andrew's monotone chain. */
export function hull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (from: Point[]) => {
    const kept: Point[] = [];
    for (const point of from) {
      for (;;) {
        const last = kept.at(-1);
        const before = kept.at(-2);
        if (!last || !before) break;
        const turn =
          (last[0] - before[0]) * (point[1] - before[1]) - (last[1] - before[1]) * (point[0] - before[0]);
        if (turn > 0) break;
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** A rounded edge from one radius to another as points of a profile. */
export function curve(
  from: [number, number],
  to: [number, number],
  bulge: "out" | "in" = "out",
  steps = 12,
): Profile {
  return Array.from({ length: steps + 1 }, (_, index) => {
    const angle = ((index / steps) * Math.PI) / 2;
    const [along, across] =
      bulge === "out" ? [Math.sin(angle), 1 - Math.cos(angle)] : [1 - Math.cos(angle), Math.sin(angle)];
    return [from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * across];
  });
}
