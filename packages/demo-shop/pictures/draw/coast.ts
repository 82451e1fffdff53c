import { pathData, polygon, type Point } from "./path.ts";
import type { SvgDocument } from "./svg-document.ts";

/** Smooth noise between -1 and 1 along a line; the same seed gives the same line. */
export function ridge(seed: number): (at: number) => number {
  const value = (index: number) => {
    const wave = Math.sin(index * 127.1 + seed * 311.7) * 43758.5453;
    return (wave - Math.floor(wave)) * 2 - 1;
  };
  const smooth = (at: number) => {
    const index = Math.floor(at);
    const share = at - index;
    const ease = share * share * (3 - 2 * share);
    return value(index) * (1 - ease) + value(index + 1) * ease;
  };
  return (at) => smooth(at) * 0.6 + smooth(at * 2.3 + 17) * 0.27 + smooth(at * 5.1 + 41) * 0.13;
}

export interface Headland {
  /** Where it meets the picture's edge, and where its cliff drops into the sea. */
  from: number;
  to: number;
  /** Sea level and the height of the land above it. */
  sea: number;
  height: number;
  seed: number;
  top: string;
  foot: string;
}

/** Land that ends in a cliff, hazier the lighter its colours are. */
export function headland(document: SvgDocument, land: Headland): void {
  const { from, to, sea, height, seed } = land;
  const noise = ridge(seed);
  const steps = 160;
  const crest = Array.from({ length: steps + 1 }, (_, index): Point => {
    const share = index / steps;
    const slope = 1 - share ** 2.2 * 0.55;
    const cliff = share > 0.9 ? Math.max(0, 1 - ((share - 0.9) / 0.1) ** 1.5) : 1;
    const rise =
      height * (slope + noise(share * 7) * 0.16) * cliff + noise(share * 30) * height * 0.014 * cliff;
    return [from + (to - from) * share, sea - Math.max(0, rise)];
  });
  const data = pathData(polygon([...crest, [to, sea + 3], [from, sea + 3]]));
  const fill = document.linear(
    [
      { at: 0, colour: land.top },
      { at: 1, colour: land.foot },
    ],
    0,
    sea - height * 1.1,
    0,
    sea,
  );
  document.path(data, fill);
  document.group(document.clip(data), () => {
    let faces = "";
    for (let index = 4; index < steps; index += 3) {
      const [x, y] = crest[index] ?? [0, 0];
      const drop = (sea - y) * (0.35 + 0.4 * Math.abs(noise(index * 1.7)));
      faces += `M${x.toFixed(0)} ${(sea - drop).toFixed(0)}l${(noise(index) * 16).toFixed(0)} ${drop.toFixed(0)}`;
    }
    document.add(
      `<path d="${faces}" stroke="#fff" stroke-opacity="0.07" stroke-width="${(height * 0.09).toFixed(1)}" fill="none" ${document.blur(5)}/>`,
    );
  });
  document.path(
    `M${Math.min(from, to)} ${sea - 5}H${Math.max(from, to) + 8}V${sea + 6}H${Math.min(from, to)}Z`,
    "#ffffff",
    `opacity="0.6" ${document.blur(4)}`,
  );
}

/** Sky, sun and sea down to `shore`; the horizon is at `horizon`. */
export function seaAndSky(document: SvgDocument, horizon: number, shore: number, sun: Point): void {
  const { width } = document;
  document.path(
    `M0 0H${width}V${horizon + 2}H0Z`,
    document.linear(
      [
        { at: 0, colour: "#bcd7d8" },
        { at: 0.45, colour: "#dfe9e2" },
        { at: 0.8, colour: "#f7ecdc" },
        { at: 1, colour: "#fbe6d0" },
      ],
      0,
      0,
      0,
      horizon,
    ),
  );
  clouds(document, horizon);
  document.path(
    `M0 0H${width}V${horizon}H0Z`,
    document.radial(
      [
        { at: 0, colour: "#fff8e6", opacity: 0.95 },
        { at: 0.25, colour: "#ffefd2", opacity: 0.6 },
        { at: 1, colour: "#ffefd2", opacity: 0 },
      ],
      sun[0],
      sun[1],
      width * 0.36,
    ),
  );
  document.add(
    `<circle cx="${sun[0]}" cy="${sun[1]}" r="${(width * 0.017).toFixed(0)}" fill="#fffdf4" opacity="0.92"/>`,
  );
  document.path(
    `M0 ${horizon}H${width}V${shore + 60}H0Z`,
    document.linear(
      [
        { at: 0, colour: "#c4dcd8" },
        { at: 0.18, colour: "#8fbcbb" },
        { at: 0.62, colour: "#5d9ca0" },
        { at: 1, colour: "#7fb6b0" },
      ],
      0,
      horizon,
      0,
      shore,
    ),
  );
  glitter(document, horizon, shore, sun[0]);
}

