// What the real Groovy needs for what benches/engine.rs measures, warm, on one thread. Prints one line of JSON: seconds by name.
// Seconds are processor time of that thread: what other programs do, and Groovy's own compiler and collector, do not count.
//
//   scripts/oracle groovy Bench.groovy RULES BEFORE ITEM ITEM_WITH_UMLAUTS
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import groovy.transform.CompileStatic
import org.codehaus.groovy.runtime.InvokerHelper

import java.lang.management.ManagementFactory
import java.lang.management.ThreadMXBean

class Named { String name }

class Item {
    def projectKey, typeName, summary, description, attachments, comments, labels, priority, key, assignee, type, status, project
    def areaPath, iterationPath
}

class Helper {
    def mergeAttachments(ours, theirs) { theirs.attachments }
    def mergeComments(ours, theirs) { theirs.comments }
    def getIssueType(name) { null }
    def stripHtml(text) { text }
    def stripHtmlFromComments(comments) { comments }
}

@CompileStatic
class Clock {
    static final long WARM_UP_NANOS = 6_000_000_000L
    static final int ROUNDS = 7
    static final long ROUND_NANOS = 700_000_000L

    /** Seconds for one turn: the median of a few rounds, after the compiler of the JVM has had its time. */
    static double seconds(Closure<?> turn) {
        round(turn, WARM_UP_NANOS)
        List<Double> rounds = []
        for (int i = 0; i < ROUNDS; i++) rounds << round(turn, ROUND_NANOS)
        rounds.sort()
        rounds[ROUNDS.intdiv(2) as int]
    }

    private static double round(Closure<?> turn, long nanos) {
        ThreadMXBean threads = ManagementFactory.threadMXBean
        long start = threads.currentThreadCpuTime, turns = 0, took = 0
        while (took < nanos) {
            for (int i = 0; i < 20; i++) turn.call()
            turns += 20
            took = threads.currentThreadCpuTime - start
        }
        took / 1e9d / turns
    }
}

@CompileStatic
class Turns {
    /** A compiled rule with variables of its own, as every run of ours has them: a script keeps its variables and is no use twice. */
    static Closure<?> run(Class<? extends Script> rule, Map<String, Object> variables) {
        { -> InvokerHelper.createScript(rule, new Binding(new LinkedHashMap<String, Object>(variables))).run() }
    }

    /** From JSON to JSON around a compiled rule: it reads one map and fills another one. */
    static Closure<String> json(Class<? extends Script> rule, String text, String reads, String writes) {
        Helper helper = new Helper()
        JsonSlurper slurper = new JsonSlurper()
        return { ->
            Map<String, Object> made = [:]
            Map<String, Object> variables = [:]
            variables.put('firstSync', true)
            variables.put(reads, slurper.parseText(text))
            variables.put(writes, made)
            variables.put('nodeHelper', helper)
            variables.put('attachmentHelper', helper)
            variables.put('commentHelper', helper)
            InvokerHelper.createScript(rule, new Binding(variables)).run()
            JsonOutput.toJson(made)
        }
    }
}

def rule = { new File(args[0], "${it}.groovy").text }
def before = new File(args[1]).text
def item = new File(args[2]).text
def itemWithUmlauts = new File(args[3]).getText('UTF-8')
def shell = new GroovyShell()

def compiled = { String text -> shell.parse(text).class }

def objects = {
    def fields = { new Item(Item.declaredFields.findAll { !it.synthetic && it.name != 'metaClass' }.collectEntries { [it.name, "the $it.name of this item".toString()] }) }
    def replica = fields()
    replica.status = new Named(name: 'To Do')
    replica.type = new Named(name: 'Bug')
    def helper = new Helper()
    [firstSync: true, workItem: fields(), replica: replica, nodeHelper: helper, attachmentHelper: helper, commentHelper: helper]
}
def run = { String name -> Turns.run(compiled(rule(name)), objects()) }
def checked = { Closure turn ->
    assert turn().contains('Gate 7 reads no badges')
    turn
}
def json = { String name, String reads, String writes, String text = item -> checked(Turns.json(compiled(rule(name)), text, reads, writes)) }
def scriptJson = { String name, String reads, String writes ->
    def text = before + rule(name) + "\ngroovy.json.JsonOutput.toJson($writes)\n"
    checked(Turns.run(compiled(text), [json: item, incoming: reads == 'replica']))
}

def incoming = rule('incoming_everything')
println JsonOutput.toJson([
    'compile default incoming': Clock.seconds { shell.parse(incoming) },
    'run default incoming': Clock.seconds(run('incoming_everything')),
    'run status map': Clock.seconds(run('state_map')),
    'json default incoming': Clock.seconds(json('incoming_everything', 'replica', 'workItem')),
    'json with umlauts, default incoming': Clock.seconds(json('incoming_everything', 'replica', 'workItem', itemWithUmlauts)),
    'json default outgoing': Clock.seconds(json('outgoing_everything', 'workItem', 'replica')),
    'script json default incoming': Clock.seconds(scriptJson('incoming_everything', 'replica', 'workItem')),
    'script json default outgoing': Clock.seconds(scriptJson('outgoing_everything', 'workItem', 'replica')),
])
