// The built server as it is, its database engine taken out: from the signal SIGUSR2 on, each statement answers what it answered last;
// what is asked of pools, what it answered of this very pool, for the next one of the same deed may be none.
import Sqlite from "better-sqlite3";

let playing = false;
process.on("SIGUSR2", () => {
  playing = true;
});

const { prepare } = Sqlite.prototype;
Sqlite.prototype.prepare = function prepareRecorded(sql) {
  const statement = prepare.call(this, sql);
  for (const name of ["all", "run"]) {
    const ask = statement[name].bind(statement);
    let last;
    const ofPools = / "pool" /.test(sql) ? new Map() : undefined;
    statement[name] = (...parameters) => {
      if (ofPools) {
        const key = JSON.stringify(parameters);
        if (!playing || !ofPools.has(key)) ofPools.set(key, ask(...parameters));
        return ofPools.get(key);
      }
      // What is written in a number never met in the warming up would meet rows that the recorded answers do not know of.
      if (playing && name === "run") last ??= { changes: 1, lastInsertRowid: 0 };
      if (!playing || last === undefined) last = ask(...parameters);
      return last;
    };
  }
  return statement;
};

await import("../../../app/launch.js");
