import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { DispatchOrder } from "@balance/contracts/dispatch-desk";
import type {
  OpenRecallRequest,
  RecallDetailResponse,
  RecallPeopleResponse,
} from "@balance/contracts/recall-desk";
import type { FaultShop } from "../fault-shop.ts";
import { type BenchAnswer, PackingBench } from "../packing-bench.ts";
import type { Scenario } from "../scenario.ts";
import { ledgerSums } from "../stock-sums.ts";

const pickers = 6;

/**
 * A lot is held, or recalled, while several pick from it. Each parcel is either packed before or refused in words; what is held
 * is all that did not leave, and nothing leaves after. A recall lists the buyer of each parcel that was packed before, and
 * nobody else; the others' goods come from other lots.
 */
export const holdWhilePacking: Scenario = {
  name: "hold-while-packing",
  async run(shop, size) {
    const runs = size === "long" ? 24 : 2;
    const problems: string[] = [];
    const ends = { hold: { packed: 0, refused: 0 }, recall: { packed: 0, refused: 0 } };
    const bench = await PackingBench.open(shop);
    const variantId = shop.variantIds[4]!;
    /** How long the others took the last time. */
    let raceMs = 300;
    for (let run = 0; run < runs; run++) {
      const means = run % 2 === 0 ? "hold" : "recall";
      const orders = await bench.ordersOf(
        Array.from({ length: pickers }, () => [variantId]),
        1,
      );
      const [lotId] = await bench.receiveFor(orders[0]!, `STOPPED-${run}`, pickers);
      const pick = (order: DispatchOrder) => bench.pack(order, { key: randomUUID(), lotId: lotId! });
      // one is packed before and one comes after; the others race, and the hold sets out anywhere in the time that they take
      const [first, ...others] = orders;
      const before = await pick(first!);
      const began = performance.now();
      const racing = Promise.all(others.slice(0, -1).map(pick));
      await pause(shop.random.whole(0, raceMs));
      const stopping = means === "hold" ? hold(bench, lotId!) : recall(bench, lotId!);
      const answers = [before, ...(await racing)];
      raceMs = Math.round(performance.now() - began);
      const stopped = await stopping;
      answers.push(await pick(orders.at(-1)!));
      problems.push(...stopped.problems, ...wrongAnswers(answers));
      const packed = orders.filter((_, index) => answers[index]!.status === 200);
      problems.push(...(await wrongUnits(shop, lotId!, packed.length)), ...(await ledgerSums(shop)));
      if (stopped.recallId) problems.push(...(await notListed(bench, stopped.recallId, packed)));
      ends[means].packed += packed.length;
      ends[means].refused += pickers - packed.length;

      // what was refused goes out after all: of the lot that is let go, or of the next delivery
      if (means === "hold") await bench.staff.change(`/admin/lots/${lotId}/release`, {});
      else await bench.receiveFor(orders[0]!, `NEXT-${run}`, pickers);
      for (const order of orders.filter((one) => !packed.includes(one))) {
        const { status, body } =
          means === "hold" ? await pick(order) : await bench.pack(order, { key: randomUUID() });
        if (status !== 200) problems.push(`what was refused for a ${means} stays here: ${body.message}`);
      }
      if (stopped.recallId) problems.push(...(await notListed(bench, stopped.recallId, packed)));
      problems.push(...(await ledgerSums(shop)));
    }
    return {
      runs: runs * pickers,
      faults: runs,
      problems,
      notes: Object.entries(ends).map(
        ([means, { packed, refused }]) =>
          `${packed} parcels were packed before the ${means}, ${refused} refused`,
      ),
    };
  },
};

interface Stopped {
  recallId?: string;
  problems: string[];
}

async function hold(bench: PackingBench, lotId: string): Promise<Stopped> {
  const { status, body } = await bench.staff.change(`/admin/lots/${lotId}/hold`, {});
  return { problems: status === 200 ? [] : [`the hold was answered ${status}: ${body.message}`] };
}

async function recall(bench: PackingBench, lotId: string): Promise<Stopped> {
  const asked: OpenRecallRequest = {
    ...{ form_id: randomUUID(), type: "recall", hazard: "A fault run" },
    lot_ids: [lotId],
  };
  const { status, body } = await bench.staff.call<RecallDetailResponse>("POST", "/admin/recalls", asked);
  return body.recall
    ? { recallId: body.recall.id, problems: [] }
    : { problems: [`the recall was answered ${status}: ${body.message}`] };
}

function wrongAnswers(answers: readonly BenchAnswer[]): string[] {
  return [
    ...answers.flatMap(({ status, body }) =>
      status === 200 || (status === 409 && body.reason === "lot_off_sale" && body.message)
        ? []
        : [`a picker was answered ${status}: ${body.message}`],
    ),
    ...(answers.at(-1)!.status === 200 ? ["a unit left of a lot that was off sale"] : []),
    ...(answers.every(({ status }) => status !== 200) ? ["nobody packed before the lot was stopped"] : []),
  ];
}

/** Buyers that the recall leaves out, and those that it names for nothing. */
async function notListed(
  bench: PackingBench,
  recallId: string,
  packed: readonly DispatchOrder[],
): Promise<string[]> {
  const { body } = await bench.staff.call<RecallPeopleResponse>("GET", `/admin/recalls/${recallId}/people`);
  const listed = (body.people ?? []).filter(({ sent_units, held_units }) => sent_units + held_units === 1);
  return [
    ...packed
      .filter(({ id }) => !listed.some(({ order_id }) => order_id === id))
      .map(({ number }) => `${number} has a unit of a recalled lot, and the recall does not list it`),
    ...listed
      .filter(({ order_id }) => !packed.some(({ id }) => id === order_id))
      .map(({ order_number }) => `the recall lists ${order_number}, which has none of its lot`),
  ];
}

/** Against those who were told "packed": what parcels name of the lot, and what of it is on sale and held. */
async function wrongUnits(shop: FaultShop, lotId: string, left: number): Promise<string[]> {
  const [row] = await shop.query<{ named: number; sale: number; held: number }>(
    `select (select coalesce(sum(quantity), 0)::int from parcel_lot where lot_id = $1) as named,
       coalesce(sum(quantity) filter (where shelf = 'sale'), 0)::int as sale,
       coalesce(sum(quantity) filter (where shelf = 'held'), 0)::int as held
     from lot_balance where lot_id = $1`,
    [lotId],
  );
  const { named, sale, held } = row!;
  return named === left && sale === 0 && held === pickers - left
    ? []
    : [
        `of ${pickers} units of a stopped lot ${left} were packed, ${named} stand in parcels, ${held} are held, ${sale} on sale`,
      ];
}
