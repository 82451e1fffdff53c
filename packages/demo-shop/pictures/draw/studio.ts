import type { Camera } from "./camera.ts";
import type { Tints } from "./palette.ts";
import { pathData, polygon } from "./path.ts";
import { RoundPack } from "./round-pack.ts";
import { SvgDocument } from "./svg-document.ts";

export const side = 2000;

export interface Studio {
  document: SvgDocument;
  camera: Camera;
  tints: Tints;
}

/** An empty set: limewashed wall, floor, and daylight that comes through a window at the upper left. */
export function studio(tints: Tints, camera: Camera, width = side, height = side): Studio {
  const document = new SvgDocument(width, height);
  const horizon = height * 0.645;
  const all = `M0 0H${width}V${height}H0Z`;
  const { floor, wall } = tints;
  document.path(
    all,
    document.linear(
      [
        { at: 0, colour: wall },
        { at: 1, colour: floor },
      ],
      0,
      0,
      0,
      horizon,
    ),
  );
  document.path(
    `M0 ${horizon}H${width}V${height}H0Z`,
    document.linear(
      [
        { at: 0, colour: wall },
        { at: 0.3, colour: floor },
        { at: 1, colour: floor },
      ],
      0,
      horizon,
      0,
      height,
    ),
  );
  document.path(
    `M-100 ${horizon - 26}H${width + 100}V${horizon + 30}H-100Z`,
    wall,
    `opacity="0.75" ${document.blur(16)}`,
  );
  document.path(
    all,
    document.radial(
      [
        { at: 0, colour: "#fff", opacity: 0.62 },
        { at: 1, colour: "#fff", opacity: 0 },
      ],
      width * 0.38,
      height * 0.38,
      width * 0.575,
    ),
  );
  windowLight(document);
  document.path(
    all,
    document.radial(
      [
        { at: 0.55, colour: "#2c3a35", opacity: 0 },
        { at: 1, colour: "#2c3a35", opacity: 0.13 },
      ],
      width * 0.47,
      height * 0.48,
      width * 0.74,
    ),
  );
  return { document, camera, tints };
}

/** Panes of light, leaning as a late-morning sun does. */
function windowLight(document: SvgDocument): void {
  const pane = (x: number, y: number, width: number, height: number) =>
    `M${x} ${y}l${width} ${width * 0.16}l${-height * 0.3} ${height}l${-width} ${-width * 0.16}Z`;
  const panes = [
    pane(420, -40, 330, 560),
    pane(800, 20, 330, 560),
    pane(235, 560, 330, 620),
    pane(615, 622, 330, 620),
  ];
  document.path(panes.join(""), "#ffffff", `opacity="0.34" ${document.blur(22)}`);
}

/** A round block of pale stone to stand things on. Gives its height. */
export function plinth(
  { document, camera, tints }: Studio,
  x: number,
  z: number,
  radius: number,
  height: number,
): number {
  const stone = new RoundPack(document, camera, { x, z });
  floorShadow({ document, camera, tints }, x, z, radius, height);
  const [from, to] = stone.extent(radius);
  stone.body(
    [
      [0, radius],
      [height, radius],
    ],
    document.linear(
      [
        { at: 0, colour: "#efe8db" },
        { at: 1, colour: "#e6ddcc" },
      ],
      from,
      0,
      to,
      0,
    ),
    "paper",
    0.75,
  );
  stone.lid(
    height,
    radius,
    document.linear(
      [
        { at: 0, colour: "#fbf7ef" },
        { at: 1, colour: "#ece4d6" },
      ],
      from,
      0,
      to,
      0,
    ),
  );
  speckle({ document, camera, tints }, x, z, radius, height);
  return height;
}

/** Grains in the stone, always the same ones. */
function speckle({ document, camera }: Studio, x: number, z: number, radius: number, height: number): void {
  let seed = 7;
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const grains: [string, string][] = [];
  for (let index = 0; index < 130; index++) {
    const size = 0.16 + next() * 0.34;
    const tone = next() < 0.5 ? "#8c8272" : "#b9ab94";
    if (index % 2 === 0) {
      const turn = (next() - 0.5) * 2.9;
      const [px, py] = camera.project([
        x + radius * Math.sin(turn),
        next() * height,
        z + radius * Math.cos(turn),
      ]);
      grains.push([
        `<ellipse cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" rx="${(size * camera.scale * Math.cos(turn)).toFixed(1)}" ry="${(size * camera.scale).toFixed(1)}"/>`,
        tone,
      ]);
    } else {
      const turn = next() * Math.PI * 2;
      const out = Math.sqrt(next()) * radius * 0.97;
      const [px, py] = camera.project([x + out * Math.sin(turn), height, z + out * Math.cos(turn)]);
      grains.push([
        `<ellipse cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" rx="${(size * camera.scale).toFixed(1)}" ry="${(size * camera.scale * 0.25).toFixed(1)}"/>`,
        tone,
      ]);
    }
  }
  for (const tone of ["#8c8272", "#b9ab94"]) {
    document.add(
      `<g fill="${tone}" opacity="0.4">${grains
        .filter(([, colour]) => colour === tone)
        .map(([grain]) => grain)
        .join("")}</g>`,
    );
  }
}

/** What a body of this radius and height throws on the level `level`: dark where it touches, soft to the right. */
export function floorShadow(
  { document, camera }: Studio,
  x: number,
  z: number,
  radius: number,
  height: number,
  level = 0,
  clip?: string,
): void {
  const draw = () => {
    const reach = height * 0.55;
    const far = camera.arc(x + reach, level, z - reach * 0.5, radius * 0.95, -0.6, Math.PI - 0.6);
    const near = camera.arc(x, level, z, radius, Math.PI - 0.6, Math.PI * 2 - 0.6);
    document.path(pathData(polygon([...far, ...near])), "#3a2f24", `opacity="0.2" ${document.blur(34)}`);
    const close = camera.circle(x + radius * 0.14, level, z - radius * 0.02, radius * 1.05);
    document.path(pathData(close), "#2a2119", `opacity="0.42" ${document.blur(13)}`);
    document.path(
      pathData(camera.circle(x + 0.4, level, z, radius * 1.01)),
      "#1c1510",
      `opacity="0.5" ${document.blur(4)}`,
    );
  };
  if (clip) document.group(document.clip(clip), draw);
  else draw();
}
