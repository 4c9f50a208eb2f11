#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../sdk/CrmAlignment.Client/CrmAlignment.Client.csproj
#:project ../sdk/CrmAlignment.LocalDataverse/CrmAlignment.LocalDataverse.csproj

// Does the scheduled work until nothing is left: what crma tick does, to start from for a scheduler of your own.
// It works on the file of an embedded local Dataverse (--database), or on an environment at an address (--url).
using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.Client;
using CrmAlignment.Client.WebApi;
using CrmAlignment.LocalDataverse;

const string Usage = """
    Does the scheduled work until nothing is left: expires offers, counts touches, reassesses leads, folds the ledger.
    It may be stopped and run again at any time.

    Usage: dotnet run scripts/tick.cs -- (--database FILE.db | --url ADDRESS)

      --database FILE.db  database made by: crma demo --database FILE.db
      --url ADDRESS       an environment, such as https://contoso.crm.dynamics.com or crma serve's http://127.0.0.1:5090,
                          with the bearer token in the environment variable CRMA_TOKEN (crma token create, or
                          az account get-access-token --resource ADDRESS --query accessToken --output tsv)
      --help              this text

    Exit codes: 0 done; 2 wrong usage; 3 failed or stopped.
    """;

if (args.Contains("--help") || args.Contains("-h"))
{
    Console.WriteLine(Usage);
    return 0;
}

if (args is not [("--database" or "--url") and var option, var place])
{
    return WrongUsage("Give either --database FILE.db or --url ADDRESS.");
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The call under way is finished; a second Ctrl+C ends at once.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

try
{
    return option == "--url" ? AtAddress(place, stop.Token) : InDatabase(place, stop.Token);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. What was done stays; run it again for the rest.");
    return 3;
}
catch (Exception failure) when (failure is AlignmentException or IOException or UnauthorizedAccessException or FaultException or HttpRequestException or ArgumentException)
{
    Console.Error.WriteLine(failure.Message);
    return 3;
}

static int InDatabase(string file, CancellationToken stop)
{
    if (!File.Exists(file))
    {
        Console.Error.WriteLine($"There is no database '{file}'. Make one with: crma demo --database {file}");
        return 3;
    }

    using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = file });
    // A file that nobody serves has nobody to run its asynchronous jobs.
    organization.DrainAsyncOperations();
    Tick(new AlignmentClient(organization.AdminService), stop);
    organization.DrainAsyncOperations();
    return 0;
}

static int AtAddress(string text, CancellationToken stop)
{
    if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
    {
        return WrongUsage($"--url: '{text}' is no address such as https://contoso.crm.dynamics.com.");
    }

    var token = Environment.GetEnvironmentVariable("CRMA_TOKEN");
    using var environment = new WebApiService(address, new WebApiServiceOptions { Token = string.IsNullOrEmpty(token) ? null : _ => token });
    Tick(new AlignmentClient(environment), stop);
    return 0;
}

static void Tick(AlignmentClient client, CancellationToken stop)
{
    var due = client.ProcessAllDue(cancellationToken: stop);
    Console.WriteLine($"{due.Expired} offers expired, {due.Touched} touches, {due.AgedOut} leads left nurture.");
    Console.WriteLine($"{client.ReassessAllLeads(cancellationToken: stop).Reassessed} leads reassessed.");
    Console.WriteLine($"{client.FoldAll(cancellationToken: stop).Folded} facts folded.");
}

static int WrongUsage(string problem)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine();
    Console.Error.WriteLine(Usage);
    return 2;
}
