int cb_placeholder(void);
