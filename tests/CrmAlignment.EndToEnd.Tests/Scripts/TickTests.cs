using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Scripts;

/// <summary>scripts/tick.cs and scripts/print-scorecard.cs over a file and over an address.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class TickTests
{
    private const string Nothing = "0 offers expired, 0 touches, 0 leads left nurture.\n0 leads reassessed.\n0 facts folded.";

    [Fact]
    public async Task Work_is_done_until_nothing_is_left_over_a_file_and_over_an_address()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "crm.db");
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database }))
        {
            WithALead(organization);
        }

        using var served = LocalOrganization.Open();
        WithALead(served);
        await using var server = await WebApiServer.StartAsync(served, new WebApiOptions { UserWithoutToken = served.SystemUserId });
        string[][] places = [["--database", database], ["--url", server.Address.ToString()]];
        foreach (var place in places)
        {
            var (code, output, errors) = await ScriptRun.Of("tick.cs", place);
            Assert.Equal((0, ""), (code, errors));
            Assert.Equal("1 facts folded.", output.Split('\n').Last());
            Assert.Equal((0, Nothing, ""), await ScriptRun.Of("tick.cs", place));
        }

        string[] scorecard = ["--from", "2020-01-01", "--grain", "year", "--periods", "1"];
        var local = await ScriptRun.Of("print-scorecard.cs", [.. places[0], .. scorecard]);
        Assert.Equal((0, ""), (local.Code, local.Errors));
        Assert.Equal(local, await ScriptRun.Of("print-scorecard.cs", [.. places[1], .. scorecard]));
    }

    [Fact]
    public async Task Usage_and_what_cannot_be_reached_are_named()
    {
        var none = await ScriptRun.Of("tick.cs");
        var missing = await ScriptRun.Of("tick.cs", "--database", "nowhere.db");
        var silent = await ScriptRun.Of("tick.cs", "--url", "http://127.0.0.1:9");

        Assert.Equal(2, none.Code);
        Assert.StartsWith("Give either --database FILE.db or --url ADDRESS.", none.Errors, StringComparison.Ordinal);
        Assert.Equal((3, "There is no database 'nowhere.db'. Make one with: crma demo --database nowhere.db"), (missing.Code, missing.Errors));
        Assert.Equal(3, silent.Code);
        Assert.Contains("127.0.0.1:9", silent.Errors, StringComparison.Ordinal);
    }

    private static void WithALead(LocalOrganization organization)
    {
        PackedProduct.Import(organization);
        organization.AdminService.Create(new Entity("lead") { ["lastname"] = "Lovelace", ["subject"] = "Machines" });
    }
}
