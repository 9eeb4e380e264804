// Says of a folder of exports what Fabric's clients for Node do with it: {"fabric-network": …, "fabric-gateway": …}.
// The wallet is read from "wallet", the folder of the gateway samples from "gateway", as their applications do.
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const { Wallets } = require('fabric-network');
const { hash, signers } = require('@hyperledger/fabric-gateway');

const message = Buffer.from('a proposal');
const [folder, label] = process.argv.slice(2);

function holds(certificate, signature) {
    return crypto.verify('sha256', message, new crypto.X509Certificate(certificate).publicKey, Buffer.from(signature))
        ? 'signs' : 'signs wrongly';
}

async function byNetwork() {
    const wallet = await Wallets.newFileSystemWallet(path.join(folder, 'wallet'));
    const identity = await wallet.get(label);
    const user = await wallet.getProviderRegistry().getProvider('X.509').getUserContext(identity, label);
    return holds(identity.credentials.certificate, user.getSigningIdentity().sign(message)) + ` as ${identity.mspId}`;
}

// The first file of each folder, as the samples take it.
function first(...parts) {
    const place = path.join(folder, 'gateway', label, ...parts);
    return fs.readFileSync(path.join(place, fs.readdirSync(place)[0]));
}

async function byGateway() {
    const msp = ['users', 'User1@org1.example.com', 'msp'];
    const sign = signers.newPrivateKeySigner(crypto.createPrivateKey(first(...msp, 'keystore')));
    const authority = new crypto.X509Certificate(first('peers', 'peer0.org1.example.com', 'tls'));
    return holds(first(...msp, 'signcerts'), await sign(hash.sha256(message))) + (authority.ca ? ', knows the TLS CA' : '');
}

async function main() {
    const told = {};
    for (const [name, by] of [['fabric-network', byNetwork], ['fabric-gateway', byGateway]]) {
        told[name] = await by().catch((error) => `refuses: ${error.message}`);
    }
    process.stdout.write(JSON.stringify(told));
}

main();
