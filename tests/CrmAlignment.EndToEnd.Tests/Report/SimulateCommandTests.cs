using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Report;

/// <summary>crma simulate, over a file and over an address.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SimulateCommandTests : IDisposable
{
    private static readonly string[] Day = ["--from", "2026-03-02", "--to", "2026-03-02"];

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public async Task Numbers_are_shown_with_their_samples_over_a_file_and_over_an_address()
    {
        ThreeLeads();
        string[] question = ["simulate", "--set", "B2B:2", .. Day];

        CommandRun served;
        await using (var server = await WebApiServer.StartAsync(_funnel.Organization, new WebApiOptions { UserWithoutToken = _funnel.Organization.SystemUserId }))
        {
            served = CommandRun.Of([.. question, "--url", server.Address.ToString()]);
        }

        var run = _funnel.Outside(database => CommandRun.Of([.. question, "--database", database]));

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Equal(run, served);
        Assert.Contains("Leads judged 2026-03-02 to 2026-03-02: 3; compared: 3", run.Output, StringComparison.Ordinal);

        // Budgets of 9,999, 10,000 and 20,000: two were ready, one would have been; nothing was sold.
        Assert.Equal(["Ready, as it was", "2", "0", "0", "0", "0", "0", "0"], Row(run, "Ready, as it was"));
        Assert.Equal(["Ready, as it would have been", "1", "0", "0", "0", "0", "0", "0"], Row(run, "Ready, as it would have been"));
        Assert.Equal(["Budget is known", "required", "2", "0", "0", "0"], Row(run, "Budget is known"));
        Assert.Contains("Ready of all won leads: not enough data (0 of 0), it would have been not enough data (0 of 0)", run.Output, StringComparison.Ordinal);
        Assert.Equal(["Ada Lovelace", "not ready", "0"], Row(run, "Ada Lovelace"));
    }

    [Fact]
    public void Set_is_the_newest_version_of_its_code_unless_one_is_named()
    {
        ThreeLeads();
        var ready = _funnel.Outside(database => Array.ConvertAll(["B2B", "b2b:1"], code => Ready(CommandRun.Of(["simulate", "--database", database, "--set", code, .. Day, "--json"]))));

        Assert.Equal([1, 2], ready);
    }

    [Fact]
    public void Criteria_of_a_file_apply_to_every_lead_without_a_set()
    {
        ThreeLeads();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "criteria.json");
        File.WriteAllText(file, $$"""
            [{"name":"Company","column":"companyname","kind":{{(int)CriterionKind.Scored}},"dimension":{{(int)CriterionDimension.Fit}},
              "valueType":{{(int)CriterionValueType.Text}},"operator":{{(int)CriterionOperator.EqualTo}},"value":"Contoso","points":5,"sequence":1}]
            """);

        Assert.Equal(3, _funnel.Outside(
            database => Ready(CommandRun.Of(["simulate", "--database", database, "--file", file, "--threshold", "5", .. Day, "--json"]))));
    }

    [Fact]
    public void Question_that_cannot_be_answered_is_named()
    {
        _funnel.Draft();
        _funnel.Outside(database =>
        {
            AssertRefused("Give --set CODE, --file FILE, or both.", [.. Day]);
            AssertRefused("There is no criteria set \"none\" there.", ["--set", "none", .. Day]);
            AssertRefused("\"March\" is no day.", ["--set", "B2B", "--from", "March", "--to", "2026-03-02"]);
            AssertRefused("There is no file", ["--file", "nowhere.json", .. Day]);
            return 0;

            void AssertRefused(string expected, string[] arguments)
            {
                var run = CommandRun.Of(["simulate", "--database", database, .. arguments]);
                Assert.Equal(ExitCode.WrongUsage, run.Code);
                Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
            }
        });
    }

    private void ThreeLeads()
    {
        _funnel.Activate(Enforcement.Warn);
        _funnel.Draft(version: 2, budget: "20000");
        foreach (var budget in new[] { 9999, 10000, 20000 })
        {
            _funnel.Lead(budget);
        }
    }

    private static int Ready(CommandRun run)
    {
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        return JObject.Parse(run.Output)["total"]!["after"]!.Value<int>("leads");
    }

    private static string[] Row(CommandRun run, string name) => run.Output.Split('\n').Single(line => line.TrimStart().StartsWith(name, StringComparison.Ordinal))
        .Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
