try { throw 'text' } catch (ClassCastException e) { println 'cast' } catch (Throwable t) { println t.class.name }
