def list = [1]
20.times { list = [list, list, list] }
list.flatten()
