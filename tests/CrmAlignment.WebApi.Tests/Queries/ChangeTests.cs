using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>
/// Change tracking: https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems.
/// </summary>
public sealed class ChangeTests : IClassFixture<ServedOrganization>
{
    private readonly ServedOrganization _served;

    public ChangeTests(ServedOrganization served) => _served = served;

    [Fact]
    public async Task Changes_since_the_last_answer_are_behind_its_link()
    {
        TrackAccounts();
        var ids = new[] { "A", "B", "C" }.Select(name => _served.Admin.Create(new Entity("account") { ["name"] = name })).ToList();
        var size = ("Prefer", "odata.track-changes,odata.maxpagesize=2");

        var first = await _served.GetAsync("accounts?$select=name", size);
        Assert.Null(first["@odata.deltaLink"]);
        var second = await _served.GetAsync((string)first["@odata.nextLink"]!);
        Assert.Equal(["A", "B", "C"], first["value"]!.Concat(second["value"]!).Select(row => (string?)row["name"]));

        _served.Admin.Update(new Entity("account", ids[0]) { ["name"] = "A2" });
        _served.Admin.Delete("account", ids[1]);
        var changes = await _served.GetAsync((string)second["@odata.deltaLink"]!);

        Assert.EndsWith("/$delta", (string?)changes["@odata.context"], StringComparison.Ordinal);
        Assert.Equal("A2", (string?)changes["value"]![0]!["name"]);
        Assert.EndsWith("$metadata#accounts/$deletedEntity", (string?)changes["value"]![1]!["@odata.context"], StringComparison.Ordinal);
        Assert.Equal((ids[1].ToString(), "deleted"), ((string?)changes["value"]![1]!["id"], (string?)changes["value"]![1]!["reason"]));
        Assert.Empty((await _served.GetAsync((string)changes["@odata.deltaLink"]!))["value"]!);
    }

    [Theory]
    [InlineData("contacts?$select=fullname", "odata.track-changes", "contact")]
    [InlineData("accounts?$filter=name eq 'A'", "odata.track-changes", "$filter")]
    [InlineData("accounts?$deltatoken=nosuch", "", "nosuch")]
    public async Task Changes_that_cannot_be_told_are_refused(string address, string prefer, string named)
    {
        TrackAccounts();
        using var response = await _served.SendAsync("GET", address, null, ("Prefer", prefer));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 400, body);
        Assert.Contains(named, body, StringComparison.Ordinal);
    }

    private void TrackAccounts() =>
        _served.Admin.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = "account", ChangeTrackingEnabled = true } });
}
