/** The type of a section header reads the same in both byte orders (draft-ietf-opsawg-pcapng, 4.1). */
const SECTION_HEADER = [0x0a, 0x0d, 0x0d, 0x0a];

export function isPcapng(file: Uint8Array): boolean {
  return SECTION_HEADER.every((octet, index) => file[index] === octet);
}
