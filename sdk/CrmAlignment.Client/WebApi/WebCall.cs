using System.Collections.Generic;
using System.Net.Http;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>A request of HTTP that is to be sent, on its own or in a batch.</summary>
/// <param name="Method">The method.</param>
/// <param name="Address">The address, from the root of the service.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Headers">Headers beside those of every request.</param>
internal sealed record WebCall(HttpMethod Method, string Address, JObject? Body, IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>PATCH, for which not every framework has a name.</summary>
    public static readonly HttpMethod Patch = new("PATCH");
}
