/** SM3 (GB/T 32905-2016) of some bytes in hexadecimal digits; browsers bring no such sum themselves. */
export function sm3(bytes: Uint8Array): string {
  const state = new Uint32Array([
    0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
  ])
  const whole = bytes.length - (bytes.length % 64)
  for (let at = 0; at < whole; at += 64)
    compress(state, new DataView(bytes.buffer, bytes.byteOffset + at, 64))
  const rest = padded(bytes.subarray(whole), bytes.length)
  for (let at = 0; at < rest.length; at += 64) compress(state, new DataView(rest.buffer, at, 64))
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The last bytes, a one bit, zeros, and the length in bits. */
function padded(last: Uint8Array, length: number): Uint8Array {
  const block = new Uint8Array(last.length < 56 ? 64 : 128)
  block.set(last)
  block[last.length] = 0x80
  const view = new DataView(block.buffer)
  view.setUint32(block.length - 8, Math.floor(length / 0x20000000))
  view.setUint32(block.length - 4, (length << 3) >>> 0)
  return block
}

const turn = (word: number, bits: number) =>
  bits % 32 === 0 ? word : (word << (bits % 32)) | (word >>> (32 - (bits % 32)))
const mixed = (word: number) => word ^ turn(word, 9) ^ turn(word, 17)
const spread = (word: number) => word ^ turn(word, 15) ^ turn(word, 23)

function words(block: DataView): Int32Array {
  const w = new Int32Array(68)
  for (let i = 0; i < 16; i++) w[i] = block.getUint32(i * 4)
  for (let i = 16; i < 68; i++) {
    w[i] = spread(w[i - 16]! ^ w[i - 9]! ^ turn(w[i - 3]!, 15)) ^ turn(w[i - 13]!, 7) ^ w[i - 6]!
  }
  return w
}

function compress(state: Uint32Array, block: DataView): void {
  const w = words(block)
  let [a, b, c, d, e, f, g, h] = [...state].map((word) => word | 0) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i++) {
    const early = i < 16
    const first = turn((turn(a, 12) + e + turn(early ? 0x79cc4519 : 0x7a879d8a, i)) | 0, 7)
    const second = first ^ turn(a, 12)
    const chosenA = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
    const chosenE = early ? e ^ f ^ g : (e & f) | (~e & g)
    const nextA = (chosenA + d + second + (w[i]! ^ w[i + 4]!)) | 0
    const nextE = (chosenE + h + first + w[i]!) | 0
    ;[a, b, c, d, e, f, g, h] = [nextA, a, turn(b, 9), c, mixed(nextE), e, turn(f, 19), g]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i]! ^ word) >>> 0))
}
