using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Rows;

/// <summary>
/// Rows without expansions are written by the server itself, others by the OData library: both alike, whatever the values are. An expansion of
/// addresses alone ($ref) asks for the library's.
/// </summary>
public sealed class RowJsonTests : IClassFixture<ServedOrganization>
{
    private const string Expansion = "$expand=primarycontactid/$ref";

    private readonly ServedOrganization _served;
    private readonly Guid _account;

    public RowJsonTests(ServedOrganization served)
    {
        _served = served;
        AddColumns();
        var contact = served.Admin.Create(new Entity("contact") { ["lastname"] = "Primary" });
        _account = served.Admin.Create(new Entity("account")
        {
            ["name"] = "\"Ünïcödé\" <b>&amp;</b> \u2028 \ud83d\ude00 \\ / \t\r\n '",
            ["description"] = "",
            ["revenue"] = new Money(1234.50m),
            ["numberofemployees"] = 42,
            ["donotemail"] = true,
            ["industrycode"] = new OptionSetValue(1),
            ["primarycontactid"] = new EntityReference("contact", contact),
            ["lastusedincampaign"] = new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc),
            ["address1_latitude"] = 45d,
            ["address1_longitude"] = 1e-7,
            ["new_day"] = new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc),
            ["new_instant"] = new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc),
            ["new_exact"] = 0.5000m,
            ["entityimage"] = new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFB, 0xFF },
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("OData.Community.Display.V1.FormattedValue")]
    [InlineData("Microsoft.Dynamics.CRM.*")]
    public async Task Row_and_page_are_written_as_the_library_writes_them(string annotations)
    {
        var prefer = ("Prefer", $"odata.include-annotations=\"{annotations}\"");
        var row = await _served.GetAsync($"accounts({_account})", prefer);
        var page = await _served.GetAsync($"accounts?$filter=accountid eq {_account}&$count=true", prefer);
        var rowByLibrary = await _served.GetAsync($"accounts({_account})?{Expansion}", prefer);
        var pageByLibrary = await _served.GetAsync($"accounts?$filter=accountid eq {_account}&$count=true&{Expansion}", prefer);

        Assert.EndsWith("$metadata#accounts/$entity", (string?)row["@odata.context"], StringComparison.Ordinal);
        Assert.EndsWith("$metadata#accounts", (string?)page["@odata.context"], StringComparison.Ordinal);
        Assert.Equal(1, (int?)page["@odata.count"]);
        Assert.Equal(Comparable(rowByLibrary), Comparable(row));
        Assert.Equal(Comparable((JObject)pageByLibrary["value"]![0]!), Comparable((JObject)page["value"]![0]!));
        Assert.Equal(Comparable(row), Comparable((JObject)page["value"]![0]!));
    }

    [Fact]
    public async Task Row_that_is_posted_and_page_of_the_same_address_have_each_their_context()
    {
        const string Address = "accounts?$select=name";
        for (var time = 0; time < 2; time++)
        {
            using var posted = await _served.SendAsync("POST", Address, """{"name":"Both"}""", ("Prefer", "return=representation"));
            Assert.EndsWith("$metadata#accounts(name)/$entity", (string?)(await Json.ReadAsync(posted))["@odata.context"], StringComparison.Ordinal);
            Assert.EndsWith("$metadata#accounts(name)", (string?)(await _served.GetAsync(Address))["@odata.context"], StringComparison.Ordinal);
        }
    }

    private static string[] Comparable(JObject row) =>
        [.. row.Properties().Where(property => property.Name is not ("@odata.context" or "primarycontactid")).Select(property => property.ToString(Newtonsoft.Json.Formatting.None))];

    private void AddColumns()
    {
        AttributeMetadata[] columns =
        [
            new DateTimeAttributeMetadata(DateTimeFormat.DateOnly) { SchemaName = "new_Day", DateTimeBehavior = DateTimeBehavior.DateOnly, DisplayName = new Label("Day", 1033) },
            new DateTimeAttributeMetadata(DateTimeFormat.DateAndTime) { SchemaName = "new_Instant", DisplayName = new Label("Instant", 1033) },
            new DecimalAttributeMetadata { SchemaName = "new_Exact", Precision = 4, DisplayName = new Label("Exact", 1033) },
        ];
        foreach (var column in columns.Where(column => !_served.Organization.Catalog.Table("account").Columns.Any(known => known.SchemaName == column.SchemaName)))
        {
            _served.Admin.Execute(new CreateAttributeRequest { EntityName = "account", Attribute = column });
        }
    }
}
