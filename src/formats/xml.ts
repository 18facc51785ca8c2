/** Text for an XML file: escaped, and without the control characters that no XML parser accepts, escaped or not. */
export function escapeXml(text: string): string {
  return stripControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The inverse of `escapeXml`, and numeric references too. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, decode);
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function decode(
  whole: string,
  name: string | undefined,
  decimal: string | undefined,
  hex: string | undefined,
): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Keeps tab and line feed of U+0000 to U+001F; drops lone surrogates, U+FFFE and U+FFFF. */
function stripControls(text: string): string {
  let kept = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isControl = (code < 0x20 && code !== 0x09 && code !== 0x0a) || code === 0x7f;
    const isLone = code >= 0xd800 && code <= 0xdfff;
    if (!isControl && !isLone && code !== 0xfffe && code !== 0xffff) kept += character;
  }
  return kept;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; children are XML already, text must be escaped by the caller. */
export function element(name: string, attributes: Attributes, children = ''): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${escapeXml(String(value))}"`;
  return children === '' ? `${start}/>` : `${start}>${children}</${name}>`;
}
