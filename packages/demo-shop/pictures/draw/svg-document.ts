export interface Stop {
  at: number;
  colour: string;
  opacity?: number;
}

/** An SVG that is being drawn: shapes in order, and the gradients and filters they point at. */
export class SvgDocument {
  readonly width: number;
  readonly height: number;
  #definitions: string[] = [];
  #body: string[] = [];
  #known = new Map<string, string>();

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  add(markup: string): void {
    this.#body.push(markup);
  }

  path(data: string, fill: string, attributes = ""): void {
    this.add(`<path d="${data}" fill="${fill}"${attributes ? ` ${attributes}` : ""}/>`);
  }

  /** Draws what `inside` draws in one group. */
  group(attributes: string, inside: () => void): void {
    this.add(`<g ${attributes}>`);
    inside();
    this.add("</g>");
  }

  /** From (x1, y1) to (x2, y2) in the drawing's coordinates; gives the value for `fill`. */
  linear(stops: Stop[], x1: number, y1: number, x2: number, y2: number): string {
    const ends = `x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"`;
    return this.#define(
      (id) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}>${written(stops)}</linearGradient>`,
    );
  }

  radial(stops: Stop[], x: number, y: number, radius: number, squash = 1): string {
    const bend =
      squash === 1 ? "" : ` gradientTransform="translate(0 ${round(y * (1 - squash))}) scale(1 ${squash})"`;
    return this.#define(
      (id) =>
        `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"${bend}>${written(stops)}</radialGradient>`,
    );
  }

  /** Gives the attribute that blurs a shape by `deviation` pixels. */
  blur(deviation: number): string {
    const region = `x="-60%" y="-60%" width="220%" height="220%"`;
    const filter = this.#define(
      (id) => `<filter id="${id}" ${region}><feGaussianBlur stdDeviation="${deviation}"/></filter>`,
    );
    return `filter="${filter}"`;
  }

  /** Gives the attribute that keeps a group inside the outline. */
  clip(data: string): string {
    const clip = this.#define((id) => `<clipPath id="${id}"><path d="${data}"/></clipPath>`);
    return `clip-path="${clip}"`;
  }

  toString(): string {
    const box = `viewBox="0 0 ${this.width} ${this.height}"`;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" ${box} width="${this.width}" height="${this.height}">`,
      `<defs>\n${this.#definitions.join("\n")}\n</defs>`,
      ...this.#body,
      "</svg>\n",
    ].join("\n");
  }

  #define(write: (id: string) => string): string {
    const key = write("");
    const known = this.#known.get(key);
    if (known) return known;
    const id = `d${this.#definitions.length}`;
    this.#definitions.push(write(id));
    this.#known.set(key, `url(#${id})`);
    return `url(#${id})`;
  }
}

function written(stops: Stop[]): string {
  return stops
    .map(
      ({ at, colour, opacity }) =>
        `<stop offset="${at}" stop-color="${colour}"${opacity === undefined ? "" : ` stop-opacity="${opacity}"`}/>`,
    )
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
