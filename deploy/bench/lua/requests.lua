-- Asks for the addresses of a file, one "host path" a line, over and over: requests.lua -- FILE ENCODING [DELAY]
-- Each connection waits DELAY milliseconds before it asks again; without one it asks at once.
local requests = {}
local at = 0
local pause = 0

function init(args)
    for line in io.lines(args[1]) do
        local host, path = line:match("^(%S+) (%S+)$")
        requests[#requests + 1] = wrk.format("GET", path, { ["Host"] = host, ["Accept-Encoding"] = args[2] })
    end
    pause = tonumber(args[3] or "0")
    if pause > 0 then
        delay = function()
            return pause
        end
    end
end

function request()
    at = at % #requests + 1
    return requests[at]
end
