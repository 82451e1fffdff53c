import type { MiddlewareRoute } from "@medusajs/framework/http";
import { traderProps } from "@balance/emails/trader-props";
import { validateBody } from "../../validate-body";

export const adminTraderMiddlewares: MiddlewareRoute[] = [
  // the schema by which pages and mails read it: what is saved here can't break them
  { matcher: "/admin/trader", method: ["POST"], middlewares: [validateBody(traderProps.strict())] },
];
