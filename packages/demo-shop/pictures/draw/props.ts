import { hull, RoundPack, curve, type Profile } from "./round-pack.ts";
import { pathData, polygon, type Point } from "./path.ts";
import { floorShadow, type Studio } from "./studio.ts";

export interface Spot {
  x: number;
  z: number;
  level: number;
}

/** Lies on its side; `turn` is its direction on the table in radians. Two colours meet in its middle. */
export function capsule(
  { document, camera }: Studio,
  { x, z, level }: Spot,
  turn: number,
  colours: [string, string],
  length = 21,
  radius = 3.8,
): void {
  const reach = length / 2 - radius;
  const balls = (from: number, to: number, grow = 0, drop = 0): Point[] =>
    [from, to].flatMap((along) => {
      const [cx, cy] = camera.project([
        x + Math.cos(turn) * along * reach,
        level + radius - drop,
        z + Math.sin(turn) * along * reach,
      ]);
      const r = (radius + grow) * camera.scale;
      return Array.from({ length: 40 }, (_, index): Point => {
        const angle = (index / 40) * Math.PI * 2;
        return [cx + r * Math.cos(angle), cy + r * Math.sin(angle) * (drop ? 0.42 : 1)];
      });
    });
  document.path(
    pathData(polygon(hull(balls(-1, 1, 0.8, radius)).map(([px, py]): Point => [px + 10, py + 1]))),
    "#2a2119",
    `opacity="0.45" ${document.blur(8)}`,
  );
  const [cx, cy] = camera.project([x, level + radius, z]);
  const r = radius * camera.scale;
  const [ex, ey] = camera.project([x + Math.cos(turn), level + radius, z + Math.sin(turn)]);
  const tilt = Math.atan2(ey - cy, ex - cx);
  const [nx, ny] = [Math.sin(tilt) * r, -Math.cos(tilt) * r];
  const sign = ny > 0 ? -1 : 1;
  const shading = document.linear(
    [
      { at: 0, colour: "#ffffff", opacity: 0.15 },
      { at: 0.2, colour: "#ffffff", opacity: 0.75 },
      { at: 0.36, colour: "#ffffff", opacity: 0.08 },
      { at: 0.65, colour: "#2b2016", opacity: 0.1 },
      { at: 0.92, colour: "#2b2016", opacity: 0.38 },
      { at: 1, colour: "#ffffff", opacity: 0.1 },
    ],
    cx + nx * sign,
    cy + ny * sign,
    cx - nx * sign,
    cy - ny * sign,
  );
  document.path(pathData(polygon(hull(balls(-1, 1)))), colours[1]);
  document.path(
    pathData(
      polygon(
        hull(
          balls(-1, 0.02)
            .filter((_, index) => index < 40)
            .concat(belt(-0.02)),
        ),
      ),
    ),
    colours[0],
  );
  document.path(pathData(polygon(hull(balls(-1, 1)))), shading);

  /** The cut across the middle. */
  function belt(along: number): Point[] {
    const [mx, my] = camera.project([
      x + Math.cos(turn) * along * reach,
      level + radius,
      z + Math.sin(turn) * along * reach,
    ]);
    return Array.from({ length: 12 }, (_, index): Point => {
      const angle = tilt + Math.PI / 2 + ((index / 11) * Math.PI - 0) * 0 + (index % 2 ? Math.PI : 0);
      return [mx + r * Math.cos(angle), my + r * Math.sin(angle)];
    });
  }
}

/** A round tablet with a score line, lying flat. */
export function tablet(
  studio: Studio,
  { x, z, level }: Spot,
  colour: string,
  radius = 5.2,
  height = 3.6,
): void {
  const { document, camera } = studio;
  const pack = new RoundPack(document, camera, { x, z });
  pack.lid(level, radius * 1.1, "#2a2119", `opacity="0.5" transform="translate(9 2)" ${document.blur(7)}`);
  pack.body(
    [
      ...curve([level, radius * 0.9], [level + 1, radius], "in", 4),
      ...curve([level + height - 1, radius], [level + height, radius * 0.88], "out", 4),
    ],
    colour,
    "paper",
    0.9,
  );
  pack.lid(level + height, radius * 0.86, "#ffffff", `opacity="0.6"`);
  const [a, b] = [
    camera.project([x - radius * 0.62, level + height, z - radius * 0.3]),
    camera.project([x + radius * 0.62, level + height, z + radius * 0.3]),
  ];
  document.add(
    `<path d="M${a.join(" ")}L${b.join(" ")}" stroke="#8b857a" stroke-opacity="0.55" stroke-width="3.5" stroke-linecap="round"/>`,
  );
}

