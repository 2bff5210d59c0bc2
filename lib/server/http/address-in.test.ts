import { expect, it } from "vitest";
import { addressIn } from "./address-in";

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["203.0.113.7, 198.51.100.2", "198.51.100.2"],
  [["203.0.113.7", "198.51.100.2"], "198.51.100.2"],
  ["::1", "::1"],
  ["", "unknown"],
  [null, "unknown"],
  [undefined, "unknown"],
])("of %j the address is %s", (forwarded, address) => expect(addressIn(forwarded)).toBe(address));