function clouds(document: SvgDocument, horizon: number): void {
  const noise = ridge(3);
  for (let index = 0; index < 9; index++) {
    const x = document.width * (0.5 + 0.62 * noise(index * 3.1));
    const y = horizon * (0.12 + 0.09 * index * (0.8 + 0.3 * noise(index + 9)));
    const long = document.width * (0.1 + 0.09 * Math.abs(noise(index * 7)));
    document.add(
      `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${long.toFixed(0)}" ry="${(long * 0.055).toFixed(0)}" fill="#fff" opacity="0.5" ${document.blur(20)}/>`,
    );
  }
}

/** The sun's broken reflection and the swell's lines. */
function glitter(document: SvgDocument, horizon: number, shore: number, sunX: number): void {
  const noise = ridge(21);
  let bright = "";
  let lines = "";
  for (let index = 0; index < 420; index++) {
    const share = (index / 420) ** 1.7;
    const y = horizon + 6 + (shore - horizon) * share;
    const spread = document.width * (0.04 + 0.16 * share);
    const x = sunX + noise(index * 5.7) * spread * 1.6;
    const long = (7 + 60 * share) * (0.5 + Math.abs(noise(index * 2.9)));
    bright += `M${(x - long / 2).toFixed(0)} ${y.toFixed(0)}q${(long / 2).toFixed(0)} ${(1 + 4 * share).toFixed(1)} ${long.toFixed(0)} 0q${(-long / 2).toFixed(0)} ${(2 + 7 * share).toFixed(1)} ${(-long).toFixed(0)} 0z`;
    if (index % 3 === 0) {
      const at = document.width * (0.5 + 0.75 * noise(index * 1.3 + 50));
      const wide = (20 + 200 * share) * (0.6 + Math.abs(noise(index)));
      lines += `M${at.toFixed(0)} ${y.toFixed(0)}q${(wide / 2).toFixed(0)} ${(-2 - 6 * share).toFixed(1)} ${wide.toFixed(0)} 0`;
    }
  }
  document.path(bright, "#fffdf2", `opacity="0.62"`);
  document.add(`<path d="${lines}" fill="none" stroke="#2f7479" stroke-opacity="0.13" stroke-width="3"/>`);
}

/** A line of foam across the picture and everything below it in one colour: the sea's edge on sand. */
export function tideLine(
  document: SvgDocument,
  y: number,
  rise: number,
  length: number,
  seed: number,
  fill: string,
  foam = 0.9,
): void {
  const noise = ridge(seed);
  const { width, height } = document;
  const edge = Array.from({ length: 141 }, (_, index): Point => {
    const x = -40 + ((width + 80) * index) / 140;
    return [
      x,
      y + rise * (0.7 * Math.sin((x / length) * Math.PI * 2 + seed) + 0.5 * noise(x / (length * 0.16))),
    ];
  });
  const area = pathData(polygon([...edge, [width + 40, height + 40], [-40, height + 40]]));
  document.path(area, "#123c40", `opacity="0.16" transform="translate(0 -7)" ${document.blur(9)}`);
  document.path(area, fill);
  if (foam === 0) return;
  const line = edge
    .map((point, index) => `${index ? "L" : "M"}${point.map((value) => value.toFixed(1)).join(" ")}`)
    .join("");
  document.add(
    `<path d="${line}" fill="none" stroke="#fff" stroke-opacity="${foam * 0.5}" stroke-width="22" ${document.blur(7)}/>`,
  );
  document.add(`<path d="${line}" fill="none" stroke="#fff" stroke-opacity="${foam}" stroke-width="7"/>`);
  let bubbles = "";
  for (let index = 0; index < 900; index++) {
    const at = (index * 0.618034) % 1;
    const [x, top] = edge[Math.floor(at * (edge.length - 1))] ?? [0, 0];
    const back = 70 * Math.abs(noise(index * 2.17)) ** 1.6;
    const size = 1.2 + 3.4 * Math.abs(noise(index * 4.9)) * (1 - back / 90);
    const cx = x + noise(index * 3.1) * 16;
    bubbles += `M${(cx - size).toFixed(1)} ${(top - 3 - back).toFixed(1)}a${size.toFixed(1)} ${(size * 0.6).toFixed(1)} 0 1 0 ${(size * 2).toFixed(1)} 0a${size.toFixed(1)} ${(size * 0.6).toFixed(1)} 0 1 0 ${(-size * 2).toFixed(1)} 0z`;
  }
  document.path(bubbles, "#ffffff", `opacity="${(foam * 0.55).toFixed(2)}"`);
}

