import type { Position } from "./camera.ts";
import { pathData, polygon, rectangle, type Point, type Shape } from "./path.ts";
import type { Studio } from "./studio.ts";
import { on, paint, type Surface } from "./surface.ts";

export interface CartonArtwork {
  /** Around x = 0, from the top edge down. */
  front: Shape[];
  side: Shape[];
  top: Shape[];
}

/** A folding box, turned so that its front and its right side are seen; daylight falls on the front. */
export function carton(
  { document, camera }: Studio,
  at: { x: number; z: number; level: number },
  size: { width: number; height: number; depth: number },
  turn: number,
  artwork: CartonArtwork,
): void {
  const { width, height, depth } = size;
  const right: Position = [Math.cos(turn), 0, -Math.sin(turn)];
  const forward: Position = [Math.sin(turn), 0, Math.cos(turn)];
  const corner = (across: number, up: number, ahead: number): Position => [
    at.x + right[0] * across + forward[0] * ahead,
    at.level + up,
    at.z + right[2] * across + forward[2] * ahead,
  ];
  const down: Position = [0, -1, 0];
  const back: Position = [-forward[0], 0, -forward[2]];
  const front = on(camera, { origin: corner(0, height, depth / 2), right, down } satisfies Surface);
  const flank = on(camera, { origin: corner(width / 2, height, 0), right: back, down });
  const top = on(camera, { origin: corner(0, height, -depth / 2), right, down: forward });

  shadow();
  face(top, artwork.top, width, depth, "#ffffff", 0.16, 0.02);
  face(flank, artwork.side, depth, height, "#4a372e", 0.3, 0.22);
  face(front, artwork.front, width, height, "#ffffff", 0.16, 0);
  edges();

  function face(
    place: (point: Point) => Point,
    shapes: Shape[],
    w: number,
    h: number,
    light: string,
    from: number,
    to: number,
  ) {
    const outline = pathData(rectangle(-w / 2, 0, w, h), place, 6);
    document.group(document.clip(outline), () => paint(document, place, shapes));
    const [x1, y1] = place([-w / 2, 0]);
    const [x2, y2] = place([w / 2, h]);
    document.path(
      outline,
      document.linear(
        [
          { at: 0, colour: light, opacity: from },
          { at: 1, colour: light, opacity: to },
        ],
        x1,
        y1,
        x2,
        y2,
      ),
    );
  }

  /** Board is never quite sharp: a bright line on the lit edges, a dark one where front and side meet the floor. */
  function edges() {
    const line = (from: Point, to: Point, colour: string, opacity: number, thickness: number) =>
      document.add(
        `<path d="M${from.map((value) => value.toFixed(1)).join(" ")}L${to.map((value) => value.toFixed(1)).join(" ")}" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="${thickness}" stroke-linecap="round"/>`,
      );
    line(front([width / 2, 0]), front([width / 2, height]), "#ffffff", 0.55, 3);
    line(front([-width / 2, 0]), front([width / 2, 0]), "#ffffff", 0.7, 3);
    line(flank([-depth / 2, 0]), flank([depth / 2, 0]), "#ffffff", 0.35, 2.5);
    line(top([-width / 2, depth * 0.1]), top([width / 2, depth * 0.1]), "#16292b", 0.16, 2.5);
  }

  function shadow() {
    const floor = (across: number, ahead: number, east = 0, north = 0): Point => {
      const [x, y, z] = corner(across, 0, ahead);
      return camera.project([x + east, y, z - north]);
    };
    const [w, d] = [width / 2, depth / 2];
    const reach = height * 0.5;
    const cast = [
      floor(-w, d),
      floor(w, d),
      floor(w, -d),
      floor(w, -d, reach, reach * 0.4),
      floor(-w, -d, reach, reach * 0.4),
      floor(-w, -d),
    ];
    document.path(pathData(polygon(cast)), "#3a2f24", `opacity="0.2" ${document.blur(34)}`);
    const foot = [floor(-w - 1, d + 1), floor(w + 3, d + 1), floor(w + 7, -d), floor(-w, -d)];
    document.path(pathData(polygon(foot)), "#2a2119", `opacity="0.45" ${document.blur(14)}`);
    document.path(
      pathData(polygon([floor(-w, d + 0.6), floor(w + 0.6, d + 0.6), floor(w + 1, -d), floor(-w, -d)])),
      "#1c1510",
      `opacity="0.5" ${document.blur(4)}`,
    );
  }
}
