import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { FIRST_ORDER_MODULE } from "../../modules/first-order";
import type FirstOrderModuleService from "../../modules/first-order/service";
import type { ClaimObstacle } from "../../modules/first-order/service";
import type { ScarceClaim } from "../settlement/scarce-claim";
import { explainWelcomeCode } from "../welcome-code/explain-welcome-code";
import { readCodeFacts } from "../welcome-code/read-code-facts";
import { personKey } from "./person-key";

/**
 * A welcome code is good for a person's first order: one basket of a person at a time may be paid with it, and every
 * order, with or without a code, ends the chance of the person's other baskets.
 */
export const firstOrderClaim: ScarceClaim = {
  name: "first-order",

  async take(container, { basket, discount }) {
    const firstOrders = firstOrdersOf(container);
    const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const facts = discount?.applied ? await readCodeFacts(database, discount.code, basket.id) : null;
    if (!discount || !facts || basket.email === null) {
      await firstOrders.takeNothing(basket.id);
      return null;
    }
    const person_key = personKey(basket.email);
    // read again: it may have run out, or become somebody's, since the basket was priced
    const reason = explainWelcomeCode(discount.code, facts, { person_key, now: new Date() });
    if (reason) return { step: null, message: `${reason.message} ${seeTotal}` };
    const obstacle = await firstOrders.take({ basket_id: basket.id, person_key, code_id: facts.id });
    return obstacle && { step: null, message: `${messages[obstacle](discount.code)} ${seeTotal}` };
  },

  async confirm(container, { basket_id }) {
    const obstacle = await firstOrdersOf(container).confirm({
      basket_id,
      person_key: await personOf(container, basket_id),
    });
    if (!obstacle) return null;
    const message = `${messages[obstacle]("in your basket")} So we did not take the payment, and nothing was charged. ${seeTotal}`;
    return { step: null, message };
  },

  async keep(container, { basket_id, order_id }) {
    const firstOrders = firstOrdersOf(container);
    if (await firstOrders.keepConfirmed({ basket_id, order_id })) return;
    const person_key = await personOf(container, basket_id);
    await firstOrders.keep({ basket_id, order_id, person_key });
  },

  async release(container, end) {
    await firstOrdersOf(container).release(end);
  },
};

const seeTotal = "Your basket shows the total without it: you can pay that at once.";

const messages: Record<ClaimObstacle, (code: string) => string> = {
  ordered: (code) => `The code ${code} is for a first order, and you have just ordered with another basket.`,
  held: (code) => `The code ${code} is in another basket of yours that is being paid.`,
};

function firstOrdersOf(container: MedusaContainer): FirstOrderModuleService {
  return container.resolve<FirstOrderModuleService>(FIRST_ORDER_MODULE);
}

/** Throws when the basket that is being paid has no e-mail address, which preparing a payment rules out. */
async function personOf(container: MedusaContainer, basketId: string): Promise<string> {
  const basket = await container.resolve<BasketModuleService>(BASKET_MODULE).readBasket(basketId);
  if (!basket?.email)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Basket ${basketId} is being paid and has no e-mail address`,
    );
  return personKey(basket.email);
}
