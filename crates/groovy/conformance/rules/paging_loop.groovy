def all = (1..23).toList()
def fetch = { skip, top -> all.drop(skip).take(top) }
def got = [], skip = 0, calls = 0
while (true) {
  def page = fetch(skip, 10)
  calls++
  if (!page) break
  got.addAll(page)
  skip += page.size()
  if (page.size() < 10) break
}
println(got.size() + ' in ' + calls)
println(got == all)
