const names = new Map([
  ["order-confirmation", "Order confirmation"],
  ["refund", "Refund"],
  ["order-cancelled", "Order cancelled"],
  ["parcel-sent", "Parcel sent"],
  ["collection-ready", "Ready to collect"],
  ["payment-link", "Link to pay a phone order"],
  ["new-order-alert", "New order, to the shop"],
  ["contact-message", "Contact message, to the shop"],
  ["welcome-code", "Welcome code"],
  ["welcome-reminder", "Welcome code, reminder"],
]);

/** A template as staff call it; its own name in words when nobody has given it one. */
export function templateName(template: string): string {
  const words = template.replaceAll("-", " ");
  return names.get(template) ?? words.charAt(0).toUpperCase() + words.slice(1);
}
