using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Scripts;

/// <summary>scripts/simulate.cs over a file and over an address.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SimulateTests : IDisposable
{
    private static readonly string[] Day = ["--from", "2026-03-02", "--to", "2026-03-02"];

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public async Task Leads_that_change_side_are_listed_over_a_file_and_over_an_address()
    {
        _funnel.Activate(Enforcement.Warn);
        var draft = _funnel.Draft(version: 2, budget: "20000");
        var lead = _funnel.Lead(10000);
        _funnel.Lead(20000);
        _funnel.Lead(9999);
        _funnel.Marketing.Update(new Entity(LeadTable.LogicalName, lead) { [LeadTable.LastName] = "=1+1" });
        string[] question = ["--set", draft.ToString(), .. Day];

        // Of three, two were ready and one would have been. A name must not become a formula.
        var expected = (0, $"lead,name,would be,sales,deal,revenue\n{lead},\"Ada =1+1\",not ready,,,0", "3 of 3 leads compared; 0 more ready, 1 fewer.");
        await using (var server = await WebApiServer.StartAsync(_funnel.Organization, new WebApiOptions { UserWithoutToken = _funnel.Organization.SystemUserId }))
        {
            Assert.Equal(expected, await Run(["--url", server.Address.ToString(), .. question]));
        }

        Assert.Equal(expected, await _funnel.OutsideAsync(database => Run(["--database", database, .. question])));
    }

    [Fact]
    public async Task Edit_of_a_set_is_given_as_a_file_and_points()
    {
        var set = _funnel.Activate(Enforcement.Warn);
        var lead = _funnel.Lead(10000);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "criteria.json");
        await File.WriteAllTextAsync(file, $$"""
            [{"name":"Company","column":"companyname","kind":{{(int)CriterionKind.Scored}},"dimension":{{(int)CriterionDimension.Fit}},
              "valueType":{{(int)CriterionValueType.Text}},"operator":{{(int)CriterionOperator.EqualTo}},"value":"Fabrikam","points":5,"sequence":1}]
            """);

        var (code, output, _) = await _funnel.OutsideAsync(
            database => Run(["--database", database, "--set", set.ToString(), .. Day, "--definition", file, "--threshold", "5"]));

        Assert.Equal(0, code);
        Assert.StartsWith($"{lead},", output.Split('\n').Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_and_what_cannot_be_done_are_named()
    {
        var help = await ScriptRun.Of("simulate.cs", "--help");
        Assert.Equal((0, ""), (help.Code, help.Errors));
        Assert.Contains("Exit codes: 0 done; 2 wrong usage; 3 failed.", help.Output, StringComparison.Ordinal);

        string[] set = ["--set", Guid.NewGuid().ToString()];
        Assert.Equal((2, "Give either --database FILE.db or --url ADDRESS."), await Refused([.. set, .. Day]));
        Assert.Equal((2, "--from and --to need days such as 2026-01-31."), await Refused(["--url", "http://127.0.0.1:9", .. set, "--from", "March", "--to", "2026-03-02"]));
        Assert.Equal((3, "There is no database 'nowhere.db'. Make one with: crma demo --database nowhere.db"), await Refused(["--database", "nowhere.db", .. set, .. Day]));
        var (code, silent) = await Refused(["--url", "http://127.0.0.1:9", .. set, .. Day]);
        Assert.Equal(3, code);
        Assert.Contains("127.0.0.1:9", silent, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> Run(string[] arguments)
    {
        var (code, output, errors) = await ScriptRun.Of("simulate.cs", arguments);
        return (code, output.ReplaceLineEndings("\n"), errors);
    }

    private static async Task<(int Code, string Error)> Refused(string[] arguments)
    {
        var (code, _, errors) = await ScriptRun.Of("simulate.cs", arguments);
        return (code, errors.Split('\n')[0].TrimEnd());
    }
}
