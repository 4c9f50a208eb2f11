using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Player.Tests.Serving;

/// <summary>The player's own files, and web resources of the organization.</summary>
public sealed class FileTests : IAsyncLifetime
{
    private readonly PlayedOrganization _played = new();

    public async Task InitializeAsync()
    {
        await _played.InitializeAsync();
        await _played.BeginAsync();
    }

    public Task DisposeAsync() => _played.DisposeAsync();

    [Fact]
    public async Task Page_runs_no_script_and_no_style_but_the_players()
    {
        using var page = await GetAsync("/main.aspx?pagetype=entitylist&etn=lead");
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; font-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Assert.Single(page.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Files_of_the_page_are_kept_for_good_under_an_address_of_their_version()
    {
        var addresses = await AddressesAsync("(?:href|src)");
        Assert.Equal(["player.css", "lit.js", "player.js"], addresses.Select(address => address[(address.LastIndexOf('/') + 1)..]));
        foreach (var address in addresses)
        {
            using var file = await GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, "max-age=31536000, private, immutable"), (file.StatusCode, file.Headers.CacheControl!.ToString()));
        }

        using var other = await GetAsync("/player/files/0000000000000000/player.js");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Script_of_the_page_has_every_module_once()
    {
        var address = (await AddressesAsync("<script type=\"module\" src")).Single();
        using var file = await GetAsync(address);
        var script = await file.Content.ReadAsStringAsync();
        var root = Repository.File("sdk", "CrmAlignment.Player", "wwwroot");
        var modules = Directory.EnumerateFiles(root, "*.js", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Where(path => !path.StartsWith("vendor/", StringComparison.Ordinal));
        Assert.Equal(
            modules.Order(StringComparer.Ordinal), Regex.Matches(script, @"^\$modules\['(.+)'\] = ", RegexOptions.Multiline).Select(match => match.Groups[1].Value));
        Assert.EndsWith("$use('app/early.js');\n$use('app/main.js');\n", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "text/html; charset=utf-8")]
    [InlineData(2, "text/css; charset=utf-8")]
    [InlineData(3, "text/javascript; charset=utf-8")]
    [InlineData(4, "text/xml; charset=utf-8")]
    [InlineData(5, "image/png")]
    [InlineData(11, "image/svg+xml")]
    [InlineData(12, "text/xml; charset=utf-8")]
    public async Task Web_resource_has_the_content_type_of_its_kind(int type, string expected)
    {
        Create("new_/some/thing", type, "content");
        using var answer = await GetAsync("/WebResources/new_/some/thing");
        Assert.Equal(("content", expected), (await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Page_of_a_web_resource_may_not_leave_its_frame()
    {
        Create("new_page.html", 1, "<p>Hello</p>");
        using var answer = await GetAsync("/webresources/new_page.html?data=1");
        Assert.EndsWith(
            "sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_resource_is_sent_again_only_when_it_was_changed()
    {
        var id = Create("new_script.js", 3, "one");
        using var first = await GetAsync("/webresources/new_script.js");
        using var second = await GetAsync("/webresources/new_script.js", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        _played.Organization.AdminService.Update(new Entity("webresource", id) { ["content"] = Base64("two") });
        using var third = await GetAsync("/webresources/new_script.js", first.Headers.ETag!.ToString());
        Assert.Equal("two", await third.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Web_resource_that_is_not_there_is_named() => Assert.Equal(
        (404, "There is no web resource 'new_/none.js'.\n"), await _played.SendAsync("GET", "/webresources/new_/none.js"));

    [Fact]
    public async Task Address_that_leads_nowhere_is_named() => Assert.Equal(
        (404, "Nothing is served at /other. The Web API is at /api/data/v9.2/, the apps at /.\n"), await _played.SendAsync("GET", "/other"));

    private async Task<List<string>> AddressesAsync(string before)
    {
        using var page = await GetAsync("/");
        return [.. Regex.Matches(await page.Content.ReadAsStringAsync(), before + "=\"(/[^\"]+)\"").Select(match => match.Groups[1].Value)];
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? etag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        return await _played.Browser.SendAsync(request);
    }

    private Guid Create(string name, int type, string content) => _played.Organization.AdminService.Create(new Entity("webresource")
    {
        ["name"] = name,
        ["webresourcetype"] = new OptionSetValue(type),
        ["content"] = Base64(content),
    });

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
