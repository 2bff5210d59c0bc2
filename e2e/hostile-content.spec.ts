import { expect, test } from "./fixtures";

const BEACON = "https://evil.example/x.png";
const HTML = `<script>window.hacked = true</script><img src="${BEACON}" onerror="window.hacked = true"><a href="javascript:window.hacked=true">html link</a>`;
const MARKDOWN = `![a picture](${BEACON}) [safe words](https://evil.example/) [code](javascript:window.hacked=true)\n\n${HTML}\n\n<style>body { display: none }</style><iframe src="https://evil.example"></iframe>`;

test("what an agent writes stays text", async ({ page, desk, api, signInAs }) => {
  const title = `Pay <b>now</b> <img src=${BEACON}>`;
  const uid = await api.ask(title, {
    reasoning: MARKDOWN,
    tool_args: { tool_type: "x", html: HTML, "<b>key</b>": "\u202Efdp.exe", link: BEACON },
    trigger: { type: "email_received", from_email: `<img src=${BEACON}>`, subject: HTML },
    description: MARKDOWN,
  });
  await signInAs("reviewer");

  await desk.openDirectly(uid, title);

  await expect(desk.task.getByText("[picture: a picture").first()).toBeVisible();
  await expect(desk.task.getByText("<script>window.hacked = true</script>").first()).toBeVisible();
  await expect(desk.task.getByText("U+202E")).toBeVisible();
  await expect(desk.row(title)).toBeVisible();
  await expect(page.getByRole("img")).toHaveCount(0);
  const links = desk.task.getByRole("link");
  await expect(links).toHaveCount(2);
  await expect(links.first()).toHaveText("safe words (https://evil.example/)");
  await expect(links.first()).toHaveAttribute("rel", "noopener noreferrer nofollow");
  await expect(links.first()).toHaveAttribute("target", "_blank");
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});
