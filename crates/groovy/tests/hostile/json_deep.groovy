new groovy.json.JsonSlurper().parseText('[' * 100000)
