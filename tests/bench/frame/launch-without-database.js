// The built server as it is, its database engine taken out: from the signal SIGUSR2 on, each statement answers what it answered last.
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
    statement[name] = (...parameters) => {
      // What is written in a number never met in the warming up would meet rows that the recorded answers do not know of.
      if (playing && name === "run") last ??= { changes: 1, lastInsertRowid: 0 };
      if (!playing || last === undefined) last = ask(...parameters);
      return last;
    };
  }
  return statement;
};

await import("../../../app/launch.js");
