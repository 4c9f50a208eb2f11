#!/usr/bin/env dotnet
#:property PublishAot=false
#:package CsvHelper
#:project ../sdk/CrmAlignment.Client/CrmAlignment.Client.csproj
#:project ../sdk/CrmAlignment.LocalDataverse/CrmAlignment.LocalDataverse.csproj

// Imports leads from a CSV file, by external key: what is new is created, what is known is updated, so it can run again.
// It works on the file of an embedded local Dataverse (--database), or on an environment at an address (--url).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.Client;
using CrmAlignment.Client.Leads;
using CrmAlignment.Client.WebApi;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

const string Usage = """
    Imports leads from a CSV file into a Dataverse. It can run again: leads are found by their external key.

    Usage: dotnet run scripts/import-leads.cs -- FILE.csv (--database FILE.db [--user NAME] | --url ADDRESS)
           [--delimiter CHARACTER] [--from-line NUMBER]

      FILE.csv               UTF-8, first line = names of the columns, in any order:
                             externalkey (required), subject, firstname, lastname, companyname, estimatedamount,
                             sourcedby (Marketing, Sales or Partner), segment, leadtype, origin.
                             An empty cell leaves the column of a known lead as it is.
      --database FILE.db     database made by: crma demo --database FILE.db
      --user NAME            user name (domainname) to act as in the database; the system administrator by default
      --url ADDRESS          an environment, such as https://contoso.crm.dynamics.com or crma serve's http://127.0.0.1:5090,
                             with the bearer token in the environment variable CRMA_TOKEN (crma token create, or
                             az account get-access-token --resource ADDRESS --query accessToken --output tsv)
      --from-line NUMBER     passes over the lines before; where it was stopped (Ctrl+C), it says the number to go on with
      --delimiter CHARACTER  between cells; a comma by default
      --help                 this text

    Exit codes: 0 done; 1 done, but the rows listed were refused; 2 wrong usage; 3 failed or stopped.
    """;

if (args.Contains("--help") || args.Contains("-h"))
{
    Console.WriteLine(Usage);
    return 0;
}

string? file = null;
string? database = null;
string? user = null;
string? url = null;
var delimiter = ",";
var fromLine = "1";
string[] valued = ["--database", "--user", "--url", "--delimiter", "--from-line"];
for (var index = 0; index < args.Length; index++)
{
    var argument = args[index];
    if (!argument.StartsWith('-') && file is null)
    {
        file = argument;
        continue;
    }

    if (!valued.Contains(argument) || index + 1 == args.Length)
    {
        return WrongUsage(valued.Contains(argument) ? $"{argument} needs a value after it." : $"'{argument}' is not understood.");
    }

    var value = args[++index];
    _ = argument switch
    {
        "--database" => database = value,
        "--user" => user = value,
        "--url" => url = value,
        "--from-line" => fromLine = value,
        _ => delimiter = value,
    };
}

if (file is null || database is null == url is null)
{
    return WrongUsage(file is null ? "The CSV file is missing." : "Give either --database or --url.");
}

if (user is not null && url is not null)
{
    return WrongUsage("--user goes with --database. At an address you act as the user of the token.");
}

if (!int.TryParse(fromLine, NumberStyles.None, CultureInfo.InvariantCulture, out var first) || first < 1)
{
    return WrongUsage($"--from-line: '{fromLine}' is no number of a line.");
}

Uri? address = null;
if (url is not null && (!Uri.TryCreate(url, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https")))
{
    return WrongUsage($"--url: '{url}' is no address such as https://contoso.crm.dynamics.com.");
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The lead under way is finished, so that nothing is half done; a second Ctrl+C ends at once.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

try
{
    using var organization = database is null ? null : Open(database);
    using var environment = address is null ? null : Reach(address);
    var service = organization is null ? environment! : Connect(organization, user);
    return Import(file, delimiter, first, new AlignmentClient(service), stop.Token);
}
catch (Exception failure) when (failure is InputException or IOException or UnauthorizedAccessException or FaultException or HttpRequestException or ArgumentException)
{
    Console.Error.WriteLine(failure.Message);
    return 3;
}

static int WrongUsage(string problem)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine();
    Console.Error.WriteLine(Usage);
    return 2;
}

static LocalOrganization Open(string database) => File.Exists(database)
    ? LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database })
    : throw new InputException($"There is no database '{database}'. Make one with: crma demo --database {database}");

static WebApiService Reach(Uri address)
{
    var token = Environment.GetEnvironmentVariable("CRMA_TOKEN");
    return new WebApiService(address, new WebApiServiceOptions { Token = string.IsNullOrEmpty(token) ? null : _ => token });
}

static IOrganizationService Connect(LocalOrganization organization, string? user)
{
    if (user is null)
    {
        return organization.AdminService;
    }

    var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("domainname") };
    var users = organization.AdminService.RetrieveMultiple(query).Entities;
    var found = users.FirstOrDefault(
        row => string.Equals(row.GetAttributeValue<string>("domainname"), user, StringComparison.OrdinalIgnoreCase));
    return found is not null
        ? organization.ServiceFor(found.Id)
        : throw new InputException($"There is no user '{user}'. Use one of: {string.Join(", ", users.Select(row => row.GetAttributeValue<string>("domainname")))}.");
}

