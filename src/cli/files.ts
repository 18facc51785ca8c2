type Advice = Readonly<Record<string, (path: string) => string>>;

const SHARED: Advice = {
  EISDIR: (path) => `${path} is a folder; name a file in it`,
  ENOTDIR: (path) => `${path} leads through a file as if that were a folder; check the path`,
  EACCES: (path) => `${path} may not be opened; check its permissions`,
};

const ON_READING: Advice = {
  ...SHARED,
  ENOENT: (path) => `There is no file ${path}; check its name and its folder`,
};

const ON_WRITING: Advice = {
  ...SHARED,
  ENOENT: (path) => `There is no folder for ${path}; create it first, or choose another`,
};

/** @throws what is wrong, where, and what to do, in place of what the machine calls it */
export function tryReading<T>(path: string, read: () => T): T {
  return explain(path, read, ON_READING);
}

/** @throws the same for a file that is to be written */
export function tryWriting(path: string, write: () => void): void {
  explain(path, write, ON_WRITING);
}

function explain<T>(path: string, act: () => T, advice: Advice): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const words = advice[code]?.(path);
    throw words === undefined ? error : new Error(words, { cause: error });
  }
}
