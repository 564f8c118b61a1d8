# Site, rooms, API and office in one process. `docker build -t indenfor .`
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY . .
RUN node indenfor.mjs site --no-tours

FROM node:22-bookworm-slim
ENV NODE_ENV=production INDENFOR_DATA=/data
WORKDIR /app
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD node -e "fetch('http://localhost:' + (process.env.PORT || 8080) + '/healthz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "indenfor.mjs", "serve"]
