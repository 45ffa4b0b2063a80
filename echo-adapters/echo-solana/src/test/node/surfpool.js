// A local Solana until standard input ends. Prints one line of JSON: the address of its JSON-RPC, and the
// secret key of a wallet with coins.
const { Surfnet } = require('@solana/surfpool-linux-x64-gnu');

const net = Surfnet.startWithConfig({ offline: true });
// Without this it stops answering after some hundred transactions.
setInterval(() => net.drainEvents(), 100);
process.stdout.write(JSON.stringify({ rpc: net.rpcUrl, payer: Array.from(net.payerSecretKey) }) + '\n');
process.stdin.resume().on('end', () => process.exit(0));
