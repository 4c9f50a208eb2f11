using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 26: a query of a view or chart compares with operators that FetchXML has.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators.</remarks>
internal sealed class QueryOperatorsRule() : CheckRule(26, "Each condition of a query has an operator of FetchXML.")
{
    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal)
    {
        "above", "begins-with", "between", "contain-values", "ends-with", "eq", "eq-businessid", "eq-or-above", "eq-or-under",
        "eq-userid", "eq-userlanguage", "eq-useroruserhierarchy", "eq-useroruserhierarchyandteams", "eq-useroruserteams", "eq-userteams",
        "ge", "gt", "in", "in-fiscal-period", "in-fiscal-period-and-year", "in-fiscal-year", "in-or-after-fiscal-period-and-year",
        "in-or-before-fiscal-period-and-year", "last-fiscal-period", "last-fiscal-year", "last-month", "last-seven-days", "last-week",
        "last-x-days", "last-x-fiscal-periods", "last-x-fiscal-years", "last-x-hours", "last-x-months", "last-x-weeks", "last-x-years",
        "last-year", "le", "like", "lt", "ne", "ne-businessid", "ne-userid", "neq", "next-fiscal-period", "next-fiscal-year",
        "next-month", "next-seven-days", "next-week", "next-x-days", "next-x-fiscal-periods", "next-x-fiscal-years", "next-x-hours",
        "next-x-months", "next-x-weeks", "next-x-years", "next-year", "not-begin-with", "not-between", "not-contain-values",
        "not-end-with", "not-in", "not-like", "not-null", "not-under", "null", "olderthan-x-days", "olderthan-x-hours",
        "olderthan-x-minutes", "olderthan-x-months", "olderthan-x-weeks", "olderthan-x-years", "on", "on-or-after", "on-or-before",
        "this-fiscal-period", "this-fiscal-year", "this-month", "this-week", "this-year", "today", "tomorrow", "under", "yesterday",
    };

    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        from condition in package.Customizations.Descendants("fetch").Descendants("condition")
        where !Operators.Contains(condition.Of("operator"))
        select InCustomizations(
            condition, $"condition on {condition.Of("attribute")}", condition.Of("operator"), "FetchXML has no such operator.", "Correct the operator.");
}
