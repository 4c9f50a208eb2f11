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
    public static QueryContext Of(IRequestScope scope, StoreTransaction transaction) => new()
    {
        UtcNow = scope.UtcNow,
        User = UserOf(scope, transaction),
        RowFilter = ReadFilter.For(scope.Access, transaction),
    };

    // Each of these is kept until its rows change, so who asks again is the same as before when all of them are.
    private static QueryUser UserOf(IRequestScope scope, StoreTransaction transaction)
    {
        var user = scope.Security.Find(scope.UserId, scope.Execution);
        var preferences = scope.Organization.Preferences(scope.Execution);
        var unit = user?.BusinessUnitId ?? scope.Organization.RootBusinessUnitId;
        var teams = user is null ? [] : user.TeamIds;
        var language = LanguageOf(scope);
        var zone = preferences.TimeZoneOf(scope.UserId);
        var settings = scope.Organization.Settings(scope.Execution);
        var currencies = scope.Organization.Currencies(scope.Execution);
        var hidden = scope.Access.HiddenColumns(transaction.Catalog);
        return scope.Organization.LastAsking is { } last
            && (last.Id, last.BusinessUnitId, last.Language) == (scope.UserId, unit, language)
            && last.TeamIds == teams
            && ReferenceEquals(last.TimeZone, zone)
            && ReferenceEquals(last.Organization, settings)
            && ReferenceEquals(last.Currencies, currencies)
            && ReferenceEquals(last.Hidden, hidden)
            ? last
            : scope.Organization.LastAsking = new QueryUser
            {
                Id = scope.UserId,
                BusinessUnitId = unit,
                TeamIds = teams,
                Language = language,
                TimeZone = zone,
                Organization = settings,
                Currencies = currencies,
                Limits = scope.Organization.QueryLimits,
                Hidden = hidden,
            };
    }

    /// <summary>The language (LCID) in which the caller of a request reads.</summary>
    /// <param name="scope">The request.</param>
    public static int LanguageOf(IRequestScope scope) =>
        scope.Organization.Preferences(scope.Execution).LanguageOf(scope.UserId) ?? scope.Organization.BaseLanguage;
}
