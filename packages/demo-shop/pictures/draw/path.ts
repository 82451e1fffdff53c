/** Flat outlines in millimetres (y down), kept as commands so that they can be laid on any surface. */
export type Point = [x: number, y: number];
export type PathCommand =
  | { type: "M" | "L"; points: [Point] }
  | { type: "Q"; points: [Point, Point] }
  | { type: "C"; points: [Point, Point, Point] }
  | { type: "Z"; points: [] };
export type Path = PathCommand[];

/** One shape of a label or a drawing. */
export interface Shape {
  path: Path;
  fill: string;
  opacity?: number;
}

export function polygon(points: Point[]): Path {
  return [
    ...points.map((point, index): PathCommand => ({ type: index === 0 ? "M" : "L", points: [point] })),
    { type: "Z", points: [] },
  ];
}

export function rectangle(x: number, y: number, width: number, height: number): Path {
  return polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

export function disc(x: number, y: number, radius: number): Path {
  return polygon(
    Array.from({ length: 48 }, (_, index): Point => {
      const angle = (index / 48) * Math.PI * 2;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );
}

/** The area below a line of overlapping swells, down to `bottom`. `phase` makes each line its own. */
export function swell(
  left: number,
  right: number,
  top: number,
  bottom: number,
  height: number,
  length: number,
  phase: number,
): Path {
  const steps = 80;
  const crest = Array.from({ length: steps + 1 }, (_, index): Point => {
    const x = left + ((right - left) * index) / steps;
    const turn = (x / length) * Math.PI * 2 + phase;
    return [x, top - height * (0.65 * Math.sin(turn) + 0.35 * Math.sin(turn * 0.53 + phase * 1.7))];
  });
  return polygon([...crest, [right, bottom], [left, bottom]]);
}

/** SVG path data after `place` has moved every point; long straight lines are cut so that they can bend. */
export function pathData(
  path: Path,
  place: (point: Point) => Point = (point) => point,
  cut = Infinity,
): string {
  const number = (value: number) => String(Math.round(value * 10) / 10);
  const written = (points: Point[]) => points.map((point) => place(point).map(number).join(" ")).join(" ");
  let data = "";
  let last: Point = [0, 0];
  for (const command of path) {
    const end = command.points.at(-1);
    if (command.type === "L" && end) {
      const pieces = Math.max(1, Math.ceil(Math.hypot(end[0] - last[0], end[1] - last[1]) / cut));
      for (let piece = 1; piece <= pieces; piece++) {
        const share = piece / pieces;
        data += `L${written([[last[0] + (end[0] - last[0]) * share, last[1] + (end[1] - last[1]) * share]])}`;
      }
    } else data += command.type + written(command.points);
    if (end) last = end;
  }
  return data;
}
