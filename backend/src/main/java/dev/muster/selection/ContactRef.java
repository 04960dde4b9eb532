package dev.muster.selection;

import java.util.UUID;

/** A contact as far as features need to know it that add something to it: which one. */
public interface ContactRef {

  UUID uuid();
}
