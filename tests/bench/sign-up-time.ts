import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { newsletterWording } from "@balance/compliance/newsletter-wording";
import { shopperAddressHeader, storefrontKeyHeader } from "@balance/contracts/storefront-headers";
import type { Shop } from "@balance/local-stack/start-shop";
import pg from "pg";
import { type BenchRow, benchRow } from "./bench-row.ts";

const rounds = 60;
const lookAgainMs = 100;
const patienceMs = 30_000;

/** How long the newsletter's form takes for an address on the list, beside one that nobody knows: medians, in turns. */
export async function signUpTime({ running }: Shop): Promise<BenchRow[]> {
  let senders = 0;
  const signUp = async (email: string): Promise<number> => {
    const body = JSON.stringify({
      form_id: randomUUID(),
      email,
      first_name: "",
      topics: [],
      consent: true,
      source: "newsletter_page",
      page_url: "/newsletter",
      wording_id: newsletterWording.id,
      user_agent: "bench",
    });
    senders += 1;
    const began = performance.now();
    const response = await fetch(`${running.backendUrl}/store/newsletter/sign-ups`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": running.publishableKey,
        [storefrontKeyHeader]: running.storefrontKey,
        [shopperAddressHeader]: `10.200.${senders >> 8}.${senders & 255}`,
      },
      body,
    });
    await response.arrayBuffer();
    if (response.status !== 202) throw new Error(`A sign-up was answered with ${response.status}.`);
    return performance.now() - began;
  };

  const known = `reader.${randomUUID()}@example.com`;
  await signUp(known);
  await putOnTheList(running.databaseUrl, known);
  const took: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  for (let round = 0; round < rounds; round += 1) {
    took.known.push(await signUp(known));
    took.unknown.push(await signUp(`reader.${randomUUID()}@example.com`));
  }
  return [
    benchRow({
      group: "Newsletter",
      name: "sign-up of a known address, median",
      unit: "ms",
      value: median(took.known),
      against: { name: "of an unknown one", value: median(took.unknown) },
    }),
  ];
}

/** As if its reader had confirmed. */
async function putOnTheList(databaseUrl: string, email: string): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    for (const giveUpAt = Date.now() + patienceMs; ; await pause(lookAgainMs)) {
      const { rowCount } = await database.query(
        "update subscriber set status = 'active', confirmed_at = now() where email = $1",
        [email],
      );
      if (rowCount === 1) return;
      if (Date.now() > giveUpAt) throw new Error("The sign-up was not dealt with in half a minute.");
    }
  } finally {
    await database.end();
  }
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
