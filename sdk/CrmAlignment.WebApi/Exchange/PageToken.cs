using System;
using System.Globalization;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.WebApi.Faults;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>
/// Where a page begins, as @odata.nextLink carries it in $skiptoken. Its shape is the platform's, and for callers it is opaque.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/page-results
/// </summary>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Cookie">The cookie of the page before; null to find the page by its number.</param>
/// <param name="IsTracking">Whether the rows are changes, or those that changes will be told of.</param>
internal sealed record PageToken(int Number, string? Cookie, bool IsTracking = false)
{
    /// <summary>The option of an address.</summary>
    public const string Option = "$skiptoken";

    /// <summary>Reads a token.</summary>
    /// <exception cref="WebApiException">It is none that a page gave.</exception>
    public static PageToken Read(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var cookie = XElement.Load(reader);
            return int.TryParse(cookie.Attribute("pagenumber")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? new PageToken(number, cookie.Attribute("pagingcookie")?.Value, cookie.Attribute("istracking")?.Value == "True")
                : throw None(text);
        }
        catch (XmlException)
        {
            throw None(text);
        }
    }

    /// <summary>The token as text.</summary>
    public override string ToString() => new XElement(
        "cookie",
        new XAttribute("pagenumber", Number),
        Cookie is null ? null : new XAttribute("pagingcookie", Cookie),
        new XAttribute("istracking", IsTracking ? "True" : "False")).ToString(SaveOptions.DisableFormatting);

    /// <summary>The address of the page.</summary>
    public Uri In(Uri address) => QueryOptions.With(address, Option, ToString());

    private static WebApiException None(string text) =>
        WebApiException.BadRequest($"$skiptoken is none that a page gave: '{text}'. Use the address of @odata.nextLink as it is.");
}
