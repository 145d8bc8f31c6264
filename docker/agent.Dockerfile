# The recorder box: records the school's cameras and reports to the platform. From the repository root:
#   docker build -f docker/agent.Dockerfile -t mingchu-agent .
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY .swcrc ./
COPY scripts scripts
COPY src/contract src/contract
COPY edge-agent edge-agent
RUN node --input-type=module --eval "import { build } from './scripts/prepare.mjs'; await build({ pages: false })"
RUN node scripts/people-model.mjs dist/models
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ffmpeg && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json ./
COPY docker/agent-health.mjs ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
# One arena for all threads, and what is free goes back to the system: otherwise each thread's keeps megabytes for itself.
ENV NODE_ENV=production MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=131072
USER node
VOLUME /data
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "agent-health.mjs", "/data"]
# The file names the box, its token, the platform and the camera networks; `dataDir` in it is /data.
CMD ["node", "dist/edge-agent/src/main.js", "run", "--config", "/config/agent.json"]
