using System;

namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// An address in a body. Callers write contacts(...), all of the address, or /contacts(...), which they mean from the root of the service;
/// on some systems the last one is read as the path of a file.
/// </summary>
internal static class PayloadAddress
{
    /// <summary>All of the address.</summary>
    public static Uri Whole(Uri serviceRoot, Uri address) =>
        !address.IsAbsoluteUri || address.IsFile ? new Uri(serviceRoot, address.OriginalString.TrimStart('/'))
        : !serviceRoot.IsBaseOf(address) && address.Authority == serviceRoot.Authority ? new Uri(serviceRoot, address.PathAndQuery.TrimStart('/'))
        : address;
}
