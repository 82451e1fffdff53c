/**
 * The colour a frame stands on: a browser paints a frame of another colour scheme white unless it has one of its own,
 * and contrast checkers see no further than the frame.
 * @param {Element} element
 */
export function colourBehind(element) {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const colour = getComputedStyle(parent).backgroundColor;
    if (colour !== "transparent" && !/^rgba\(.*, 0(\.\d+)?\)$/.test(colour)) return colour;
  }
  return undefined;
}
