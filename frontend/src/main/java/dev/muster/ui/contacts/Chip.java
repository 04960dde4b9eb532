package dev.muster.ui.contacts;

/** A condition in words, and how to take it away. */
record Chip(String text, Runnable remove) {}
