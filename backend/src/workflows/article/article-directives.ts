/** What an article's Markdown may hold besides text, found line by line; how it looks is the storefront's matter. */
const boxes = ["note", "evidence", "not-known", "see-a-gp"];
const blocks = ["product", "figure"];

/** What is wrong with the boxes and blocks of a text, in words for who writes it. */
export function directiveFaults(body: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const line of proseLines(body)) {
    const box = /^:{3,}\s*([\w-]*)/u.exec(line);
    if (box) {
      if (!box[1]) {
        if (open.length === 0) faults.push('A ":::" closes a box that was never opened.');
        open.pop();
      } else if (!boxes.includes(box[1])) {
        faults.push(`There is no box ":::${box[1]}"; there are ${boxes.join(", ")}.`);
        open.push(box[1]);
      } else open.push(box[1]);
      continue;
    }
    const block = /^::([\w-]+)(.*)$/u.exec(line);
    if (!block) continue;
    const [, name = "", rest = ""] = block;
    if (!blocks.includes(name)) faults.push(`There is no block "::${name}"; there are ${blocks.join(", ")}.`);
    else if (name === "product" && !/\{handle="[a-z0-9-]+"\}/u.test(rest))
      faults.push('Write an advertisement\'s place as ::product{handle="…"}.');
    else if (name === "figure" && !(/\bsrc="[^"]+"/u.test(rest) && /\balt="[^"]+"/u.test(rest)))
      faults.push('Write a figure as ::figure[Caption]{src="…" alt="What it shows"}.');
  }
  for (const name of open) faults.push(`The box ":::${name}" is never closed; end it with a line ":::".`);
  return [...new Set(faults)];
}

/** Handles of the products that the text has a place for, in its order. */
export function productHandlesIn(body: string): string[] {
  return proseLines(body).flatMap((line) => /^::product\{handle="([a-z0-9-]+)"\}/u.exec(line)?.[1] ?? []);
}

/** Headings of the second rank, as they were written. */
export function sectionNames(body: string): string[] {
  return proseLines(body).flatMap((line) => /^##\s+(.+?)\s*#*\s*$/u.exec(line)?.[1] ?? []);
}

/** Addresses of the shop's own pages that the text leads to, without query and part. */
export function ownLinksIn(body: string): string[] {
  const found = [...body.matchAll(/\]\(\s*<?(\/[^\s)>#?]*)/gu)].map(([, path = ""]) => path);
  return [...new Set(found)];
}

/** Without what stands in a fence: there it is an example. */
function proseLines(body: string): string[] {
  let fenced = false;
  return body.split(/\r?\n/u).filter((line) => {
    if (/^\s{0,3}(```|~~~)/u.test(line)) fenced = !fenced;
    return !fenced;
  });
}