/** A measuring scoop with its powder; the handle points along `turn` (0 is right, above 0 is to the front). */
export function scoop(
  studio: Studio,
  { x, z, level }: Spot,
  turn: number,
  powder: string,
  radius = 17,
  height = 21,
): void {
  const { document, camera } = studio;
  const pack = new RoundPack(document, camera, { x, z });
  const length = 38;
  const half = 4.4;
  const [ax, az] = [Math.cos(turn), Math.sin(turn)];
  const rim = level + height;
  const strip = (up: number): Point[] => {
    const at = (along: number, across: number) =>
      camera.project([x + ax * along - az * across, up, z + az * along + ax * across]);
    const end = Array.from({ length: 13 }, (_, index) => {
      const angle = -Math.PI / 2 + (index / 12) * Math.PI;
      return at(radius + length + Math.cos(angle) * half, Math.sin(angle) * half);
    });
    return [at(radius * 0.92, -half), ...end, at(radius * 0.92, half)];
  };
  const shade = strip(level).map(([px, py]): Point => [px + 12, py]);
  document.path(pathData(polygon(shade)), "#2a2119", `opacity="0.3" ${document.blur(12)}`);
  floorShadow(studio, x, z, radius * 0.84, height, level);
  const walls: Profile = [
    ...curve([level, radius * 0.76], [level + 2, radius * 0.84], "in", 4),
    [rim, radius],
  ];
  const handle = () => {
    document.path(pathData(polygon(hull([...strip(rim - 2.4), ...strip(rim - 0.2)]))), "#d9d5cb");
    document.path(pathData(polygon(strip(rim - 0.2))), "#f7f5ef");
  };
  if (turn < 0) handle();
  pack.body(walls, "#f1eee6", "plastic", 0.8);
  pack.lid(rim, radius, "#fdfcf8");
  pack.lid(rim, radius * 0.92, "#cfcabd");
  mound(studio, { x, z, level: rim - 1.5 }, radius * 0.91, 4.5, powder);
  if (turn >= 0) handle();
}

/** A heap of powder: soft, with a grain. */
export function mound(
  { document, camera }: Studio,
  { x, z, level }: Spot,
  radius: number,
  height: number,
  colour: string,
): void {
  const pack = new RoundPack(document, camera, { x, z });
  const profile: Profile = Array.from({ length: 14 }, (_, index): [number, number] => {
    const share = index / 13;
    return [level + height * Math.sin((share * Math.PI) / 2), radius * Math.cos(share * Math.PI * 0.47)];
  });
  const data = pack.outline(profile);
  document.path(data, colour);
  const [from, to] = pack.extent(radius);
  document.path(
    data,
    document.linear(
      [
        { at: 0, colour: "#ffffff", opacity: 0.65 },
        { at: 0.45, colour: "#ffffff", opacity: 0.1 },
        { at: 1, colour: "#4b4335", opacity: 0.3 },
      ],
      from,
      0,
      to,
      0,
    ),
  );
  let seed = 11 + Math.round(radius * 10);
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  let dark = "";
  let light = "";
  for (let index = 0; index < radius * 9; index++) {
    const turn = next() * Math.PI * 2;
    const out = Math.sqrt(next());
    const [px, py] = camera.project([
      x + radius * out * Math.sin(turn),
      level + height * Math.sqrt(1 - out * out) * 0.98,
      z + radius * out * Math.cos(turn),
    ]);
    const grain = `M${px.toFixed(0)} ${py.toFixed(0)}h${(2 + next() * 4).toFixed(0)}v${(2 + next() * 2).toFixed(0)}h-4z`;
    if (index % 2) dark += grain;
    else light += grain;
  }
  document.group(document.clip(data), () => {
    document.path(dark, "#5c5140", `opacity="0.13"`);
    document.path(light, "#ffffff", `opacity="0.55"`);
  });
}

