import { newsletterWording } from "@balance/compliance/newsletter-wording";
import type { ConfirmationResponse } from "@balance/contracts/newsletter";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { FaultShop } from "./fault-shop.ts";
import { mailsIn } from "./mails-in.ts";

const patienceMs = 60_000;
const lookAgainMs = 250;

/** Signs somebody up, reads the mail, presses the button: as a reader would. Gives their code. Throws when none comes. */
export async function getWelcomeCode(shop: FaultShop, email: string): Promise<string> {
  const { call } = shop.newShopper();
  await call("POST", "/store/newsletter/sign-ups", {
    form_id: randomUUID(),
    email,
    first_name: "",
    topics: [],
    consent: true,
    source: "newsletter_page",
    page_url: "/newsletter",
    wording_id: newsletterWording.id,
    user_agent: "faults",
  });
  const token = await confirmationToken(shop, email);
  const confirmed = await call<ConfirmationResponse>("POST", `/store/newsletter/confirmations/${token}`, {
    user_agent: "faults",
  });
  if (confirmed.state !== "confirmed" || !confirmed.welcome_code)
    throw new Error(`${email} confirmed and got no code: ${JSON.stringify(confirmed)}`);
  return confirmed.welcome_code.code;
}

async function confirmationToken(shop: FaultShop, email: string): Promise<string> {
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt) {
    for (const mail of await mailsIn(shop)) {
      if (!mail.to.some(({ address }) => address === email)) continue;
      const token = /\/newsletter\/confirm\/([\w.-]+)/.exec(mail.text)?.[1];
      if (token) return token;
    }
    await pause(lookAgainMs);
  }
  throw new Error(`${email} signed up and was not asked to confirm`);
}
