import {expect, it} from "vitest";
import {emptyDocument} from "./document.ts";

it("a document has a window that writes and reads XML, and runs no scripts", async () => {
  const document = await emptyDocument();
  expect(document.defaultView?.XMLSerializer).toBeTypeOf("function");
  document.body.innerHTML = "<script>document.title = 'ran'</script>";
  const script = document.createElement("script");
  script.textContent = "document.title = 'ran'";
  document.body.append(script);
  expect(document.title).toBe("");
});
