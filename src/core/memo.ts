/**
 * Remembers what `make` gives for a text of our own data, up to `most` texts; then it forgets them all and begins anew.
 * For texts that people typed: `memoTyped`.
 */
export function memo<T>(make: (text: string) => T, most: number): (text: string) => T {
  return remembering(make, most, (text) => text);
}

/**
 * The same for texts of a dossier. Such a text may be a slice by which V8 holds the whole file it was read from: what is
 * remembered is a text of its own.
 */
export function memoTyped<T>(make: (text: string) => T, most: number): (text: string) => T {
  // Joined and cut, it holds only itself.
  return remembering(make, most, (text) => ` ${text}`.slice(1));
}

function remembering<T>(
  make: (text: string) => T,
  most: number,
  kept: (text: string) => string,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      const own = kept(text);
      value = make(own);
      if (known.size >= most) known.clear();
      known.set(own, value);
    }
    return value;
  };
}

/** Remembers what `make` gives for an object, as long as the object lives. `make` may not give `undefined`. */
export function memoFor<K extends object, V extends {}>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
