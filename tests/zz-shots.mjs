// temporary
import { chromium } from "playwright";
import { createRequire } from "node:module";
const require = createRequire("/work/main/storefront/package.json");
const sharp = require("sharp");
const base = process.env.BASE ?? "http://localhost:18200";
const out = "/tmp/h-design/shots";
const only = process.argv[2] ? new RegExp(process.argv[2]) : /./;
const modes = (process.argv[3] ?? "360l,1280l").split(",");
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
async function save(page, name, w, scheme) {
  // load lazies
  await page.evaluate(async () => {
    for (const i of document.images) i.loading = "eager";
    await Promise.all(
      [...document.images].map((i) =>
        i.complete
          ? 0
          : new Promise((r) => {
              i.onload = i.onerror = r;
              setTimeout(r, 4000);
            }),
      ),
    );
  });
  await page.waitForTimeout(150);
  const buf = await page.screenshot({ fullPage: true });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) console.log("OVERFLOW", name, w, over);
  const scale = w > 700 ? 0.62 : 1;
  const img = sharp(buf);
  const m = await img.metadata();
  const iw = Math.round(m.width * scale),
    ih = Math.round(m.height * scale);
  const small = await img.resize(iw).png().toBuffer();
  const colH = w > 700 ? 1150 : 1150;
  const cols = Math.ceil(ih / colH);
  const perFile = w > 700 ? 2 : 4;
  for (let f = 0; f * perFile < cols; f++) {
    const n = Math.min(perFile, cols - f * perFile);
    const comps = [];
    for (let c = 0; c < n; c++) {
      const top = (f * perFile + c) * colH;
      const h = Math.min(colH, ih - top);
      comps.push({
        input: await sharp(small).extract({ left: 0, top, width: iw, height: h }).png().toBuffer(),
        left: c * (iw + 12),
        top: 0,
      });
    }
    await sharp({
      create: { width: n * (iw + 12), height: Math.min(colH, ih), channels: 3, background: "#888" },
    })
      .composite(comps)
      .png()
      .toFile(`${out}/${name}-${w}${scheme[0]}${f ? "-" + (f + 1) : ""}.png`);
  }
}
const publicPages = {
  home: "/",
  shop: "/shop",
  collagen: "/shop/collagen",
  single: "/products/beef-bone-broth-powder",
  multi: "/products/totally-derma-collagen-drink",
  articles: "/articles",
  article: "/articles/what-is-known-about-the-gut-and-the-skin",
  basketempty: "/basket",
  about: "/about",
  contact: "/contact",
  delivery: "/delivery-and-returns",
  privacy: "/privacy",
  terms: "/terms",
  cookies: "/cookies",
  a11y: "/accessibility",
  404: "/nowhere",
  parts: "/_parts",
};
for (const mode of modes) {
  const w = Number.parseInt(mode);
  const scheme = mode.endsWith("d") ? "dark" : "light";
  const ctx = await browser.newContext({
    viewport: { width: w, height: w > 700 ? 900 : 780 },
    colorScheme: scheme,
    locale: "en-GB",
  });
  const page = await ctx.newPage();
  for (const [name, path] of Object.entries(publicPages)) {
    if (!only.test(name)) continue;
    await page.goto(base + path);
    await save(page, name, w, scheme);
  }
  if (only.test("flow")) {
    await page.goto(base + "/products/totally-derma-collagen-drink");
    await page.getByRole("button", { name: "Add to basket" }).first().click();
    await page
      .getByText(/(is|are) in your basket|added to your basket/i)
      .first()
      .waitFor();
    await page.screenshot({ path: `${out}/added-${mode}.png` });
    await page.goto(base + "/products/beef-bone-broth-powder");
    await page.getByRole("button", { name: "Add to basket" }).first().click();
    await page
      .getByText(/(is|are) in your basket|added to your basket/i)
      .first()
      .waitFor();
    await page.goto(base + "/basket");
    await save(page, "flow-basket", w, scheme);
    await page.getByLabel("Discount code").fill("NOPE");
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByText(/NOPE/).first().waitFor();
    await save(page, "flow-basketbad", w, scheme);
    await page.getByLabel("Discount code").fill("BALANCE10");
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByRole("button", { name: /Remove discount/ }).waitFor();
    await save(page, "flow-basketcode", w, scheme);
    await page.goto(base + "/checkout");
    await save(page, "flow-contact", w, scheme);
    const fill = async (email, pc) => {
      for (const [l, v] of [
        ["Email", email],
        ["First name", "Morwenna"],
        ["Last name", "Trelawny"],
        ["Address", "4 Harbour Row"],
        ["Town or city", "Wadebridge"],
        ["Postcode", pc],
      ])
        await page.getByLabel(l, { exact: true }).fill(v);
    };
    await fill("no", "BT1 5GS");
    await page.getByRole("button", { name: /continue to delivery/i }).click();
    await page.getByRole("alert").first().waitFor();
    await save(page, "flow-contacterr", w, scheme);
    await fill(
      "a.very.long.address.of.a.shopper.who.likes.dots@a-domain-name-of-considerable-length.example.com",
      "PL27 6AA",
    );
    await page.getByRole("button", { name: /continue to delivery/i }).click();
    await page.getByRole("radio").first().waitFor();
    await save(page, "flow-delivery", w, scheme);
    await page.getByRole("radio", { name: /Tracked 48/ }).check();
    await page.getByRole("button", { name: /continue to payment/i }).click();
    await page.getByRole("button", { name: /^Pay now £/ }).waitFor();
    await page.waitForTimeout(1200);
    await save(page, "flow-payment", w, scheme);
    const card = page.frameLocator('iframe[title="Secure card payment input frame"]').first();
    const fillCard = async (n) => {
      await card.getByLabel("Card number").fill(n);
      await card.getByLabel(/expir/i).fill("12 / 34");
      await card.getByLabel(/security code|cvc/i).fill("123");
    };
    await fillCard("4000000000000002");
    await page.getByRole("button", { name: /^Pay now £/ }).click();
    await page
      .getByRole("alert")
      .filter({ hasText: /declined/i })
      .first()
      .waitFor();
    await save(page, "flow-declined", w, scheme);
    await fillCard("4242424242424242");
    await page.getByRole("button", { name: /^Pay now £/ }).click();
    await page.waitForURL(/orders/);
    await page.waitForTimeout(500);
    await save(page, "flow-order", w, scheme);
  }
  await ctx.close();
}
await browser.close();
