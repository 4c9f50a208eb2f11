using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Operations;

/// <summary>Files: https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data and .../image-column-data.</summary>
public sealed class FileContentTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task File_is_sent_read_and_deleted_whole()
    {
        var account = Account("new_whole");
        using var empty = await served.SendAsync("GET", $"accounts({account})/new_whole/$value");
        Assert.Equal(204, (int)empty.StatusCode);
        using var sent = await PatchAsync($"accounts({account})/new_whole", [1, 2, 3], "a b.bin");
        Assert.True((int)sent.StatusCode == 204, await sent.Content.ReadAsStringAsync());

        using var read = await served.SendAsync("GET", $"accounts({account})/new_whole/$value");
        Assert.Equal([1, 2, 3], await read.Content.ReadAsByteArrayAsync());
        Assert.Equal(("a%20b.bin", "3"), (read.Headers.GetValues("x-ms-file-name").Single(), read.Headers.GetValues("x-ms-file-size").Single()));
        Assert.NotNull((await served.GetAsync($"accounts({account})/new_whole"))["value"]);

        using var deleted = await served.SendAsync("DELETE", $"accounts({account})/new_whole");
        using var gone = await served.SendAsync("GET", $"accounts({account})/new_whole/$value");
        Assert.Equal((204, 204), ((int)deleted.StatusCode, (int)gone.StatusCode));
    }

    [Fact]
    public async Task File_goes_up_and_comes_down_in_blocks_by_actions()
    {
        var account = Account("new_blocks");
        var target = $$"""{"@odata.type":"Microsoft.Dynamics.CRM.account","accountid":"{{account}}"}""";
        var up = await CallAsync("InitializeFileBlocksUpload", $$"""{"Target":{{target}},"FileName":"b.txt","FileAttributeName":"new_blocks"}""");
        var token = (string)up["FileContinuationToken"]!;
        using var block = await served.SendAsync("POST", "UploadBlock", $$"""{"BlockId":"AAAA","BlockData":"AQID","FileContinuationToken":"{{token}}"}""");
        Assert.Equal(204, (int)block.StatusCode);
        var committed = await CallAsync(
            "CommitFileBlocksUpload", $$"""{"FileName":"b.txt","MimeType":"text/plain","BlockList":["AAAA"],"FileContinuationToken":"{{token}}"}""");
        Assert.Equal(3, (long)committed["FileSizeInBytes"]!);

        var down = await CallAsync("InitializeFileBlocksDownload", $$"""{"Target":{{target}},"FileAttributeName":"new_blocks"}""");
        var read = await CallAsync("DownloadBlock", $$"""{"Offset":0,"BlockLength":3,"FileContinuationToken":"{{down["FileContinuationToken"]}}"}""");
        Assert.Equal("AQID", (string?)read["Data"]);
    }

    [Fact]
    public async Task Image_is_sent_read_and_deleted()
    {
        var account = served.Admin.Create(new Entity("account") { ["name"] = "Pictured" });
        using var sent = await PatchAsync($"accounts({account})/entityimage", Picture, null);
        Assert.True((int)sent.StatusCode == 204, await sent.Content.ReadAsStringAsync());
        using var read = await served.SendAsync("GET", $"accounts({account})/entityimage/$value");
        Assert.Equal(Picture, await read.Content.ReadAsByteArrayAsync());

        using var deleted = await served.SendAsync("DELETE", $"accounts({account})/entityimage");
        using var gone = await served.SendAsync("GET", $"accounts({account})/entityimage/$value");
        Assert.Equal((204, 204), ((int)deleted.StatusCode, (int)gone.StatusCode));
    }

    [Fact]
    public async Task Content_without_a_name_or_of_another_kind_is_refused()
    {
        var account = Account("new_refusing");
        using var nameless = await PatchAsync($"accounts({account})/new_refusing", [1], null);
        using var json = await served.SendAsync("PATCH", $"accounts({account})/new_refusing", """{"value":"x"}""");
        using var noFile = await PatchAsync($"accounts({account})/name", [1], "x");
        using var noImage = await PatchAsync($"accounts({account})/entityimage", [1], null);

        Assert.Equal((400, 400, 405, 400), ((int)nameless.StatusCode, (int)json.StatusCode, (int)noFile.StatusCode, (int)noImage.StatusCode));
    }

    [Theory]
    [InlineData("bytes=0-1", 206, new byte[] { 1, 2 }, "bytes 0-1/5")]
    [InlineData("bytes=3-", 206, new byte[] { 4, 5 }, "bytes 3-4/5")]
    [InlineData("bytes=3-99", 206, new byte[] { 4, 5 }, "bytes 3-4/5")]
    [InlineData("bytes=-2", 206, new byte[] { 4, 5 }, "bytes 3-4/5")]
    [InlineData("bytes=0-4", 200, new byte[] { 1, 2, 3, 4, 5 }, null)]
    [InlineData("bytes=0-0,2-2", 200, new byte[] { 1, 2, 3, 4, 5 }, null)]
    [InlineData("lines=0-1", 200, new byte[] { 1, 2, 3, 4, 5 }, null)]
    [InlineData("bytes=5-9", 416, null, "bytes */5")]
    public async Task Part_of_a_file_is_read_by_the_header_Range(string range, int status, byte[]? content, string? contentRange)
    {
        var account = Account($"new_part{(uint)range.GetHashCode(StringComparison.Ordinal)}", out var column);
        using var sent = await PatchAsync($"accounts({account})/{column}", [1, 2, 3, 4, 5], "f.bin");
        Assert.True((int)sent.StatusCode == 204, await sent.Content.ReadAsStringAsync());

        using var read = await served.SendAsync("GET", $"accounts({account})/{column}/$value", null, ("Range", range));

        Assert.Equal((status, contentRange), ((int)read.StatusCode, read.Content.Headers.ContentRange?.ToString()));
        Assert.Equal(("5", "bytes"), (read.Headers.GetValues("x-ms-file-size").Single(), read.Headers.GetValues("Accept-Ranges").Single()));
        Assert.Equal(content ?? await read.Content.ReadAsByteArrayAsync(), await read.Content.ReadAsByteArrayAsync());
    }

    private async Task<Newtonsoft.Json.Linq.JObject> CallAsync(string action, string body)
    {
        using var response = await served.SendAsync("POST", action, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 200, text);
        return Json.Read(text);
    }

    private async Task<HttpResponseMessage> PatchAsync(string address, byte[] content, string? name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (name is not null)
        {
            request.Headers.Add("x-ms-file-name", name);
        }

        return await served.Client.SendAsync(request);
    }

    private Guid Account(string name, out string column)
    {
        column = name;
        return Account(name);
    }

    private Guid Account(string column)
    {
        served.Admin.Execute(new CreateAttributeRequest
        {
            EntityName = "account",
            Attribute = new FileAttributeMetadata { SchemaName = column, DisplayName = new Label("File", 1033), MaxSizeInKB = 100 },
        });
        return served.Admin.Create(new Entity("account") { ["name"] = "Filed" });
    }
}
