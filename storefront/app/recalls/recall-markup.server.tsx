import { recallNotice } from "@balance/compliance/recall-notice";
import type { PublicRecall } from "@balance/contracts/recall";
import { renderToStaticMarkup } from "react-dom/server";

/** A recall's notice, part by part, as its mail has it. */
export function recallMarkup(recall: PublicRecall, business: string): string {
  const { heading, parts } = recallNotice(recall, business);
  return renderToStaticMarkup(
    <>
      <h1 className="text-title">{heading}</h1>
      {recall.closed_at && (
        <p className="mt-5 rounded-medium border-l-4 border-line bg-sand px-5 py-4 font-semibold">
          This recall was closed on {day(recall.closed_at)}. If you still have the product, the advice below
          still holds.
        </p>
      )}
      <div className="mt-8 max-w-2xl text-lg">
        {parts.map(({ label, text }) => (
          <p key={text} className="mt-4">
            {label && <strong>{label}: </strong>}
            {text}
          </p>
        ))}
      </div>
      <p className="mt-8 text-ink-soft">Recall {recall.ref}</p>
    </>,
  );
}

/** Every recall, newest first. */
export function recallListMarkup(recalls: PublicRecall[]): string {
  return renderToStaticMarkup(
    recalls.length === 0 ? (
      <p>There are none: we have recalled no product.</p>
    ) : (
      <ul>
        {recalls.map(({ ref, type, product_name, lots, issued_at, closed_at }) => (
          <li key={ref}>
            <a href={`/recalls/${ref}`} className="link inline-block py-1 font-semibold">
              {type === "allergy" ? "Food allergy alert" : "Product recall"}: {product_name}
            </a>
            <br />
            {lots.length === 1 ? "Batch" : "Batches"} {lots.map(({ code }) => code).join(", ")}. Issued{" "}
            {day(issued_at)}
            {closed_at ? `, closed ${day(closed_at)}.` : "."}
          </li>
        ))}
      </ul>
    ),
  );
}

function day(moment: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" }).format(
    new Date(moment),
  );
}
