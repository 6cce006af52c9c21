/** A value that carries its meaning in its type: a `LotId` is a string, but not every string is a `LotId`. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
