// A relay that takes everything and keeps nothing. Tells its parent where it listens, then how many letters it has and since when.
import { SMTPServer } from "smtp-server";
import { giveWay } from "../../../app/paper/background-thread.server.ts";

// A relay has a machine of its own: the server must not wait for the processor that this one is at work on
giveWay();

let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onData(stream, _session, done) {
    stream.resume();
    stream.on("end", () => {
      process.send({ taken: ++taken, at: Date.now() });
      done();
    });
  },
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.server.address().port }));
process.once("disconnect", () => process.exit());
