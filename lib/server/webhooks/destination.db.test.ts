import { connect } from "node:net";
import { expect, it } from "vitest";
import { aReceiver } from "@/lib/testing/webhook-receiver";
import {
  ForbiddenDestination,
  isPublic,
  lookupFor,
  problemNow,
  problemOf,
  publicAddresses,
  type Resolver,
} from "./destination";

/** Names as somebody's name server has them; each question gets the next answer. */
function names(answers: readonly { a?: string[]; aaaa?: string[] }[]): Resolver {
  let asked = -1;
  const next = () => answers[Math.min(asked, answers.length - 1)] ?? {};
  return {
    resolve4: (async () => {
      asked += 1;
      return next().a ?? Promise.reject(new Error("ENODATA"));
    }) as Resolver["resolve4"],
    resolve6: (async () => next().aaaa ?? Promise.reject(new Error("ENODATA"))) as Resolver["resolve6"],
  };
}

const PUBLIC = "93.184.215.14";

it.each([
  ...["10.0.0.1", "172.16.0.1", "192.168.1.1", "127.0.0.1", "127.255.255.254", "0.0.0.0", "169.254.169.254"],
  ...["100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1"],
  ...["255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:93.184.215.14", "::7f00:1", "fe80::1"],
  ...["fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1"],
  ...["2001:db8::1", "100::1", "4000::1"],
])("%s is not public", (address) => {
  expect(isPublic(address)).toBe(false);
});

it.each([PUBLIC, "8.8.8.8", "172.32.0.1", "2606:4700:4700::1111"])("%s is public", (address) => {
  expect(isPublic(address)).toBe(true);
});

it.each([
  ...[
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.1/",
  ],
  ...[
    "https://0177.0.0.1/",
    "https://127.0.0.1./",
    "https://①②⑦.0.0.1/",
    "https://0/",
    "https://0.0.0.0:443/",
  ],
  ...[
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::]/",
  ],
  ...["https://[0:0:0:0:0:ffff:169.254.169.254]/", "https://[fd00:ec2::254]/", "https://10.0.0.1:8443/"],
])("sends nothing to %s, however the address is written", (url) => {
  expect(problemOf(new URL(url))).toBe("must not lead to an address that is not public");
});

it("wants https, and no credentials", () => {
  expect(problemOf(new URL("http://example.com/"))).toBe("must be an https address");
  expect(problemOf(new URL("https://me:secret@example.com/"))).toContain("password");
  expect(problemOf(new URL("https://me@localhost/"))).toContain("password");
  expect(problemOf(new URL("https://example.com:8443/hooks?a=b"))).toBeNull();
});

it("lets hosts that are named in WEBHOOK_ALLOWED_HOSTS be reached, and none that only look like one", () => {
  expect(problemOf(new URL("http://LOCALHOST:3000/"))).toBeNull();
  expect(problemOf(new URL("http://localhost.:3000/"))).toBeNull();
  for (const host of ["localhost.example.com", "xlocalhost", "127.0.0.1", "[::1]"]) {
    expect(problemOf(new URL(`http://${host}/`))).toBe("must be an https address");
  }
});

it("takes a name that leads to public addresses, of both families", async () => {
  const found = await publicAddresses(
    "example.com",
    names([{ a: [PUBLIC], aaaa: ["2606:4700:4700::1111"] }]),
  );
  expect(found).toEqual([
    { address: PUBLIC, family: 4 },
    { address: "2606:4700:4700::1111", family: 6 },
  ]);
});

it.each([{ a: ["127.0.0.1"] }, { a: [PUBLIC, "10.0.0.1"] }, { a: [PUBLIC], aaaa: ["::ffff:10.0.0.1"] }])(
  "refuses a name of which any address is not public: %j",
  async (addresses) => {
    await expect(publicAddresses("example.com", names([addresses]))).rejects.toThrow(ForbiddenDestination);
    const problem = await problemNow(new URL("https://example.com/"), names([addresses]));
    expect(problem).toBe("must not lead to an address that is not public");
  },
);

it("finds no problem in a name that leads nowhere yet", async () => {
  expect(await problemNow(new URL("https://example.com/"), names([{}]))).toBeNull();
});

it("asks again when it connects, so that a name that was public meanwhile leads nowhere else", async () => {
  const receiver = await aReceiver();
  const url = new URL("https://rebound.example/");
  const resolver = names([{ a: [PUBLIC] }, { a: ["127.0.0.1"] }]);
  expect(await problemNow(url, resolver)).toBeNull();
  const socket = connect({
    host: url.hostname,
    port: Number(new URL(receiver.url).port),
    lookup: lookupFor(url, resolver),
  });
  const ended = await new Promise<unknown>((resolve) => {
    socket.once("connect", () => resolve("connected"));
    socket.once("error", resolve);
  });
  socket.destroy();
  expect(ended).toBeInstanceOf(ForbiddenDestination);
  await receiver.close();
});
