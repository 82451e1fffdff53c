import { RoundPack, type Profile } from "./round-pack.ts";
import type { Spot } from "./spot.ts";
import type { Studio } from "./studio.ts";

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
