using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Rows;

/// <summary>Bodies of values alone are read by the server itself, all others by the OData library: with the same rows and the same refusals.</summary>
public sealed class PlainRowTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    // An annotation is what makes a body one for the library.
    private const string ByLibrary = "\"name@odata.type\":\"#String\",";

    [Theory]
    [InlineData("\"name\":\"A\"")]
    [InlineData("\"name\":\"A\",\"telephone1\":null,\"description\":\"\"")]
    [InlineData("\"name\":\"\\u00fc \\ud83d\\ude00 \\\"q\\\" \\n\"")]
    [InlineData("\"name\":\"A\",\"revenue\":12.50,\"numberofemployees\":7,\"donotemail\":true,\"industrycode\":1")]
    [InlineData("\"name\":\"A\",\"revenue\":1e2,\"industrycode\":null,\"donotemail\":false")]
    [InlineData("\"name\":\"A\",\"address1_latitude\":1.5,\"lastusedincampaign\":\"2024-02-29T00:00:00Z\"")]
    public async Task Body_makes_the_row_that_the_library_makes_of_it(string values)
    {
        var (plain, library) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await SendAsync($"{{\"accountid\":\"{plain}\",{values}}}", 204);
        await SendAsync($"{{\"accountid\":\"{library}\",{ByLibrary}{values}}}", 204);

        var (one, other) = (Row(plain), Row(library));
        other["accountid"] = one["accountid"];
        Assert.Equal(other.Attributes.OrderBy(value => value.Key, StringComparer.Ordinal), one.Attributes.OrderBy(value => value.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{\"name\":\"A\",\"nosuch\":1}", 400, "nosuch")]
    [InlineData("{\"name\":\"A\",\"name\":\"B\"}", 400, "name")]
    [InlineData("{\"name\":5}", 400, "")]
    [InlineData("{\"numberofemployees\":5.5}", 400, "")]
    [InlineData("{\"numberofemployees\":99999999999}", 400, "")]
    [InlineData("{\"_primarycontactid_value\":\"00000000-0000-0000-0000-000000000001\"}", 400, "is read-only")]
    [InlineData("{\"accountid\":\"no id\",\"name\":\"A\"}", 400, "")]
    [InlineData("{\"name\":\"A\"", 400, "")]
    [InlineData("[]", 400, "")]
    [InlineData("", 400, "")]
    public async Task What_is_wrong_with_a_body_is_said_as_before(string body, int status, string reason)
    {
        var text = await SendAsync(body, status);

        Assert.Contains(reason, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task Body_is_read_in_its_encoding(string charset)
    {
        var id = Guid.CreateVersion7();
        using var content = new StringContent($"{{\"accountid\":\"{id}\",\"name\":\"\u00fcber\"}}", Encoding.GetEncoding(charset), "application/json");
        using var answer = await served.Client.PostAsync("accounts", content);

        Assert.Equal((204, "\u00fcber"), ((int)answer.StatusCode, (string)Row(id)["name"]));
    }

    private async Task<string> SendAsync(string body, int status)
    {
        using var answer = await served.SendAsync("POST", "accounts", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        return text;
    }

    private Entity Row(Guid id) => served.Admin.Retrieve(
        "account", id, new ColumnSet("name", "telephone1", "description", "revenue", "numberofemployees", "donotemail", "industrycode", "address1_latitude", "lastusedincampaign"));
}
