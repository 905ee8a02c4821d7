println 'never'
def x = new DoesNotExist()
