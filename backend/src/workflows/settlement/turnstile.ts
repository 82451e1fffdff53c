/** Lets at most `places` of the tasks run at once; the others wait in the order in which they came. */
export function turnstile(places: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // the place goes straight to the next one, so that a newcomer can't slip in between
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
