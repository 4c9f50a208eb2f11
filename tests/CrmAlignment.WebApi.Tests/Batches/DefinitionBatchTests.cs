using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Batches;

/// <summary>
/// Definitions in change sets, which are transactions like any other:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api#change-sets.
/// </summary>
public sealed class DefinitionBatchTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    [Fact]
    public async Task Columns_of_a_change_set_are_all_made_and_their_addresses_told()
    {
        var (status, text) = await SendAsync(
            Part("POST EntityDefinitions(LogicalName='account')/Attributes", Column("new_One"), 1) + Part("POST EntityDefinitions(LogicalName='account')/Attributes", Column("new_Two"), 2));

        Assert.True(status == 200, text);
        Assert.Equal(2, Regex.Count(text, "OData-EntityId: http://127.0.0.1:[0-9]+/api/data/v9.2/EntityDefinitions\\([0-9a-f-]{36}\\)/Attributes\\([0-9a-f-]{36}\\)"));
        Assert.Equal(["new_one", "new_two"], await NamesAsync("new_one", "new_two"));
    }

    [Fact]
    public async Task Definitions_and_rows_of_a_change_set_that_fails_are_not_there()
    {
        var (status, text) = await SendAsync(
            Part("POST EntityDefinitions(LogicalName='account')/Attributes", Column("new_Never"), 1)
            + Part("POST accounts", """{"name":"Never"}""", 2)
            + Part("DELETE EntityDefinitions(LogicalName='account')/Attributes(LogicalName='name')", null, 3));

        Assert.True(status is >= 400 and < 500, text);
        Assert.Empty(await NamesAsync("new_never"));
        Assert.Empty((await served.GetAsync("accounts?$filter=name eq 'Never'"))["value"]!);
    }

    [Fact]
    public async Task Column_is_replaced_and_deleted_in_a_change_set()
    {
        await SendAsync(Part("POST EntityDefinitions(LogicalName='contact')/Attributes", Column("new_Replaced"), 1) + Part("POST EntityDefinitions(LogicalName='contact')/Attributes", Column("new_Gone"), 2));

        var (status, text) = await SendAsync(
            Part("PUT EntityDefinitions(LogicalName='contact')/Attributes(LogicalName='new_replaced')", Column("new_Replaced", "Other"), 1)
            + Part("DELETE EntityDefinitions(LogicalName='contact')/Attributes(LogicalName='new_gone')", null, 2));

        Assert.True(status == 200, text);
        var left = await served.GetAsync("EntityDefinitions(LogicalName='contact')/Attributes?$select=LogicalName,DisplayName&$filter=LogicalName eq 'new_replaced' or LogicalName eq 'new_gone'");
        Assert.Equal("Other", (string?)left["value"]!.Single()["DisplayName"]!["UserLocalizedLabel"]!["Label"]);
    }

    [Fact]
    public async Task What_stands_below_a_definition_of_the_same_change_set_is_refused_by_name()
    {
        var (status, text) = await SendAsync(Part("POST EntityDefinitions(LogicalName='account')/Attributes", Column("new_Later"), 1) + Part("PUT $1", Column("new_Later"), 2));

        Assert.Equal(501, status);
        Assert.Contains("$1", text, StringComparison.Ordinal);
        Assert.Empty(await NamesAsync("new_later"));
    }

    private static string Column(string name, string label = "Label") =>
        $$"""{"@odata.type":"Microsoft.Dynamics.CRM.StringAttributeMetadata","SchemaName":"{{name}}","RequiredLevel":{"Value":"None","CanBeChanged":true,"ManagedPropertyLogicalName":"canmodifyrequirementlevelsettings"},"DisplayName":{"LocalizedLabels":[{"Label":"{{label}}","LanguageCode":1033}]},"FormatName":{"Value":"Text"},"MaxLength":100}""";

    private static string Part(string request, string? body, int contentId) =>
        $"--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: {contentId}\r\n\r\n{request} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{body}\r\n";

    private async Task<string[]> NamesAsync(params string[] names) =>
    [
        .. (await served.GetAsync($"EntityDefinitions(LogicalName='account')/Attributes?$select=LogicalName&$filter={string.Join(" or ", names.Select(name => $"LogicalName eq '{name}'"))}"))["value"]!
            .Select(column => (string)column["LogicalName"]!).Order(StringComparer.Ordinal),
    ];

    private async Task<(int Status, string Text)> SendAsync(string parts)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch");
        request.Content = new StringContent($"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n{parts}--c--\r\n\r\n--b--\r\n", Encoding.UTF8);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");
        using var response = await served.Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
