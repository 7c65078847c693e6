/** Drawing QR codes: wanted only for working papers with a fingerprint. */
export { qrRows } from '../cli/build/qr.ts';
