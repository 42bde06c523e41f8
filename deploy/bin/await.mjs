// await.mjs PID URL [HOST]: ends when URL answers 200, or with exit status 1 when process PID is gone.
// A URL tcp://host:port is answered by the first byte a server sends, as MySQL does.
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const [pid, address, host] = process.argv.slice(2);
const url = new URL(address);

function alive() {
    try {
        process.kill(Number(pid), 0);
        return true;
    } catch {
        return false;
    }
}

function httpAnswers() {
    return new Promise((resolve) => {
        const call = request(url, { headers: host ? { Host: host } : {}, timeout: 5000 }, (response) => {
            response.resume();
            response.once('end', () => resolve(response.statusCode === 200));
            response.once('error', () => resolve(false));
        });
        call.once('timeout', () => call.destroy());
        call.once('error', () => resolve(false));
        call.end();
    });
}

function tcpAnswers() {
    return new Promise((resolve) => {
        const socket = connect({ port: Number(url.port), host: url.hostname, timeout: 5000 });
        const end = (result) => {
            socket.destroy();
            resolve(result);
        };
        socket.once('data', () => end(true));
        socket.once('timeout', () => end(false));
        socket.once('error', () => end(false));
        socket.once('close', () => end(false));
    });
}

const answers = url.protocol === 'tcp:' ? tcpAnswers : httpAnswers;
while (!(await answers())) {
    if (!alive()) process.exit(1);
    await sleep(250);
}
