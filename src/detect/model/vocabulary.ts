/** Words of names that say what kind of secret the value would be; a feature each. */
export const NAME_WORDS: Readonly<Record<string, RegExp>> = {
  password:
    /^(?:passwords?|passwds?|passphrases?|passcode|passwort|kennwort|contrasena|senha|wachtwoord|parola|haslo|motdepasse|mdp)$/,
  token: /^(?:tokens?|jwt|bearer|pat)$/,
  key: /^(?:keys?|apikeys?|keyid)$/,
};
