import {
  errorHandler,
  type MedusaErrorHandlerFunction,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";

const engines = errorHandler();

/** A body that is too long is refused in words that say what to do; the engine answers everything else that goes wrong. */
export const answerErrors: MedusaErrorHandlerFunction = (
  error: unknown,
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const { type, limit } = (error ?? {}) as { type?: string; limit?: number };
  if (type !== "entity.too.large") return engines(error, request, response, next);
  const most = limit === undefined ? "" : ` It may have ${sizeInWords(limit)}.`;
  response.status(413).json({
    type: "too_large",
    message: `What was sent is too long.${most} Nothing was saved: shorten it and try again.`,
  });
};

function sizeInWords(bytes: number): string {
  const kilobytes = Math.floor(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} KB` : `${Math.floor(kilobytes / 1024)} MB`;
}
