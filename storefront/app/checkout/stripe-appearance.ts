import type { Appearance } from "@stripe/stripe-js";

/** Makes the card form look like our own fields. It lives in Stripe's frame, where our variables can't reach. */
export function stripeAppearance(): Appearance {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    theme: matchMedia("(prefers-color-scheme: dark)").matches ? "night" : "stripe",
    variables: {
      colorPrimary: colour("tide"),
      colorBackground: colour("surface"),
      colorText: colour("ink"),
      colorTextSecondary: colour("ink-soft"),
      colorDanger: colour("problem"),
      fontFamily: "Figtree, system-ui, sans-serif",
      fontSizeBase: "16px",
      borderRadius: "12px",
      spacingUnit: "5px",
    },
    rules: {
      ".Input": { border: `1px solid ${colour("control")}`, boxShadow: "none" },
      ".Label": { fontWeight: "600" },
    },
  };
}
