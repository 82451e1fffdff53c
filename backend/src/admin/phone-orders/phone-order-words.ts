import type { PhoneOrderState, PhoneOrderView } from "@balance/contracts/phone-order";

export const stateWords: Record<
  PhoneOrderState,
  { name: string; colour: "grey" | "orange" | "green" | "red" }
> = {
  waiting: { name: "Waiting", colour: "orange" },
  paid: { name: "Paid", colour: "green" },
  expired: { name: "Time is over", colour: "red" },
  called_off: { name: "Called off", colour: "grey" },
};

export const viewNames: Record<PhoneOrderView, string> = {
  waiting: "Waiting",
  paid: "Paid",
  expired: "Time is over",
  called_off: "Called off",
  all: "All",
};

export const emptyWords: Record<PhoneOrderView, string> = {
  waiting: "No customer has a phone order still to pay.",
  paid: "No phone order has been paid yet.",
  expired: "No phone order ran out of time.",
  called_off: "None has been called off.",
  all: "None has been taken yet.",
};
