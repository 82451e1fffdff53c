import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { sharePicture, sharePictureSvg } from "./share-picture.server.ts";

describe("the picture of a shared article", () => {
  it("is a PNG of the size that is asked for, small, and drawn once", async () => {
    const picture = await sharePicture("What is known about the gut and the skin", "Skin");
    expect(await sharp(picture).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(picture.length).toBeLessThan(100_000);
    expect(await sharePicture("What is known about the gut and the skin", "Skin")).toBe(picture);
  });
  it("holds no text that could be read as markup, and bears a title of any length", async () => {
    const title = `</svg><script>alert(1)</script> & ${"very ".repeat(60)}long 漢字`;
    const svg = sharePictureSvg(title, "<b>");
    expect(svg).not.toMatch(/<script|alert|<b>/);
    await expect(sharePicture(title, "")).resolves.toBeInstanceOf(Buffer);
  });
});
