import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Paths named in backquotes: with a slash, or a file in the top folder; `<id>` and `*` are placeholders. */
const PATH =
  /`((?:src|docs|e2e|public|\.ci)\/[A-Za-z0-9_./-]+|[A-Za-z0-9_-]+\.(?:md|json|html|ts))`/g;

const MOST_PICTURE_BYTES = 150_000;

function listMarkdown(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the house is tidy', () => {
  const documents = ['README.md', ...listMarkdown('docs'), ...listMarkdown('src')];

  it.each(documents)('%s names only paths that exist', (file) => {
    const named = [...readFileSync(file, 'utf8').matchAll(PATH)].map((match) => match[1] ?? '');
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
    expect(named.filter((path) => !existsSync(path) && !existsSync(join(folder, path)))).toEqual(
      [],
    );
  });

  it.each(documents)('%s links only to files that exist, and to no large picture', (file) => {
    const text = readFileSync(file, 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    const paths = links.map((path) => join(dirname(file), path));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const pictures = paths.filter((path) => path.endsWith('.png'));
    expect(pictures.filter((path) => statSync(path).size > MOST_PICTURE_BYTES)).toEqual([]);
  });

  it('has no file that mentions a path outside the project', () => {
    const sources = ['src', 'e2e', 'docs', '.ci'].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|md|css|json)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    const bad = sources.filter((file) =>
      /["'`( ]\/(?:work|tmp|root|home)\//.test(readFileSync(file, 'utf8')),
    );
    expect(bad.filter((file) => file !== 'src/tidy.test.ts')).toEqual([]);
  });
});
