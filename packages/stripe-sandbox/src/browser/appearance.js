/**
 * Applies the page's `appearance` to the card form: variables become custom properties, rules a style sheet.
 * @import {Appearance} from "@stripe/stripe-js"
 */

/** Values that could load something or break out of their declaration are dropped, as Stripe does. */
const SAFE_VALUE = /^[^;{}<>\\]*$/;
const SAFE_SELECTOR = /^\.(Input|Label|Error|Block|Input--invalid)(:[a-z-]+|::placeholder|--invalid)*$/;
const SAFE_PROPERTY = /^[a-zA-Z-]+$/;

const rules = document.head.appendChild(document.createElement("style"));

/** @param {Appearance | undefined} appearance */
export function applyAppearance(appearance) {
  const root = document.documentElement;
  root.dataset.theme = appearance?.theme ?? "stripe";
  root.removeAttribute("style");
  for (const [name, value] of Object.entries(appearance?.variables ?? {})) {
    if (SAFE_PROPERTY.test(name) && isSafe(value)) root.style.setProperty(`--${name}`, value);
  }
  rules.textContent = Object.entries(appearance?.rules ?? {})
    .filter(([selector]) => SAFE_SELECTOR.test(selector))
    .map(([selector, declarations]) => `${selector} { ${toCss(declarations)} }`)
    .join("\n");
}

/** @param {Record<string, string>} declarations */
function toCss(declarations) {
  return Object.entries(declarations)
    .filter(([name, value]) => SAFE_PROPERTY.test(name) && isSafe(value))
    .map(([name, value]) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`)
    .join(" ");
}

/** @param {unknown} value */
function isSafe(value) {
  return typeof value === "string" && SAFE_VALUE.test(value) && !/url\(|expression\(/i.test(value);
}

/** @param {{cssSrc?: string, family?: string, src?: string, weight?: string, style?: string}[] | undefined} fonts */
export function applyFonts(fonts) {
  for (const { cssSrc, family, src, weight, style } of fonts ?? []) {
    if (cssSrc && /^https?:\/\//.test(cssSrc)) {
      if (document.querySelector(`link[href="${CSS.escape(cssSrc)}"]`)) continue;
      document.head.append(
        Object.assign(document.createElement("link"), { rel: "stylesheet", href: cssSrc }),
      );
    } else if (family && src) {
      const font = new FontFace(family, src, { weight, style });
      document.fonts.add(font);
      // A font that does not load leaves the fallback, which is what a page would do too.
      font.load().catch(() => document.fonts.delete(font));
    }
  }
}
