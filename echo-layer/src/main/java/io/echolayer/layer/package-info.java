/**
 * The front door. {@link io.echolayer.layer.EchoLayer} is where to begin: it scores items, {@link
 * io.echolayer.layer.OpenEpoch} closes epochs, {@link io.echolayer.layer.Settlement} pays what they
 * owe.
 *
 * <pre>{@code
 * EchoLayer echo = EchoLayer.echoLayer1();
 *
 * var score = echo.score(EchoLayer.signals("v42", "ada", "youtube").totalViews(81_000).build(), asOf);
 *
 * var monday = echo.epoch(from, to, "100").close(events);
 * EchoLayer.books(ledger).enter(monday);
 *
 * echo.settlement(journal, gateway).withLedger(ledger).owed(monday).pay(clock, run -> Thread.sleep(400));
 * }</pre>
 *
 * <p>Nothing is decided here. Each method makes calls that anyone can make without it, its Javadoc
 * names them, and what it returns are the types of the modules below.
 */
@NullMarked
package io.echolayer.layer;

import org.jspecify.annotations.NullMarked;
