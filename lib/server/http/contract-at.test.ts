import { expect, it } from "vitest";
import { contractAt, pathOf } from "./contract-at";

it.each([
  ["/v1/agent", "v1-agent"],
  ["/v1/agent/nope", "v1-agent"],
  ["/v1/agents", "v1-tasks"],
  ["/v1/agent%2fx", "v1-tasks"],
  ["/v1/tasks/x/y", "v1-tasks"],
  ["/v1/", "v1-tasks"],
  ["/v1", "v1-tasks"],
  ["/v1/%", "v1-tasks"],
  ["/v1/agent/%E0%A4%A", "v1-agent"],
  ["/api/nope", "work-tasks"],
  ["/api", "work-tasks"],
  ["/v10", "work-tasks"],
  ["/", "work-tasks"],
])("%s is answered in the words of %s", (path, name) => {
  expect(contractAt(path).name).toBe(name);
});

it.each([
  ["http://localhost/v1/%?a=/b", "/v1/%"],
  ["http://localhost", "/"],
  ["http://localhost/v1/agent?x", "/v1/agent"],
  ["http://localhost//v1", "//v1"],
])("reads of %s the path %s", (url, path) => {
  expect(pathOf(url)).toBe(path);
});
