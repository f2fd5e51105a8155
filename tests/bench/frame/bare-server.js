// The floor of every answer over HTTP. Told by its parent what to say; tells it where.
import { createServer } from "node:http";

process.once("message", ({ status, headers, body }) => {
  const bytes = Buffer.from(body, "base64");
  const server = createServer((_request, response) => {
    response.writeHead(status, status === 304 ? headers : { ...headers, "Content-Length": bytes.length });
    response.end(bytes);
  });
  server.listen(0, () => process.send(server.address().port));
});
process.once("disconnect", () => process.exit());
