import { balanceLabel, type LabelWords } from "./label-artwork.ts";
import { curve, RoundPack, type Profile } from "./round-pack.ts";
import { floorShadow, type Studio } from "./studio.ts";

/** A bottle for capsules or tablets: amber glass or white plastic, with a ribbed screw cap. */
export function capsuleBottle(
  studio: Studio,
  at: { x: number; z: number; level: number },
  size: { radius: number; height: number },
  material: "amber" | "white",
  cap: string,
  words: LabelWords,
): void {
  const { document, camera } = studio;
  const { x, z, level } = at;
  const { radius, height } = size;
  const pack = new RoundPack(document, camera, { x, z });
  const shoulder = level + height * 0.7;
  const neck = level + height * 0.8;
  const neckRadius = radius * 0.68;
  const capRadius = radius * 0.78;
  const body: Profile = [
    ...curve([level, radius * 0.93], [level + radius * 0.09, radius], "in", 6),
    ...curve([shoulder, radius], [neck, neckRadius], "out"),
  ];
  floorShadow(studio, x, z, radius * 0.96, height * 0.9, level);
  const [from, to] = pack.extent(radius);
  const glass =
    material === "amber"
      ? document.linear(
          [
            { at: 0, colour: "#2f1606" },
            { at: 0.12, colour: "#6b3510" },
            { at: 0.4, colour: "#8d4c18" },
            { at: 0.75, colour: "#a9621f" },
            { at: 0.9, colour: "#7b4013" },
            { at: 1, colour: "#331807" },
          ],
          from,
          0,
          to,
          0,
        )
      : document.linear(
          [
            { at: 0, colour: "#f3f1ec" },
            { at: 1, colour: "#ebe8e1" },
          ],
          from,
          0,
          to,
          0,
        );
  pack.body(
    [
      [neck - 1, neckRadius],
      [neck + height * 0.03, neckRadius],
    ],
    material === "amber" ? "#4b260c" : "#dedad2",
    "plastic",
    0.6,
  );
  pack.body(body, glass, material === "amber" ? "glass" : "plastic", material === "amber" ? 1 : 0.85);
  shoulderGleam(studio, pack, body, shoulder, neck, radius);
  const labelTop = shoulder - height * 0.035;
  const labelHeight = labelTop - level - height * 0.065;
  pack.wrap(
    balanceLabel(words, studio.tints, Math.PI * radius * 1.04, radius * 1.62, labelHeight),
    radius * 1.004,
    labelTop,
    labelHeight,
  );
  screwCap(studio, pack, neck + height * 0.015, level + height, capRadius, cap);
}

/** The softbox again, bent by the shoulder. */
function shoulderGleam(
  { document, camera }: Studio,
  pack: RoundPack,
  body: Profile,
  shoulder: number,
  neck: number,
  radius: number,
): void {
  const [left] = pack.extent(radius);
  const [, top] = camera.project([0, neck, radius * 0.6]);
  const [, foot] = camera.project([0, shoulder, radius]);
  const width = radius * camera.scale;
  document.group(document.clip(pack.outline(body)), () => {
    document.add(
      `<ellipse cx="${(left + width * 0.62).toFixed(1)}" cy="${((top + foot) / 2).toFixed(1)}" rx="${(width * 0.34).toFixed(1)}" ry="${((foot - top) * 0.13).toFixed(1)}" fill="#fff" opacity="0.36" ${document.blur(11)}/>`,
    );
  });
}

export function screwCap(
  { document }: Studio,
  pack: RoundPack,
  low: number,
  high: number,
  radius: number,
  colour: string,
): void {
  const round = Math.min(2.2, radius * 0.1);
  const profile: Profile = [
    [low, radius],
    ...curve([high - round, radius], [high, radius - round], "out", 6),
  ];
  pack.body(profile, colour, "plastic", 0.9);
  pack.grooves(radius, low + 1.2, high - round - 0.6, 84);
  pack.lid(high, radius - round, colour);
  const [from, to] = pack.extent(radius);
  pack.lid(
    high,
    radius - round,
    document.linear(
      [
        { at: 0, colour: "#fff", opacity: 0.55 },
        { at: 1, colour: "#fff", opacity: 0.06 },
      ],
      from,
      0,
      to,
      0,
    ),
  );
}
