using System;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// The page of rows that is asked for. $top ends the rows without a further page; beside a size of the page it does not count.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/page-results
/// </summary>
/// <param name="Size">Rows of the page.</param>
/// <param name="Token">Where it begins.</param>
/// <param name="IsTop">Whether $top says how many rows there are.</param>
/// <param name="ReturnsCount">Whether the rows are counted.</param>
internal sealed record RowPage(int Size, PageToken Token, bool IsTop, bool ReturnsCount)
{
    private const int MostRows = 5000;

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
        var token = exchange.SkipToken is { } text ? PageToken.Read(text) : new PageToken(1, null);
        return new RowPage(rows, token, isTop, exchange.Count);
    }

    /// <summary>The page for the organization service.</summary>
    public PagingInfo ToPagingInfo() =>
        new() { Count = Size, PageNumber = Token.Number, PagingCookie = Token.Cookie, ReturnTotalRecordCount = ReturnsCount };

    /// <summary>The address of the next page.</summary>
    public Uri Next(Uri address, string? cookie) => new PageToken(Token.Number + 1, cookie).In(address);
}
