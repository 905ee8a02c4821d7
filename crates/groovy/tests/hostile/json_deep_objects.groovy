new groovy.json.JsonSlurper().parseText('{"a":' * 100000)
