FROM node:24-slim

WORKDIR /app

# tools/ holds local packages that the lockfile names, so it comes before npm ci.
COPY package.json package-lock.json .npmrc ./
COPY tools tools
RUN npm ci --omit=dev && npm cache clean --force

COPY src src
COPY adapters adapters
COPY dialogs dialogs
COPY assets assets

# The volume takes its owner from this folder when it is first made.
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production
ENV PRACTICE_ASK_DATA=/data
VOLUME /data
USER node

# Succeeds when the database opens.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "src/main.ts", "--health"]
CMD ["node", "src/main.ts"]
