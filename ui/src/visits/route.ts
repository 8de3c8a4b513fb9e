// The route as its form writes it: a project a line, in the order in which they are seen.
import { linesIn } from "../deed/names";

export const MOST = 100;
export const routeIn = (text: string | undefined): string[] => [...new Set(linesIn(text ?? ""))];
export const routeText = (route: readonly string[]): string => route.join("\n");
export const withStop = (text: string | undefined, stop: string): string =>
  routeText([...new Set([...routeIn(text), stop.trim()].filter(Boolean))]);
export const withoutStop = (text: string | undefined, stop: string): string =>
  routeText(routeIn(text).filter((each) => each !== stop));
/** All of these, those that are new in their own order at the end; or none of them. */
export const withStops = (text: string | undefined, stops: readonly string[], is: boolean): string =>
  is
    ? stops.reduce(withStop, text ?? "")
    : routeText(routeIn(text).filter((each) => !stops.includes(each)));
