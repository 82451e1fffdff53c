import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { WasNowPrice } from "./was-now-price.tsx";

const markup = (wasPence: number | null) =>
  renderToStaticMarkup(<WasNowPrice pence={2500} wasPence={wasPence} />);
const heard = (html: string) => html.replaceAll(/<[^>]+>/g, "");

describe("a price", () => {
  it("is only itself when no earlier one is proven", () => {
    expect(heard(markup(null))).toBe("£25.00");
    expect(markup(null)).not.toMatch(/<del|<ins/);
  });

  it("is told apart from the earlier one by words, not by the line through it alone", () => {
    expect(heard(markup(3000))).toBe("was £30.00, now £25.00");
    expect(markup(3000)).toMatch(/<del[^>]*>.*£30\.00.*<\/del>.*<ins[^>]*>.*£25\.00.*<\/ins>/);
  });
});
