class IssueTrackerException extends RuntimeException { IssueTrackerException(String m) { super(m) } }
class Debug { def error(String m) { throw new IssueTrackerException(m) } }
def debug = new Debug()
def replica = [customFields: [Mood: [value: 'happy']]]
debug.error("value of the field there: " + replica.customFields."Mood"?.value)
