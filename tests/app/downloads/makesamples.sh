#!/bin/sh
# Real certificates, keys and tars into the current folder, by the programs people make them with.
set -e
openssl ecparam -name prime256v1 -genkey -noout -out ec.pem
openssl req -x509 -new -key ec.pem -subj /CN=test -days 9 -out cert.pem
openssl x509 -in cert.pem -outform DER -out cert.der
openssl x509 -in cert.pem -text -out cert-text.pem
openssl ec -in ec.pem -outform DER -out sec1.der
openssl pkcs8 -topk8 -nocrypt -in ec.pem -out pkcs8.pem
openssl pkcs8 -topk8 -nocrypt -in ec.pem -outform DER -out pkcs8.der
openssl pkcs8 -topk8 -in ec.pem -passout pass:x -out encrypted.pem
openssl pkcs8 -topk8 -in ec.pem -passout pass:x -outform DER -out encrypted.der
openssl genrsa -traditional -out rsa.pem 1024
openssl rsa -in rsa.pem -traditional -outform DER -out rsa.der
openssl req -x509 -new -key rsa.pem -subj /CN=rsa -days 9 -outform DER -out rsacert.der
openssl genpkey -algorithm ed25519 -outform DER -out ed.der
openssl ecparam -name SM2 -genkey -noout -out sm2.pem
openssl req -x509 -new -sm3 -key sm2.pem -subj /CN=sm2 -days 9 -outform DER -out sm2cert.der
openssl pkcs12 -export -inkey ec.pem -in cert.pem -passout pass:x -out store.p12
openssl req -new -key ec.pem -subj /CN=request -outform DER -out request.der
openssl req -new -key ec.pem -subj /CN=request -out request.pem
openssl pkey -in ec.pem -pubout -outform DER -out public.der
openssl pkey -in ec.pem -pubout -out public.pem
cat cert.pem ec.pem > both.pem
printf '\357\273\277\r\n' | cat - cert.pem > bom.pem
touch index.txt && echo 01 > crlnumber
printf '[ca]\ndefault_ca=c\n[c]\ndatabase=index.txt\ncrlnumber=crlnumber\ndefault_md=sha256\ndefault_crl_days=9\n' > ca.cnf
openssl ca -config ca.cnf -gencrl -keyfile ec.pem -cert cert.pem -out crl.pem
openssl crl -in crl.pem -outform DER -out crl.der
bsdtar -c -f a.tar cert.pem ec.pem
bsdtar -c --format v7tar -f v7.tar cert.pem
bsdtar -c -z -f a.tar.gz cert.pem
bsdtar -c -j -f a.tar.bz2 cert.pem
bsdtar -c -J -f a.tar.xz cert.pem
bsdtar -c --zstd -f a.tar.zst cert.pem
bsdtar -c --format raw -z -f named.gz cert.pem
bsdtar -c --format raw -j -f text.bz2 cert.pem
bsdtar -c --format zip -f a.zip cert.pem
