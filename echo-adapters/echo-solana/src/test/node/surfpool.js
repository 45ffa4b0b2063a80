// A local Solana until standard input ends. Its one argument is a configuration as JSON, beyond being offline.
// Prints one line of JSON: the address of its JSON-RPC, and the secret key of a wallet with 1000 SOL.
const { Surfnet } = require('@solana/surfpool-linux-x64-gnu');

const net = Surfnet.startWithConfig({ offline: true, ...JSON.parse(process.argv[2] ?? '{}') });
// Without this it stops answering after some hundred transactions.
setInterval(() => net.drainEvents(), 100);
net.fundSol(net.payer, 1000e9);
process.stdout.write(JSON.stringify({ rpc: net.rpcUrl, payer: Array.from(net.payerSecretKey) }) + '\n');
// The chain's own threads may keep an orderly exit waiting.
process.stdin.resume().on('end', () => process.kill(process.pid, 'SIGKILL'));
