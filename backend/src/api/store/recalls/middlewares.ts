import { type RecallAnswer, recallOutcomes, recallWishes } from "@balance/contracts/recall";
import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { validateBody } from "../../validate-body";

const recallAnswerBody: z.ZodType<RecallAnswer> = z.strictObject({
  outcome: z.enum(recallOutcomes, "Choose what became of it."),
  wants: z.enum(recallWishes, "Choose what you want."),
});

export const recallMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/recall-replies/:token",
    method: ["POST"],
    middlewares: [validateBody(recallAnswerBody)],
  },
];
