// DuckDB for the bench: a JSON command a line comes in, a JSON answer a line goes out. Times are
// taken in here, around the engine alone, in whole microseconds.
import { createInterface } from "node:readline";
import { DuckDBInstance } from "@duckdb/node-api";

let db;
const prepared = new Map();

async function statement(sql) {
  if (!prepared.has(sql)) prepared.set(sql, await db.prepare(sql));
  return prepared.get(sql);
}

async function timed(work) {
  const start = process.hrtime.bigint();
  const result = await work();
  return [(process.hrtime.bigint() - start) / 1000n, result];
}

const does = {
  async open({ file }) {
    const instance = await DuckDBInstance.create(file, { threads: "2", memory_limit: "8GB" });
    db = await instance.connect();
    const version = await db.runAndReadAll("SELECT version()");
    return { version: version.getRows()[0][0].slice(1) };
  },

  async run({ sql }) {
    const [us] = await timed(() => db.run(sql));
    return { us };
  },

  async ask({ sql }) {
    const question = await statement(sql);
    const [us, rows] = await timed(async () => (await question.runAndReadAll()).getRows());
    return { us, rows };
  },

  // Whole vectors are fetched; no JavaScript strings are made of them.
  async scan({ sql }) {
    const [us, seen] = await timed(async () => {
      const result = await db.stream(sql);
      let rows = 0;
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return rows;
        rows += chunk.rowCount;
      }
    });
    return { us, seen };
  },

  async append({ rows, at_once }) {
    const line = "x".repeat(230);
    const digest = Buffer.alloc(32, "d");
    const id_of = (seq) => String(seq).padStart(24, "0");
    const insert = await db.prepare(
      "INSERT INTO entry VALUES (?, ?, ?, 1, 'progress.reported/1', 1, ?, ?)");
    const put = (seq) => {
      for (const place of [1, 3]) insert.bindBigInt(place, BigInt(seq));
      insert.bindVarchar(2, id_of(seq));
      insert.bindVarchar(4, line);
      insert.bindBlob(5, digest);
      return insert.run();
    };
    const batch = async (from) => {
      await db.run("BEGIN");
      const appender = await db.createAppender("entry");
      for (let seq = from + 1; seq <= from + at_once; ++seq) {
        appender.appendBigInt(BigInt(seq));
        appender.appendVarchar(id_of(seq));
        appender.appendBigInt(BigInt(seq));
        appender.appendInteger(1);
        appender.appendVarchar("progress.reported/1");
        appender.appendInteger(1);
        appender.appendVarchar(line);
        appender.appendBlob(digest);
        appender.endRow();
      }
      appender.closeSync();
      await db.run("COMMIT");
    };
    const [us] = await timed(async () => {
      if (at_once === 1) for (let seq = 1; seq <= rows; ++seq) await put(seq);
      else for (let seq = 0; seq < rows; seq += at_once) await batch(seq);
    });
    return { us };
  },
};

// Whole numbers of any length, as JSON allows and JSON.stringify doesn't.
function show(value) {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(show).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, one]) => `"${name}":${show(one)}`).join(",")}}`;
}

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  try {
    console.log(show(await does[command.do](command)));
  } catch (error) {
    console.log(show({ error: String(error) }));
  }
}
