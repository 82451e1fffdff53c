import { describe, expect, it } from "vitest";
import { contactFieldError, readContact } from "./contact-fields.ts";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const complete = {
  email: " Ana@Example.co.uk ",
  first_name: "Ana",
  last_name: "O'Brien-Łuczak",
  address_1: "1  Harbour  Road",
  address_2: "",
  city: "Padstow",
  postcode: "pl288aa",
  phone: "",
};

describe("the contact form", () => {
  it("sends on a trimmed address with a normalised postcode", () => {
    const { contact, errors } = readContact(form(complete));
    expect(errors).toEqual({});
    expect(contact).toMatchObject({
      email: "Ana@Example.co.uk",
      address_1: "1 Harbour Road",
      postcode: "PL28 8AA",
      last_name: "O'Brien-Łuczak",
    });
  });

  it("keeps exactly what was typed when something is wrong", () => {
    const { contact, typed, errors } = readContact(
      form({ ...complete, postcode: " bt1 5gs", email: "ana@" }),
    );
    expect(contact).toBeNull();
    expect(typed.postcode).toBe(" bt1 5gs");
    expect(Object.keys(errors)).toEqual(["email", "postcode"]);
  });

  it("names every field that is required when nothing is sent", () => {
    expect(Object.keys(readContact(new FormData()).errors)).toEqual([
      "email",
      "first_name",
      "last_name",
      "address_1",
      "city",
      "postcode",
    ]);
  });

  it("treats an uploaded file as nothing typed", () => {
    const data = form(complete);
    data.set("city", new File(["x"], "x.txt"));
    expect(readContact(data).errors.city).toMatch(/town or city/i);
  });

  it.each(["ana", "ana@example", "a b@example.co.uk", "@example.co.uk", "ana@@example.co.uk"])(
    "refuses the email %j",
    (email) => expect(contactFieldError("email", email)).toMatch(/@/),
  );

  it("refuses ten thousand characters without echoing them", () => {
    const message = contactFieldError("first_name", "x".repeat(10_000));
    expect(message).toMatch(/60 characters/);
  });

  it.each(["+44 1208 869 690", "(01208) 869-690", ""])("accepts the phone %j", (phone) =>
    expect(contactFieldError("phone", phone)).toBeNull(),
  );
  it.each(["12", "call me", "01208x869690"])("refuses the phone %j", (phone) =>
    expect(contactFieldError("phone", phone)).toMatch(/leave it empty/),
  );
});
