import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { oweSampleMails } from "../../owe-sample-mails.ts";
import { type WriteBoundary, boundaries, type Side } from "../boundaries.ts";
import type { FaultShop } from "../fault-shop.ts";
import { mailsIn } from "../mails-in.ts";
import type { Scenario } from "../scenario.ts";
import type { WriteGates } from "../write-gates.ts";

/** As many as the outbox hands over side by side: no more can be caught between the mail server's yes and our note of it. */
const workers = 5;
const lookAgainMs = 10;
/** Once some are there, how long the gate stays shut for more to come. */
const gatherMs = 3_000;
const patienceMs = 3 * 60_000;

/**
 * kill -9 while mails leave: none is lost, and each arrives once. Kills come at any moment, and at the one that matters: the mail
 * server has said yes. A note of that which has reached the database holds, though nobody is left to hear so ("after").
 * Only when it never gets there ("before") is a mail sent again, by the same Message-ID: those are counted.
 */
export const killWhileMailing: Scenario = {
  name: "kill-while-mailing",
  async run(shop, size, gates) {
    const mails = size === "long" ? 500 : 80;
    const anyMoment = size === "long" ? 6 : 1;
    const noted = boundaries.find(({ name }) => name === "mail noted as sent");
    if (noted?.at !== "database") throw new Error(`There is no gate "mail noted as sent".`);
    const run = `killed-${randomUUID()}`;
    await oweSampleMails({ query: (sql, values) => shop.query(sql, values) }, run, mails);

    for (let kill = 1; kill <= anyMoment; kill += 1) {
      const share = (mails / (anyMoment + 3)) * kill;
      await until(shop, run, ({ sent }) => sent >= share);
      await pause(shop.random.whole(0, 150));
      await shop.crashBackend(() => leasesRunOut(shop));
      process.stdout.write(`    killed after ${Math.round(share)} of ${mails} mails\n`);
    }
    const heldAfter = await killAtNote(shop, gates, noted, "after");
    const heldBefore = size === "long" ? await killAtNote(shop, gates, noted, "before") : 0;
    await until(shop, run, ({ sent }) => sent === mails);

    const copies = new Map<string, number>();
    for (const { headers } of await mailsIn(shop)) {
      const id = headers["message-id"] ?? "";
      if (id.includes(run)) copies.set(id, (copies.get(id) ?? 0) + 1);
    }
    const repeats = [...copies.values()].reduce((sum, count) => sum + count - 1, 0);
    const problems: string[] = [];
    if (copies.size !== mails) problems.push(`${mails - copies.size} of ${mails} mails never arrived`);
    if (heldAfter === 0 || (size === "long" && heldBefore === 0))
      problems.push("no worker stood at the note of a mail that was taken");
    const unexplained = repeats - heldBefore;
    if (unexplained > anyMoment * workers)
      problems.push(`${unexplained} mails arrived again that no worker had in hand`);
    return {
      runs: mails,
      faults: anyMoment + (size === "long" ? 2 : 1),
      problems,
      notes: [
        `${copies.size} of ${mails} mails arrived; ${heldAfter} whose note was on its way to the database, ${heldBefore} whose note was torn out of it`,
        `${repeats} arrived again by the same Message-ID: ${heldBefore} of the torn out ones, ${unexplained} of ${anyMoment} kills at any moment`,
      ],
    };
  },
};

/** Kills the back end while workers stand in the statement that notes a mail as sent. Gives how many there were. */
async function killAtNote(
  shop: FaultShop,
  gates: WriteGates,
  noted: WriteBoundary,
  side: Side,
): Promise<number> {
  await gates.shut(noted);
  await gather(gates, noted);
  return await shop.crashBackend(async () => {
    const held = (await gates.waiting(noted)).length;
    process.stdout.write(`    killed with ${held} notes on their way (${side})\n`);
    if (side === "before") await gates.endWaiting(noted);
    await gates.open();
    if (side === "after") await notesAreWritten(shop, held);
    await leasesRunOut(shop);
    return held;
  });
}

/** Until all workers stand there, or some do and no other comes: one may be busy with a mail that can't be sent. */
async function gather(gates: WriteGates, noted: WriteBoundary): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  let held = 0;
  let since = Date.now();
  while (held < workers && Date.now() < giveUpAt) {
    if (held > 0 && Date.now() - since > gatherMs) return;
    await pause(lookAgainMs);
    const now = (await gates.waiting(noted)).length;
    if (now !== held) since = Date.now();
    held = now;
  }
}

/** The database finishes what it had begun for the dead process. A lease that had run out before is no work of its workers. */
async function notesAreWritten(shop: FaultShop, held: number): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const [row] = await shop.query<{ sending: number }>(
      "select count(*)::int as sending from outbox_mail where state = 'sending' and stream = 'transactional' and lease_until > now()",
    );
    if (row!.sending <= workers - held || Date.now() > giveUpAt) return;
    await pause(lookAgainMs);
  }
}

/** Five minutes pass. */
async function leasesRunOut(shop: FaultShop): Promise<void> {
  await shop.query(
    "update outbox_mail set lease_until = now() - interval '1 second' where state = 'sending'",
  );
}

async function until(
  shop: FaultShop,
  run: string,
  isReached: (counted: { sent: number }) => boolean,
): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const [counted] = await shop.query<{ sent: number }>(
      "select count(*)::int as sent from outbox_mail where subject_id like $1 || '-%' and state = 'sent'",
      [run],
    );
    if (isReached(counted!)) return;
    if (Date.now() > giveUpAt) throw new Error(`Only ${counted!.sent} mails had left after three minutes.`);
    await pause(lookAgainMs);
  }
}
