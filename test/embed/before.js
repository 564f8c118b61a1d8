// Properties set before the class is defined must count.
document.getElementById('one').node = 'e';
