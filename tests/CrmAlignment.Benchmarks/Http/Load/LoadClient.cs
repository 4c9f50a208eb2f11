using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace CrmAlignment.Benchmarks.Http.Load;

/// <summary>
/// One of many callers of a server: creates, updates, reads and deletes accounts of its own, one by one and in batches, asks for errors now
/// and then, and keeps what the server must have afterwards.
/// </summary>
/// <param name="http">Sends the requests.</param>
/// <param name="number">Its number, which is its chance too.</param>
internal sealed class LoadClient(HttpClient http, int number)
{
    private const int BatchRows = 10;

    private readonly Random _chance = new(number);
    private readonly List<Guid> _gone = [];

    /// <summary>The rows that the server must have, with the number of employees of each.</summary>
    public Dictionary<Guid, int> Rows { get; } = [];

    /// <summary>What was done, and how long it took in seconds.</summary>
    public List<(string Kind, double Seconds)> Done { get; } = [];

    /// <summary>Answers that were not those that were asked for.</summary>
    public List<string> Unexpected { get; } = [];

    /// <summary>Sends one request after the other.</summary>
    /// <param name="goesOn">Says after each whether there is another.</param>
    public async Task RunAsync(Func<bool> goesOn)
    {
        while (goesOn())
        {
            var start = Stopwatch.GetTimestamp();
            var kind = await StepAsync();
            Done.Add((kind, Stopwatch.GetElapsedTime(start).TotalSeconds));
        }
    }

    private async Task<string> StepAsync() => _chance.Next(20) switch
    {
        _ when Rows.Count == 0 => await CreateAsync(),
        < 5 => await CreateAsync(),
        < 9 => await UpdateAsync(),
        < 16 => await ReadAsync(),
        < 17 => await DeleteAsync(),
        < 18 => await BatchAsync(),
        < 19 => await MissAsync(),
        _ => await DoubleAsync(),
    };

    private async Task<string> CreateAsync()
    {
        var (id, value) = (Guid.CreateVersion7(), _chance.Next(1_000_000));
        await SendAsync(HttpMethod.Post, "accounts", Row(id, value), 204);
        Rows.Add(id, value);
        return "create";
    }

    private async Task<string> UpdateAsync()
    {
        var (id, value) = (Any(), _chance.Next(1_000_000));
        await SendAsync(HttpMethod.Patch, $"accounts({id})", Json($"{{\"numberofemployees\":{value}}}"), 204);
        Rows[id] = value;
        return "update";
    }

    private async Task<string> ReadAsync()
    {
        var id = Any();
        var text = await SendAsync(HttpMethod.Get, $"accounts({id})?$select=name,numberofemployees", null, 200);
        if (!text.Contains($"\"numberofemployees\":{Rows[id]},", StringComparison.Ordinal))
        {
            Unexpected.Add($"{id} has not {Rows[id]} employees: {text}");
        }

        return "read";
    }

    private async Task<string> DeleteAsync()
    {
        var id = Any();
        await SendAsync(HttpMethod.Delete, $"accounts({id})", null, 204);
        Rows.Remove(id);
        _gone.Add(id);
        return "delete";
    }

    // One in four of the change sets fails at its last row, which is there already, and so makes nothing.
    private async Task<string> BatchAsync()
    {
        var fails = _chance.Next(4) == 0;
        var made = Enumerable.Range(0, BatchRows).Select(_ => (Id: Guid.CreateVersion7(), Value: _chance.Next(1_000_000))).ToList();
        var ids = fails ? [.. made.SkipLast(1), (Id: Any(), Value: 0)] : made;
        var parts = string.Concat(ids.Select((row, index) =>
            $"--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: {index + 1}\r\n\r\nPOST accounts HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{Text(row.Id, row.Value)}\r\n"));
        var content = new StringContent($"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n{parts}--c--\r\n\r\n--b--\r\n");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");
        await SendAsync(HttpMethod.Post, "$batch", content, fails ? 412 : 200);
        foreach (var (id, value) in fails ? [] : made)
        {
            Rows.Add(id, value);
        }

        return "batch of 10 creates";
    }

    private async Task<string> MissAsync()
    {
        await SendAsync(HttpMethod.Get, $"accounts({(_gone.Count == 0 ? Guid.CreateVersion7() : _gone[_chance.Next(_gone.Count)])})", null, 404);
        return "read of a row that is gone";
    }

    private async Task<string> DoubleAsync()
    {
        await SendAsync(HttpMethod.Post, "accounts", Row(Any(), 0), 412);
        return "create of a row that is there";
    }

    private Guid Any() => Rows.ElementAt(_chance.Next(Rows.Count)).Key;

    private string Text(Guid id, int value) =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"accountid\":\"{id}\",\"name\":\"Load {number}\",\"numberofemployees\":{value}}}");

    private StringContent Row(Guid id, int value) => Json(Text(id, value));

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private async Task<string> SendAsync(HttpMethod method, string address, HttpContent? content, int expected)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode != expected)
        {
            Unexpected.Add($"{method} {address}: {(int)answer.StatusCode}, not {expected}. {text}");
        }

        return text;
    }
}
