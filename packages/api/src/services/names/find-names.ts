/** What somebody could be told by in a text. */
export type Person = { names: readonly string[]; emails: readonly string[] };

/**
 * The places of a text that give a person away, as they stand in it, each once: the whole name in either order, a part of
 * it, the e-mail address, what stands before its @, and the handles that people make of their names. Accents, case and
 * the German spelling of umlauts make no difference. Short parts and ordinary words ("Mark", "Will") count only with the
 * rest of the name: a warning that is mostly wrong is not read.
 */
export function findNames(text: string, person: Person): string[] {
  const found = [
    ...findAddresses(text, person.emails),
    ...findHandles(text, handlesOf(person)),
    ...person.names.flatMap((name) => findName(text, name)),
  ];
  return [...new Set(found)].filter(
    (each) => !found.some((other) => other !== each && other.includes(each)),
  );
}

/** The comments of a JavaScript, TypeScript or SQL file, one after the other: what is written to people. */
export function commentsOf(path: string, code: string): string {
  const pattern = path.endsWith(".sql") ? sqlComment : scriptComment;
  return Array.from(code.matchAll(pattern))
    .flatMap((match) => match.groups?.["comment"] ?? [])
    .join("\n");
}

// Texts in quotes are matched first, so that no comment begins inside of one. What is never closed goes to its end: with a
// second try from every character, a hostile text would take minutes.
const scriptComment =
  /"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\[^]|[^`\\])*`?|(?<comment>\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))/gu;
const sqlComment = /'[^']*'?|"[^"]*"?|(?<comment>--[^\n]*|\/\*[^]*?(?:\*\/|$))/gu;

/** Names that are also words: alone they tell nobody. */
const ordinaryWords = new Set(
  `abel amber angel april art august aurora autumn bill bond bran brook carol chance chase chip clay cliff colt crystal
  dale dawn dean diamond dick dot drew duke earl eve faith fern field fields flora forest forrest frank gene gill glen
  grace grant gray green guy hall harmony heath heather hill holly honor hope hunter iris ivory ivy jack jade jasmine
  jewel joy june king lane lance laurel law lee leo lily long love mark mason may mercy miles mills miner nick norm
  novel olive page park parker paris pat pearl penny pepper pierce pop price queen ray reed rich rob rock rod roman rose
  ruby ruth sage sandy savannah sky smith star stone storm sue summer sunny taylor ted terry tony trinity trip tucker
  turner val van victor violet virginia wade walker wall ward warren web west white wilder will wills winter wood woods
  young max min len map set key post head case row file code good best day light bright sharp swift fox wolf bird cook
  baker banks bush brooks rivers lake root bishop knight potter`.split(/\s+/u),
);

const particles = new Set(
  "van von der den de del della di da dos das la le el al bin ibn ben zu zur ter ten mac san st".split(
    " ",
  ),
);

/** What stands before the @ of an address that is nobody's own. */
const sharedMailboxes = new Set(
  "admin apply career careers contact developer hello hiring info jobs mail office post postmaster team test user work".split(
    " ",
  ),
);

type Word = { text: string; folded: string; at: number };

/** Where written without spaces between words, names are looked for anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function findName(text: string, name: string): string[] {
  if (unspaced.test(name)) {
    const joined = name.replaceAll(/\s+/gu, "");
    return joined.length > 1 && text.includes(joined) ? [joined] : [];
  }
  const parts = wordsOf(name);
  if (parts.length === 0) return [];
  const words = wordsOf(text);
  const whole = parts.length > 1 ? findWhole(text, words, parts) : [];
  const single = words.filter((word) => parts.some((part) => tells(part, word)));
  return [...whole, ...single.map((word) => word.text)];
}

/** The parts one after the other, or the last one first. */
function findWhole(text: string, words: readonly Word[], parts: readonly Word[]): string[] {
  const orders = [parts, [...parts.slice(-1), ...parts.slice(0, -1)]];
  return words.flatMap((word, index) =>
    orders
      .filter((order) => order.every((part, place) => same(part, words[index + place])))
      .map((order) => {
        const last = words[index + order.length - 1] ?? word;
        return text.slice(word.at, last.at + last.text.length);
      }),
  );
}

function same(part: Word, word: Word | undefined): boolean {
  return word !== undefined && spellings(part.text).some((each) => each === word.folded);
}

/** Whether a part of a name, alone in a text, is likely to be that name. */
function tells(part: Word, word: Word): boolean {
  if (!same(part, word)) return false;
  const { folded } = part;
  if (folded.length < 3 || ordinaryWords.has(folded) || particles.has(folded)) return false;
  return /^\p{Lu}/u.test(word.text) || /^\P{L}/u.test(word.text) || folded.length > 4;
}

function findAddresses(text: string, emails: readonly string[]): string[] {
  const wanted = new Set(emails.map((email) => fold(email)));
  const addresses = text.match(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}\p{L}/gu) ?? [];
  return addresses.filter((address) => wanted.has(fold(address)));
}

/** Without separators, folded. */
function handlesOf({ names, emails }: Person): Set<string> {
  const locals = emails
    .map((email) => bare(email.split("@", 1)[0]?.split("+", 1)[0] ?? ""))
    .filter((local) => local.length > 3 && !sharedMailboxes.has(local));
  const joined = names.flatMap((name) => {
    const parts = wordsOf(name).map((word) => word.folded);
    const [first = "", last = ""] = [parts[0], parts.at(-1)];
    if (parts.length < 2) return [];
    return [parts.join(""), first + last, last + first, first.slice(0, 1) + last].filter(
      (handle) => handle.length > 5,
    );
  });
  return new Set([...locals, ...joined].filter((handle) => !ordinaryWords.has(handle)));
}

function findHandles(text: string, handles: ReadonlySet<string>): string[] {
  const tokens = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*/gu) ?? [];
  return tokens
    .map((token) => token.replace(/[._-]+$/u, ""))
    .filter((token) => handles.has(bare(token)));
}

function bare(text: string): string {
  return fold(text).replaceAll(/[._-]/gu, "");
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu), (match) => ({
    text: match[0],
    folded: fold(match[0]),
    at: match.index,
  }));
}

/** A word as it may be typed: without marks, and with umlauts written out. */
function spellings(word: string): string[] {
  const written = word.normalize("NFC").replaceAll(/[äöüÄÖÜåÅøØ]/gu, (letter) => {
    return writtenOut[letter.toLowerCase()] ?? letter;
  });
  return [fold(word), fold(written)];
}

const writtenOut: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

const letters: Record<string, string> = {
  ß: "ss",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ı: "i",
};

/** Lower-case, without accents. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[ßøđðłæœþı]/gu, (letter) => letters[letter] ?? letter);
}
