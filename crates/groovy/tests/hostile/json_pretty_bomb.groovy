groovy.json.JsonOutput.prettyPrint('[' * 100000)
