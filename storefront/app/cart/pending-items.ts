/** A form to `/basket` on its way, as React Router holds it. */
export interface PendingForm {
  formAction?: string | undefined;
  formData?: FormData | undefined;
  data?: unknown;
}

/**
 * By how many items the basket will have grown or shrunk when these forms have gone through: what the header shows until
 * the server has answered. A form that was refused counts nothing.
 */
export function pendingItems(forms: readonly PendingForm[]): number {
  let items = 0;
  for (const { formAction, formData, data } of forms) {
    if (!formData || !formAction?.startsWith("/basket") || isRefused(data)) continue;
    const quantity = count(formData.get("quantity"));
    const shown = count(formData.get("shown_quantity"));
    const intent = formData.get("intent");
    if (intent === "add") items += quantity;
    if (intent === "update") items += quantity - shown;
    if (intent === "remove") items -= shown;
  }
  return items;
}

function count(value: FormDataEntryValue | null): number {
  return typeof value === "string" && /^\d{1,2}$/.test(value) ? Number(value) : 0;
}

function isRefused(data: unknown): boolean {
  return typeof data === "object" && data !== null && "status" in data && data.status === "refused";
}
