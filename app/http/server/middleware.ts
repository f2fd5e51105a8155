import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request or passes it on. In development Vite stands here, in production the built assets. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
