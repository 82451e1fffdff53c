import { screwCap } from "./capsule-bottle.ts";
import { balanceLabel, type LabelWords } from "./label-artwork.ts";
import { curve, RoundPack, type Profile } from "./round-pack.ts";
import { floorShadow, type Studio } from "./studio.ts";

export interface Liquid {
  /** From its shaded edge to where the light comes through. */
  edge: string;
  middle: string;
  bright: string;
}

/** A clear bottle that shows what is in it. `shoulder` is the height, as a share, at which it begins to narrow. */
export function liquidBottle(
  studio: Studio,
  at: { x: number; z: number; level: number },
  size: { radius: number; height: number; shoulder: number; neck: number; fill: number },
  liquid: Liquid,
  cap: string,
  words: LabelWords,
): void {
  const { document, camera } = studio;
  const { x, z, level } = at;
  const { radius, height } = size;
  const pack = new RoundPack(document, camera, { x, z });
  floorShadow(studio, x, z, radius * 0.96, height * 0.7, level);
  const shoulder = level + height * size.shoulder;
  const neckFoot = level + height * (size.shoulder + (0.86 - size.shoulder) * 0.62);
  const neckTop = level + height * 0.885;
  const foot = curve([level, radius * 0.93], [level + radius * 0.1, radius], "in", 6);
  const body: Profile = [...foot, ...curve([shoulder, radius], [neckFoot, size.neck * 1.12], "out", 16)];
  const neck: Profile = [
    [neckFoot - 2, size.neck * 1.14],
    ...curve([neckFoot, size.neck * 1.1], [neckFoot + 8, size.neck], "in", 4),
    [neckTop, size.neck],
  ];
  const [from, to] = pack.extent(radius);
  const across = (stops: [number, string, number?][]) =>
    document.linear(
      stops.map(([share, colour, opacity]) => ({ at: share, colour, opacity })),
      from,
      0,
      to,
      0,
    );
  glow(pack, level);
  const glass = across([
    [0, "#6d7f7c", 0.5],
    [0.06, "#e9efec", 0.55],
    [0.5, "#ffffff", 0.35],
    [0.94, "#dfe7e4", 0.55],
    [1, "#6d7f7c", 0.5],
  ]);
  document.path(pack.outline(neck), glass);
  document.path(pack.outline(body), glass);
  const surface = level + height * size.fill;
  const full = surface > neckFoot;
  const filled: Profile = full
    ? body.map(([up, out]): [number, number] => [up + 0.6, out - 1.6])
    : [...foot.map(([up, out]): [number, number] => [up + 1.2, out - 1.6]), [surface, radius - 1.6]];
  const colour = across([
    [0, liquid.edge],
    [0.1, liquid.middle],
    [0.36, liquid.bright],
    [0.7, liquid.bright],
    [0.9, liquid.middle],
    [1, liquid.edge],
  ]);
  document.path(pack.outline(filled), colour, `opacity="0.94"`);
  if (full)
    document.path(
      pack.outline([
        [neckFoot - 1, size.neck * 1.02],
        [Math.min(surface, neckTop - 4), size.neck * 0.9],
      ]),
      colour,
      `opacity="0.9"`,
    );
  else pack.lid(surface, radius - 1.6, liquid.bright, `opacity="0.85"`);
  document.path(pack.outline(body), pack.light(body, "glass"), `opacity="0.62"`);
  document.path(pack.outline(neck), pack.light([[0, size.neck]], "glass"), `opacity="0.7"`);
  gleam(pack);
  const labelTop = shoulder - height * 0.035;
  const labelHeight = labelTop - level - height * 0.055;
  pack.wrap(
    balanceLabel(words, studio.tints, Math.PI * radius * 1.04, radius * 1.6, labelHeight),
    radius * 1.004,
    labelTop,
    labelHeight,
  );
  screwCap(studio, pack, neckTop - height * 0.012, level + height, size.neck * 1.22, cap);

  /** Light that has come through the liquid and lies on the stone. */
  function glow(at: RoundPack, up: number) {
    at.lid(
      up,
      radius * 1.5,
      liquid.bright,
      `opacity="0.35" transform="translate(${(radius * camera.scale * 0.45).toFixed(0)} 0)" ${document.blur(20)}`,
    );
  }

  function gleam(at: RoundPack) {
    const [, top] = camera.project([x, neckFoot, z + radius * 0.5]);
    const [, low] = camera.project([x, shoulder, z + radius]);
    document.group(document.clip(at.outline(body)), () => {
      const width = radius * camera.scale;
      document.add(
        `<ellipse cx="${(from + width * 0.66).toFixed(1)}" cy="${((top + low) / 2).toFixed(1)}" rx="${(width * 0.1).toFixed(1)}" ry="${((low - top) * 0.36).toFixed(1)}" transform="rotate(24 ${(from + width * 0.66).toFixed(1)} ${((top + low) / 2).toFixed(1)})" fill="#fff" opacity="0.55" ${document.blur(8)}/>`,
      );
    });
  }
}
