import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { RefusalResponse } from "@balance/contracts/basket";

/** What is used of a schema, so that one made with another package's zod will do. */
interface BodySchema {
  safeParse(
    body: unknown,
  ):
    | { success: true; data: unknown }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
}

/**
 * Parses the body into `validatedBody`, or answers 400 with a RefusalResponse. In place of the engine's own validator,
 * whose messages name JSON paths and types; these are read by shoppers, field by field.
 */
export function validateBody(schema: BodySchema) {
  return (
    request: MedusaRequest,
    response: MedusaResponse<RefusalResponse>,
    next: MedusaNextFunction,
  ): void => {
    const parsed = schema.safeParse(request.body ?? {});
    if (parsed.success) {
      request.validatedBody = parsed.data;
      next();
      return;
    }
    const fields: Record<string, string> = {};
    for (const { path, message } of parsed.error.issues) {
      if (typeof path[0] === "string") fields[path[0]] ??= message;
    }
    const message = [...new Set(parsed.error.issues.map((issue) => issue.message))].join(" ");
    response
      .status(400)
      .json({ type: "invalid_data", message, ...(Object.keys(fields).length > 0 ? { fields } : {}) });
  };
}
