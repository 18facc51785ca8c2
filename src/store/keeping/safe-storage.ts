import type { KeyValueStorage } from '../io';

const MAX_SET_ASIDE = 9;

/** Storage that never throws: full or forbidden, the app goes on and says so once. */
export interface SafeStorage {
  read(key: string): string | null;
  write(key: string, text: string): boolean;
  /** Moves an unreadable text to `<key>.set-aside.<n>`, so that nothing is lost and nothing is read twice. */
  setAside(key: string): boolean;
}

export function createSafeStorage(
  storage: KeyValueStorage | null,
  onTrouble: (reason: string) => void,
): SafeStorage {
  let hasTold = false;
  const attempt = <T>(action: (storage: KeyValueStorage) => T, otherwise: T): T => {
    try {
      if (storage === null) throw new Error('this browser forbids it here');
      return action(storage);
    } catch (error) {
      if (!hasTold) onTrouble(error instanceof Error ? error.message : String(error));
      hasTold = true;
      return otherwise;
    }
  };
  return {
    read: (key) => attempt((s) => s.getItem(key), null),
    write: (key, text) => attempt((s) => put(s, key, text), false),
    setAside: (key) => attempt((s) => move(s, key), false),
  };
}

function put(storage: KeyValueStorage, key: string, text: string): true {
  storage.setItem(key, text);
  return true;
}

function move(storage: KeyValueStorage, key: string): true {
  const places = Array.from({ length: MAX_SET_ASIDE }, (_, n) => `${key}.set-aside.${n + 1}`);
  const free = places.find((place) => storage.getItem(place) === null);
  storage.setItem(free ?? `${key}.set-aside.${MAX_SET_ASIDE}`, storage.getItem(key) ?? '');
  storage.removeItem(key);
  return true;
}
