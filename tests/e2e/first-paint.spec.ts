import { expect, test } from "./shop-test.ts";

test("the style sheet comes before every script, and no script takes its share of the network", async ({
  request,
}) => {
  const html = await (await request.get("/")).text();
  const links = [...html.matchAll(/<link [^>]*>/g)].map(([link]) => link);
  const preloads = links.filter((link) => link.includes('rel="modulepreload"'));
  expect(preloads.length).toBeGreaterThan(0);
  expect(preloads.filter((link) => !/fetchpriority="low"/i.test(link))).toEqual([]);
  expect(html.indexOf('rel="stylesheet"')).toBeLessThan(html.indexOf(preloads[0]!));
  expect(html.slice(0, html.indexOf("</head>"))).toContain('rel="stylesheet"');
});
