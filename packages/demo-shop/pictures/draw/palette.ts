/** The colours of the pictures: a Cornish beach on a bright, hazy day. */
export const ink = "#123c40";
export const deepTeal = "#1d5559";
export const paper = "#fbf8f1";
export const sand = "#e9dfcd";
export const seaGlass = "#a9cbbf";

/** A wall colour and four tints for a label's tide lines, light to dark. */
export interface Tints {
  wall: string;
  floor: string;
  tide: [string, string, string, string];
}

export const tints = {
  shell: { wall: "#eaddd3", floor: "#f4ece4", tide: ["#f1d9cd", "#e3b9a9", "#c98f80", "#96605a"] },
  foam: { wall: "#dde6e2", floor: "#eef3ef", tide: ["#d3e6e2", "#a4cac6", "#5f9ba0", "#225c66"] },
  seaGlass: { wall: "#d8e5dc", floor: "#ecf2ea", tide: ["#d5e8db", "#a5cbb6", "#669c85", "#2c6656"] },
  amber: { wall: "#ebdfca", floor: "#f5eee0", tide: ["#f4e2bd", "#e3bd7d", "#c08b45", "#7c5426"] },
  wheat: { wall: "#e9e0cb", floor: "#f5f0e1", tide: ["#f2e6c4", "#dfc88f", "#b99b57", "#766132"] },
  bean: { wall: "#e0e3ce", floor: "#f1f2e3", tide: ["#e6eac9", "#c4cd95", "#8f9d5b", "#566333"] },
  slate: { wall: "#dce2e6", floor: "#eef1f2", tide: ["#dbe5ea", "#adc2cd", "#6f8fa0", "#34566a"] },
  gorse: { wall: "#f0e4c4", floor: "#f8f1de", tide: ["#fbe7a8", "#f2c95f", "#d99a2b", "#8f6118"] },
  pewter: { wall: "#dfe0e0", floor: "#f0f0ee", tide: ["#e0e4e5", "#b9c2c6", "#7f8d95", "#44545e"] },
  rust: { wall: "#e9dacb", floor: "#f5ebe0", tide: ["#f3d9c0", "#dfa67d", "#b56a43", "#6f3b26"] },
  gold: { wall: "#eee4cd", floor: "#f8f2e3", tide: ["#f8e7bb", "#ecca7b", "#c89b3f", "#835f1e"] },
  leaf: { wall: "#dbe6d2", floor: "#eef4e7", tide: ["#dcebc9", "#b1d096", "#719d5c", "#376037"] },
} satisfies Record<string, Tints>;
