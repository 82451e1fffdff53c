import type { ExpressAnswer } from "./express-answer.ts";

/**
 * Asks the server to begin an express checkout with these fields of the product form, with none for the shopper's basket,
 * or with the `basket_id` of one that was begun before. A network failure is an answer too.
 */
export async function beginExpressCheckout(
  fields: FormData | Record<string, string>,
): Promise<ExpressAnswer> {
  const body = new URLSearchParams({ intent: "begin" });
  for (const [name, value] of fields instanceof FormData ? fields : Object.entries(fields)) {
    if (name !== "intent" && typeof value === "string") body.set(name, value);
  }
  try {
    const response = await fetch("/checkout/express", { method: "POST", body });
    if (response.headers.get("content-type")?.startsWith("application/json"))
      return (await response.json()) as ExpressAnswer;
    const told = response.status === 429 ? await response.text() : null;
    return { status: "failed", message: told ?? "Something broke on our side. Please try again." };
  } catch (error) {
    console.warn("POST /checkout/express", error);
    return {
      status: "failed",
      message: "The shop couldn’t be reached. Check your connection and try again.",
    };
  }
}
