import { randomUUID } from "node:crypto";
import { mailSamples } from "@balance/emails/mail-samples";
import { renderMail } from "@balance/emails/render-mail";
import type { Shop } from "@balance/local-stack/start-shop";
import { createTransport } from "nodemailer";
import pg from "pg";
import { oweSampleMails } from "../owe-sample-mails.ts";
import { type BenchRow, benchRow } from "./bench-row.ts";

const mails = 200;
const template = "order-confirmation";
const connections = 5;
const lookAgainMs = 250;

/**
 * Mails per minute that the outbox claims, renders, hands to the local mail server and marks as sent, beside a bare SMTP client
 * that hands over as many ready-made ones at as many connections.
 */
export async function mailThroughput(shop: Shop): Promise<BenchRow[]> {
  const database = new pg.Client({ connectionString: shop.running.databaseUrl });
  await database.connect();
  try {
    const bare = await bareHandOver(shop);
    const subject = `bench-${randomUUID()}`;
    await oweSampleMails(database, subject, mails);
    const outbox = await untilSent(database, subject);
    return [
      benchRow({
        group: "Mails",
        name: "owed, rendered and taken",
        unit: "a minute",
        value: (mails / outbox) * 60,
        against: { name: "a bare SMTP client", value: (mails / bare) * 60 },
      }),
    ];
  } finally {
    await database.end();
  }
}

/** Seconds from the first mail taken to the last one, by the database's clock. Throws when one was given up. */
async function untilSent(database: pg.Client, subject: string): Promise<number> {
  for (;;) {
    const { rows } = await database.query<{ sent: number; dead: number; seconds: number }>(
      `select count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'dead')::int as dead,
         extract(epoch from max(sent_at) - min(sent_at))::float as seconds
       from outbox_mail where subject_id like $1 || '-%'`,
      [subject],
    );
    const { sent, dead, seconds } = rows[0]!;
    if (dead > 0) throw new Error(`${dead} of the bench's mails were given up`);
    if (sent === mails) return seconds;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

async function bareHandOver({ inbox }: Shop): Promise<number> {
  const smtpPort = Number(inbox.description.args[inbox.description.args.indexOf("--smtp") + 1]);
  const { subject, html, text } = await renderMail(template, mailSamples[template]);
  const transport = createTransport({
    host: "localhost",
    port: smtpPort,
    pool: true,
    maxConnections: connections,
  });
  const began = performance.now();
  await Promise.all(
    Array.from({ length: mails }, () =>
      transport.sendMail({ from: "shop@balance.test", to: "bench@balance.test", subject, html, text }),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  transport.close();
  return seconds;
}
