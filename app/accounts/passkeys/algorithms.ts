/** What passkeys of this house may sign with: EdDSA, ECDSA with P-256, RSA with SHA-256 (IANA COSE algorithms). */
export const passkeyAlgorithms = [-8, -7, -257];
