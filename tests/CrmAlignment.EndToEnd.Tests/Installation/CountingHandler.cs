using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace CrmAlignment.EndToEnd.Tests.Installation;

/// <summary>Counts requests.</summary>
internal sealed class CountingHandler : DelegatingHandler
{
    private readonly ConcurrentQueue<string> _addresses = new();

    public CountingHandler()
        : base(new HttpClientHandler())
    {
    }

    /// <summary>How many there were.</summary>
    public int Total => _addresses.Count;

    /// <summary>How many there were of addresses with a text.</summary>
    public int Count(string text) => _addresses.Count(address => address.Contains(text, StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _addresses.Enqueue(request.RequestUri!.AbsoluteUri);
        return base.SendAsync(request, cancellationToken);
    }
}
