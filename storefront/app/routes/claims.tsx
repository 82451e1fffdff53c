import { claimsMarkup } from "../catalogue/claims-markup.server.tsx";
import { handOverMarkup } from "../layout/hand-over-markup.server.ts";
import { ServerWritten } from "../layout/server-written.tsx";
import { TextPage } from "../layout/text-page.tsx";
import { readClaims } from "../medusa/claims.server.ts";
import { pageMeta } from "../seo/page-meta.ts";
import type { Route } from "./+types/claims";

export async function loader({ context }: Route.LoaderArgs) {
  return { written: handOverMarkup(context, { "claims-in-use": claimsMarkup(await readClaims(context)) }) };
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "What we say of ingredients",
    description:
      "Every authorised claim that this shop makes, the products it is made for, and where it comes from.",
    path: "/claims",
  });
}

export default function Claims({ loaderData: { written } }: Route.ComponentProps) {
  return (
    <TextPage
      title="What we say of ingredients"
      lead="Every claim that this shop makes, word for word as it is authorised, with the products it is made for and the source it comes from. There are no others."
    >
      <ServerWritten id="claims-in-use" sent={written} />
    </TextPage>
  );
}
