import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticlePictureResponse } from "../../src/api/admin/article-pictures/route";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop();
});

afterAll(() => shop?.stop());

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7a9" } });

/** A small file whose header promises 20,000 by 20,000 pixels. */
async function bomb(): Promise<Buffer> {
  const bytes = await blank(900, 900).png().toBuffer();
  bytes.writeUInt32BE(20_000, 16);
  bytes.writeUInt32BE(20_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

async function upload(
  bytes: Buffer,
  { name = "Beach at low tide.JPG", type = "image/jpeg", token = "" } = {},
) {
  const response = await fetch(
    `${shop.url}/admin/article-pictures?${new URLSearchParams({ name }).toString()}`,
    {
      method: "POST",
      headers: { authorization: `Bearer ${token || (await shop.staffToken())}`, "content-type": type },
      body: new Uint8Array(bytes),
    },
  );
  return {
    status: response.status,
    body: (await response.json()) as ArticlePictureResponse & { message: string },
  };
}

describe("a picture for an article", () => {
  it("is stored anew, upright, without the place where it was taken, under a readable name", async () => {
    const taken = await blank(900, 1200)
      .withExif({ IFD0: { Copyright: "hidden words" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { status, body } = await upload(taken);
    expect(status).toBe(200);
    expect(body).toMatchObject({ width: 1200, height: 900 });
    expect(body.url).toMatch(/beach-at-low-tide[^/]*\.jpg$/u);
    const stored = Buffer.from(await (await fetch(body.url)).arrayBuffer());
    const about = await sharp(stored).metadata();
    expect([about.format, about.exif, about.orientation]).toEqual(["jpeg", undefined, undefined]);
    expect(stored.includes("hidden words")).toBe(false);
  });

  it.each([
    [
      "an SVG with script",
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      /SVG can carry script/,
    ],
    [
      "an SVG that is called a JPEG",
      () =>
        Buffer.from(
          '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>',
        ),
      /SVG can carry script/,
    ],
    [
      "a page of HTML",
      () => Buffer.from("<!doctype html><script>alert(1)</script>"),
      /no picture that can be read/,
    ],
    ["more than 40 megapixels", () => blank(6400, 6300).png().toBuffer(), /40 megapixels; 40 is the most/],
    ["a bomb of 400 megapixels", () => bomb(), /400 megapixels/],
    ["a thumbnail", () => blank(300, 200).png().toBuffer(), /300 pixels wide/],
    [
      "a picture that breaks off",
      async () =>
        (
          await sharp({
            create: {
              width: 900,
              height: 900,
              channels: 3,
              background: "#7a9",
              noise: { type: "gaussian", mean: 120, sigma: 40 },
            },
          })
            .jpeg()
            .toBuffer()
        ).subarray(0, 20_000),
      /damaged/,
    ],
    [
      "a moving picture",
      () =>
        sharp({ create: { width: 900, height: 1800, channels: 3, background: "#7a9", pageHeight: 900 } })
          .gif()
          .toBuffer(),
      /not taken/,
    ],
    ["nothing", () => Buffer.alloc(0), /empty/],
  ])("is refused with the reason when it is %s", async (_, make, reason) => {
    const { status, body } = await upload(await make());
    expect([status, body.message]).toEqual([400, expect.stringMatching(reason)]);
  });

  it("of more than 12 MB is refused with the reason", async () => {
    const { status, body } = await upload(Buffer.alloc(13 * 1024 * 1024, 1));
    expect([status, body.message]).toEqual([413, expect.stringContaining("larger than 12 MB")]);
  });

  it("is taken from staff alone", async () => {
    const { status } = await upload(await blank(900, 900).png().toBuffer(), { token: "nobody" });
    expect(status).toBe(401);
  });
});
