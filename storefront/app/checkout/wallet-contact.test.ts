import { describe, expect, it } from "vitest";
import { walletAreaRefusal, walletContact } from "./wallet-contact.ts";

describe("an address in a wallet", () => {
  it.each([
    ["GB", "PL27"],
    ["GB", "PL27 6AA"],
    ["GB", "TR21"],
    ["GB", ""],
  ])("%s %s is not refused", (country, postal_code) => {
    expect(walletAreaRefusal({ country, postal_code })).toBeNull();
  });

  it.each([
    ["GB", "BT1", /Northern Ireland/],
    ["GB", "BT1 5GS", /Northern Ireland/],
    ["GB", "IM1", /Isle of Man/],
    ["JE", "JE2", /England, Scotland and Wales only/],
    ["FR", "75011", /England, Scotland and Wales only/],
  ])("%s %s is refused with the reason", (country, postal_code, reason) => {
    expect(walletAreaRefusal({ country, postal_code })).toMatch(reason);
  });
});

describe("the contact from a wallet", () => {
  const address = {
    line1: "4 Harbour Row",
    line2: null,
    city: "Wadebridge",
    state: "",
    postal_code: "PL27 6AA",
    country: "GB",
  };
  const billing = { name: "M Trelawny", email: "m@example.com", address };

  it("takes the last word of the name for the surname", () => {
    expect(
      walletContact({
        billingDetails: billing,
        shippingAddress: { name: " Mary  Ann Trelawny ", address },
      }),
    ).toEqual({
      email: "m@example.com",
      first_name: "Mary Ann",
      last_name: "Trelawny",
      address_1: "4 Harbour Row",
      address_2: "",
      city: "Wadebridge",
      postcode: "PL27 6AA",
      phone: "",
    });
  });

  it("takes the payer's name where the address has a single word, and leaves out what there is not", () => {
    expect(
      walletContact({ billingDetails: billing, shippingAddress: { name: "Morwenna", address } }),
    ).toMatchObject({
      first_name: "M",
      last_name: "Trelawny",
    });
    expect(
      walletContact({ shippingAddress: { name: "Morwenna", address }, billingDetails: undefined }),
    ).toMatchObject({ first_name: "Morwenna", last_name: "", email: "" });
  });
});
