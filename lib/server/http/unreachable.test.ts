import { expect, it } from "vitest";
import { isUnreachable } from "./unreachable";

const failure = (message: string, fields: object = {}) => Object.assign(new Error(message), fields);

it.each([
  ["a refused connection", failure("connect", { code: "ECONNREFUSED", syscall: "connect" })],
  ["a connection that was cut", failure("read", { code: "ECONNRESET", syscall: "read" })],
  ["a socket file that is not there", failure("connect", { code: "ENOENT", syscall: "connect" })],
  ["a connection that ended", failure("Connection terminated unexpectedly")],
  ["a connection that ended while it began", failure("Connection terminated due to connection timeout")],
  ["no connection in time", failure("timeout exceeded when trying to connect")],
  ["a database that shuts down", failure("terminating connection", { code: "57P01" })],
  ["a database that starts up", failure("the database system is starting up", { code: "57P03" })],
  ["a broken connection", failure("connection failure", { code: "08006" })],
  ["too many connections", failure("sorry, too many clients already", { code: "53300" })],
  ["a refusal behind Prisma", failure("Can't reach database server", { code: "P1001" })],
  ["a refusal by both addresses of a name", new AggregateError([failure("", { code: "ECONNREFUSED" })], "")],
  ["a failure that it caused", new Error("query failed", { cause: failure("", { code: "57P02" }) })],
])("%s means that the database cannot be reached", (_, error) => {
  expect(isUnreachable(error)).toBe(true);
});

it.each([
  ["a missing file", failure("open", { code: "ENOENT", syscall: "open" })],
  ["a unique violation", failure("duplicate key", { code: "23505" })],
  ["a canceled statement", failure("canceling statement due to statement timeout", { code: "57014" })],
  ["a missing table", failure("relation does not exist", { code: "42P01" })],
  ["a mistake of ours", new TypeError("x is not a function")],
  [
    "an error that causes itself",
    (() => {
      const error = new Error("round");
      error.cause = error;
      return error;
    })(),
  ],
  ["nothing", null],
  ["a text", "Connection terminated"],
])("%s does not", (_, error) => {
  expect(isUnreachable(error)).toBe(false);
});
