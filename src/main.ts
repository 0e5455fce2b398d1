console.log('wsws');
