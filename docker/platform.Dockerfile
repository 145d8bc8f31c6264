# The platform: REST, pages, MQTT ingest. From the repository root:
#   docker build -f docker/platform.Dockerfile -t mingchu-platform .
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
# ffmpeg burns marks into copies of cases; all else works without it
RUN apt-get update && apt-get install -y --no-install-recommends ffmpeg fonts-wqy-microhei fonts-droid-fallback && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json ./
COPY config config
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
# TLS is ended in front of the container; the health check below speaks plainly.
ENV NODE_ENV=production DATA_DIR=/data PORT=8080 TLS=off
USER node
VOLUME /data
EXPOSE 8080 1883
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/app/main.js"]
