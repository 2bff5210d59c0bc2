import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

export type MailReceiver = {
  /** Lets the server send its mail here; before it sends any. */
  useForMail: () => void;
  /** What was sent, headers and all. */
  letters: string[];
  /** Takes no more letters, or takes them again. */
  refuse: (isRefusing: boolean) => void;
  close: () => Promise<void>;
};

const REPLIES: Readonly<Record<string, string>> = { DATA: "354 go on", QUIT: "221 bye" };

/** What is said to one line, and the letter that is being taken. */
class Conversation {
  private letter: string[] | null = null;

  constructor(
    private readonly letters: string[],
    private readonly isRefusing: () => boolean,
  ) {}

  answer(line: string): string | null {
    return this.letter ? this.take(line, this.letter) : this.obey(line.slice(0, 4).toUpperCase());
  }

  private obey(verb: string): string {
    if (verb === "DATA") this.letter = [];
    if (verb === "MAIL" && this.isRefusing()) return "451 not now, s3cret";
    return REPLIES[verb] ?? "250 ok";
  }

  private take(line: string, letter: string[]): string | null {
    if (line !== ".") {
      letter.push(line);
      return null;
    }
    this.letters.push(letter.join("\n"));
    this.letter = null;
    return "250 taken";
  }
}

/** A mail server that keeps what it is given. */
export async function aMailReceiver(): Promise<MailReceiver> {
  const letters: string[] = [];
  let isRefusing = false;
  const serve = (socket: Socket) => {
    const conversation = new Conversation(letters, () => isRefusing);
    let waiting = "";
    socket.on("data", (chunk) => {
      const lines = `${waiting}${chunk}`.split("\r\n");
      waiting = lines.pop() ?? "";
      for (const answer of lines.map((line) => conversation.answer(line))) {
        if (answer !== null) socket.write(`${answer}\r\n`);
      }
    });
    socket.on("error", () => undefined);
    socket.write("220 receiver\r\n");
  };
  const server = createServer(serve).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    useForMail: () =>
      void Object.assign(process.env, {
        SMTP_URL: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
        MAIL_FROM: "Desk <desk@countersign.test>",
      }),
    letters,
    refuse: (on) => {
      isRefusing = on;
    },
    close: async () => {
      server.close();
      await once(server, "close");
    },
  };
}
