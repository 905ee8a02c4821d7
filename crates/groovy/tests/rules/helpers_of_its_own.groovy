import groovy.json.JsonSlurper

/** Baskets are counted in dozens there. */
int dozens(int baskets) { baskets.intdiv(12) + (baskets % 12 ? 1 : 0) }

def settings = new JsonSlurper().parseText('{"east": {"box": 12}, "west": {"box": 20}}')
def size = settings[replica.customKeys.side ?: "east"]?.box ?: 1
def lines = (replica.description ?: "").readLines()*.trim().findAll { it && !it.startsWith("#") }
def found = lines.collectEntries { line ->
    def (name, count) = line.tokenize("=")
    [(name): (count ?: "0") as int]
}
workItem.summary = found.isEmpty() ? replica.summary : "${replica.summary} (${found.values().sum()} in ${dozens(found.size() * size)})"
try {
    workItem.dueDate = Date.parse("yyyy-MM-dd", replica.customKeys.due)
} catch (Exception problem) {
    workItem.labels += ["no due date: ${problem.class.simpleName}".toString()]
}
