while (true) 'abc'.tr('\u0001-\uffff' * 100, 'x')
