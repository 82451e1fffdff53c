import { useState } from "react";

/**
 * Which part of a list is shown: what staff have chosen (a view, words to find) and the page of it, by the offset of its
 * first entry. Another choice is read from its beginning.
 */
export function useListPart<Choice extends object>(first: Choice) {
  const [part, setPart] = useState({ ...first, offset: 0 });
  return {
    ...part,
    choose: (chosen: Partial<Choice>) => setPart((before) => ({ ...before, ...chosen, offset: 0 })),
    turn: (offset: number) => setPart((before) => ({ ...before, offset })),
  };
}
