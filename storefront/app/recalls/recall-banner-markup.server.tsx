import type { PublicRecall } from "@balance/contracts/recall";
import { renderToStaticMarkup } from "react-dom/server";

/** The recalls that go on, for the head of every page; empty when there are none. */
export function recallBannerMarkup(recalls: PublicRecall[]): string {
  if (recalls.length === 0) return "";
  return renderToStaticMarkup(
    <section aria-label="Product recalls" className="border-b-4 border-problem bg-problem-wash">
      <ul className="page py-3">
        {recalls.map(({ ref, type, product_name, lots }) => (
          <li key={ref} className="py-1">
            <strong>{type === "allergy" ? "Food allergy alert" : "Product recall"}:</strong> {product_name},{" "}
            {lots.length === 1 ? "batch" : "batches"} {lots.map(({ code }) => code).join(", ")}. Do not eat
            it.{" "}
            <a href={`/recalls/${ref}`} className="link inline-block py-1 font-semibold">
              What to do<span className="sr-only"> about {product_name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>,
  );
}
