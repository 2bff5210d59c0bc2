import { expect, it } from "vitest";
import { contracts } from "@/lib/contracts/all";
import { aboutOf } from "./about-contract";

it.each(contracts.map((contract) => [contract.name, contract] as const))(
  "says for whom %s is",
  (_, contract) => {
    expect(aboutOf(contract).audience).toMatch(/^For /);
  },
);
