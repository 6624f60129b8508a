/** In a bundle this is a file of its own: scripts/bundle-sdk.ts. */
export { STS } from '@aws-sdk/client-sts'
