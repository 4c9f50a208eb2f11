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
        var preferences = scope.Organization.Preferences(scope.Execution);
        return new QueryContext
        {
            UtcNow = scope.UtcNow,
            UserId = scope.UserId,
            BusinessUnitId = user?.BusinessUnitId ?? scope.Organization.RootBusinessUnitId,
            TeamIds = user is null ? [] : user.TeamIds,
            Language = LanguageOf(scope),
            TimeZone = preferences.TimeZoneOf(scope.UserId),
            Organization = scope.Organization.Settings(scope.Execution),
            Currencies = scope.Organization.Currencies(scope.Execution),
            Limits = scope.Organization.QueryLimits,
            Hidden = scope.Access.HiddenColumns(transaction.Catalog),
            RowFilter = ReadFilter.For(scope.Access, transaction),
        };
    }

    /// <summary>The language (LCID) in which the caller of a request reads.</summary>
    /// <param name="scope">The request.</param>
    public static int LanguageOf(IRequestScope scope) =>
        scope.Organization.Preferences(scope.Execution).LanguageOf(scope.UserId) ?? scope.Organization.BaseLanguage;
}
