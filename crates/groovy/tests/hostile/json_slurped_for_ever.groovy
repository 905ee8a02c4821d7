def t = groovy.json.JsonOutput.toJson((1..10000).collect { [a: it, b: "é" * 10] }); def l = []; while (true) l << new groovy.json.JsonSlurper().parseText(t)*.b
