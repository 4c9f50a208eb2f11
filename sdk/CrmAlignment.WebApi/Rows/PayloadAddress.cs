using System;
using System.Collections.Generic;

namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// An address in a body. Callers write contacts(...), all of the address, or /contacts(...), which they mean from the root of the service;
/// on some systems the last one is read as the path of a file.
/// </summary>
internal static class PayloadAddress
{
    /// <summary>All of the address.</summary>
    public static Uri Whole(Uri serviceRoot, Uri address) =>
        address.OriginalString.StartsWith(serviceRoot.AbsolutePath, StringComparison.Ordinal) ? new Uri(serviceRoot, address.OriginalString)
        : !address.IsAbsoluteUri || address.IsFile ? new Uri(serviceRoot, address.OriginalString.TrimStart('/'))
        : !serviceRoot.IsBaseOf(address) && address.Authority == serviceRoot.Authority ? new Uri(serviceRoot, address.PathAndQuery.TrimStart('/'))
        : address;

    /// <summary>All of the address, which may begin with the Content-ID of an earlier request: $1, or $1/contact_customer_accounts.</summary>
    /// <param name="serviceRoot">The root of the service.</param>
    /// <param name="address">The address.</param>
    /// <param name="references">The addresses of rows by Content-ID.</param>
    public static Uri Whole(Uri serviceRoot, Uri address, IReadOnlyDictionary<string, string> references)
    {
        var text = address.OriginalString.TrimStart('/');
        var end = text.IndexOfAny(['/', '?']);
        var first = end < 0 ? text : text[..end];
        return first.StartsWith('$') && references.TryGetValue(first[1..], out var row)
            ? new Uri(row + text[first.Length..])
            : Whole(serviceRoot, address);
    }
}
