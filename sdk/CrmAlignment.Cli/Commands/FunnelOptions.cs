using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Installation;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Client.Resilience;
using CrmAlignment.Client.WebApi;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>Options that say in which organization a command works: a file, or an environment at an address.</summary>
internal sealed class FunnelOptions
{
    /// <summary>Database file.</summary>
    public Option<FileInfo?> Database { get; } = new("--database") { Description = "Database file that demo or replay kept.", HelpName = "FILE" };

    /// <summary>Address of an environment.</summary>
    public Option<Uri?> Url { get; } = new("--url")
    {
        Description = "Address of an environment instead of a file, such as https://contoso.crm.dynamics.com, or of crma serve. "
            + "Sign in by CRMA_TOKEN, or by CRMA_CLIENT_ID (with CRMA_TENANT_ID and CRMA_CLIENT_SECRET or CRMA_CERTIFICATE as an application).",
        HelpName = "ADDRESS",
        CustomParser = result => Uri.TryCreate(result.Tokens.Single().Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : Refuse(result),
    };

    /// <summary>Adds the options to a command, of which one must be given.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Database);
        command.Options.Add(Url);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Database) is null == result.GetResult(Url) is null)
            {
                result.AddError("Give either --database FILE or --url ADDRESS.");
            }
        });
    }

    /// <summary>Where a command keeps what it needs to go on after an interruption: beside the file, or in the working folder.</summary>
    public string Place(ParseResult parsed) => parsed.GetValue(Database)?.FullName
        ?? Path.GetFullPath($"crma-{parsed.GetValue(Url)!.Host}-{parsed.GetValue(Url)!.Port}");

    /// <summary>Opens the organization.</summary>
    /// <exception cref="InputException">The product is not installed there, or the file is none.</exception>
    public ConnectedFunnel Open(ParseResult parsed, IAnsiConsole console)
    {
        if (parsed.GetValue(Database) is { } file)
        {
            return new ConnectedFunnel(Path.GetFileNameWithoutExtension(file.Name), DatabaseFile.OpenKept(file.FullName));
        }

        var address = parsed.GetValue(Url)!;
        var token = SignIn.For(address, console.WriteLine);
        RequireInstalled(address, token);
        return new ConnectedFunnel(address.Host, new ServedEnvironment(address, token, Told(address, console)));
    }

    /// <summary>What a replay knows of an organization and no row of it says; null where no files were replayed into it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="funnel">The organization.</param>
    /// <exception cref="InputException">What lies beside the database cannot be read.</exception>
    public KeptReplay? Replayed(ParseResult parsed, ConnectedFunnel funnel) => funnel.Local is { } organization
        ? KeptReplay.Read(parsed.GetValue(Database)!.FullName, organization.OrganizationId, organization.WrittenGroups)
        : null;

    /// <summary>Opens an organization in which the product need not be installed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">Tells the user where to sign in.</param>
    /// <param name="makesFile">Whether a database that does not exist is made.</param>
    /// <exception cref="InputException">The file is no database, or the sign-in is not set up.</exception>
    public TargetEnvironment Connect(ParseResult parsed, IAnsiConsole console, bool makesFile)
    {
        if (parsed.GetValue(Database) is { } file)
        {
            var organization = makesFile && !File.Exists(file.FullName) ? DatabaseFile.Open(file.FullName, TimeProvider.System) : DatabaseFile.OpenExisting(file.FullName);
            return new LocalEnvironment(Path.GetFileName(file.Name), organization);
        }

        var address = parsed.GetValue(Url)!;
        var token = SignIn.For(address, console.WriteLine);
        RequireAnswer(address, token);
        var options = new WebApiServiceOptions { Token = token, Retries = Told(address, console) };
        return new WebEnvironment(address.Host, new WebApiService(address, options));
    }

    private static AlignmentClientOptions Told(Uri address, IAnsiConsole console) => new()
    {
        OnRetry = retry => console.WriteLine($"{address.Host}: {retry.Reason} Again in {retry.Wait.ToTimeSpan().TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s."),
    };

    private static void RequireInstalled(Uri address, Func<CancellationToken, string>? token)
    {
        using var service = Impatient(address, token);
        if (!Installed(service))
        {
            throw new InputException(address.ToString(), $"The solution {Publisher.SolutionUniqueName} is not installed there.", "Import it first.");
        }
    }

    private static void RequireAnswer(Uri address, Func<CancellationToken, string>? token)
    {
        using var service = Impatient(address, token);
        service.Execute(new OrganizationRequest("WhoAmI"));
    }

    // Whoever mistyped an address hears of it at once; what the server itself asks to wait is waited for.
    private static WebApiService Impatient(Uri address, Func<CancellationToken, string>? token)
    {
        var retries = new AlignmentClientOptions { MaximumAttempts = 3, FirstDelay = Duration.FromMilliseconds(50) };
        return new WebApiService(address, new WebApiServiceOptions { Token = token, Retries = retries });
    }

    private static bool Installed(IOrganizationService service) =>
        RowLookup.Find(service, "solution", "uniquename", Publisher.SolutionUniqueName) is not null;

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"--url: \"{result.Tokens.Single().Value}\" is no address. Write it as https://contoso.crm.dynamics.com.");
        return null;
    }
}
