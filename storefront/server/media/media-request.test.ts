import { describe, expect, it } from "vitest";
import { mediaAddress } from "../../app/ui/media-address.ts";
import { parseMediaRequest } from "./media-request.ts";

describe("a picture's address", () => {
  it("comes back as what was asked for", () => {
    const address = mediaAddress("http://localhost:9000/static/1700-tub%20front.png", 640, "avif");
    expect(parseMediaRequest(address ?? "")).toEqual({
      width: 640,
      format: "avif",
      source: "uploads",
      path: "1700-tub front.png",
    });
  });
  it.each(["http://evil.example/other/x.png", "javascript:alert(1)", "not an address", "/static/x.png"])(
    "is not made from %s",
    (url) => expect(mediaAddress(url, 320, "webp")).toBeNull(),
  );
  it.each([
    "/media/641/webp/uploads/a.png",
    "/media/640/gif/uploads/a.png",
    "/media/640/webp/elsewhere/a.png",
    "/media/640/webp/uploads/",
    "/media/640/webp/uploads/../../etc/passwd",
    "/media/640/webp/uploads/..%2F..%2Fetc%2Fpasswd",
    "/media/640/webp/uploads/%2e%2e/secret.png",
    "/media/640/webp/uploads//evil.example/a.png",
    "/media/640/webp/uploads/http:%2F%2Fevil.example",
    "/media/640/webp/uploads/a%00.png",
    "/media/640/webp/uploads/a.png%3Fx",
    "/media/640/webp/uploads/%E0%A4%A",
  ])("is refused: %s", (pathname) => expect(parseMediaRequest(pathname)).toBeNull());
});
