/** Text that is handed on as bytes, by the piece. */
export interface Pieces {
  /** A promise where a piece was full and is being handed on; nothing where there was room. */
  add(text: string): Promise<void> | undefined;
  /** Hands on what there is. */
  flush(): Promise<void>;
}

const PIECE = 64 * 1024;
/** No character of UTF-16 takes more bytes than this. */
const BYTES_A_CHARACTER = 3;

/**
 * Gathers text in bytes as it comes. Put together as one long text first, the rows of a book would be carried along by every sweep of the
 * memory until they are written: a third of the time of a book of a million rows.
 */
export function openPieces(hand: (piece: Buffer) => Promise<void>): Pieces {
  let piece = Buffer.allocUnsafe(PIECE);
  let filled = 0;

  async function flush(): Promise<void> {
    if (filled === 0) return;
    const full = piece.subarray(0, filled);
    piece = Buffer.allocUnsafe(PIECE);
    filled = 0;
    await hand(full);
  }

  return {
    add(text) {
      const most = text.length * BYTES_A_CHARACTER;
      const room = filled + most <= PIECE ? undefined : flush();
      if (most > PIECE) return Promise.resolve(room).then(() => hand(Buffer.from(text)));
      filled += piece.write(text, filled);
      return room;
    },
    flush,
  };
}
