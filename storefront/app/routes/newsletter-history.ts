import { readConsentHistory } from "../newsletter/newsletter-backend.server.ts";
import type { Route } from "./+types/newsletter-history";

/** A person's own data as a file (UK GDPR art 20: structured, commonly used, machine-readable). */
export async function loader({ params, context }: Route.LoaderArgs) {
  const history = await readConsentHistory(context, params.token);
  return new Response(`${JSON.stringify(history, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="balance-newsletter.json"',
      "Cache-Control": "no-store",
    },
  });
}
