def map = [:]
def long_ = 'x' * 30_000
for (i in 0..2_000_000_000) map."${long_ + i}"
