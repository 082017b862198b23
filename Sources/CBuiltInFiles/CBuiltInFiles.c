int cb_placeholder(void) { return 0; }
