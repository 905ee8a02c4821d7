new groovy.json.JsonSlurper().parseText('9' * 3000000)
