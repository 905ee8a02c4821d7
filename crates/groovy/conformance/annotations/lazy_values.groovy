class Q { @Lazy x = null; @Lazy int y = 4; int cnt = 0; @Lazy z = { cnt++; null }() ; def show() { y + 1 } ; @Lazy private p = 'priv' ; def useP() { p } }
def q = new Q(); println q.x; println q.y; q.z; q.z; println q.cnt; println q.show(); println q.useP()
