import { describe, expect, it } from "vitest";
import { messageFieldError, readMessage } from "./message-fields.ts";

describe("messageFieldError", () => {
  it.each([
    ["name", "Jory"],
    ["email", " jory@example.co.uk "],
    ["order_number", ""],
    ["order_number", "B-1042"],
    ["message", "Hello\r\nthere"],
  ] as const)("takes as %s: %j", (name, typed) => expect(messageFieldError(name, typed)).toBeNull());

  it.each([
    ["name", "  "],
    ["name", "x".repeat(101)],
    ["email", ""],
    ["email", "jory"],
    ["email", "jory@example"],
    ["email", "a b@example.com"],
    ["order_number", "1".repeat(33)],
    ["message", "\r\n"],
    ["message", "x".repeat(5001)],
  ] as const)("has a word about %s: %j", (name, typed) =>
    expect(messageFieldError(name, typed)).toMatch(/^(Enter|Write|Use) .+\.$/),
  );

  it("counts a line break once, as the field does", () => {
    expect(messageFieldError("message", `x${"\r\n".repeat(4998)}x`)).toBeNull();
  });
});

describe("readMessage", () => {
  it("keeps all that was typed beside what is wrong with it", () => {
    const form = new FormData();
    form.set("name", " Jory ");
    form.set("email", "nonsense");
    form.set("message", new File(["x"], "x.txt"));
    const { typed, errors } = readMessage(form);
    expect(typed).toEqual({ name: " Jory ", email: "nonsense", order_number: "", message: "" });
    expect(Object.keys(errors)).toEqual(["email", "message"]);
  });
});
