// What the real Groovy needs for what benches/engine.rs measures, warm, on one thread. Prints one line of JSON: seconds by name.
// Seconds are processor time of that thread: what other programs do, and Groovy's own compiler and collector, do not count.
//
//   java -cp 'groovy/lib/*' groovy.ui.GroovyMain Bench.groovy RULES BEFORE ITEM
import groovy.json.JsonOutput
import groovy.transform.CompileStatic

import java.lang.management.ManagementFactory
import java.lang.management.ThreadMXBean

class Named { String name }

class Item {
    def projectKey, typeName, summary, description, attachments, comments, labels, priority, key, assignee, type, status, project
    def areaPath, iterationPath
}

class Helper {
    def mergeAttachments(ours, theirs) { ours }
    def mergeComments(ours, theirs) { ours }
    def getIssueType(name) { null }
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
class Runs {
    static Closure<?> of(Script script) { { -> script.run() } }
}

def rule = { new File(args[0], "ado-${it}.groovy").text }
def before = new File(args[1]).text
def json = new File(args[2]).text

def world = {
    def item = { new Item(Item.declaredFields.findAll { !it.synthetic && it.name != 'metaClass' }.collectEntries { [it.name, "the $it.name of this item".toString()] }) }
    def replica = item()
    replica.status = new Named(name: 'To Do')
    replica.type = new Named(name: 'Bug')
    def helper = new Helper()
    new Binding([firstSync: true, workItem: item(), replica: replica, nodeHelper: helper, attachmentHelper: helper, commentHelper: helper])
}
def runs = { String text, Binding binding ->
    def script = new GroovyShell().parse(text)
    script.binding = binding
    Runs.of(script)
}
def fromJson = { String name, String target ->
    def text = before + rule(name) + "\ngroovy.json.JsonOutput.toJson($target)\n"
    def turn = runs(text, new Binding([json: json, incoming: target == 'workItem']))
    assert turn().contains('Gate 7 reads no badges')
    turn
}

def incoming = rule('default-incoming')
def shell = new GroovyShell()
println JsonOutput.toJson([
    'compile default incoming': Clock.seconds { shell.parse(incoming) },
    'run default incoming': Clock.seconds(runs(incoming, world())),
    'run status map': Clock.seconds(runs(rule('status-map'), world())),
    'json default incoming': Clock.seconds(fromJson('default-incoming', 'workItem')),
    'json default outgoing': Clock.seconds(fromJson('default-outgoing', 'replica')),
])
