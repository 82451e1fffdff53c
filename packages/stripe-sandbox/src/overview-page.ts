/** `/`: what a person who opens the sandbox wants to see: payments, webhooks that are owed, the test cards. */
import { escapeHtml } from "./escape-html.ts";
import { format } from "./payment-intents.ts";
import type { Sandbox } from "./sandbox.ts";
import { TEST_CARDS } from "./test-cards.ts";

const PAYMENTS_SHOWN = 50;

export function overviewPage(sandbox: Sandbox): string {
  const intents = [...sandbox.store.all("payment_intents")].slice(-PAYMENTS_SHOWN).reverse();
  const payments = intents.map((intent) => [
    escapeHtml(format(intent.amount, intent.currency)),
    escapeHtml(intent.status.replaceAll("_", " ")),
    escapeHtml(intent.last_payment_error?.message ?? ""),
    code(intent.id),
    new Date(intent.created * 1000).toISOString().slice(0, 19).replace("T", " "),
  ]);
  const owed = [...sandbox.store.all("deliveries")]
    .filter(({ state }) => state === "pending")
    .slice(-PAYMENTS_SHOWN)
    .map((delivery) => [
      code(delivery.event),
      escapeHtml(delivery.type),
      String(delivery.attempts),
      escapeHtml(delivery.last_result ?? ""),
    ]);
  const cards = Object.entries(TEST_CARDS).map(([number, { says }]) => [
    code(number.replaceAll(/(\d{4})(?=\d)/g, "$1 ")),
    escapeHtml(says),
  ]);
  const shop = sandbox.storefrontUrl;
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Stripe sandbox</title>
    <link rel="stylesheet" href="/page.css">
  </head>
  <body>
    <main>
      <h1>Stripe sandbox</h1>
      <p class="note">Test payments: no money moves</p>
      <p>A local stand-in for the part of Stripe that the shop uses.${shop ? ` <a href="${escapeHtml(shop)}">To the shop</a>` : ""}</p>
      <h2>Payments</h2>
      ${table("Payments", ["Amount", "Status", "Last error", "PaymentIntent", "Made (UTC)"], payments, "No payments yet.")}
      <h2>Webhooks still owed</h2>
      ${table("Webhooks still owed", ["Event", "Type", "Attempts", "Last answer"], owed, "All delivered.")}
      <h2>Test cards</h2>
      <p>Any future date and any security code of three digits (four for American Express).</p>
      ${table("Test cards", ["Number", "What happens"], cards, "")}
    </main>
  </body>
</html>
`;
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

function table(caption: string, heads: string[], rows: string[][], empty: string): string {
  if (rows.length === 0) return `<p>${empty}</p>`;
  const head = heads.map((name) => `<th scope="col">${name}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");
  return `<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
