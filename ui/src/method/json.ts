// Where in a JSON text each value stands, so that one can be changed and every other byte stays as it was written.
export interface Span {
  start: number;
  end: number;
}

const escaped = (key: string): string => key.replace(/~/g, "~0").replace(/\//g, "~1");

/** Walks a text that JSON.parse has accepted. */
class Walk {
  readonly spans = new Map<string, Span>();
  private at = 0;
  constructor(private readonly text: string) {}

  value(pointer: string): void {
    this.skip();
    const start = this.at;
    const first = this.text[this.at];
    if (first === "{") this.members(pointer, "}");
    else if (first === "[") this.members(pointer, "]");
    else if (first === '"') this.string();
    else while (this.at < this.text.length && !/[\s,\]}]/.test(this.text[this.at] ?? "")) this.at += 1;
    this.spans.set(pointer, { start, end: this.at });
  }
  private members(pointer: string, close: "}" | "]"): void {
    this.at += 1;
    for (let index = 0; ; index += 1) {
      this.skip();
      if (this.text[this.at] === close) break;
      let name = String(index);
      if (close === "}") {
        const start = this.at;
        this.string();
        name = escaped(JSON.parse(this.text.slice(start, this.at)) as string);
        this.skip();
        this.at += 1;
      }
      this.value(`${pointer}/${name}`);
      this.skip();
      if (this.text[this.at] === ",") this.at += 1;
    }
    this.at += 1;
  }
  private string(): void {
    this.at += 1;
    while (this.text[this.at] !== '"') this.at += this.text[this.at] === "\\" ? 2 : 1;
    this.at += 1;
  }
  private skip(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at += 1;
  }
}

/** Null where it isn't JSON (yet). */
export function readJson(text: string): { value: unknown; spans: ReadonlyMap<string, Span> } | null {
  try {
    const value = JSON.parse(text) as unknown;
    const walk = new Walk(text);
    walk.value("");
    return { value, spans: walk.spans };
  } catch {
    return null;
  }
}

/** With the value at the pointer written anew; as it was where there is none. */
export function replaced(text: string, pointer: string, value: unknown): string {
  const span = readJson(text)?.spans.get(pointer);
  return span ? text.slice(0, span.start) + JSON.stringify(value) + text.slice(span.end) : text;
}