/** A stoneware mug of something hot. */
export function mug(
  studio: Studio,
  { x, z, level }: Spot,
  radius: number,
  height: number,
  glaze: string,
  drink: string,
): void {
  const { document, camera } = studio;
  const pack = new RoundPack(document, camera, { x, z });
  floorShadow(studio, x, z, radius * 0.93, height, level);
  const at = (across: number, up: number) =>
    camera
      .project([x + across, level + up, z])
      .map((value) => value.toFixed(1))
      .join(" ");
  const ear = `M${at(radius * 0.93, height * 0.8)}C${at(radius * 1.62, height * 0.86)} ${at(radius * 1.62, height * 0.2)} ${at(radius * 0.9, height * 0.22)}`;
  const thick = radius * camera.scale * 0.2;
  document.add(
    `<path d="${ear}" fill="none" stroke="#2a2119" stroke-opacity="0.25" stroke-width="${thick.toFixed(1)}" transform="translate(12 8)" ${document.blur(9)}/>`,
  );
  document.add(`<path d="${ear}" fill="none" stroke="${glaze}" stroke-width="${thick.toFixed(1)}"/>`);
  document.add(
    `<path d="${ear}" fill="none" stroke="#16292b" stroke-opacity="0.22" stroke-width="${thick.toFixed(1)}"/>`,
  );
  document.add(
    `<path d="${ear}" fill="none" stroke="#fff" stroke-opacity="0.4" stroke-width="${(thick * 0.28).toFixed(1)}" transform="translate(-4 -${(thick * 0.2).toFixed(1)})"/>`,
  );
  pack.body(
    [
      ...curve([level, radius * 0.78], [level + height * 0.18, radius * 0.97], "in", 8),
      [level + height, radius],
    ],
    glaze,
    "plastic",
    0.7,
  );
  pack.lid(level + height, radius, "#fbf8f1");
  pack.lid(level + height - 1, radius * 0.93, "#6e6355");
  const [from, to] = pack.extent(radius);
  pack.lid(
    level + height - 7,
    radius * 0.9,
    document.linear(
      [
        { at: 0, colour: drink },
        { at: 0.5, colour: drink },
        { at: 1, colour: "#fff3d6" },
      ],
      from,
      0,
      to,
      0,
    ),
    "",
  );
}

/** Wisps that rise and fade. */
export function steam({ document, camera }: Studio, { x, z, level }: Spot, height: number): void {
  for (const [shift, sway, share, opacity] of [
    [-9, 1, 1, 0.75],
    [6, -1, 0.8, 0.6],
    [16, 1, 0.6, 0.5],
  ] as const) {
    const at = (across: number, up: number) =>
      camera
        .project([x + shift + across * sway, level + up * height * share, z])
        .map((value) => value.toFixed(1))
        .join(" ");
    const wisp = `M${at(0, 0)}C${at(14, 0.25)} ${at(-16, 0.45)} ${at(0, 0.65)}S${at(10, 0.9)} ${at(2, 1)}`;
    document.add(
      `<path d="${wisp}" fill="none" stroke="#fff" stroke-opacity="${opacity}" stroke-width="${(camera.scale * 3.4).toFixed(0)}" stroke-linecap="round" ${document.blur(15)}/>`,
    );
  }
}

/** A plain tumbler of water. */
export function tumbler(studio: Studio, { x, z, level }: Spot, radius: number, height: number): void {
  const { document, camera } = studio;
  const pack = new RoundPack(document, camera, { x, z });
  floorShadow(studio, x, z, radius * 0.8, height * 0.4, level);
  const [from, to] = pack.extent(radius);
  const across = (stops: [number, string, number][]) =>
    document.linear(
      stops.map(([at, colour, opacity]) => ({ at, colour, opacity })),
      from,
      0,
      to,
      0,
    );
  const walls: Profile = [
    [level, radius * 0.84],
    [level + height, radius],
  ];
  const water: Profile = [
    [level + 6, radius * 0.82],
    [level + height * 0.72, radius * 0.93],
  ];
  pack.lid(level + height, radius, "#ffffff", `opacity="0.35"`);
  document.path(
    pack.outline(walls),
    across([
      [0, "#5f7f82", 0.45],
      [0.06, "#ffffff", 0.35],
      [0.5, "#ffffff", 0.1],
      [0.94, "#ffffff", 0.3],
      [1, "#5f7f82", 0.45],
    ]),
  );
  document.path(
    pack.outline(water),
    across([
      [0, "#6fa3a6", 0.5],
      [0.2, "#b9dad8", 0.34],
      [0.6, "#dff0ee", 0.3],
      [1, "#5f979b", 0.5],
    ]),
  );
  pack.lid(level + height * 0.72, radius * 0.93, "#eaf6f4", `opacity="0.75"`);
  pack.lid(level + 5, radius * 0.8, "#ffffff", `opacity="0.4"`);
  document.path(pack.outline(walls), pack.light(walls, "glass"), `opacity="0.38"`);
  document.add(
    `<path d="${pathData(camera.circle(x, level + height, z, radius))}" fill="none" stroke="#fff" stroke-opacity="0.9" stroke-width="5"/>`,
  );
  document.add(
    `<path d="${pathData(camera.circle(x, level + height, z, radius * 0.985))}" fill="none" stroke="#5f7f82" stroke-opacity="0.35" stroke-width="2"/>`,
  );
}

