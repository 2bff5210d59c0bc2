import { tool as langChainTool } from "@langchain/core/tools";
import { tool as openAiTool, RunContext } from "@openai/agents-core";
import { tool as aiTool, jsonSchema } from "ai";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createGuard } from "../src/create-guard.js";
import type { Given, GuardedOptions } from "../src/guarded.js";
import { aGrant, aServer, optionsFor } from "./stand-in.js";

const schema = z.object({ amount: z.number() });
let ran: unknown[] = [];
const execute = (args: unknown) => {
  ran.push(args);
  return `refunded ${JSON.stringify(args)}`;
};
const described = { name: "refund", description: "Pays back" };

/** One tool in each framework's form, and how the framework would call it. */
const FRAMEWORKS: Record<
  string,
  (options: GuardedOptions) => (args: object, callId: string) => Promise<unknown>
> = {
  "AI SDK": (options) => {
    const inputSchema = jsonSchema<{ amount: number }>({ type: "object" });
    const plain = aiTool({ description: "Pays back", inputSchema, execute });
    const tool = guard().guarded(plain, { ...options, name: "refund" });
    return async (args, toolCallId) =>
      tool.execute?.(args as { amount: number }, { toolCallId, messages: [], context: {} } as never);
  },
  LangChain: (options) => {
    const tool = guard().guarded(langChainTool(execute, { ...described, schema }), options);
    return async (args, id) => {
      const answer: unknown = await tool.invoke({ type: "tool_call", name: "refund", args, id } as never);
      return (answer as { content: unknown }).content;
    };
  },
  "OpenAI Agents": (options) => {
    const tool = guard().guarded(openAiTool({ ...described, parameters: schema, execute }), options);
    return (args, callId) =>
      tool.invoke(new RunContext(), JSON.stringify(args), {
        toolCall: { callId },
      } as never) as Promise<unknown>;
  },
};

const guard = () => createGuard(optionsFor(aServer().fetch));
beforeEach(() => {
  ran = [];
});

describe.each(Object.entries(FRAMEWORKS))("a tool of %s", (_, framework) => {
  const withGrant = (given: Given | null) => {
    const asked: unknown[] = [];
    const call = framework({
      grantFor: (...about) => {
        asked.push(about);
        return given;
      },
    });
    return { asked, call };
  };

  it("runs with the grant of its call", async () => {
    const { asked, call } = withGrant(await aGrant({ tool_type: "refund", amount: 40 }));
    expect(await call({ amount: 40 }, "c1")).toBe('refunded {"amount":40}');
    expect(asked).toEqual([["refund", { amount: 40 }, "c1"]]);
    expect(ran).toEqual([{ amount: 40 }]);
  });

  it("does not run with other arguments than were approved", async () => {
    const { call } = withGrant(await aGrant({ tool_type: "refund", amount: 40 }));
    await expect(call({ amount: 999_999 }, "c1")).rejects.toMatchObject({ code: "other_args" });
    expect(ran).toEqual([]);
  });

  it("does not run without a grant", async () => {
    const { call } = withGrant(null);
    await expect(call({ amount: 40 }, "c1")).rejects.toMatchObject({ code: "grant_missing" });
    expect(ran).toEqual([]);
  });

  it("runs with the arguments that a reviewer edited, where they come with the grant", async () => {
    const approved = { tool_type: "refund", amount: 25 };
    const { call } = withGrant({ grant: await aGrant(approved), args: approved });
    expect(await call({ amount: 40 }, "c1")).toBe('refunded {"amount":25}');
    expect(ran).toEqual([{ amount: 25 }]);
  });
});

it("keeps the class of a LangChain tool", () => {
  const plain = langChainTool(execute, { ...described, schema });
  const tool = guard().guarded(plain, { grantFor: () => null });
  expect([tool instanceof plain.constructor, tool.name, tool.schema === plain.schema]).toEqual([
    true,
    "refund",
    true,
  ]);
});

it("gives the last of what a tool of the AI SDK yields", async () => {
  const tool = {
    async *execute(_args: unknown, _options: { toolCallId: string }) {
      yield "half";
      yield "whole";
    },
  };
  const grant = await aGrant({ tool_type: "refund" });
  const guarded = guard().guarded(tool, { name: "refund", grantFor: () => grant });
  expect(await guarded.execute({}, { toolCallId: "c1" })).toBe("whole");
});

it("refuses what is no tool, and a tool without a name", () => {
  const options = { grantFor: () => null };
  expect(() => guard().guarded({}, options)).toThrow("no tool");
  expect(() => guard().guarded({ execute }, options)).toThrow("name");
});
