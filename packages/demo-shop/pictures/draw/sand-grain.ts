import { ridge } from "./coast.ts";
import type { SvgDocument } from "./svg-document.ts";

/** Dark grains in the sand from a height down to the picture's foot, always the same ones. */
export function sandGrain(document: SvgDocument, from: number): void {
  const noise = ridge(77);
  let dark = "";
  for (let index = 0; index < 700; index++) {
    const x = document.width * (0.5 + 0.8 * noise(index * 3.77));
    const y = from + (document.height - from) * (index / 700);
    dark += `M${x.toFixed(0)} ${y.toFixed(0)}h${(2 + 4 * Math.abs(noise(index))).toFixed(0)}v2h-4z`;
  }
  document.path(dark, "#a28d68", `opacity="0.35"`);
}
