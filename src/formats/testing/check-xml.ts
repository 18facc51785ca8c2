/**
 * A small strict reader of XML, for tests: says what is not well-formed, null when all is well. Knows elements,
 * attributes, text and references; there is nothing else in our files.
 */
export function findXmlProblem(text: string): string | null {
  const forbidden = findForbidden(text);
  if (forbidden !== null) return `forbidden character at ${forbidden}`;
  const open: string[] = [];
  let place = 0;
  while (place < text.length) {
    if (text[place] !== '<') {
      const end = text.indexOf('<', place);
      const content = text.slice(place, end < 0 ? text.length : end);
      if (!isText(content)) return `bad text at ${place}: ${content.slice(0, 40)}`;
      if (open.length === 0 && content.trim() !== '') return `text outside the root at ${place}`;
      place += content.length;
      continue;
    }
    const rest = text.slice(place, place + 20_000);
    const close = /^<\/([\w:-]+)>/.exec(rest);
    const start = /^<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/.exec(rest);
    const match = close ?? start;
    if (!match) return `bad tag at ${place}: ${rest.slice(0, 60)}`;
    if (close && open.pop() !== close[1]) return `${close[0]} closes something else at ${place}`;
    if (start && hasBadAttributes(start[2] ?? '')) return `bad attributes at ${place}`;
    if (start && start[3] !== '/') open.push(start[1] ?? '');
    place += match[0].length;
  }
  return open.length > 0 ? `${open.join(', ')} not closed` : null;
}

function hasBadAttributes(attributes: string): boolean {
  const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)];
  const names = pairs.map(([, name]) => name);
  return new Set(names).size < names.length || pairs.some(([, , value = '']) => !isText(value));
}

function isText(content: string): boolean {
  return (
    !content.includes(']]>') && !/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i.test(content)
  );
}

/** XML 1.0, production 2: tab, line feed, carriage return, and from U+0020 on all but surrogates, U+FFFE and U+FFFF. */
function findForbidden(text: string): number | null {
  let place = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isFine =
      code === 0x9 ||
      code === 0xa ||
      code === 0xd ||
      (code >= 0x20 && code < 0xd800) ||
      (code >= 0xe000 && code < 0xfffe) ||
      code >= 0x10000;
    if (!isFine) return place;
    place += character.length;
  }
  return null;
}
