using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>The options of an address, as they are written.</summary>
internal static class QueryOptions
{
    /// <summary>The value of an option, or null.</summary>
    public static string? Read(Uri address, string name) => Parts(address)
        .Where(part => Name(part) == name)
        .Select(part => Uri.UnescapeDataString(part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace('+', ' ')))
        .FirstOrDefault();

    /// <summary>The address with another value of an option.</summary>
    public static Uri With(Uri address, string name, string value)
    {
        var others = Parts(address).Where(part => Name(part) != name);
        return new UriBuilder(address) { Query = string.Join('&', others.Append($"{name}={Uri.EscapeDataString(value)}")) }.Uri;
    }

    /// <summary>The address without an option.</summary>
    public static Uri Without(Uri address, string name) =>
        new UriBuilder(address) { Query = string.Join('&', Parts(address).Where(part => Name(part) != name)) }.Uri;

    /// <summary>The names of the options.</summary>
    public static IEnumerable<string> Names(Uri address) => Parts(address).Select(Name);

    private static string[] Parts(Uri address) => address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);

    private static string Name(string part) => Uri.UnescapeDataString(part.Split('=')[0]);
}
