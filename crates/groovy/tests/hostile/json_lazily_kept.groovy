def t = "[" + (["{\"a\":{\"b\":[1,2,3]}}"] * 10000).join(",") + "]"; def l = []; while (true) l << new groovy.json.JsonSlurper().parseText(t)
