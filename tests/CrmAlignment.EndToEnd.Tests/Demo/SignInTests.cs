using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>How crma signs in to an environment, as far as that goes without one.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SignInTests : IDisposable
{
    private static readonly Uri Environment = new("https://contoso.crm.dynamics.com");

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _variables = new() { ["CRMA_CLIENT_ID"] = "5f1e0c1e-7a57-4dd8-9c39-9e4b1b8f7d01", ["CRMA_TENANT_ID"] = "contoso.example" };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, null)]
    [InlineData(false, "secret")]
    [InlineData(true, null)]
    [InlineData(true, "secret")]
    public void Certificate_is_taken_from_either_kind_of_file_with_and_without_a_password(bool isPem, string? password)
    {
        _variables["CRMA_CERTIFICATE"] = isPem ? Pem(password) : Pfx(password);
        if (password is not null)
        {
            _variables["CRMA_CERTIFICATE_PASSWORD"] = password;
        }

        Assert.NotNull(SignIn());
        using var read = SigningCertificate.Read(_variables["CRMA_CERTIFICATE"], password);
        Assert.Equal("CN=crma", read.Subject);
    }

    [Fact]
    public void File_that_is_not_there_is_an_error_that_names_the_variable()
    {
        _variables["CRMA_CERTIFICATE"] = "nowhere.pfx";

        Assert.Equal("CRMA_CERTIFICATE: There is no file 'nowhere.pfx'. Name a PFX or PEM file.", Assert.Throws<InputException>(SignIn).Message);
    }

    [Theory]
    [InlineData(null, "If it has a password, set CRMA_CERTIFICATE_PASSWORD.")]
    [InlineData("wrong", "Is CRMA_CERTIFICATE_PASSWORD its password?")]
    public void Password_that_is_missing_or_wrong_is_an_error_that_names_the_variable(string? password, string remedy)
    {
        foreach (var file in new[] { Pfx("right"), Pem("right") })
        {
            var error = Assert.Throws<InputException>(() => SigningCertificate.Read(file, password));

            Assert.StartsWith($"CRMA_CERTIFICATE: '{file}' cannot be read: ", error.Message, StringComparison.Ordinal);
            Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Certificate_without_its_key_is_an_error_that_says_so()
    {
        using var certificate = New();
        var path = Path.Combine(_folder.Path, "public.pfx");
        using var bare = X509CertificateLoader.LoadCertificate(certificate.RawData);
        File.WriteAllBytes(path, bare.Export(X509ContentType.Pfx)!);

        Assert.Equal(
            $"CRMA_CERTIFICATE: '{path}' holds no private key, with which to sign. Export it as PFX, or as PEM with certificate and private key.",
            Assert.Throws<InputException>(() => SigningCertificate.Read(path, null)).Message);
    }

    [Fact]
    public void Secret_beside_a_certificate_is_refused()
    {
        _variables["CRMA_CLIENT_SECRET"] = "s";
        _variables["CRMA_CERTIFICATE"] = Pfx(null);

        Assert.Equal(
            "CRMA_CERTIFICATE: CRMA_CLIENT_SECRET is set as well. Set one of the two: an application signs in by its secret or by its certificate.",
            Assert.Throws<InputException>(SignIn).Message);
    }

    [Fact]
    public void Application_without_a_tenant_is_refused()
    {
        _variables.Remove("CRMA_TENANT_ID");
        _variables["CRMA_CERTIFICATE"] = Pfx(null);

        Assert.Equal("CRMA_TENANT_ID: It is not set. Set it to the id of the tenant of the application.", Assert.Throws<InputException>(SignIn).Message);
    }

    [Fact]
    public void Token_of_the_environment_is_taken_as_it_is()
    {
        _variables["CRMA_TOKEN"] = "t";

        Assert.Equal("t", SignIn()!(CancellationToken.None));
    }

    private Func<CancellationToken, string>? SignIn() => Cli.Dataverse.SignIn.For(Environment, _ => { }, name => _variables.GetValueOrDefault(name));

    private string Pfx(string? password)
    {
        using var certificate = New();
        var path = Path.Combine(_folder.Path, "crma.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password)!);
        return path;
    }

    private string Pem(string? password)
    {
        using var certificate = New();
        using var key = certificate.GetRSAPrivateKey()!;
        var path = Path.Combine(_folder.Path, "crma.pem");
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + (password is null ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(password, parameters)));
        return path;
    }

    private static X509Certificate2 New()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=crma", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
