import { handOverMarkup } from "../layout/hand-over-markup.server.ts";
import { ServerWritten } from "../layout/server-written.tsx";
import { TextPage } from "../layout/text-page.tsx";
import { readRecalls } from "../medusa/recalls.server.ts";
import { recallListMarkup } from "../recalls/recall-markup.server.tsx";
import { pageMeta } from "../seo/page-meta.ts";
import type { Route } from "./+types/recalls";

export async function loader({ context }: Route.LoaderArgs) {
  return { written: handOverMarkup(context, { recalls: recallListMarkup(await readRecalls(context)) }) };
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "Product recalls",
    description: "Every product that Balance has recalled, with its batches and what to do.",
    path: "/recalls",
  });
}

export default function Recalls({ loaderData: { written } }: Route.ComponentProps) {
  return (
    <TextPage
      title="Product recalls"
      lead="When something is wrong with a product, we tell everybody who bought it by email, and everybody else here."
    >
      <ServerWritten id="recalls" sent={written} />
    </TextPage>
  );
}
