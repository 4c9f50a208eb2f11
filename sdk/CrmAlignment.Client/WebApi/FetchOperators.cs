using System.Collections.Generic;
using System.Text;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Names of operators and links in FetchXML: those of the SDK in small letters with hyphens, but for these.
/// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators
/// </summary>
internal static class FetchOperators
{
    private static readonly Dictionary<ConditionOperator, string> Conditions = new()
    {
        [ConditionOperator.Equal] = "eq",
        [ConditionOperator.NotEqual] = "ne",
        [ConditionOperator.GreaterThan] = "gt",
        [ConditionOperator.GreaterEqual] = "ge",
        [ConditionOperator.LessThan] = "lt",
        [ConditionOperator.LessEqual] = "le",
        [ConditionOperator.DoesNotBeginWith] = "not-begin-with",
        [ConditionOperator.DoesNotEndWith] = "not-end-with",
        [ConditionOperator.DoesNotContainValues] = "not-contain-values",
        [ConditionOperator.EqualUserId] = "eq-userid",
        [ConditionOperator.NotEqualUserId] = "ne-userid",
        [ConditionOperator.EqualBusinessId] = "eq-businessid",
        [ConditionOperator.NotEqualBusinessId] = "ne-businessid",
        [ConditionOperator.EqualUserTeams] = "eq-userteams",
        [ConditionOperator.EqualUserOrUserTeams] = "eq-useroruserteams",
        [ConditionOperator.EqualUserLanguage] = "eq-userlanguage",
        [ConditionOperator.EqualUserOrUserHierarchy] = "eq-useroruserhierarchy",
        [ConditionOperator.EqualUserOrUserHierarchyAndTeams] = "eq-useroruserhierarchyandteams",
        [ConditionOperator.AboveOrEqual] = "eq-or-above",
        [ConditionOperator.UnderOrEqual] = "eq-or-under",
        [ConditionOperator.Last7Days] = "last-seven-days",
        [ConditionOperator.Next7Days] = "next-seven-days",
    };

    private static readonly Dictionary<JoinOperator, string> Joins = new()
    {
        [JoinOperator.LeftOuter] = "outer",
        [JoinOperator.NotAny] = "not any",
        [JoinOperator.NotAll] = "not all",
        [JoinOperator.MatchFirstRowUsingCrossApply] = "matchfirstrowusingcrossapply",
    };

    /// <summary>The name of an operator of a condition.</summary>
    public static string Of(ConditionOperator condition) =>
        Conditions.TryGetValue(condition, out var name) ? name : Hyphened(condition.ToString()).Replace("older-than", "olderthan");

    /// <summary>The name of the way in which a link joins.</summary>
    public static string Of(JoinOperator join) => Joins.TryGetValue(join, out var name) ? name : Hyphened(join.ToString());

    private static string Hyphened(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
