// Runs many scripts with the real Groovy in one JVM, each on its own: a fresh shell and class loader,
// captured output, a time limit, English, UTC.
//
//   Runner.groovy record DIR...   writes NAME.out beside every NAME.groovy
//   Runner.groovy check DIR...    compares instead of writing; exit 1 on any difference
//   Runner.groovy serve           one JSON request {"name", "source"} a line in, one answer {"output"} a line out
//
// What is recorded: standard output, then, if the script threw, a line `!! class.of.Exception: message`.
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import org.codehaus.groovy.control.CompilationFailedException

import java.lang.management.ManagementFactory
import java.nio.charset.StandardCharsets

class Sandbox {
    /** Of the processor, not of the clock: on a busy machine a small script may stand still for long. */
    static final long TIME_LIMIT_MS = 20_000
    static final PrintStream REAL_OUT = System.out

    static String run(String name, String source) {
        Locale.setDefault(Locale.US)
        TimeZone.setDefault(TimeZone.getTimeZone('UTC'))
        def bytes = new ByteArrayOutputStream()
        def captured = new PrintStream(bytes, true, 'UTF-8')
        String failure = null
        def work = new Thread(null, { failure = runHere(name, source) }, 'script', 16L * 1024 * 1024)
        System.out = captured
        try {
            work.start()
            while (work.alive && processorMs(work) < TIME_LIMIT_MS) work.join(200)
            if (work.alive) {
                work.stop()
                work.join(1000)
                failure = '!! time limit'
            }
        } finally {
            captured.flush()
            System.out = REAL_OUT
        }
        def text = new String(bytes.toByteArray(), StandardCharsets.UTF_8)
        if (failure != null) {
            text = (text && !text.endsWith('\n') ? text + '\n' : text) + failure + '\n'
        }
        text
    }

    /** Negative when the thread has ended. */
    private static long processorMs(Thread thread) {
        ManagementFactory.threadMXBean.getThreadCpuTime(thread.id).intdiv(1_000_000)
    }

    private static String runHere(String name, String source) {
        def loader = new GroovyClassLoader(Sandbox.classLoader)
        try {
            def shell = new GroovyShell(loader, new Binding())
            shell.run(source, name + '.groovy', [] as String[])
            return null
        } catch (CompilationFailedException e) {
            // The wording of syntax errors is each parser's own.
            return "!! ${e.class.name}".toString()
        } catch (ThreadDeath e) {
            throw e
        } catch (Throwable e) {
            def message = e.message
            return message == null ? "!! ${e.class.name}".toString() : "!! ${e.class.name}: $message".toString()
        } finally {
            loader.clearCache()
            loader.close()
        }
    }
}

List<File> scriptsIn(List<String> roots) {
    def found = []
    roots.each { root ->
        def at = new File(root)
        if (at.directory) at.eachFileRecurse { if (it.name.endsWith('.groovy')) found << it }
        else found << at
    }
    found.sort { it.path }
}

String nameOf(File script) { script.name - ~/\.groovy$/ }

File recordingOf(File script) { new File(script.parentFile, nameOf(script) + '.out') }

int record(List<String> roots) {
    def scripts = scriptsIn(roots)
    scripts.each { script -> recordingOf(script).setText(Sandbox.run(nameOf(script), script.getText('UTF-8')), 'UTF-8') }
    System.out.println "recorded ${scripts.size()} scripts"
    0
}

int check(List<String> roots) {
    def scripts = scriptsIn(roots)
    def wrong = scripts.findAll { script ->
        def recording = recordingOf(script)
        def actual = Sandbox.run(nameOf(script), script.getText('UTF-8'))
        def expected = recording.exists() ? recording.getText('UTF-8') : '(not recorded)\n'
        if (actual == expected) return false
        System.out.println "DIFFERS $script"
        def pair = [expected.readLines(), actual.readLines()]
        def at = (0..<Math.max(pair[0].size(), pair[1].size())).find { pair[0][it] != pair[1][it] }
        System.out.println "  line ${at + 1}: recorded ${pair[0][at]}"
        System.out.println "  line ${at + 1}: groovy   ${pair[1][at]}"
        true
    }
    System.out.println "checked ${scripts.size()} scripts, ${wrong.size()} differ"
    wrong ? 1 : 0
}

int serve() {
    def slurper = new JsonSlurper()
    def answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
    System.in.newReader('UTF-8').eachLine { line ->
        def request = slurper.parseText(line)
        answers.println JsonOutput.toJson([output: Sandbox.run(request.name, request.source)])
    }
    0
}

def roots = args.drop(1) as List<String>
switch (args ? args[0] : '') {
    case 'record': System.exit(record(roots)); break
    case 'check': System.exit(check(roots)); break
    case 'serve': System.exit(serve()); break
    default:
        System.err.println 'usage: Runner.groovy record DIR... | check DIR... | serve'
        System.exit(2)
}
