import type { Camera } from "./camera.ts";
import { pathData, polygon, type Point } from "./path.ts";
import type { Spot } from "./spot.ts";
import { RoundPack } from "./round-pack.ts";
import { floorShadow, type Studio } from "./studio.ts";

function upright(camera: Camera, { x, z, level }: Spot): (across: number, up: number) => Point {
  return (across, up) => camera.project([x + across, level + up, z]);
}

const written = (points: Point[]) => points.map((point) => point.map((value) => value.toFixed(1)).join(" "));

/** A seed head of plantain on its stalk. */
export function plantainHead(
  { document, camera }: Studio,
  spot: Spot,
  height: number,
  lean: number,
  colour: string,
): void {
  const at = upright(camera, spot);
  const bend = (up: number) => lean * up * (up / height) * 1.1;
  const spine = Array.from({ length: 41 }, (_, index) => (index / 40) * height);
  const stalk = written(spine.map((up) => at(bend(up), up)));
  document.add(
    `<path d="M${stalk.join("L")}" fill="none" stroke="#6f7a45" stroke-width="13" stroke-linecap="round"/>`,
  );
  document.add(
    `<path d="M${stalk.join("L")}" fill="none" stroke="#c4ca97" stroke-opacity="0.6" stroke-width="4" transform="translate(-3 0)"/>`,
  );
  let seed = Math.round(height * 13);
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const from = height * 0.52;
  for (let row = 0; row < 42; row++) {
    const up = from + ((height - from) * row) / 41;
    const girth = 6.2 * Math.sin(Math.PI * (0.12 + 0.83 * (row / 41))) + 1;
    for (let grain = -2; grain <= 2; grain++) {
      const [px, py] = at(bend(up) + (grain / 2) * girth + (next() - 0.5) * 1.2, up + (next() - 0.5) * 1.5);
      const tone = grain < 0 ? "#ffffff" : "#2b2512";
      const strength = grain < 0 ? 0.16 + next() * 0.22 : 0.04 + Math.abs(grain) * 0.1 + next() * 0.08;
      const shape = `cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" rx="17" ry="12" transform="rotate(${(grain * 22 - 90 + next() * 20).toFixed(0)} ${px.toFixed(1)} ${py.toFixed(1)})"`;
      document.add(
        `<ellipse ${shape} fill="${colour}"/><ellipse ${shape} fill="${tone}" opacity="${strength.toFixed(2)}"/>`,
      );
    }
  }
}

/** Half an orange, its cut face to the viewer. */
export function halvedOrange(studio: Studio, spot: Spot, radius: number): void {
  const { document, camera } = studio;
  const [cx, cy] = camera.project([spot.x, spot.level + radius * 0.98, spot.z]);
  const r = radius * camera.scale;
  const pack = new RoundPack(document, camera, spot);
  pack.lid(
    spot.level,
    radius * 0.62,
    "#3a2410",
    `opacity="0.5" transform="translate(26 0)" ${document.blur(14)}`,
  );
  const round = (size: number, fill: string, more = "") =>
    document.add(
      `<ellipse cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" rx="${(r * size * 0.97).toFixed(1)}" ry="${(r * size).toFixed(1)}" fill="${fill}" ${more}/>`,
    );
  document.add(
    `<ellipse cx="${(cx + r * 0.22).toFixed(1)}" cy="${(cy + r * 0.01).toFixed(1)}" rx="${(r * 0.99).toFixed(1)}" ry="${(r * 0.99).toFixed(1)}" fill="${document.radial(
      [
        { at: 0.4, colour: "#e8912a" },
        { at: 1, colour: "#b35f12" },
      ],
      cx,
      cy,
      r * 1.3,
    )}"/>`,
  );
  round(1, "#eb9a30");
  round(0.965, "#fbeccb");
  round(
    0.87,
    document.radial(
      [
        { at: 0, colour: "#fbd074" },
        { at: 0.7, colour: "#f5ab3c" },
        { at: 1, colour: "#ef9a2a" },
      ],
      cx - r * 0.2,
      cy - r * 0.25,
      r * 1.2,
    ),
  );
  const parts = 10;
  for (let index = 0; index < parts; index++) {
    const angle = (index / parts) * Math.PI * 2 + 0.2;
    const end: Point = [cx + r * 0.85 * Math.cos(angle) * 0.97, cy + r * 0.85 * Math.sin(angle)];
    document.add(
      `<path d="M${cx.toFixed(1)} ${cy.toFixed(1)}L${written([end])[0]}" stroke="#fdeecb" stroke-width="9" stroke-linecap="round"/>`,
    );
    for (let cell = 1; cell < 6; cell++) {
      const turn = angle + ((cell / 6) * Math.PI * 2) / parts;
      const [near, far] = [0.22 + (cell % 3) * 0.09, 0.7 + (cell % 2) * 0.12];
      const a: Point = [cx + r * near * Math.cos(turn), cy + r * near * Math.sin(turn)];
      const b: Point = [cx + r * far * Math.cos(turn), cy + r * far * Math.sin(turn)];
      document.add(
        `<path d="M${written([a])[0]}L${written([b])[0]}" stroke="#fff2c4" stroke-opacity="0.42" stroke-width="7" stroke-linecap="round"/>`,
      );
    }
  }
  round(0.085, "#fdeecb");
  document.add(
    `<ellipse cx="${(cx - r * 0.34).toFixed(1)}" cy="${(cy - r * 0.4).toFixed(1)}" rx="${(r * 0.3).toFixed(1)}" ry="${(r * 0.16).toFixed(1)}" transform="rotate(-38 ${(cx - r * 0.34).toFixed(1)} ${(cy - r * 0.4).toFixed(1)})" fill="#fff" opacity="0.4" ${document.blur(18)}/>`,
  );
}

