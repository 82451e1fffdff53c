/** `/3ds/:id`: the page of an imaginary bank, with a button for each of its two answers. Works without JavaScript. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type Stripe from "stripe";
import { idOf } from "./id-of.ts";
import { escapeHtml } from "./escape-html.ts";
import { parseFormBody } from "./form-body.ts";
import { format } from "./payment-intents.ts";
import { readBody } from "./read-body.ts";
import type { Sandbox } from "./sandbox.ts";
import { finishAuthentication, intentOfChallenge, returnAddress } from "./three-d-secure.ts";
import { type Challenge } from "./tables.ts";

export async function handleThreeDSecurePage(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const challenge = sandbox.store.get("challenges", url.pathname.slice("/3ds/".length));
  const returnUrl = challenge?.return_url ?? safeReturnUrl(url.searchParams.get("return_url"));
  if (!challenge) return send(response, 404, endedPage(null));
  if (request.method !== "POST") {
    const intent = intentOfChallenge(sandbox, challenge);
    const present = sandbox.store.get("payment_intents", challenge.payment_intent);
    const back = returnUrl && present ? returnAddress(returnUrl, present) : null;
    return send(response, 200, intent ? challengePage(sandbox, challenge, intent, url) : endedPage(back));
  }
  const { outcome } = parseFormBody(await readBody(request));
  const intent = finishAuthentication(sandbox, challenge, outcome === "complete" ? "complete" : "fail");
  sandbox.store.commit();
  if (!intent || !returnUrl) return send(response, 200, endedPage(null));
  response.writeHead(303, { location: returnAddress(returnUrl, intent) }).end();
}

/** Only web addresses: the parameter comes from a link. */
function safeReturnUrl(given: string | null): string | null {
  return given && /^https?:\/\//.test(given) && URL.canParse(given) ? given : null;
}

function send(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, { "cache-control": "no-store", "content-type": "text/html; charset=utf-8" })
    .end(html);
}

function challengePage(
  sandbox: Sandbox,
  challenge: Challenge,
  intent: Stripe.PaymentIntent,
  url: URL,
): string {
  const method = sandbox.store.get("payment_methods", idOf(intent.payment_method));
  return page(
    "Confirm your payment",
    `<p class="bank"><span aria-hidden="true"></span>Sandbox Bank</p>
    <h1>Confirm your payment</h1>
    <dl>
      <div><dt>Amount</dt><dd>${escapeHtml(format(intent.amount, intent.currency))}</dd></div>
      <div><dt>Card</dt><dd>ending ${escapeHtml(method?.card?.last4 ?? "····")}</dd></div>
    </dl>
    <p>Here your bank would ask for a code or your fingerprint. Choose its answer instead.</p>
    <form method="post" action="/3ds/${escapeHtml(challenge.id)}${escapeHtml(url.search)}">
      <button name="outcome" value="complete">Complete authentication</button>
      <button name="outcome" value="fail" class="quiet">Fail authentication</button>
    </form>`,
  );
}

function endedPage(back: string | null): string {
  const link = back ? `<p><a href="${escapeHtml(back)}">Back to the shop</a></p>` : "";
  return page(
    "Nothing to confirm",
    `<h1>Nothing to confirm</h1><p>This payment waits for no confirmation.</p>${link}`,
  );
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escapeHtml(title)}</title>
    <link rel="stylesheet" href="/page.css">
  </head>
  <body>
    <main class="card">${content}
      <p class="note">Test payments: no money moves</p>
    </main>
  </body>
</html>
`;
}
