import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { PAYMENT_DESK_MODULE } from "../../modules/payment-desk";
import type PaymentDeskModuleService from "../../modules/payment-desk/service";
import type { StripeList } from "../../modules/payment-desk/service";
import { errorMessage } from "../settlement/error-message";
import { noteDispute } from "../settlement/note-dispute";
import { openStripe } from "../settlement/open-stripe";
import { recordStripeRefunds } from "../settlement/record-stripe-refunds";
import { findBookDifferences } from "./find-book-differences";
import { reconcileIntents, settlingSeconds } from "./reconcile-intents";
import { sweepBegunRefunds } from "./sweep-begun-refunds";

const pageSize = 100;
/** A run that has more to read goes on where it stopped; so no run takes long. */
const pagesAtOnce = 5;
const dayMs = 86_400_000;

/**
 * How far back each list is read: authorisations live for seven days, a bank may send a refund back for weeks, and a
 * dispute may be opened four months after the payment.
 */
const lookBackDays: Record<StripeList, number> = { payment_intents: 9, refunds: 40, disputes: 150 };

/** Finds where orders, books and Stripe disagree, and keeps it as tasks for staff; those that are gone close by themselves. */
export async function reconcilePayments(container: MedusaContainer): Promise<void> {
  await sweepBegunRefunds(container);
  await reconcileBooks(container);
  for (const list of ["payment_intents", "refunds", "disputes"] as const) await readOn(container, list);
}

/** The part of it that needs no Stripe. */
export async function reconcileBooks(container: MedusaContainer): Promise<void> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const found = await findBookDifferences(container);
  for (const difference of found) await desk.openTask("books", difference);
  await desk.closeGoneFromBooks(found);
}

/** Reads one of Stripe's lists on from where the last run stopped; after its end the next run begins at the newest. */
async function readOn(container: MedusaContainer, list: StripeList): Promise<void> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const since = Math.floor((Date.now() - lookBackDays[list] * dayMs) / 1000);
  let after = await desk.scanPosition(list);
  for (let page = 0; page < pagesAtOnce; page++) {
    let read: { last: string | null; hasMore: boolean };
    try {
      read = await pageReaders[list](container, {
        limit: pageSize,
        created: { gte: since },
        ...(after ? { starting_after: after } : {}),
      });
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError) || !after) throw error;
      // the object that the last run stopped at is none of Stripe's any more
      await desk.moveScan(list, null);
      return;
    }
    after = read.hasMore ? read.last : null;
    await desk.moveScan(list, after);
    if (!after) return;
  }
}

interface PageParams {
  limit: number;
  created: { gte: number };
  starting_after?: string;
}

const pageReaders: Record<
  StripeList,
  (container: MedusaContainer, params: PageParams) => Promise<{ last: string | null; hasMore: boolean }>
> = {
  async payment_intents(container, params) {
    const { data, has_more } = await openStripe().paymentIntents.list({
      ...params,
      expand: ["data.latest_charge"],
    });
    const settledBy = Math.floor(Date.now() / 1000) - settlingSeconds;
    await reconcileIntents(
      container,
      data.filter(({ created }) => created <= settledBy),
    );
    return { last: data.at(-1)?.id ?? null, hasMore: has_more };
  },
  async refunds(container, params) {
    const { data, has_more } = await openStripe().refunds.list(params);
    const kept = await container
      .resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE)
      .listStripeRefunds({ id: data.map(({ id }) => id) }, { take: pageSize });
    const known = new Set(kept.map(({ id, status }) => `${id} ${status}`));
    const changed = data.filter(({ id, status }) => !known.has(`${id} ${status}`));
    for (const intentId of new Set(changed.map(({ payment_intent }) => idOf(payment_intent)))) {
      await tell(container, `The refunds of ${intentId}`, () => recordStripeRefunds(container, intentId));
    }
    return { last: data.at(-1)?.id ?? null, hasMore: has_more };
  },
  async disputes(container, params) {
    const { data, has_more } = await openStripe().disputes.list(params);
    for (const { id } of data) await tell(container, `Dispute ${id}`, () => noteDispute(container, id));
    return { last: data.at(-1)?.id ?? null, hasMore: has_more };
  },
};

/** One payment that is being worked on must not hold up the look at all the others; the next round comes to it again. */
async function tell(container: MedusaContainer, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`${what} could not be looked at now: ${errorMessage(error)}`);
  }
}

function idOf(intent: string | { id: string } | null): string | null {
  return typeof intent === "string" ? intent : (intent?.id ?? null);
}
