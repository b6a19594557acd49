/* Empty on purpose: this module only carries pkg-config's flags to the C facade. */
