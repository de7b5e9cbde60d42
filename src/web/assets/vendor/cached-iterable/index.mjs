export {default as CachedSyncIterable} from "./cached_sync_iterable.mjs";
export {default as CachedAsyncIterable} from "./cached_async_iterable.mjs";
