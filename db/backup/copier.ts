/** Takes a copy of a database while it is being written to, opens copies beside it, and puts one in its place. One per engine. */
export type Copier = {
  /** What a copy is called in its folder. */
  fileName: string;
  /** Writes a consistent copy and hands it to the disk. Throws `BackupError` with a sentence where that cannot be. */
  copyTo(path: string): Promise<void>;
  /** A copy made into a database of its own, to be looked into, and perhaps put in place. */
  unpack(path: string): Promise<Unpacked>;
  /** A sentence where something still has the database open. */
  findUser(): Promise<string | undefined>;
  /** Puts the unpacked one where the database was; says where that one now is, if there was one. */
  putInPlace(unpacked: Unpacked): Promise<string | undefined>;
};

export type Unpacked = {
  /** As `openDatabase` takes it. */
  url: string;
  /** What the engine itself finds wrong with it, a sentence each. */
  findFaults(): Promise<string[]>;
  /** Takes it away again. */
  drop(): Promise<void>;
};

/** Told to the operator as a sentence, without a stack. */
export class BackupError extends Error {}
