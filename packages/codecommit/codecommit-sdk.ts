/** In a bundle this is a file of its own: scripts/bundle-sdk.ts. */
export { CodeCommit } from '@aws-sdk/client-codecommit'
