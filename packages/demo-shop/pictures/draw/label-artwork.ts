import { brandMark } from "./brand-mark.ts";
import { lettering, letteringWidth, type Lettering } from "./lettering.ts";
import { ink, paper, seaGlass, type Tints } from "./palette.ts";
import { rectangle, swell, type Shape } from "./path.ts";

export interface LabelWords {
  /** The plain name, one line each. */
  name: string[];
  /** Below the name: what it is. */
  kind: string[];
  /** In the tide at the foot: the net quantity. */
  net: string;
}

/**
 * The label that all packs of our own share, in millimetres around x = 0 from y = 0 down. `face` is the width that a
 * viewer sees straight on, and words stay inside it; `width` is that of the whole label.
 */
export function balanceLabel(
  words: LabelWords,
  tints: Tints,
  width: number,
  face: number,
  height: number,
): Shape[] {
  const fit = (line: Omit<Lettering, "x" | "y">, most: number) =>
    Math.min(line.size, (line.size * most) / letteringWidth(line));
  const nameStyle = { family: "serif", weight: 480, opticalSize: 40 } as const;
  const nameSize = Math.min(
    ...words.name.map((text) => fit({ text, size: height * 0.125, ...nameStyle }, face * 0.94)),
  );
  const lead = nameSize * 1.12;
  const nameTop = height * (words.name.length > 1 ? 0.39 : 0.43);
  const kindTop = nameTop + lead * (words.name.length - 1) + height * 0.083;
  const centred = (line: Omit<Lettering, "x">, fill: string): Shape => ({
    path: lettering({ ...line, x: 0, anchor: "middle" }),
    fill,
  });
  return [
    { path: rectangle(-width / 2, 0, width, height), fill: paper },
    ...tide(tints, width, height),
    ...brandMark(0, height * 0.1, height * 0.048, ink, seaGlass),
    centred(
      {
        text: "Balance",
        y: height * 0.224,
        size: height * 0.085,
        family: "serif",
        weight: 420,
        opticalSize: 72,
      },
      ink,
    ),
    { path: rectangle(-face * 0.09, height * 0.258, face * 0.18, height * 0.0035), fill: ink, opacity: 0.55 },
    ...words.name.map((text, index) =>
      centred({ text, y: nameTop + lead * index, size: nameSize, ...nameStyle }, ink),
    ),
    ...words.kind.map((text, index) => {
      const line = { text, size: height * 0.044, weight: 500, tracking: 0.02 };
      return centred({ ...line, size: fit(line, face * 0.9), y: kindTop + index * height * 0.058 }, ink);
    }),
    centred({ text: words.net, y: height * 0.93, size: height * 0.055, weight: 650, tracking: 0.02 }, paper),
  ];
}

/** Four swells, each lower and darker than the one behind it. */
export function tide(tints: Tints, width: number, height: number, from = 0.735, span = width): Shape[] {
  const depth = 1 - from;
  return tints.tide.map((fill, index) => ({
    path: swell(
      -width / 2,
      width / 2,
      height * (from + depth * 0.19 * index),
      height,
      height * 0.026,
      span * (0.42 + 0.09 * index),
      1.1 + index * 1.9,
    ),
    fill,
  }));
}
