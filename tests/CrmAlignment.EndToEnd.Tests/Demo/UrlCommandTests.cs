using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Demo;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Player.Settings;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>Commands over --url give what they give over --database.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class UrlCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // Both go on from the end of the demo, when leads wait in nurture and a year has begun that is planned.
    public UrlCommandTests() => DemoDatabase.CopyWithClockTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Commands_say_the_same()
    {
        string[][] commands =
        [
            ["scorecard", "--from", "2024-01", "--months", "3"],
            ["diagnose", "--from", "2024-07-01", "--to", "2024-12-31"],
            ["diagnose", "--from", "2024-10-01", "--to", "2024-12-31", "--reference-target"],
            ["diagnose", "--from", "2024-07-01", "--to", "2024-12-31", "--segment", "Retail", "--reference-segment", "Logistics", "--json"],
            ["targets", "--date", "2024-08-15"],
            ["health", "--from", "2024-07-01", "--to", "2024-12-31"],
            ["models", "--from", "2024-01-01", "--to", "2024-12-31"],
            ["health", "--from", "2024-07-01", "--to", "2024-12-31", "--json"],
            ["simulate", "--set", "sales-ready", "--from", "2024-01-01", "--to", "2024-12-31"],
            ["propose-weights", "--set", "sales-ready", "--from", "2024-01-01", "--to", "2024-12-31"],
            ["attribution", "--from", "2024-10-01", "--to", "2024-12-31"],
            ["nurture"],
            ["experiment", "--name", ChecklistExperiment.Name],
            ["leader", "--day", "2024-12-31", "--leader", "maria.marketing@crmalignment.example"],
            ["purchases"],
            ["playbooks", "--from", "2024-01-01", "--to", "2024-12-31"],
            ["targets", "--forecast"],
            ["audit"],
            ["recalculate"],
            ["tick", "--audit"],
        ];
        var local = Array.ConvertAll(commands, command => CommandRun.Of([.. command, "--database", Database]));

        DemoDatabase.CopyWithClockTo(Database);
        var clock = new MovableClock(TimeProvider.System, MovableClock.PathOf(Database));
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database, TimeProvider = clock });
        await using var server = await WebApiServer.StartAsync(organization, new WebApiOptions { UserWithoutToken = organization.SystemUserId });
        var served = Array.ConvertAll(commands, command => CommandRun.Of([.. command, "--url", server.Address.ToString()]));

        for (var index = 0; index < commands.Length; index++)
        {
            Assert.Equal((local[index].Code, local[index].Errors), (served[index].Code, served[index].Errors));

            // The title is the name of the file, or the host.
            Assert.Equal(Lines(local[index].Output, "demo"), Lines(served[index].Output, "127.0.0.1"));
        }
    }

    [Fact]
    public void One_of_file_and_address_is_needed()
    {
        var neither = CommandRun.Of("tick");
        var both = CommandRun.Of("tick", "--database", Database, "--url", "http://127.0.0.1:1");

        Assert.Equal((ExitCode.WrongUsage, ExitCode.WrongUsage), (neither.Code, both.Code));
        Assert.Contains("Give either --database FILE or --url ADDRESS.", neither.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_that_is_none_or_that_nobody_answers_at_is_named()
    {
        var malformed = CommandRun.Of("tick", "--url", "contoso");
        var silent = CommandRun.Of("tick", "--url", "http://127.0.0.1:9");

        Assert.Equal((ExitCode.WrongUsage, ExitCode.Failed), (malformed.Code, silent.Code));
        Assert.Contains("--url: \"contoso\" is no address.", malformed.Errors, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:9", silent.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Environment_elsewhere_asks_for_a_sign_in()
    {
        var run = CommandRun.Of("tick", "--url", "https://contoso.example");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("CRMA_CLIENT_ID is not set", run.Errors, StringComparison.Ordinal);
    }

    // How far it is, is said every few seconds, so how often depends on the machine.
    private static string Lines(string output, string title) => string.Join(
        '\n',
        output.Replace(title, "TITLE", StringComparison.Ordinal).Split('\n').Where(line => !line.TrimEnd().EndsWith(" rows compared", StringComparison.Ordinal)));
}
