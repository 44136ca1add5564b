// Go on with the next batch by itself.

document.getElementById("batches").requestSubmit();
