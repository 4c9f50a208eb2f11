using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>One request of the Web API, whether it came alone or as part of a batch.</summary>
/// <param name="Method">GET, POST, PATCH, PUT or DELETE, in capitals.</param>
/// <param name="Address">The whole address, as the caller wrote it.</param>
/// <param name="ServiceRoot">What the address begins with, up to the slash before the resource.</param>
/// <param name="Headers">The headers by name; case does not count in the names.</param>
/// <param name="Body">The body; empty when there is none.</param>
internal sealed record WebRequest(
    string Method, Uri Address, Uri ServiceRoot, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Path of the service on a server.</summary>
    public const string ServicePath = "/api/data/v9.2/";

    /// <summary>Rows of earlier requests of the same change set, by Content-ID.</summary>
    public IReadOnlyDictionary<string, string> References { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
