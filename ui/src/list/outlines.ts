// Outlines of regions: decoded, laid flat and drawn as paths.
import type { RegionName } from "../api";
import type { Outlines, Ring } from "./types";

type Encoded = string[] | string[][];
type Offsets = [number, number][] | [number, number][][];
export interface EncodedOutlines {
  features: {
    properties: { name: string };
    geometry: { type: string; coordinates: Encoded; encodeOffsets: Offsets };
  }[];
}
/** One region's outline in degrees. */
export interface Outline {
  key: string;
  rings: Ring[];
}
export interface Shape {
  key: string;
  path: string;
  x: number;
  y: number;
}

const SCALE = 1024;
/** Each letter pair is a step from the point before, in 1/1024 of a degree, its sign in the lowest bit. */
export function decodeRing(text: string, from: readonly [number, number]): Ring {
  let [x, y] = from;
  const ring: Ring = [];
  for (let at = 0; at + 1 < text.length; at += 2) {
    const [a, b] = [text.charCodeAt(at) - 64, text.charCodeAt(at + 1) - 64];
    x += (a >> 1) ^ -(a & 1);
    y += (b >> 1) ^ -(b & 1);
    ring.push([x / SCALE, y / SCALE]);
  }
  return ring;
}

/** By the name of a region just below the top; a name may be written short (延边州 for 延边朝鲜族自治州). */
export function keyOf(name: string, regions: readonly RegionName[]): string | null {
  const short = (text: string): string => text.replace(/(朝鲜族)?自治州$|[市州]$/, "");
  const roots = regions.filter((region) => !region.parent).map((region) => region.key);
  const below = regions.filter((region) => roots.includes(region.parent ?? ""));
  return below.find((region) => short(region.name.zh) === short(name))?.key ?? null;
}

export function decode(map: EncodedOutlines, regions: readonly RegionName[]): Outline[] {
  return map.features.flatMap(({ properties, geometry }) => {
    const key = keyOf(properties.name, regions);
    if (key === null) return [];
    const rings = (geometry.coordinates as (string | string[])[]).flatMap((part, at) => {
      const offset = geometry.encodeOffsets[at];
      if (typeof part === "string") return [decodeRing(part, offset as [number, number])];
      return part.map((text, ring) => decodeRing(text, (offset as [number, number][])[ring] ?? [0, 0]));
    });
    return [{ key, rings }];
  });
}

export const fromGeoJson = (map: Outlines): Outline[] =>
  map.features.flatMap(({ properties, geometry }) =>
    properties.key
      ? [
          {
            key: properties.key,
            rings: geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat(),
          },
        ]
      : [],
  );

/** Twice a ring's area, and its centre of mass: there a name has most room. */
function massOf(ring: Ring): { area: number; centre: [number, number] } {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], at) => {
    const [x0, y0] = ring[at ? at - 1 : ring.length - 1] ?? [x1, y1];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  return { area: Math.abs(area), centre: area ? [x / (3 * area), y / (3 * area)] : (ring[0] ?? [0, 0]) };
}

/** Laid flat as it is near its middle latitude, fitted into a width; a province is small enough for that. */
export function draw(outlines: readonly Outline[], width: number): { shapes: Shape[]; height: number } {
  const all = outlines.flatMap((outline) => outline.rings.flat());
  if (!all.length) return { shapes: [], height: 0 };
  const least = (axis: 0 | 1): number => all.reduce((so_far, point) => Math.min(so_far, point[axis]), Infinity);
  const most = (axis: 0 | 1): number => all.reduce((so_far, point) => Math.max(so_far, point[axis]), -Infinity);
  const [west, east, south, north] = [least(0), most(0), least(1), most(1)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * shrink);
  const flat = ([x, y]: readonly [number, number]): [number, number] => [
    (x - west) * shrink * scale,
    (north - y) * scale,
  ];
  const shapes = outlines.map(({ key, rings }) => {
    const path = rings
      .map((ring) => ring.map((point) => flat(point).map((each) => each.toFixed(1)).join(" ")).join("L"))
      .map((ring) => `M${ring}Z`)
      .join("");
    const masses = rings.map(massOf).sort((one, other) => other.area - one.area);
    const [x, y] = flat(masses[0]?.centre ?? [west, north]);
    return { key, path, x, y };
  });
  return { shapes, height: (north - south) * scale };
}
