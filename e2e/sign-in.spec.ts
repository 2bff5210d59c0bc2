import { expect, PASSWORD, test } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";

test("a person signs in with the form and gets to where they wanted", async ({ page, desk, world }) => {
  await page.goto("/tasks?type=task");
  await expect(page).toHaveURL(/\/sign-in\?next=/);

  await new SignInPage(page).signIn(world.people.reviewer.email, PASSWORD);

  await expect(page).toHaveURL(/\/tasks\?type=task$/);
  await expect(page.getByRole("heading", { name: "Tasks", level: 1 })).toBeVisible();
  await expect(desk.table).toBeHidden();
});

test("a wrong password and an unknown account get the same sentence", async ({ page, world, watch }) => {
  watch.expectStatus(401);
  const signIn = new SignInPage(page);
  const refusal = page.getByText(
    "E-mail or password is wrong, or there were too many attempts. Try again in a few minutes.",
  );
  await page.goto("/sign-in");

  await signIn.signIn(world.people.reviewer.email, "not it");
  await expect(refusal).toBeVisible();
  await signIn.signIn("nobody@test.example", "not it");
  await expect(refusal).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("signing out ends the access of this session", async ({ page, desk, signInAs, api }) => {
  await api.ask("Send a reminder");
  await signInAs("reviewer");
  await desk.open();
  await expect(desk.row("Send a reminder")).toBeVisible();
  const cookies = await page.context().cookies();

  await new SignInPage(page).signOut();

  await page.context().addCookies(cookies);
  expect((await page.request.get("/api/work-tasks")).status()).toBe(401);
  await page.goto("/tasks");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Ftasks$/);
});

test("while a session ends its page asks for nothing, and shows nothing any more", async ({
  page,
  desk,
  signInAs,
  api,
}) => {
  await api.ask("Send a reminder");
  await signInAs("reviewer");
  await desk.open();
  await expect(desk.row("Send a reminder")).toBeVisible();
  const asked: string[] = [];
  let goOn: () => void = () => undefined;
  await page.route("**/api/auth/signout", async (route) => {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await route.continue();
  });
  const ending = page.waitForRequest("**/api/auth/signout");

  const left = new SignInPage(page).signOut();
  await ending;
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await expect(page.getByText("Signing out…")).toBeVisible();
  await expect(desk.table).toBeHidden();
  // A desk that still listened would read what is new.
  await api.ask("Send another reminder");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  goOn();

  await left;
});

test("what is under way when somebody signs out is answered before the session ends", async ({
  page,
  desk,
  signInAs,
  api,
}) => {
  await api.ask("Send a reminder");
  await signInAs("reviewer");
  const order: string[] = [];
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route("**/api/desk/counts", async (route) => {
    await held;
    order.push("counted");
    await route.continue();
  });
  page.on("request", (request) => {
    if (request.url().endsWith("/api/auth/signout")) order.push("signed out");
  });
  const counting = page.waitForRequest("**/api/desk/counts");
  await desk.open();
  await counting;

  const left = new SignInPage(page).signOut();
  await expect(page.getByText("Signing out…")).toBeVisible();
  await page.waitForTimeout(500);
  goOn();
  await left;

  expect(order).toEqual(["counted", "signed out"]);
});

test("nobody is led to another site after signing in", async ({ page, world }) => {
  await page.goto("/sign-in?next=//evil.example/");
  await new SignInPage(page).signIn(world.people.reviewer.email, PASSWORD);
  await expect(page).toHaveURL(/\/tasks\?type=hil_approval/);
});

test("when the session ends meanwhile, the page asks to sign in and comes back", async ({
  page,
  desk,
  signInAs,
  api,
  watch,
}) => {
  watch.expectStatus(401);
  await api.ask("Send a reminder");
  await signInAs("reviewer");
  const readOnceMore = page.waitForResponse(/\/api\/desk\/rows/);
  await desk.open("sort=title");
  // All that the page reads by itself has been read; the next request is the click's.
  await readOnceMore;
  await expect(desk.row("Send a reminder")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Needs decision\s*1/ })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Views" }).getByText(/work tasks?$/)).toHaveCount(5);
  await page.context().clearCookies();

  await desk.row("Send a reminder").click();

  await expect(page).toHaveURL(/\/sign-in\?next=%2Ftasks%3Fsort%3Dtitle/);
});
