/** What a picture says in a claim: "good for your ❤️". An emoji that isn't here says nothing that the guard reads. */
export const emojiWords: Readonly<Record<string, string>> = {
  "❤": "heart", "♥": "heart", "🫀": "heart", "🧡": "heart", "💚": "heart", "🦴": "bones", "🧠": "brain", "🫁": "lungs",
  "💪": "strong", "🛡": "immunity", "😴": "sleep", "💤": "sleep", "✨": "sparkle", "🔥": "fire", "🤰": "pregnant",
  "💊": "medicine", "💉": "injection", "🦠": "bacteria", "🦷": "teeth", "👀": "eyes", "👁": "eyes", "💇": "hair",
  "💅": "nails", "🦵": "leg", "🤧": "colds", "🤒": "illness", "⚡": "energy", "🧖": "facial", "🧘": "calm", "⏳": "hourglass",
  "⚕": "doctor", "🩺": "doctor", "🚫": "no", "⚖": "scales",
}; // prettier-ignore
