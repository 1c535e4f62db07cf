import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OpenDraft } from "../../bridge/api.ts";
import { paragraph } from "../../document/build.ts";
import type { Block } from "../../document/model.ts";
import { type TestApp, testApp } from "../../main/handlers/app.test-help.ts";
import { Session } from "./session.ts";

let app: TestApp;
let session: Session;
let body: Block[];

async function opened(id: string): Promise<OpenDraft> {
  const answer = await app.client.openDraft({ id });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** A session on a new draft, whose body the test writes in the editor's place. */
beforeEach(async () => {
  app = testApp();
  const made = await app.client.createDraft({ template: "ket-luan" });
  if (!made.ok) throw new Error(made.error.code);
  const draft = await opened(made.value.id);
  let saves = 0;
  session = new Session(app.client, draft, () => `save-${++saves}`);
  body = draft.document.body;
  session.attachBody(() => body);
});

afterEach(() => {
  session.close();
  app.remove();
});

const write = (words: string): void => {
  body = [paragraph(body[0]?.id ?? "b1", words)];
  session.changed();
};

test("a change is dirty at once and on disk after a flush", async () => {
  write("một");
  expect(session.status).toMatchObject({ dirty: true, revision: 1 });
  expect(await session.flush()).toBe(true);
  expect(session.status).toMatchObject({ dirty: false, revision: 2 });
  expect((await opened(session.id)).document.body).toEqual(body);
});

test("what is typed during a flush is on disk too when it ends", async () => {
  write("một");
  const flushed = session.flush();
  write("một hai");
  expect(await flushed).toBe(true);
  expect((await opened(session.id)).document.body).toEqual(body);
});

test("a change that is taken back leaves nothing to save", async () => {
  const before = body;
  write("một");
  body = before;
  expect(await session.flush()).toBe(true);
  expect(session.status).toMatchObject({ dirty: false, revision: 1 });
});

test("a draft that has moved on is not written over: the words stay on screen and it is said", async () => {
  await app.client.renameDraft({ id: session.id, subject: "về việc khác" });
  write("một");
  expect(await session.flush()).toBe(false);
  expect(session.status).toMatchObject({ dirty: true, failure: "stale" });
  expect((await opened(session.id)).document.parts.subject.text).toBe("về việc khác");
});

test("a part that changes is saved like the body", async () => {
  session.setFrame((frame) => ({
    ...frame,
    parts: { ...frame.parts, subject: { text: "về công tác cán bộ" } },
  }));
  expect(await session.flush()).toBe(true);
  expect((await opened(session.id)).document.parts.subject.text).toBe("về công tác cán bộ");
});

/** A keyboard that composes until it is told otherwise. */
function composingKeyboard() {
  let ended = () => {};
  const keyboard = {
    active: true,
    end: () => {
      keyboard.active = false;
      body = [paragraph("b1", "tiếng Việt")];
      ended();
    },
    onEnd: (listener: () => void) => {
      ended = listener;
      return () => {};
    },
  };
  return keyboard;
}

test("nothing is saved over a composition; the save follows at its end", async () => {
  const keyboard = composingKeyboard();
  session.attachComposing(keyboard);
  write("tiếng ");
  await sleep(1_300);
  expect(session.status).toMatchObject({ dirty: true, saving: false, revision: 1 });
  keyboard.end();
  await expect.poll(() => session.status).toMatchObject({ dirty: false, revision: 2 });
  expect((await opened(session.id)).document.body).toEqual([paragraph("b1", "tiếng Việt")]);
});

test("a flush takes the word that is being composed with it", async () => {
  session.attachComposing(composingKeyboard());
  write("tiếng ");
  expect(await session.flush()).toBe(true);
  expect((await opened(session.id)).document.body).toEqual([paragraph("b1", "tiếng Việt")]);
});
