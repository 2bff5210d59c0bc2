import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, it } from "vitest";
import { rich } from "./rich";
import { setCatalogue } from "./t";

afterEach(() => setCatalogue("en-GB", {}));

const sentence = () => renderToStaticMarkup(rich("{who} closed {what}", { who: <b>Mara</b>, what: "it" }));

it("puts elements into a sentence", () => expect(sentence()).toBe("<b>Mara</b> closed it"));

it("puts them where the language has them", () => {
  setCatalogue("de", { "{who} closed {what}": "{what} wurde von {who} geschlossen" });
  expect(sentence()).toBe("it wurde von <b>Mara</b> geschlossen");
});
