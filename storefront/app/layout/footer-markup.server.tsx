import type { Trader } from "@balance/contracts/trader";
import { renderToStaticMarkup } from "react-dom/server";
import { FooterContent } from "./footer-content.tsx";

interface FooterFacts {
  /** Null only while the back end has not answered yet. */
  trader: Trader | null;
  paymentsAreTests: boolean;
}

let last = { facts: "", markup: "" };

/** The footer's inside as HTML, drawn once and again when staff change who sells. */
export function footerMarkup({ trader, paymentsAreTests }: FooterFacts): string {
  const facts = JSON.stringify({ trader, paymentsAreTests });
  if (last.facts !== facts) {
    const content = <FooterContent trader={trader} paymentsAreTests={paymentsAreTests} />;
    // ids that no other part of the page can have
    last = { facts, markup: renderToStaticMarkup(content, { identifierPrefix: "footer-" }) };
  }
  return last.markup;
}
