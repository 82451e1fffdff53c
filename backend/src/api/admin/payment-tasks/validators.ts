import { z } from "@medusajs/framework/zod";
import { taskActions, taskStates } from "../../../modules/payment-desk/task-kinds";

export const listPaymentTasksQuery = z.strictObject({
  state: z.enum(taskStates).default("open"),
  offset: z.coerce.number().int().min(0).default(0),
});

export const actOnPaymentTaskBody = z.strictObject({ action: z.enum(taskActions) });

export type ListPaymentTasksQuery = z.infer<typeof listPaymentTasksQuery>;
export type ActOnPaymentTaskBody = z.infer<typeof actOnPaymentTaskBody>;
