package io.echolayer.solana.live;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests on a local Solana, which needs Node on Linux, x86-64. Where it cannot run they are skipped,
 * but in CI ({@code CI} is set) they fail.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("live")
@Tag("node")
@ExtendWith(NodeCondition.class)
public @interface NeedsNode {}
