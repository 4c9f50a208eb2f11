using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.WebApi;

/// <summary>The product's own APIs as integrators without the client call them: over HTTP, by the plug-ins that ship.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ProductOverHttpTests : IAsyncLifetime
{
    private readonly Funnel _funnel = new();
    private WebApiServer? _server;

    public async Task InitializeAsync() =>
        _server = await WebApiServer.StartAsync(_funnel.Organization, new WebApiOptions { UserWithoutToken = _funnel.Organization.SystemUserId });

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        _funnel.Dispose();
    }

    [Fact]
    public async Task Lead_is_evaluated_offered_and_accepted_and_the_scorecard_is_read()
    {
        var lead = _funnel.Lead(budget: 5000m);
        var evaluated = await CallAsync($"leads({lead})/Microsoft.Dynamics.CRM.crma_EvaluateLead", "{}");
        Assert.Contains("\"Verdict\":", evaluated, StringComparison.Ordinal);

        var offered = await CallAsync($"leads({lead})/Microsoft.Dynamics.CRM.crma_OfferLead", """{"Comment":"Ready"}""", _funnel.MarketingUser);
        Assert.Contains("\"HandoverId\":", offered, StringComparison.Ordinal);
        var accepted = await CallAsync($"leads({lead})/Microsoft.Dynamics.CRM.crma_AcceptLead", "{}", _funnel.SalesUser);
        Assert.Contains("\"HandoverId\":", accepted, StringComparison.Ordinal);

        var scorecards = await CallAsync("crma_GetScorecard", $$"""{"Grain":{{(int)PeriodGrain.Month}},"PeriodStart":"2026-01-01T00:00:00Z","Periods":2}""");
        Assert.Contains("\"Scorecards\":", scorecards, StringComparison.Ordinal);

        var again = await CallAsync($"leads({lead})/Microsoft.Dynamics.CRM.crma_OfferLead", "{}", _funnel.MarketingUser, status: 400);
        Assert.Contains("CRMA3", again, StringComparison.Ordinal);
    }

    private async Task<string> CallAsync(string address, string body, Guid? user = null, int status = 200)
    {
        using var client = new HttpClient { BaseAddress = _server!.ServiceAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (user is { } id)
        {
            request.Headers.Add("MSCRMCallerID", id.ToString());
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}: {text}");
        return text;
    }
}
