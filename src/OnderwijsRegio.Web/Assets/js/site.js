// Everything here adds to pages that already work without script.
// Each module finds its own markup by a data attribute and does nothing where there is none.
import "./alike.js";
import "./colour.js";
import "./filter.js";
import "./focus-on-load.js";
import "./in-place.js";
import "./pick.js";
import "./picture.js";
import "./print.js";
import "./reading.js";
import "./reorder.js";
import "./submit-once.js";
import "./unsaved.js";
