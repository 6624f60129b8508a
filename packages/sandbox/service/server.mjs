import { createServer } from 'node:http'

const port = Number(process.env.PORT ?? 8080)

createServer((request, response) => {
  const healthy = request.url === '/healthz'
  response.writeHead(healthy ? 204 : 200, { 'content-type': 'text/plain' })
  response.end(healthy ? undefined : 'Hello from the shop.\n')
}).listen(port)
