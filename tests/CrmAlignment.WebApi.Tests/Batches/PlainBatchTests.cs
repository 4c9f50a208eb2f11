using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmAlignment.WebApi.Batches;
using CrmAlignment.WebApi.Exchange;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Batches;

/// <summary>Batches as the documentation writes them are read by the server itself, all others by the OData library: with the same requests.</summary>
public sealed class PlainBatchTests
{
    private const string Head = "Content-Type: application/http\nContent-Transfer-Encoding: binary\n";

    private const string Single = $"--b\n{Head}\nPOST accounts HTTP/1.1\nContent-Type: application/json\n\n{{\"name\":\"A\"}}\n";

    private const string Get = $"--b\n{Head}\nGET /api/data/v9.2/accounts?$select=name HTTP/1.1\nPrefer: odata.maxpagesize=1\n\n\n";

    private const string Set = $"--b\nContent-Type: multipart/mixed; boundary=\"set-1\"\n\n--set-1\n{Head}Content-ID: 1\n\nPOST http://127.0.0.1:5090/api/data/v9.2/leads HTTP/1.1\nContent-Type: application/json; type=entry\n\n{{\n\"subject\": \"--b\"\n}}\n"
        + $"--set-1\n{Head}Content-ID: 2\n\nDELETE leads(1) HTTP/1.1\n\n\n--set-1--\n\n";

    [Theory]
    [InlineData(Single)]
    [InlineData(Get)]
    [InlineData(Set)]
    [InlineData(Single + Set + Get)]
    [InlineData(Set + Single)]
    public void Batch_has_the_requests_that_the_library_finds_in_it(string parts)
    {
        var batch = Batch($"{parts}--b--\n");

        Assert.Equal(Texts(new BatchReading(batch).ReadByLibrary()), Texts(PlainBatch.TryRead(batch)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--b")]
    [InlineData("preamble\n" + Single + "--b--\n")]
    [InlineData(Single)]
    [InlineData(Single + "--b--\nepilogue")]
    [InlineData(Single + "--bb\n" + "--b--\n")]
    [InlineData("--b\nContent-Type: application/http\n\nGET accounts HTTP/1.1\n\n\n--b--\n")]
    [InlineData($"--b\n{Head}X-Other: 1\n\nGET accounts HTTP/1.1\n\n\n--b--\n")]
    [InlineData($"--b\n{Head}\nGET accounts\n\n\n--b--\n")]
    [InlineData($"--b\n{Head}\nHEAD accounts HTTP/1.1\n\n\n--b--\n")]
    [InlineData($"--b\n{Head}\nPOST $batch HTTP/1.1\n\n\n--b--\n")]
    [InlineData($"--b\n{Head}\nPATCH $1 HTTP/1.1\n\n{{}}\n--b--\n")]
    [InlineData($"--b\n{Head}\nGET accounts HTTP/1.1\nPrefer: a\n folded\n\n\n--b--\n")]
    [InlineData($"--b\n{Head}\nGET accounts HTTP/1.1\nPrefer: a\nPrefer: b\n\n\n--b--\n")]
    [InlineData($"--b\n{Head}Content-ID: 1\n\nGET accounts HTTP/1.1\n\n\n--b\n{Head}Content-ID: 1\n\nGET accounts HTTP/1.1\n\n\n--b--\n")]
    [InlineData($"--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n{Head}\nPOST leads HTTP/1.1\n\n{{}}\n--c--\n--b--\n")]
    [InlineData($"--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n{Head}Content-ID: 1\n\nGET leads HTTP/1.1\n\n\n--c--\n--b--\n")]
    [InlineData($"--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n{Head}Content-ID: 1\n\nPOST leads HTTP/1.1\n\n{{}}\n--c--\nnoise\n--b--\n")]
    public void What_is_not_plain_is_left_to_the_library(string body) => Assert.Null(PlainBatch.TryRead(Batch(body)));

    [Fact]
    public void Lines_without_a_carriage_return_are_left_to_the_library() => Assert.Null(PlainBatch.TryRead(Batch($"{Single}--b--\n", "\n")));

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed; boundary=\"\"")]
    [InlineData("multipart/mixed; boundary=b; charset=utf-8")]
    [InlineData("multipart/mixed; boundary=\"a b\"")]
    public void Boundary_that_is_not_plain_is_left_to_the_library(string mediaType) =>
        Assert.Null(PlainBatch.TryRead(Batch($"{Single}--b--\n", "\r\n", mediaType)));

    private static WebRequest Batch(string body, string line = "\r\n", string mediaType = "multipart/mixed; boundary=b")
    {
        var root = new Uri("http://127.0.0.1:5090/api/data/v9.2/");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = mediaType };
        return new WebRequest("POST", new Uri(root, "$batch"), root, headers, Encoding.UTF8.GetBytes(body.Replace("\n", line, StringComparison.Ordinal)));
    }

    private static string[] Texts(IEnumerable<BatchPart> parts) =>
    [
        .. parts.Select(part => string.Join('\n', part.Requests.Select(one => $"{part.IsChangeSet} {one.ContentId} {one.Request.Method} "
            + $"{new Uri(one.Request.ServiceRoot, one.Request.Address)} {string.Join(';', one.Request.Headers.OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase))} "
            + Encoding.UTF8.GetString(one.Request.Body.Span).Trim()))),
    ];
}
