using System;
using System.Threading;
using CrmAlignment.Cli.Faults;
using Microsoft.Identity.Client;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>
/// The token of an environment at an address: CRMA_TOKEN as it is; an application's (CRMA_TENANT_ID, CRMA_CLIENT_ID, and CRMA_CLIENT_SECRET
/// or CRMA_CERTIFICATE); otherwise the user's, who signs in with a code in a browser. A server on this machine is asked without one.
/// https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth
/// </summary>
internal static class SignIn
{
    private const string TokenVariable = "CRMA_TOKEN";
    private const string TenantVariable = "CRMA_TENANT_ID";
    private const string ClientVariable = "CRMA_CLIENT_ID";
    private const string SecretVariable = "CRMA_CLIENT_SECRET";

    /// <summary>Gives the token of each request; null where none is needed.</summary>
    /// <param name="environment">Address of the environment.</param>
    /// <param name="tell">Tells the user where to sign in.</param>
    /// <exception cref="InputException">The variables do not fit together.</exception>
    public static Func<CancellationToken, string>? For(Uri environment, Action<string> tell) => For(environment, tell, Environment.GetEnvironmentVariable);

    /// <summary>Gives the token of each request; null where none is needed.</summary>
    /// <param name="environment">Address of the environment.</param>
    /// <param name="tell">Tells the user where to sign in.</param>
    /// <param name="variables">The environment variables.</param>
    /// <exception cref="InputException">The variables do not fit together.</exception>
    internal static Func<CancellationToken, string>? For(Uri environment, Action<string> tell, Func<string, string?> variables)
    {
        string? Variable(string name) => variables(name) is { Length: > 0 } value ? value : null;

        if (Variable(TokenVariable) is { } token)
        {
            return _ => token;
        }

        var (client, secret, certificate) = (Variable(ClientVariable), Variable(SecretVariable), Variable(SigningCertificate.PathVariable));
        var tenant = Variable(TenantVariable);
        return environment.IsLoopback ? null
            : client is null ? throw new InputException(
                "--url",
                $"{environment} asks for a sign-in, and {ClientVariable} is not set.",
                $"Set it to the id of an application that is registered for Dataverse, beside {SecretVariable} or {SigningCertificate.PathVariable}, and {TenantVariable}, to sign in as it, or set {TokenVariable}.")
            : secret is not null && certificate is not null ? throw new InputException(
                SigningCertificate.PathVariable, $"{SecretVariable} is set as well.", "Set one of the two: an application signs in by its secret or by its certificate.")
            : secret is not null ? Application(environment, Confidential(client, tenant).WithClientSecret(secret))
            : certificate is not null ? Application(
                environment, Confidential(client, tenant).WithCertificate(SigningCertificate.Read(certificate, Variable(SigningCertificate.PasswordVariable))))
            : User(environment, client, tenant, tell);
    }

    private static ConfidentialClientApplicationBuilder Confidential(string client, string? tenant) => tenant is null
        ? throw new InputException(TenantVariable, "It is not set.", "Set it to the id of the tenant of the application.")
        : ConfidentialClientApplicationBuilder.Create(client).WithTenantId(tenant);

    private static Func<CancellationToken, string> Application(Uri environment, ConfidentialClientApplicationBuilder builder)
    {
        var application = builder.Build();
        return cancellation => application.AcquireTokenForClient([Scope(environment)]).ExecuteAsync(cancellation).GetAwaiter().GetResult().AccessToken;
    }

    // The library keeps the token and renews it, as long as the process lives: nothing is written to a file.
    private static Func<CancellationToken, string> User(Uri environment, string client, string? tenant, Action<string> tell)
    {
        var application = PublicClientApplicationBuilder.Create(client).WithTenantId(tenant ?? "organizations").WithDefaultRedirectUri().Build();
        IAccount? account = null;
        return cancellation =>
        {
            var result = account is null
                ? application.AcquireTokenWithDeviceCode([Scope(environment)], code => Told(tell, code)).ExecuteAsync(cancellation).GetAwaiter().GetResult()
                : application.AcquireTokenSilent([Scope(environment)], account).ExecuteAsync(cancellation).GetAwaiter().GetResult();
            account = result.Account;
            return result.AccessToken;
        };
    }

    private static System.Threading.Tasks.Task Told(Action<string> tell, DeviceCodeResult code)
    {
        tell(code.Message);
        return System.Threading.Tasks.Task.CompletedTask;
    }

    private static string Scope(Uri environment) => $"{environment.GetLeftPart(UriPartial.Authority)}/.default";
}
