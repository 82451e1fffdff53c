import { Children, cloneElement, Fragment, isValidElement, type ReactNode } from "react";
import { Scripts } from "react-router";

/**
 * React Router's scripts, fetched after everything that can be seen. Its preloads have the browser's priority for scripts
 * in the head, which is that of fonts and of the main picture: on a slow network they took turns with the style sheet, and
 * the first paint came a second later. The component has no setting for it, so its links are given one here.
 */
export function PageScripts() {
  return inLowPriority(Scripts({}));
}

function inLowPriority(node: ReactNode): ReactNode {
  if (!isValidElement<{ children?: ReactNode; fetchPriority?: "low" }>(node)) return node;
  if (node.type === "link") return cloneElement(node, { fetchPriority: "low" });
  if (node.type !== Fragment) return node;
  return cloneElement(node, {}, Children.map(node.props.children, inLowPriority));
}
