/**
 * Dragging a site with the mouse or a finger; with the keyboard, its form does the same.
 * @module
 */

/** @param {any} map @param {import("./map.js").Listener} listener */
export function dragging(map, listener) {
  map.on("mousedown", "sites", (event) => begin(map, listener, event, "mousemove", "mouseup"));
  map.on("touchstart", "sites", (event) => {
    if (event.points.length === 1) begin(map, listener, event, "touchmove", "touchend");
  });
}

/** @param {any} map @param {import("./map.js").Listener} listener @param {any} event @param {string} move @param {string} end */
function begin(map, listener, event, move, end) {
  const site = event.features[0].properties.id;
  if (!listener.drags(site)) return;
  event.preventDefault();
  const start = event.point;
  let last = null;
  const follow = (/** @type {any} */ at) => {
    if (last || Math.hypot(at.point.x - start.x, at.point.y - start.y) > 4) {
      last = at.lngLat;
      map.getCanvas().style.cursor = "grabbing";
    }
  };
  map.on(move, follow);
  map.once(end, () => {
    map.off(move, follow);
    map.getCanvas().style.cursor = "";
    if (last) listener.drop(site, last);
  });
}
