using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Hosting;

/// <summary>What is too large is refused, and the server goes on.</summary>
public sealed class LimitTests : IAsyncLifetime, IDisposable
{
    private const int LargestBody = 1_000_000;

    private readonly LocalOrganization _organization = LocalOrganization.Open();
    private readonly HttpClient _client = new();
    private readonly Defects _defects = new();
    private WebApiServer? _server;

    public async Task InitializeAsync()
    {
        var options = new WebApiOptions { UserWithoutToken = _organization.SystemUserId, LargestBody = LargestBody, Logging = _defects };
        _server = await WebApiServer.StartAsync(_organization, options);
        _client.BaseAddress = _server.ServiceAddress;
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        Assert.Empty(_defects.Found);
    }

    public void Dispose()
    {
        _client.Dispose();
        _organization.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_that_is_too_large_is_413_as_the_platform_writes_errors_whether_or_not_its_length_is_told(bool isChunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "accounts");
        request.Content = Row(new string('x', LargestBody));
        request.Headers.TransferEncodingChunked = isChunked;

        using var answer = await _client.SendAsync(request);

        Assert.Equal((413, "application/json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(
            """{"error":{"code":"0x0","message":"Request body too large. The max request body size is 1000000 bytes."}}""", await answer.Content.ReadAsStringAsync());
        await RequireAnswerAsync();
    }

    [Fact]
    public async Task Address_of_32768_characters_is_answered_and_a_longer_line_is_414()
    {
        const int Longest = 32_768;
        const int Escaped = 2 * 2;
        var start = $"{_server!.ServiceAddress}accounts?$select=name&$filter=name eq ''".Length;
        using var longest = await _client.GetAsync($"accounts?$select=name&$filter=name eq '{new string('x', Longest - start - Escaped)}'");
        using var longer = await _client.GetAsync($"accounts?$filter=name eq '{new string('x', 2 * Longest)}'");

        Assert.Equal((200, 414), ((int)longest.StatusCode, (int)longer.StatusCode));
    }

    [Fact]
    public async Task Address_inside_a_batch_has_at_most_65536_characters()
    {
        var start = $"{_server!.ServiceAddress}accounts?$select=name&$filter=name%20eq%20'";
        var longest = await BatchAsync(start.PadRight(65_535, 'x') + "'");
        var longer = await BatchAsync(start.PadRight(65_536, 'x') + "'");

        Assert.Contains("HTTP/1.1 200", longest, StringComparison.Ordinal);
        Assert.Equal(
            """{"error":{"code":"0x0","message":"An address in a batch has at most 65536 characters, and one of this batch has 65537. Ask for less in one request."}}""", longer);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public async Task Body_that_is_nested_deeply_is_400(string opening)
    {
        using var content = new StringContent("{\"name\":" + string.Concat(Enumerable.Repeat(opening, 100_000)), Encoding.UTF8, "application/json");

        using var answer = await _client.PostAsync("accounts", content);

        Assert.Equal(400, (int)answer.StatusCode);
        await RequireAnswerAsync();
    }

    [Theory]
    [InlineData("(", "name eq 'x'", ")")]
    [InlineData("not ", "name eq 'x'", "")]
    [InlineData("", "name eq 'x'", " and name eq 'x'")]
    [InlineData("name eq 'x' or (", "name eq 'x'", ")")]
    public async Task Filter_that_is_nested_deeply_is_answered(string before, string innermost, string after)
    {
        var (opening, closing) = (Uri.EscapeDataString(before), Uri.EscapeDataString(after));
        var depth = 60_000 / (opening.Length + closing.Length);
        var answer = await BatchAsync("accounts?$select=name&$filter=" + Repeat(opening, depth) + Uri.EscapeDataString(innermost) + Repeat(closing, depth));

        Assert.Matches("HTTP/1.1 (200|400)", answer);
        await RequireAnswerAsync();
    }

    [Fact]
    public async Task FetchXml_that_is_nested_deeply_is_answered()
    {
        var text = "<fetch><entity name='account'>" + Repeat("<filter>", 3_500) + Repeat("</filter>", 3_500) + "</entity></fetch>";

        Assert.Matches("HTTP/1.1 (200|400)", await BatchAsync("accounts?fetchXml=" + text.Replace(" ", "%20", StringComparison.Ordinal)));
        await RequireAnswerAsync();
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static StringContent Row(string name) => new($"{{\"name\":\"{name}\"}}", Encoding.UTF8, "application/json");

    private async Task<string> BatchAsync(string address)
    {
        using var content = new StringContent($"--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET {address} HTTP/1.1\r\n\r\n\r\n--b--\r\n", Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");
        using var answer = await _client.PostAsync("$batch", content);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task RequireAnswerAsync()
    {
        using var answer = await _client.GetAsync("WhoAmI()");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(_organization.AdminService.RetrieveMultiple(new QueryExpression("account")).Entities);
    }
}