static int Import(string file, string delimiter, int first, AlignmentClient client, CancellationToken stop)
{
    var told = -1L;
    var created = 0;
    var updated = 0;
    var refused = new List<string>();
    using var reader = new StreamReader(file);
    using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, BadDataFound = null, TrimOptions = TrimOptions.Trim });
    ReadHeader(csv, file);
    // A row with a line break inside quotes is named by the line on which it begins.
    for (var line = csv.Parser.RawRow + 1; csv.Read(); line = csv.Parser.RawRow + 1)
    {
        if (line < first)
        {
            continue;
        }

        if (stop.IsCancellationRequested)
        {
            Summarize(created, updated, refused);
            Console.Error.WriteLine($"Stopped. Go on with: --from-line {line}");
            return 3;
        }

        // For who looks on: from the first line, then once a second.
        if (!Console.IsErrorRedirected && told != Environment.TickCount64 / 1000)
        {
            told = Environment.TickCount64 / 1000;
            Console.Error.Write($"\rLine {line}: {created} created, {updated} updated, {refused.Count} refused ");
        }

        try
        {
            var lead = client.UpsertLead(new Row(file, line, csv).ToLead());
            created += lead.Created ? 1 : 0;
            updated += lead.Created ? 0 : 1;
        }
        catch (InputException problem)
        {
            refused.Add(problem.Message);
        }
        catch (AlignmentException refusal)
        {
            refused.Add($"{file}, line {line}: {refusal.Message}");
        }
    }

    Summarize(created, updated, refused);
    return refused.Count == 0 ? 0 : 1;
}

static void Summarize(int created, int updated, List<string> refused)
{
    if (!Console.IsErrorRedirected)
    {
        Console.Error.WriteLine();
    }

    Console.WriteLine($"{created} created, {updated} updated, {refused.Count} refused.");
    refused.ForEach(Console.Error.WriteLine);
}

static void ReadHeader(CsvReader csv, string file)
{
    if (!csv.Read() || !csv.ReadHeader())
    {
        throw new InputException($"{file}, line 1: the file is empty. Its first line must name the columns, among them {Row.Key}.");
    }

    var header = csv.HeaderRecord!;
    if (header.FirstOrDefault(name => !Row.Columns.Contains(name)) is { } unknown)
    {
        throw new InputException($"{file}, line 1: there is no column '{unknown}'. Use names among: {string.Join(", ", Row.Columns)}; another delimiter is named by --delimiter.");
    }

    if (!header.Contains(Row.Key))
    {
        throw new InputException(
            $"{file}, line 1: the column {Row.Key} is missing. Add it: by it a lead is found again when the import runs again.");
    }
}

/// <summary>Something in the input that the person who runs the script can mend.</summary>
internal sealed class InputException(string message) : Exception(message);

/// <summary>One line of the file.</summary>
internal sealed class Row(string file, int line, CsvReader csv)
{
    public const string Key = "externalkey";

    private const int KeyLength = 100;

    public static string[] Columns { get; } =
        [Key, "subject", "firstname", "lastname", "companyname", "estimatedamount", "sourcedby", "segment", "leadtype", "origin"];

    public LeadImport ToLead()
    {
        if (csv.Parser.Count != csv.HeaderRecord!.Length)
        {
            throw new InputException($"{file}, line {line}: {csv.Parser.Count} cells, but the first line names {csv.HeaderRecord.Length} columns. Put quotes around cells that hold the delimiter or a quote.");
        }

        return new LeadImport(KeyOf())
        {
            Subject = Text("subject"),
            FirstName = Text("firstname"),
            LastName = Text("lastname"),
            CompanyName = Text("companyname"),
            EstimatedAmount = Amount("estimatedamount"),
            SourcedBy = Department("sourcedby"),
            Segment = Text("segment"),
            LeadType = Text("leadtype"),
            Origin = Text("origin"),
        };
    }

    private string KeyOf() => Text(Key) switch
    {
        null => throw Problem(Key, "", "give every lead a key of its own"),
        { Length: > KeyLength } key => throw Problem(Key, key, $"shorten it to {KeyLength} characters"),
        { } key => key,
    };

    private string? Text(string column) => csv.HeaderRecord!.Contains(column) && csv.GetField(column) is { Length: > 0 } text ? text : null;

    private decimal? Amount(string column) => Text(column) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) ? amount
        : throw Problem(column, text, "write an amount such as 12500.50, without separators of thousands and without a currency");

    private SourcedBy? Department(string column) => Text(column) is not { } text ? null
        : Enum.GetNames<SourcedBy>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<SourcedBy>(text, ignoreCase: true)
        : throw Problem(column, text, $"write one of {string.Join(", ", Enum.GetNames<SourcedBy>())}");

    private InputException Problem(string column, string value, string remedy) =>
        new($"{file}, line {line}, column {column}: the value '{value}' cannot be imported; {remedy}.");
}
