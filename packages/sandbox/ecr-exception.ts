/**
 * An exception of ECR's API, answered with status 400:
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/CommonErrors.html
 */
export class ApiException extends Error {
  readonly type: string
  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

export function invalidParameter(name: string, constraint: string): ApiException {
  const message = `Invalid parameter at '${name}' failed to satisfy constraint: '${constraint}'`
  return new ApiException('InvalidParameterException', message)
}
