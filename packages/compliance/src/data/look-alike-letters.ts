/**
 * Letters of other alphabets that pass for a Latin one on a screen: the part of Unicode's confusables.txt (UTS 39) that
 * maps one letter to one of a-z and that compatibility normalisation (NFKD) leaves alone, with small capitals added.
 */
export const lookAlikeLetters: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    a: "⍺ɑαаꭺᗅꓮᴀ", b: "ƅьꮟᖯꞵβвᏼᗷꓐʙ", c: "ᴄϲⲥсꮯꓚ", d: "ԁꮷᑯꓒꭰᗞᗪꓓᴅđð", e: "℮ꬲеҽεⴹꭼꓰᴇэє", f: "ꬵꞙẝքϝᖴꓝꜰ",
    g: "ɡᶃƍցԍꮐᏻꓖɢ", h: "һհꮒηⲏнꮋᕼꓧʜħ", i: "ıɪɩιіꙇӏꭵ", j: "ϳјʝꭻᒍꓙᴊ", k: "κⲕкꮶᛕꓗᴋ", l: "∣⏽ǀⵏᛁꓲⳑꮮᒪꓡʟłⅼ",
    m: "μϻⲙмꮇᗰᛖꓟᴍ", n: "ոռνⲛꓠɴпή", o: "०੦૦௦౦೦൦๐໐၀ᴏᴑꬽοσⲟоօסဝ〇ⵔଠꓳø", p: "⍴ρϱⲣрꮲᑭꓑᴘþ", q: "ԛգզⵕ",
    r: "ꭇꭈᴦⲅгꮁʀꭱꮢᖇꓣя", s: "ꜱƽѕꮪտꮥꓢ", t: "⊤⟙τⲧтꭲꓔᴛŧ", u: "ꞟᴜꭎꭒʋυսሀᑌꓴ", v: "∨ᴠѵטꮩⴸᐯꛟꓦ", w: "ɯᴡѡԝաꮃꮤꓪωш",
    x: "хᕁᕽ᙭ⲭⵝᚷꓫχ", y: "ɣᶌʏỿꭚγүуⲩꭹꮍꓬ", z: "ᴢꮓζꓜ", ss: "ß", ae: "æ", oe: "œ",
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin])),
); // prettier-ignore
