using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Setup;
using CrmAlignment.Benchmarks.Platform;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Tables;
using CrmAlignment.Player;
using CrmAlignment.Player.Settings;
using CrmAlignment.Solution;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Benchmarks.Player;

/// <summary>A grid of 50 of many leads on a file, as a salesperson sees it: from the question until the rows are drawn.</summary>
internal static class GridMeasurement
{
    private const string Key = "benchmark";
    private const int Batch = 1_000;
    private const int Times = 20;
    private const string ByStage = "106ee663-99b4-5e36-a738-3afd53c5b518";

    private const string Ask = """
        async (how) => {
            const grid = document.querySelector('p-grid');
            const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
            const rows = grid.rows;
            const from = performance.now();
            if (how === 'refresh') await grid.refresh();
            else document.querySelector(how).click();
            while (grid.rows === rows || !grid.rows) await new Promise((resolve) => setTimeout(resolve, 1));
            await grid.updateComplete;
            const read = performance.now() - from;
            await drawn();
            return read;
        }
        """;

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync(string path, int leads, IBrowser browser)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path });
        Fill(organization, leads);
        var sales = CastSetup.Prepare(organization.AdminService).Sales;
        var player = new PlayerHost(organization, new PlayerOptions { Key = Key, FirstUser = sales });
        await using var server = await WebApiServer.StartAsync(organization, player.AddTo(new WebApiOptions()));
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, $"/?key={Key}").AbsoluteUri);
        await page.Locator("p-grid tbody tr").First.WaitForAsync();
        var app = System.Web.HttpUtility.ParseQueryString(new Uri(page.Url).Query)["appid"];
        await page.GotoAsync(new Uri(server.Address, $"/main.aspx?appid={app}&pagetype=entitylist&etn=lead&viewid={ByStage}").AbsoluteUri);
        await page.Locator("p-grid tbody tr").First.WaitForAsync();
        await MeasureAsync(page, $"grid of 50 of {leads:N0} leads, in the order of its view", "refresh", 200);
        await MeasureAsync(page, "the same, next page", ".grid-footer .next", 200);
        await MeasureAsync(page, "the same, by another column at each click", "th:nth-child(3) button", 200);
    }

    private static async Task MeasureAsync(IPage page, string name, string how, double target)
    {
        var times = new double[Times];
        for (var number = -3; number < Times; number++)
        {
            var time = await page.EvaluateAsync<double>(Ask, how);
            if (number >= 0)
            {
                times[number] = time;
            }
        }

        PlayerMeasurement.Print(name, target, times);
    }

    private static void Fill(LocalOrganization organization, int leads)
    {
        organization.ImportSolution(new MemoryStream(SolutionPackager.Pack(new PackOptions()).Content));
        var service = organization.AdminService;
        foreach (var create in new Func<int, Entity>[] { SampleRows.ContactRow, SampleRows.AccountRow })
        {
            foreach (var batch in Enumerable.Range(0, SampleRows.Customers).Select(create).Chunk(Batch))
            {
                service.Execute(SampleOrganization.CreateMultiple(batch));
            }
        }

        foreach (var batch in Enumerable.Range(0, leads).Select(Lead).Chunk(Batch))
        {
            service.Execute(SampleOrganization.CreateMultiple(batch));
        }
    }

    // Spread over the stages of open leads, and over time.
    private static Entity Lead(int number)
    {
        var lead = SampleRows.LeadRow(number, SampleRows.Lead(number));
        lead[LeadTable.Stage] = new OptionSetValue(471200000 + (number % 4));
        lead[LeadTable.Verdict] = new OptionSetValue(471200000 + (number % 3));
        lead[LeadTable.StageChangedOn] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number * 7 % 400_000);
        return lead;
    }
}
