import { expect, it } from "vitest";
import { ApiError } from "@/lib/client/api/api-error";
import { refusalOf } from "./field-errors";

const refused = (...details: { field: string; message: string }[]) =>
  refusalOf(new ApiError(400, `${details[0]?.field}: ${details[0]?.message}`, details));

it("puts what is wrong at the field that it is about, also inside of lists and objects", () => {
  expect(
    refused(
      { field: "title", message: "is required" },
      { field: "assign_to.user_uid", message: "does not exist" },
      { field: "context_entities[0].entity_uid", message: "does not exist" },
    ),
  ).toEqual({
    fields: {
      title: "It is required.",
      assign_to: "It does not exist.",
      context_entities: "It does not exist.",
    },
    general: null,
  });
});

it("says in general what belongs to no field of the form", () => {
  expect(refused({ field: "organization_uid", message: "must be a UUID" })).toEqual({
    fields: {},
    general: "organization_uid: must be a UUID.",
  });
  expect(refusalOf(new ApiError(403, "Not allowed")).general).toBe("Not allowed.");
});
