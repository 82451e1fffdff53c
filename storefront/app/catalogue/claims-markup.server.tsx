import type { ClaimInUse, ClaimsResponse } from "@balance/contracts/claims-in-use";
import { renderToStaticMarkup } from "react-dom/server";
import { longDate } from "../ui/long-date.ts";
import { claimAnchor } from "./claim-anchor.ts";

/** From the ingredient to the claim, its products, its source, and the articles about that. */
export function claimsMarkup({ claims, register_version, source, articles }: ClaimsResponse): string {
  const actives = [...new Set(claims.map(({ active }) => active))];
  return renderToStaticMarkup(
    <>
      {actives.map((active) => (
        <section key={active}>
          <h2 className="mt-10 text-heading">{active ?? "The whole food"}</h2>
          {claims
            .filter((claim) => claim.active === active)
            .map((claim) => (
              <Claim key={claim.wording} claim={claim} />
            ))}
        </section>
      ))}
      <section>
        <h2 id="source" className="mt-10 text-heading">
          Where they come from
        </h2>
        <p>
          The wordings are those of the Great Britain nutrition and health claims register, as we keep it
          since {longDate(register_version)}.
        </p>
        {source && (
          <p>
            {source.withdrawn_reason !== null && <strong>Withdrawn. {source.withdrawn_reason} </strong>}
            {source.text} {source.url && <a href={source.url}>{source.url}</a>}
          </p>
        )}
        {articles.length > 0 && (
          <>
            <p>Our articles about this law:</p>
            <ul>
              {articles.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={`/articles/${slug}`} className="link block w-fit py-1">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>,
  );
}

function Claim({ claim }: { claim: ClaimInUse }) {
  return (
    <div id={claimAnchor(claim)} className="scroll-mt-28 target:bg-mist">
      <h3 className="mt-6 text-xl">{claim.wording}</h3>
      <p>
        {claim.kind === "health" ? "Health claim" : "Nutrition claim"}, <a href="#source">authorised</a>. In
        an amount that allows it, in:
      </p>
      <ul>
        {claim.products.map(({ handle, title }) => (
          <li key={handle}>
            <a href={`/products/${handle}`} className="link block w-fit py-1">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
