/**
 * What a link holds: territory, settings and list of changes, in the fragment, which browsers send to no server.
 * @module
 */

/** @typedef {{open: object, scenario: import("./scenario.js").Scenario}} Shared */

/** @param {Shared} shared @returns {string} without `#` */
export function fragmentOf(shared) {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `v1=${text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** What a fragment holds, or `null` when it is none of ours. @param {string} fragment @returns {Shared | null} */
export function sharedOf(fragment) {
  const match = /^#?v1=([\w-]+)$/.exec(fragment);
  if (!match) return null;
  try {
    const text = atob(match[1].replaceAll("-", "+").replaceAll("_", "/"));
    const shared = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (char) => char.charCodeAt(0))));
    return shared?.open?.territory && Array.isArray(shared?.scenario?.change) ? shared : null;
  } catch {
    return null;
  }
}