/** Half a coconut, its white flesh upwards. */
export function coconutHalf(studio: Studio, spot: Spot, radius: number): void {
  const { document } = studio;
  const pack = new RoundPack(document, studio.camera, spot);
  const height = radius * 0.82;
  floorShadow(studio, spot.x, spot.z, radius * 0.7, height);
  const husk: [number, number][] = Array.from({ length: 12 }, (_, index) => {
    const angle = (index / 11) * (Math.PI / 2);
    return [height * (1 - Math.cos(angle)), radius * (0.3 + 0.7 * Math.sin(angle))];
  });
  pack.body(husk, "#6b4a30", "paper", 1);
  const data = pack.outline(husk);
  document.group(document.clip(data), () => {
    let seed = 5;
    const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    let fibres = "";
    for (let index = 0; index < 320; index++) {
      const [x, y] = studio.camera.project([
        spot.x + (next() - 0.5) * radius * 2,
        next() * height,
        spot.z + radius * 0.6,
      ]);
      fibres += `M${x.toFixed(0)} ${y.toFixed(0)}q${(10 + next() * 30).toFixed(0)} ${(next() * 14 - 7).toFixed(0)} ${(30 + next() * 50).toFixed(0)} ${(next() * 20 - 10).toFixed(0)}`;
    }
    document.add(`<path d="${fibres}" fill="none" stroke="#c29a6c" stroke-opacity="0.34" stroke-width="3"/>`);
  });
  const [from, to] = pack.extent(radius);
  pack.lid(height, radius, "#8a6242");
  pack.lid(height, radius * 0.955, "#fffdf6");
  pack.lid(height - 1, radius * 0.76, "#efe8d8");
  pack.lid(
    height - 2,
    radius * 0.75,
    document.linear(
      [
        { at: 0, colour: "#8f7f66", opacity: 0.55 },
        { at: 0.45, colour: "#cbbfa6", opacity: 0.25 },
        { at: 1, colour: "#ffffff", opacity: 0.75 },
      ],
      from,
      0,
      to,
      0,
    ),
  );
}

