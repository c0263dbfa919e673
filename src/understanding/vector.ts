/** A sparse row of numbers: `value[k]` stands in column `at[k]`; columns are unique. */
export type SparseVector = { at: Int32Array; value: Float32Array };
