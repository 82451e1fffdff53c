import { balanceLabel, type LabelWords } from "./label-artwork.ts";
import { curve, RoundPack, type Profile } from "./round-pack.ts";
import { screwCap } from "./capsule-bottle.ts";
import { floorShadow, type Studio } from "./studio.ts";

/** A tub for powders with a wide lid. */
export function tub(
  studio: Studio,
  at: { x: number; z: number; level: number },
  size: { radius: number; height: number },
  lid: string,
  words: LabelWords,
): void {
  const { document, camera } = studio;
  const { x, z, level } = at;
  const { radius, height } = size;
  const pack = new RoundPack(document, camera, { x, z });
  floorShadow(studio, x, z, radius * 0.97, height * 0.9, level);
  const rim = level + height * 0.83;
  const body: Profile = [
    ...curve([level, radius * 0.94], [level + radius * 0.08, radius], "in", 6),
    ...curve([rim - radius * 0.1, radius], [rim, radius * 0.93], "out", 6),
  ];
  const [from, to] = pack.extent(radius);
  pack.body(
    body,
    document.linear(
      [
        { at: 0, colour: "#f6f3ec" },
        { at: 1, colour: "#eeeae0" },
      ],
      from,
      0,
      to,
      0,
    ),
    "plastic",
    0.8,
  );
  const labelTop = rim - height * 0.065;
  const labelHeight = labelTop - level - height * 0.06;
  pack.wrap(
    balanceLabel(words, studio.tints, Math.PI * radius * 1.04, radius * 1.55, labelHeight),
    radius * 1.003,
    labelTop,
    labelHeight,
  );
  screwCap(studio, pack, rim - height * 0.012, level + height, radius * 1.015, lid);
}
