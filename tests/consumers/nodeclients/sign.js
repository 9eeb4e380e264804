// Says of each pair on standard input ([{name, certificate, key}], PEM) what Fabric's clients for Node do with it:
// {name: {"fabric-network": "signs" | "signs wrongly" | "refuses: …", "fabric-gateway": …}}.
'use strict';

const crypto = require('crypto');
const { Wallets } = require('fabric-network');
const { hash, signers } = require('@hyperledger/fabric-gateway');

const message = Buffer.from('a proposal');

// As the peer does: the first certificate of what is sent, and the message.
function holds(certificate, signature) {
    const key = new crypto.X509Certificate(certificate).publicKey;
    return crypto.verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', message, key, signature);
}

async function byNetwork({ name, certificate, key }) {
    const identity = { credentials: { certificate, privateKey: key }, mspId: 'Org1MSP', type: 'X.509' };
    const wallet = await Wallets.newInMemoryWallet();
    await wallet.put(name, identity);
    const provider = wallet.getProviderRegistry().getProvider('X.509');
    const user = await provider.getUserContext(await wallet.get(name), name);
    return user.getSigningIdentity().sign(message);
}

async function byGateway({ key }) {
    const privateKey = crypto.createPrivateKey(key);
    const digest = privateKey.asymmetricKeyType === 'ed25519' ? hash.none(message) : hash.sha256(message);
    return signers.newPrivateKeySigner(privateKey)(digest);
}

async function verdict(sign, pair) {
    let signature;
    try {
        signature = await sign(pair);
    } catch (error) {
        const told = String(error.message || error).split('\n')[0];
        return `refuses: ${told.replace('Failed to parse key from PEM: ', '').slice(0, 60)}`;
    }
    try {
        return holds(pair.certificate, Buffer.from(signature)) ? 'signs' : 'signs wrongly';
    } catch (error) {
        return `signs, nobody can verify: ${error.message}`;
    }
}

async function main() {
    const pairs = JSON.parse(require('fs').readFileSync(0, 'utf8'));
    const told = {};
    for (const pair of pairs) {
        told[pair.name] = {
            'fabric-network': await verdict(byNetwork, pair),
            'fabric-gateway': await verdict(byGateway, pair),
        };
    }
    process.stdout.write(JSON.stringify(told));
}

main();
