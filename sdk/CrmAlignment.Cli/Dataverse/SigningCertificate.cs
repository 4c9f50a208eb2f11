using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrmAlignment.Cli.Faults;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>
/// The certificate by which an application proves who it is, from a file: PFX, or PEM with certificate and private key.
/// https://learn.microsoft.com/entra/identity-platform/certificate-credentials
/// </summary>
internal static class SigningCertificate
{
    /// <summary>Environment variable: path of the file.</summary>
    public const string PathVariable = "CRMA_CERTIFICATE";

    /// <summary>Environment variable: password of the file.</summary>
    public const string PasswordVariable = "CRMA_CERTIFICATE_PASSWORD";

    private const string Export = "Export it as PFX, or as PEM with certificate and private key.";

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="password">Its password; null when it has none.</param>
    /// <exception cref="InputException">The file cannot be read, the password is not its password, or the private key is missing.</exception>
    public static X509Certificate2 Read(string path, string? password)
    {
        if (!File.Exists(path))
        {
            throw new InputException(PathVariable, $"There is no file '{path}'.", "Name a PFX or PEM file.");
        }

        X509Certificate2 certificate;
        try
        {
            certificate = IsPem(path) ? FromPem(path, password) : X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                PathVariable,
                $"'{path}' cannot be read: {e.Message}",
                password is null ? $"If it has a password, set {PasswordVariable}. {Export}" : $"Is {PasswordVariable} its password? {Export}");
        }

        return certificate.HasPrivateKey
            ? certificate
            : throw new InputException(PathVariable, $"'{path}' holds no private key, with which to sign.", Export);
    }

    private static X509Certificate2 FromPem(string path, string? password) =>
        password is null ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);

    private static bool IsPem(string path)
    {
        using var reader = new StreamReader(path);
        var beginning = new char[1024];
        return new string(beginning, 0, reader.ReadBlock(beginning)).Contains("-----BEGIN ", StringComparison.Ordinal);
    }
}
