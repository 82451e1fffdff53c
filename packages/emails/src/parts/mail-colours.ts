/** Deep sea, sand and paper; every pair of text and ground has a contrast of at least 4.5:1 (WCAG 1.4.3). */
export const light = {
  ground: "#f3efe6",
  paper: "#fffdf9",
  text: "#1f2f2e",
  quiet: "#55645f",
  sea: "#0f4c4a",
  onSea: "#ffffff",
  line: "#ddd5c4",
  sand: "#f6f1e6",
};

const dark = {
  ground: "#0c1a1a",
  paper: "#142726",
  text: "#e8efea",
  quiet: "#a9bab4",
  sea: "#8fd0c8",
  onSea: "#0b2322",
  line: "#2e4644",
  sand: "#1b3130",
};

/**
 * For mail programs that know dark mode; the others keep the inline colours. Classes, because inline styles can't hold
 * a media query; `!important`, because they must win over the inline ones.
 */
export const darkModeCss = `@media (prefers-color-scheme: dark) {
.ground { background-color: ${dark.ground} !important; }
.paper { background-color: ${dark.paper} !important; }
.sand { background-color: ${dark.sand} !important; }
.text { color: ${dark.text} !important; }
.quiet { color: ${dark.quiet} !important; }
.sea { color: ${dark.sea} !important; }
.button { background-color: ${dark.sea} !important; color: ${dark.onSea} !important; }
.line { border-color: ${dark.line} !important; }
}
@media (max-width: 480px) {
.paper-cell { padding: 24px 20px !important; }
}`;
