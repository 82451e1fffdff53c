import { authorisedClaim } from "@balance/compliance/authorised-claims";
import { claimRegisterVersion } from "@balance/compliance/data/claim-register";
import type { ClaimInUse, ClaimsResponse } from "@balance/contracts/claims-in-use";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { LABEL_MODULE } from "../../modules/label";
import type LabelModuleService from "../../modules/label/service";
import { citedSource } from "../article/article-page";
import { readSourcesByKey } from "../article/read-article-sources";
import { lawOfClaims } from "./law-of-claims";
import { labelView } from "./label-view";
import { readProducts } from "./read-products";
import { readShopSetting } from "./shop-setting";

/** Topic of the articles that are about law alone: no condition is named there. */
const lawTopic = "labels-and-law";

/**
 * Every claim that a product on sale makes, with its products; and its source with the articles about that law. Articles
 * about a condition are left out: beside products they would be advertising (ASA G20-1061189).
 */
export async function readClaimsInUse(container: MedusaContainer): Promise<ClaimsResponse> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const listed = await readProducts(database, await readShopSetting(database), {});
  const labels = await container
    .resolve<LabelModuleService>(LABEL_MODULE)
    .labelsOf(listed.map(({ id }) => id));
  const byWording = new Map<string, ClaimInUse>();
  for (const { id: productId, handle, title } of listed) {
    const label = labels.get(productId);
    for (const { id, wording, active } of label ? labelView(label).claims : []) {
      const claim: ClaimInUse = byWording.get(wording) ?? {
        id,
        wording,
        kind: authorisedClaim(id)?.kind ?? "health",
        active,
        products: [],
      };
      claim.products.push({ handle, title });
      byWording.set(wording, claim);
    }
  }
  const [law] = await readSourcesByKey(database, [lawOfClaims]);
  const source = law ? citedSource(law) : null;
  const { rows: articles } = await database.raw<{ rows: ClaimsResponse["articles"] }>(
    `select r.fields->>'slug' as slug, r.fields->>'title' as title from article a
       join article_revision r on r.article_id = a.id and r.number = a.live_revision
       join article_topic t on t.article_id = a.id and t.slug = ?
       join article_citation c on c.article_id = a.id
       join article_source s on s.id = c.source_id and s.key = ?
     where a.deleted_at is null order by a.first_published_at desc, a.id`,
    [lawTopic, lawOfClaims],
  );
  return {
    claims: [...byWording.values()].toSorted(
      (a, b) =>
        (a.active ?? "").localeCompare(b.active ?? "", "en") || a.wording.localeCompare(b.wording, "en"),
    ),
    register_version: claimRegisterVersion,
    source: source && { text: source.text, url: source.url, withdrawn_reason: source.withdrawn_reason },
    articles,
  };
}
