using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Who asks, for the query engine: the caller's units, teams, language, time zone and the rows the caller may read.</summary>
internal static class QueryContexts
{
    /// <summary>The context of a request.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="transaction">The transaction.</param>
    /// <returns>The context.</returns>
    public static QueryContext Of(IRequestScope scope, StoreTransaction transaction)
    {
        var user = scope.Security.Find(scope.UserId, scope.Execution);
        var settings = transaction.Catalog.FindTable("usersettings") is null
            ? null
            : transaction.Retrieve("usersettings", scope.UserId, ["uilanguageid", "timezonecode"]);
        return new QueryContext
        {
            UtcNow = scope.UtcNow,
            UserId = scope.UserId,
            BusinessUnitId = user?.BusinessUnitId ?? scope.Organization.RootBusinessUnitId,
            TeamIds = user is null ? [] : [.. user.Teams],
            Language = settings?["uilanguageid"] is int and not 0 ? (int)settings["uilanguageid"]! : scope.Organization.BaseLanguage,
            TimeZone = settings?["timezonecode"] is int code ? ZoneOf(transaction, code) : TimeZoneInfo.Utc,
            Organization = new(() => OrganizationSettings.Read(transaction)),
            Limits = scope.Organization.QueryLimits,
            RowFilter = ReadFilter.For(scope.Access, transaction),
        };
    }

    private static TimeZoneInfo ZoneOf(StoreTransaction transaction, int code)
    {
        var ids = transaction.Find("timezonedefinition", new Dictionary<string, object?> { ["timezonecode"] = code }, 1);
        return ids is [var id] && transaction.Retrieve("timezonedefinition", id)?["standardname"] is string name
            && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw DataverseFault.InvalidOperation(
                $"The time zone {code} of usersettings is not known. Create a timezonedefinition with this timezonecode "
                + "and the standardname of a Windows time zone.");
    }
}