/** Sea pinks on their stalks, growing in their grass or cut for a vase. */
export function thrift(
  document: SvgDocument,
  x: number,
  y: number,
  size: number,
  count: number,
  seed: number,
  growing = true,
): void {
  const noise = ridge(seed);
  let stalks = "";
  const heads: string[] = [];
  for (let index = 0; index < count; index++) {
    const foot = x + noise(index * 4.7) * size * (growing ? 0.9 : 0.08);
    const tall = size * (0.75 + 0.42 * noise(index * 9.3 + 2));
    const lean = noise(index * 2.2 + 5) * size * (growing ? 0.32 : 0.62);
    const [hx, hy] = [foot + lean, y - tall];
    stalks += `M${foot.toFixed(0)} ${y.toFixed(0)}Q${(foot + lean * 0.2).toFixed(0)} ${(y - tall * 0.6).toFixed(0)} ${hx.toFixed(0)} ${hy.toFixed(0)}`;
    const r = size * 0.075 * (0.85 + 0.3 * Math.abs(noise(index * 6)));
    for (let petal = 0; petal < 13; petal++) {
      const angle = (petal / 13) * Math.PI * 2 + index;
      const out = r * (0.55 + 0.35 * noise(petal + index * 3));
      const tone = ["#e9b4b7", "#dd9aa3", "#f2cdcb", "#d0848f"][(petal + index) % 4];
      heads.push(
        `<circle cx="${(hx + Math.cos(angle) * out).toFixed(1)}" cy="${(hy + Math.sin(angle) * out * 0.8).toFixed(1)}" r="${(r * 0.42).toFixed(1)}" fill="${tone}"/>`,
      );
    }
    heads.push(
      `<circle cx="${hx.toFixed(1)}" cy="${(hy - r * 0.1).toFixed(1)}" r="${(r * 0.5).toFixed(1)}" fill="#f3d3d0"/>`,
    );
  }
  let blades = "";
  for (let index = 0; index < count * 6; index++) {
    const foot = x + noise(index * 1.9 + 70) * size * 1.5;
    const tall = size * (0.28 + 0.3 * Math.abs(noise(index * 3.3)));
    const lean = noise(index * 5.5) * size * 0.3;
    blades += `M${foot.toFixed(0)} ${(y + 10).toFixed(0)}q${(lean * 0.2).toFixed(0)} ${(-tall * 0.6).toFixed(0)} ${lean.toFixed(0)} ${(-tall).toFixed(0)}q${(-lean * 0.4).toFixed(0)} ${(tall * 0.5).toFixed(0)} ${(7 - lean).toFixed(0)} ${tall.toFixed(0)}z`;
  }
  document.add(
    `<path d="${stalks}" fill="none" stroke="#7f8f5e" stroke-width="${(size * 0.018).toFixed(1)}"/>`,
  );
  if (growing) document.path(blades, "#6f8a5f");
  if (growing)
    document.path(blades, "#a8bb86", `transform="translate(${(size * 0.11).toFixed(0)} 6)" opacity="0.85"`);
  document.add(heads.join(""));
}
