-- A minute of what-ifs: each connection places a site somewhere else each time.
--   STUDY=… wrk -t 2 -c 8 -d 60 --latency -s load.lua http://127.0.0.1:8000/
-- STUDY is the id that POST /api/studies gives.
local study = os.getenv("STUDY")
local headers = { ["content-type"] = "application/json", ["accept-encoding"] = "gzip", ["accept-language"] = "fr" }

function request()
    local lon, lat = 1.8 + math.random(), 43.0 + math.random() / 4
    local change = string.format('{"do":"open","id":"a","lon":%.4f,"lat":%.4f,"hours":"Tu 09:00-12:00"}', lon, lat)
    local body = '{"scenario":{"name":"x","change":[' .. change .. ']}}'
    return wrk.format("POST", "/api/studies/" .. study .. "/what-if", headers, body)
end
