/** A page of OpenStreetMap with a mark at a place; latitude and longitude in degrees (WGS 84). */
export function mapAddress([latitude, longitude]: readonly [number, number]): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
