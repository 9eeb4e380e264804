// Says of each MSP folder named on standard input what Fabric's own MSP says: a line of JSON each.
package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/hyperledger/fabric-lib-go/bccsp/factory"
	"github.com/hyperledger/fabric/msp"
)

type verdict struct {
	Folder string `json:"folder"`
	Step   string `json:"step"` // that failed; empty: none
	Error  string `json:"error"`
}

// As a peer and its command line load their own MSP (internal/pkg/peer/common, InitCrypto), and as another peer then
// looks at who signed.
func look(folder string) (string, error) {
	options := msp.SetupBCCSPKeystoreConfig(factory.GetDefaultOpts(), filepath.Join(folder, "keystore"))
	config, err := msp.GetLocalMspConfig(folder, options, "Org1MSP")
	if err != nil {
		return "read", err
	}
	provider, err := (&factory.SWFactory{}).Get(options)
	if err != nil {
		return "keystore", err
	}
	local, err := msp.New(msp.Options[msp.ProviderTypeToString(msp.FABRIC)], provider)
	if err != nil {
		return "create", err
	}
	if err := local.Setup(config); err != nil {
		return "set up", err
	}
	signer, err := local.GetDefaultSigningIdentity()
	if err != nil {
		return "signer", err
	}
	serialized, err := signer.Serialize()
	if err != nil {
		return "serialize", err
	}
	identity, err := local.DeserializeIdentity(serialized)
	if err != nil {
		return "deserialize", err
	}
	if err := identity.Validate(); err != nil {
		return "validate", err
	}
	message := []byte("a proposal")
	signature, err := signer.Sign(message)
	if err != nil {
		return "sign", err
	}
	if err := identity.Verify(message, signature); err != nil {
		return "verify", err
	}
	return "", nil
}

func main() {
	output := json.NewEncoder(os.Stdout)
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		step, err := look(lines.Text())
		told := verdict{Folder: lines.Text(), Step: step}
		if err != nil {
			told.Error = err.Error()
		}
		if err := output.Encode(told); err != nil {
			panic(err)
		}
	}
}
