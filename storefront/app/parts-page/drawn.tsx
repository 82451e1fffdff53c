import { type ReactNode, useEffect, useRef } from "react";

/** States that a style sheet knows by where pointer and keyboard are, and a page can't be in at several places at once. */
export type PointedState = "hover" | "focus-visible" | "active";

interface DrawnProps {
  state: PointedState;
  /** Which element inside is in that state, as a selector. */
  of: string;
  children: ReactNode;
}

/** Shows a part as if it were pointed at, focused or pressed. Needs `useDrawnStates` once on the page. */
export function Drawn({ state, of, children }: DrawnProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector(of)?.setAttribute("data-drawn", state);
  }, [state, of]);
  return <div ref={box}>{children}</div>;
}

/**
 * Repeats the page's style sheets with `:hover` and its like replaced by `[data-drawn]`: what is drawn is what the shop's
 * own rules say, and the shop's pages carry nothing for it. A constructed sheet, because the shop's policy refuses <style>.
 */
export function useDrawnStates(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([...document.styleSheets].flatMap(drawnRules).join("\n"));
    document.adoptedStyleSheets = [sheet];
    return () => {
      document.adoptedStyleSheets = [];
    };
  }, []);
}

function drawnRules(sheet: CSSStyleSheet): string[] {
  return [...sheet.cssRules]
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map((rule) =>
      rule.cssText
        // A touch screen has no hover, but this page draws it all the same.
        .replaceAll(/@media \(hover: ?hover\)/g, "@media all")
        // Not after a backslash: that is a class of Tailwind's which only has the state in its name.
        .replaceAll(/(?<!\\):(hover|active|focus-visible)(?![\w-])/g, '[data-drawn="$1"]'),
    );
}
