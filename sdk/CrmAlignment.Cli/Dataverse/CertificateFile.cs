using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrmAlignment.Cli.Faults;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>A server's certificate with its private key, from a file in PFX (PKCS #12) or PEM, with the certificates above it that are there too.</summary>
/// <param name="Own">The certificate.</param>
/// <param name="Chain">What lies between it and the authority.</param>
internal sealed record CertificateFile(X509Certificate2 Own, X509Certificate2Collection Chain) : IDisposable
{
    private const string Option = "--certificate";

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="passwordVariable">Name of the environment variable with the password; null when the file has none.</param>
    /// <param name="now">The present, at which the certificate must hold.</param>
    /// <exception cref="InputException">The file is none, has no private key, needs another password, or has ended.</exception>
    public static CertificateFile Read(string path, string? passwordVariable, DateTimeOffset now)
    {
        var password = passwordVariable is null ? null : Password(passwordVariable);
        try
        {
            var read = Read(path, password);
            return read.Own.NotAfter.ToUniversalTime() > now.UtcDateTime
                ? read
                : throw new InputException(Option, $"The certificate {path} ended at {read.Own.NotAfter.ToUniversalTime():yyyy-MM-dd HH:mm} UTC.", "Give one that is valid.");
        }
        catch (Exception none) when (none is CryptographicException or IOException or ArgumentException or InvalidOperationException)
        {
            throw new InputException(
                Option,
                $"{path} cannot be read as a certificate with its private key: {none.Message}",
                "Give a PFX file, or a PEM file that has both, and with --certificate-password-variable the name of the environment variable with its password.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Own.Dispose();
        foreach (var above in Chain)
        {
            above.Dispose();
        }
    }

    private static string Password(string variable) => Environment.GetEnvironmentVariable(variable)
        ?? throw new InputException("--certificate-password-variable", $"There is no environment variable {variable}.", "Set it to the password of the certificate.");

    private static CertificateFile Read(string path, string? password)
    {
        var bytes = File.ReadAllBytes(path);
        var all = IsPem(bytes) ? FromPem(path, password) : X509CertificateLoader.LoadPkcs12Collection(bytes, password);
        var own = all.FirstOrDefault(one => one.HasPrivateKey) ?? throw new InvalidOperationException("No private key is in it.");
        return new CertificateFile(own, [.. all.Where(one => one != own)]);
    }

    private static bool IsPem(byte[] bytes) => bytes.AsSpan().IndexOf("-----BEGIN "u8) >= 0;

    // Windows lets no server use a key that was read from PEM and is nowhere kept; a copy through PKCS #12 is.
    private static X509Certificate2Collection FromPem(string path, string? password)
    {
        using var read = password is null ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(path);
        var above = all.AsEnumerable().Where(one => one.Thumbprint != read.Thumbprint);
        return [X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null), .. above];
    }
}