/** One thick leaf with small teeth along both edges. */
export function aloeLeaf(
  { document, camera }: Studio,
  spot: Spot,
  height: number,
  width: number,
  lean: number,
): void {
  const at = upright(camera, spot);
  const edge = (side: -1 | 1) =>
    Array.from({ length: 31 }, (_, index): Point => {
      const share = index / 30;
      const girth = (width / 2) * (1 - share ** 1.7) * (0.86 + 0.3 * share);
      const drift = lean * height * share ** 1.5;
      return at(drift + side * girth, height * share * (1 - Math.abs(lean) * 0.18 * share));
    });
  const left = edge(-1);
  const right = edge(1);
  const data = pathData(polygon([...left, ...right.reverse()]));
  const base = left[0] ?? [0, 0];
  const foot = right.at(-1) ?? [0, 0];
  document.path(
    data,
    document.linear(
      [
        { at: 0, colour: "#8fb377" },
        { at: 0.45, colour: "#6d985b" },
        { at: 1, colour: "#44703f" },
      ],
      base[0],
      0,
      foot[0] + lean * height * 4,
      0,
    ),
  );
  document.group(document.clip(data), () => {
    const middle = written(
      Array.from({ length: 21 }, (_, index) =>
        at(lean * height * (index / 20) ** 1.5 - width * 0.13, (height * index) / 20),
      ),
    );
    document.add(
      `<path d="M${middle.join("L")}" fill="none" stroke="#dcebc4" stroke-opacity="0.5" stroke-width="${(width * 1.4).toFixed(0)}" ${document.blur(12)}/>`,
    );
    for (let spotAt = 0; spotAt < 16; spotAt++) {
      const share = 0.14 + (spotAt / 16) * 0.7;
      const [px, py] = at(
        lean * height * share ** 1.5 + (((spotAt * 37) % 11) / 11 - 0.5) * width * 0.6 * (1 - share),
        height * share,
      );
      document.add(
        `<ellipse cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" rx="4" ry="11" fill="#e6f0d2" opacity="0.4"/>`,
      );
    }
  });
  const teeth = [edge(-1), edge(1)].flatMap((points, which) =>
    points.slice(3, 28).map(([px, py]) => {
      const out = which === 0 ? -11 : 11;
      return `M${px.toFixed(1)} ${(py + 6).toFixed(1)}L${(px + out).toFixed(1)} ${(py - 7).toFixed(1)}L${px.toFixed(1)} ${(py - 6).toFixed(1)}Z`;
    }),
  );
  document.add(`<path d="${teeth.join("")}" fill="#a9c48e"/>`);
}

/** A sprig of celery leaf lying on the table. */
export function celerySprig({ document, camera }: Studio, spot: Spot, length: number): void {
  const at = (across: number, ahead: number): Point =>
    camera.project([spot.x + across, spot.level + 1, spot.z + ahead]);
  const leaf = (x: number, z: number, size: number, turn: number) => {
    const points = Array.from({ length: 60 }, (_, index): Point => {
      const angle = (index / 60) * Math.PI * 2;
      const lobes = 0.72 + 0.2 * Math.cos(3 * angle) + 0.09 * Math.cos(11 * angle);
      const [u, v] = [size * lobes * Math.cos(angle), size * lobes * Math.sin(angle) * 1.5];
      return at(x + u * Math.cos(turn) - v * Math.sin(turn), z + u * Math.sin(turn) + v * Math.cos(turn));
    });
    const data = pathData(polygon(points));
    document.path(data, "#2a2119", `opacity="0.35" transform="translate(10 7)" ${document.blur(7)}`);
    const [cx, cy] = at(x, z);
    document.path(
      data,
      document.linear(
        [
          { at: 0, colour: "#a5c268" },
          { at: 1, colour: "#5f8a3c" },
        ],
        cx - size * 8,
        cy - size * 3,
        cx + size * 8,
        cy + size * 3,
      ),
    );
    for (const spread of [-0.7, 0, 0.7]) {
      const tip = at(x + size * 0.75 * Math.cos(turn + spread), z + size * 0.95 * Math.sin(turn + spread));
      document.add(
        `<path d="M${written([[cx, cy]])[0]}L${written([tip])[0]}" stroke="#d9e6ae" stroke-opacity="0.7" stroke-width="3"/>`,
      );
    }
  };
  const stalk = `M${written([at(-length * 0.6, 26)])[0]}Q${written([at(-length * 0.1, 12)])[0]} ${written([at(length * 0.34, -2)])[0]}`;
  document.add(
    `<path d="${stalk}" fill="none" stroke="#2a2119" stroke-opacity="0.35" stroke-width="30" transform="translate(8 10)" ${document.blur(8)}/>`,
  );
  document.add(`<path d="${stalk}" fill="none" stroke="#9dbb68" stroke-width="30" stroke-linecap="round"/>`);
  document.add(
    `<path d="${stalk}" fill="none" stroke="#dbe8b8" stroke-opacity="0.8" stroke-width="9" transform="translate(0 -6)"/>`,
  );
  leaf(length * 0.08, -16, 12, 2.4);
  leaf(length * 0.12, 22, 11, 1);
  leaf(length * 0.46, -14, 13, 0.1);
  leaf(length * 0.5, 12, 12, 0.5);
}
