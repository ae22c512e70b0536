package se.aterblick.standalone.soak;

import java.util.Random;

/** What one person does, again and again. */
interface Part {

    void act(Random random) throws Exception;
}
