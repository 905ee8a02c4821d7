def log = []
def f = {
  try { throw new IOException('io') }
  catch (IOException e) { log << 'caught'; throw e }
  finally { log << 'finally' }
}
try { f() } catch (e) { log << e.message }
println(log)
def g = { try { throw new RuntimeException('a') } finally { throw new RuntimeException('b') } }
try { g() } catch (e) { println e.message }
try { throw new Exception('x') } catch (Exception | Error e) { println e.message }
