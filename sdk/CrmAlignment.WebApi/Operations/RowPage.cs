using System;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// The page of rows that is asked for. $top ends the rows without a further page; beside a size of the page it does not count.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/page-results
/// </summary>
/// <param name="Size">Rows of the page.</param>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Cookie">Where it begins; null for the first.</param>
/// <param name="IsTop">Whether $top says how many rows there are.</param>
/// <param name="ReturnsCount">Whether the rows are counted.</param>
internal sealed record RowPage(int Size, int Number, string? Cookie, bool IsTop, bool ReturnsCount)
{
    private const int MostRows = 5000;

    private const string SkipToken = "$skiptoken";

    /// <summary>Reads a request.</summary>
    /// <exception cref="WebApiException">The token of the page is none, or $top is negative.</exception>
    public static RowPage Read(WebExchange exchange, long? top)
    {
        var size = exchange.Preferences.PageSize;
        var isTop = size is null && top is not null;
        if (top < 0)
        {
            throw WebApiException.BadRequest("$top is negative. Give a number of rows.");
        }

        var rows = isTop ? (int)Math.Min(top!.Value, MostRows) : size ?? MostRows;
        return exchange.SkipToken is { } token
            ? Continued(token) with { Size = rows, IsTop = isTop, ReturnsCount = exchange.Count }
            : new RowPage(rows, 1, null, isTop, exchange.Count);
    }

    /// <summary>The page for the organization service.</summary>
    public PagingInfo ToPagingInfo() => new() { Count = Size, PageNumber = Number, PagingCookie = Cookie, ReturnTotalRecordCount = ReturnsCount };

    /// <summary>The address of the next page.</summary>
    public Uri Next(Uri address, string cookie)
    {
        var token = new XElement(
            "cookie", new XAttribute("pagenumber", Number + 1), new XAttribute("pagingcookie", cookie), new XAttribute("istracking", "False"));
        return QueryOptions.With(address, SkipToken, token.ToString(SaveOptions.DisableFormatting));
    }

    private static RowPage Continued(string token)
    {
        try
        {
            using var reader = XmlReader.Create(new System.IO.StringReader(token), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var cookie = XElement.Load(reader);
            var number = int.Parse(cookie.Attribute("pagenumber")?.Value ?? string.Empty, NumberStyles.None, CultureInfo.InvariantCulture);
            return new RowPage(MostRows, number, cookie.Attribute("pagingcookie")?.Value, false, false);
        }
        catch (Exception malformed) when (malformed is XmlException or FormatException or OverflowException)
        {
            throw WebApiException.BadRequest($"$skiptoken is none that a page gave: '{token}'. Use the address of @odata.nextLink as it is.");
        }
    }
}
