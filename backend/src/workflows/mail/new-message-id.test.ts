import { describe, expect, it } from "vitest";
import { newMessageId } from "./new-message-id";

describe("newMessageId", () => {
  it.each(["Balance <shop@balance.test>", "shop@balance.test", '"Balance @ Rock" <shop@balance.test> '])(
    "takes the domain of %s",
    (from) => expect(newMessageId(from)).toMatch(/^[0-9a-f-]{36}@balance\.test$/),
  );
  it("never gives one twice", () => {
    expect(newMessageId("a@b.test")).not.toBe(newMessageId("a@b.test"));
  });
  it.each(["Balance", "", "shop@", "a@b.test\r\nBcc: c@d.test, x"])("refuses %j", (from) =>
    expect(() => newMessageId(from)).toThrow(/MAIL_FROM/),
  );
});