/** A shallow stoneware dish. Gives the level of its inside. */
export function dish(
  studio: Studio,
  { x, z, level }: Spot,
  radius: number,
  height: number,
  glaze: string,
): number {
  const { document, camera } = studio;
  const pack = new RoundPack(document, camera, { x, z });
  floorShadow(studio, x, z, radius * 0.8, height * 1.4, level);
  pack.body(
    [
      ...curve([level, radius * 0.62], [level + height * 0.5, radius * 0.93], "in", 8),
      [level + height, radius],
    ],
    glaze,
    "paper",
    0.9,
  );
  pack.lid(level + height, radius, glaze);
  pack.lid(level + height, radius, "#ffffff", `opacity="0.4"`);
  const [from, to] = pack.extent(radius);
  pack.lid(level + height - 0.4, radius * 0.94, glaze);
  pack.lid(
    level + height - 0.4,
    radius * 0.94,
    document.linear(
      [
        { at: 0, colour: "#16292b", opacity: 0.34 },
        { at: 0.6, colour: "#16292b", opacity: 0.06 },
        { at: 1, colour: "#ffffff", opacity: 0.3 },
      ],
      from,
      0,
      to,
      0,
    ),
  );
  return level + height * 0.55;
}

/** A flat pebble the sea has rounded, with one vein of quartz. */
export function pebble(
  { document, camera }: Studio,
  { x, z, level }: Spot,
  width: number,
  height: number,
  colour: string,
  tilt = 0,
): void {
  const flat = height * 0.68;
  const [cx, cy] = camera.project([x, level + flat * 0.46, z]);
  const [w, h] = [(width / 2) * camera.scale, (flat / 2) * camera.scale];
  const outline = (grow: number) =>
    polygon(
      Array.from({ length: 60 }, (_, index): Point => {
        const angle = (index / 60) * Math.PI * 2;
        const round = (value: number) => Math.sign(value) * Math.abs(value) ** 0.86;
        const uneven = 1 + 0.035 * Math.cos(2 * angle + width) + 0.02 * Math.sin(3 * angle + height);
        return [
          cx + w * grow * uneven * round(Math.cos(angle)),
          cy + h * grow * uneven * round(Math.sin(angle)),
        ];
      }),
    );
  const turned = `transform="rotate(${tilt} ${cx.toFixed(1)} ${cy.toFixed(1)})"`;
  const body = pathData(outline(1));
  document.add(
    `<ellipse cx="${(cx + w * 0.14).toFixed(1)}" cy="${(cy + h * 0.78).toFixed(1)}" rx="${w.toFixed(1)}" ry="${(h * 0.42).toFixed(1)}" fill="#2a2119" opacity="0.5" ${document.blur(10)}/>`,
  );
  document.group(turned, () => {
    document.path(body, colour);
    document.group(document.clip(body), () => {
      const vein = `M${(cx + w * 0.1).toFixed(1)} ${(cy - h * 1.1).toFixed(1)}q${(w * 0.34).toFixed(1)} ${(h * 0.9).toFixed(1)} ${(w * 0.16).toFixed(1)} ${(h * 2.3).toFixed(1)}`;
      document.add(
        `<path d="${vein}" fill="none" stroke="#fff" stroke-opacity="0.42" stroke-width="${(w * 0.05 + 2).toFixed(1)}"/>`,
      );
      document.add(
        `<path d="${vein}" transform="translate(${(w * 0.16).toFixed(1)} 0)" fill="none" stroke="#fff" stroke-opacity="0.24" stroke-width="3"/>`,
      );
    });
    const light = document.radial(
      [
        { at: 0, colour: "#fff", opacity: 0.5 },
        { at: 0.5, colour: "#fff", opacity: 0.06 },
        { at: 0.75, colour: "#16292b", opacity: 0.14 },
        { at: 1, colour: "#16292b", opacity: 0.44 },
      ],
      cx - w * 0.35,
      cy - h * 0.6,
      w * 1.45,
    );
    document.path(body, light);
  });
}
