using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Model;

/// <summary>
/// The functions of $filter. Each is an operator of a condition by the same name, but for NotBusinessId.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions
/// </summary>
internal static class QueryFunctions
{
    /// <summary>All of them by name.</summary>
    public static readonly FrozenDictionary<string, QueryFunction> ByName = All().ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    private static IEnumerable<QueryFunction> All() =>
    [
        .. Named(
            QueryFunctionShape.None, "EqualBusinessId", "EqualUserId", "NotEqualUserId", "EqualUserLanguage", "EqualUserTeams",
            "EqualUserOrUserTeams", "EqualUserOrUserHierarchy", "EqualUserOrUserHierarchyAndTeams", "Today", "Tomorrow", "Yesterday",
            "ThisWeek", "ThisMonth", "ThisYear", "LastWeek", "LastMonth", "LastYear", "NextWeek", "NextMonth", "NextYear", "Last7Days",
            "Next7Days", "ThisFiscalPeriod", "ThisFiscalYear", "LastFiscalPeriod", "LastFiscalYear", "NextFiscalPeriod", "NextFiscalYear"),
        new("NotBusinessId", ConditionOperator.NotEqualBusinessId, QueryFunctionShape.None),
        .. Named(
            QueryFunctionShape.Number, "LastXHours", "LastXDays", "LastXWeeks", "LastXMonths", "LastXYears", "LastXFiscalPeriods",
            "LastXFiscalYears", "NextXHours", "NextXDays", "NextXWeeks", "NextXMonths", "NextXYears", "NextXFiscalPeriods",
            "NextXFiscalYears", "OlderThanXMinutes", "OlderThanXHours", "OlderThanXDays", "OlderThanXWeeks", "OlderThanXMonths",
            "OlderThanXYears", "InFiscalPeriod", "InFiscalYear"),
        .. Named(
            QueryFunctionShape.TwoNumbers, "InFiscalPeriodAndYear", "InOrAfterFiscalPeriodAndYear", "InOrBeforeFiscalPeriodAndYear"),
        .. Named(
            QueryFunctionShape.Text, "On", "OnOrAfter", "OnOrBefore", "Above", "AboveOrEqual", "Under", "UnderOrEqual", "NotUnder"),
        .. Named(QueryFunctionShape.Texts, "In", "NotIn", "Between", "NotBetween", "ContainValues", "DoesNotContainValues"),
    ];

    private static IEnumerable<QueryFunction> Named(QueryFunctionShape shape, params string[] names) =>
        names.Select(name => new QueryFunction(name, Enum.Parse<ConditionOperator>(name), shape));
}
