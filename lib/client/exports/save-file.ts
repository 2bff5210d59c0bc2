/** Where an export is written to, as it arrives. */
export type Sink = {
  write: (text: string) => Promise<void>;
  /** It is whole. */
  finish: () => Promise<void>;
  /** It is not wanted any more: nothing is left of it. */
  drop: () => Promise<void>;
};

type Picker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;

const pickerOf = (): Picker | undefined =>
  (window as unknown as { showSaveFilePicker?: Picker }).showSaveFilePicker?.bind(window);

/** Straight onto the disk, where the browser can do that. It asks for the place, so it must follow a press. */
async function toDisk(pick: Picker, name: string): Promise<Sink | null> {
  try {
    const file = await (await pick({ suggestedName: name })).createWritable();
    return { write: (text) => file.write(text), finish: () => file.close(), drop: () => file.abort() };
  } catch (error) {
    // They changed their mind.
    if ((error as DOMException).name === "AbortError") return null;
    throw error;
  }
}

/** Kept by the browser, and saved as a download when it is whole. */
function toDownload(name: string, type: string): Sink {
  let parts: Blob[] = [];
  return {
    write: async (text) => void parts.push(new Blob([text])),
    finish: async () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(parts, { type }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      parts = [];
    },
    drop: async () => {
      parts = [];
    },
  };
}

/** Null where the person does not want to save it after all. */
export const openSink = async (name: string, type: string): Promise<Sink | null> => {
  const pick = pickerOf();
  return pick ? toDisk(pick, name) : toDownload(name, type);
};
